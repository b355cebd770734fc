import { useState, type FormEvent } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import {
  UnmaskHouseholdDocument,
  type UnmaskHouseholdMutation,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { useWords } from '../../../language';
import { Field } from '../../../parts/field';
import { PaperButton } from '../../../parts/paper-button';
import { randomKey } from '../../../parts/random-key';
import { useViewer } from '../../../viewer';
import { useHouseholdWords } from '../words';

interface Props {
  household: WholeHouseholdFragment;
}

/** The people in plain words, for who may ask and says why; told once, and kept nowhere but here. */
export function Unmask({ household: { id, members } }: Props) {
  const words = useHouseholdWords();
  const general = useWords();
  const viewer = useViewer();
  const client = useClient();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [trouble, setTrouble] = useState<string>();
  const [busy, setBusy] = useState(false);
  const [plain, setPlain] = useState<UnmaskHouseholdMutation['unmaskHousehold']['members']>();
  if (!viewer.abilities.includes('UNMASK_PERSON')) return null;
  const show = async (): Promise<void> => {
    if (!reason.trim()) return setTrouble(general.fieldMissing);
    setTrouble(undefined);
    setBusy(true);
    const input = { requestKey: randomKey(), householdId: id, reason: reason.trim() };
    const { data, error } = await client.mutation(UnmaskHouseholdDocument, { input }).toPromise();
    setBusy(false);
    if (error) return setTrouble(problemsOf(error, general)[0]?.message);
    setPlain(data?.unmaskHousehold.members);
  };
  const hide = (): void => {
    setPlain(undefined);
    setReason('');
    setOpen(false);
  };
  if (plain) {
    const relationOf = (memberId: string): string => {
      const member = members.find((one) => one.id === memberId);
      return member ? words.relationName[member.relation] : '';
    };
    return (
      <section className="notice household-plain" aria-label={words.unmask}>
        <p>{words.unmasked}</p>
        <ul>
          {plain.map(({ memberId, name, idNumber, phone, health }) => (
            <li key={memberId}>
              <b>{name}</b> {relationOf(memberId)}
              <span>{[idNumber, phone, health].filter(Boolean).join(' · ')}</span>
            </li>
          ))}
        </ul>
        <p className="actions">
          <PaperButton kind="household-card" params={{ householdId: id, unmasked: 'true' }} label={words.plainCard} />
          <button type="button" onClick={hide}>
            {words.hide}
          </button>
        </p>
        <p className="muted">{words.plainCardHint}</p>
      </section>
    );
  }
  if (!isOpen) {
    return (
      <p className="verbs">
        <button type="button" onClick={() => setOpen(true)}>
          {words.unmask}
        </button>
      </p>
    );
  }
  return (
    <form
      className="kept"
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        void show();
      }}
    >
      <Field label={words.unmaskReason} hint={words.unmaskRule} error={trouble} className="wide">
        {(attributes) => (
          <input
            {...attributes}
            autoComplete="off"
            maxLength={200}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        )}
      </Field>
      <p className="actions">
        <button type="submit" className="primary" disabled={busy}>
          {words.unmaskShow}
        </button>
        <button type="button" onClick={hide}>
          {words.hide}
        </button>
      </p>
    </form>
  );
}
