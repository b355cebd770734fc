import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import { UnmaskPersonDocument, type UnmaskPersonMutation } from '../../../gql/records/graphql';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { randomKey } from '../../../parts/random-key';
import { useViewer } from '../../../viewer';
import { Facts } from '../../../parts/facts';
import { useRecordWords } from '../words';

/** Shows somebody in full to whom the server lets see it, for a reason that is kept. What it shows lives only here. */
export function Unmask({ placementId }: { placementId: string }) {
  const words = useRecordWords();
  const general = useWords();
  const viewer = useViewer();
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [person, setPerson] = useState<UnmaskPersonMutation['unmaskPerson']>();
  if (!viewer.abilities.includes('UNMASK_PERSON')) return null;
  const show = async (): Promise<void> => {
    if (!reason.trim()) return setTrouble(words.fieldMissing);
    setTrouble(undefined);
    const input = { requestKey: randomKey(), placementId, reason: reason.trim() };
    const { data, error } = await client.mutation(UnmaskPersonDocument, { input }).toPromise();
    if (error) return setTrouble(problemsOf(error, general)[0]?.message);
    setPerson(data?.unmaskPerson);
  };
  if (person) {
    return (
      <section className="notice" aria-label={words.unmasked}>
        <p>{words.unmasked}</p>
        <Facts
          rows={[
            [words.name, person.name],
            [words.idNumber, person.idNumber],
            [words.phone, person.phone],
            [words.household, person.householdNumber],
            [words.personNumber, person.personNumber],
          ]}
        />
        <p className="actions">
          <button
            type="button"
            onClick={() => {
              setPerson(undefined);
              setReason('');
              setOpen(false);
            }}
          >
            {words.hide}
          </button>
        </p>
      </section>
    );
  }
  if (!isOpen) {
    return (
      <p>
        <button type="button" onClick={() => setOpen(true)}>
          {words.unmask}
        </button>
      </p>
    );
  }
  return (
    <form
      className="step"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void show();
      }}
    >
      <Field label={words.unmaskReason} hint={words.unmaskReasonHint} error={trouble} className="wide">
        {(attributes) => <input {...attributes} value={reason} onChange={({ target }) => setReason(target.value)} />}
      </Field>
      <button type="submit" className="primary">
        {words.unmaskShow}
      </button>
    </form>
  );
}
