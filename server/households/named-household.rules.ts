import { NONE } from '../papers/paper-words.rules';
import { maskName } from '../people/person.rules';

/** A household, or somebody in it, for a list to name. */
export interface NamedHousehold {
  number: string;
  /** The head, or the member that the line is about, as registered. */
  name: string;
  place: string;
  village: string | null;
}

/** As a list shows it: whoever it names is masked. */
export const maskedHousehold = ({ number, name, place, village }: NamedHousehold) => ({
  number,
  name: maskName(name),
  place: `${place}${village ?? ''}` || NONE,
});
