import { useWords } from '../language';
import { NothingHere } from './nothing-here';

interface Props {
  title: string;
  hint: string;
  clear: () => void;
}

/** Nothing fits what is looked for: gives up what narrows it. */
export function NoMatch({ title, hint, clear }: Props) {
  const words = useWords();
  return (
    <NothingHere title={title} hint={hint}>
      <p>
        <button type="button" onClick={clear}>
          {words.clearFilters}
        </button>
      </p>
    </NothingHere>
  );
}
