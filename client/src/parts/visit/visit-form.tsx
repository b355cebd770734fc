import { useState } from 'react';
import { RecordVisitDocument } from '../../gql/visit/graphql';
import { Field } from '../field';
import { FilePicker } from '../file-picker';
import { Input, KeptForm, missing, Select, type Errors, type FormKit } from '../kept-form';
import { useSendWithFile } from '../outbox/use-send';
import { chinaToday } from '../time';
import { useViewer } from '../../viewer';
import { useHouseholdName, type NamedHousehold } from './household-name';
import { useVisitWords } from './words';

/** As the platform takes pictures. */
const PICTURES = 'image/jpeg,image/png,image/webp,image/heic,.jpg,.jpeg,.png,.webp,.heic';

/** A household that a visit can be recorded of. */
export interface VisitedHousehold extends NamedHousehold {
  helper?: { name: string } | null;
}

interface Props {
  /** those that a visit can be recorded of */
  households: readonly VisitedHousehold[];
  total: number;
  /** the household that somebody stands before; chosen in the form where it is not said */
  household: VisitedHousehold | undefined;
  search: string;
  find: (text: string) => void;
  done: () => void;
}

/** A visit in a few taps: what was seen, a photo, and what is usually right filled in already. */
export function VisitForm({ households, total, household, search, find, done }: Props) {
  const words = useVisitWords();
  const nameOf = useHouseholdName();
  const { account } = useViewer();
  const send = useSendWithFile();
  const [photo, setPhoto] = useState<File>();
  const today = chinaToday();
  const chosen = (id: string | undefined): VisitedHousehold | undefined =>
    household ?? households.find((one) => one.id === id);
  /** Where nobody helps the household, whoever writes has most likely gone. */
  const visitorOf = (one: VisitedHousehold | undefined): string =>
    one && !one.helper ? (account?.displayName ?? '') : '';
  return (
    <KeptForm
      name={`VISIT.${household?.id ?? 'new'}`}
      empty={{
        householdId: household?.id ?? '',
        note: '',
        problem: '',
        locality: '',
        day: today,
        visitor: visitorOf(household),
      }}
      check={(draft, general): Errors => ({
        ...missing(draft, ['householdId', 'note', 'day'], general),
        ...(chosen(draft.text.householdId)?.helper === null &&
          !draft.text.visitor?.trim() && { visitor: words.visitorNeeded }),
      })}
      title={household ? words.visitOf(nameOf(household)) : words.recordVisit}
      submit={words.submitVisit}
      send={({ requestKey, text }, about) =>
        send(
          RecordVisitDocument,
          {
            requestKey,
            householdId: text.householdId ?? '',
            day: text.day ?? today,
            note: text.note ?? '',
            visitor: text.visitor?.trim() || undefined,
            locality: text.locality?.trim() || undefined,
            problem: text.problem?.trim() || undefined,
          },
          about,
          photo,
        )
      }
      done={done}
    >
      {(kit) => (
        <>
          {!household && total > households.length && (
            <Field label={words.findHousehold} hint={words.findHint(total)}>
              {(attributes) => (
                <input
                  {...attributes}
                  type="search"
                  autoComplete="off"
                  maxLength={60}
                  value={search}
                  onChange={({ target }) => find(target.value)}
                />
              )}
            </Field>
          )}
          {!household && (
            <Select
              kit={kit}
              name="householdId"
              label={words.household}
              none={words.chooseHousehold}
              names={households.map((one) => [one.id, nameOf(one)] as const)}
              changed={(householdId) => kit.setAll({ householdId, visitor: visitorOf(chosen(householdId)) })}
            />
          )}
          <Input kit={kit} name="note" label={words.note} hint={words.noteHint} kind="long" />
          <Input kit={kit} name="problem" label={words.problem} />
          {photo ? (
            <p className="photo">
              <span>{words.photoChosen(photo.name)}</span>
              <button type="button" className="quiet" onClick={() => setPhoto(undefined)}>
                {words.removePhoto}
              </button>
            </p>
          ) : (
            <FilePicker
              label={words.photo}
              hint={words.photoHint}
              accept={PICTURES}
              capture="environment"
              choose={setPhoto}
            />
          )}
          <Others kit={kit} helper={chosen(kit.text('householdId'))?.helper?.name} today={today} />
        </>
      )}
    </KeptForm>
  );
}

/** What is right as it stands on most days; opened where it is not. */
function Others({ kit, helper, today }: { kit: FormKit<never>; helper: string | undefined; today: string }) {
  const words = useVisitWords();
  const isWrong = ['day', 'locality', 'visitor'].some((name) => kit.errors[name] !== undefined);
  return (
    <details open={isWrong || undefined}>
      <summary>{words.more}</summary>
      <Input kit={kit} name="day" label={words.day} kind="date" max={today} />
      <Input kit={kit} name="locality" label={words.locality} />
      <Input kit={kit} name="visitor" label={words.visitor} hint={helper && words.visitorHint(helper)} />
    </details>
  );
}
