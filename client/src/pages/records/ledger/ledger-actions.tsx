import { useState, type ComponentType } from 'react';
import type { RecordKind } from '../../../gql/graphql';
import { useOpenForm } from '../../../parts/open-forms';
import { PaperButton } from '../../../parts/paper-button';
import { useViewer } from '../../../viewer';
import { daysOf, type Chosen, type Choosing } from '../chosen';
import { Waiting } from '../confirm/say-of-found';
import { useRecords } from '../records-context';
import type { Tab } from '../tabs';
import { useRecordWords } from '../words';

export interface FormProps {
  close: () => void;
  done: () => void;
}

/** Where a half-filled form is kept: apart for each pairing and form. */
export function useFormName(kind: RecordKind): string {
  const { pairing } = useRecords();
  return `record.${pairing.id}.${kind}`;
}

interface Props extends Choosing {
  kind: RecordKind;
  /** the form for one record by hand, where there is one */
  form?: ComponentType<FormProps>;
  label?: string;
}

/** What can be done with a ledger: write a record down, confirm what the other side wrote, take the rows away. */
export function LedgerActions({ kind, form: Form, label, ...choosing }: Props) {
  const words = useRecordWords();
  const viewer = useViewer();
  const { pairing, year } = useRecords();
  const [isOpen, setOpen] = useOpenForm(useFormName(kind));
  const [isDone, setDone] = useState(false);
  const { chosen } = choosing;
  const params = exported(kind, pairing.id, year, chosen);
  const waiting = { [BOOK[kind]]: { pairingIds: [pairing.id], years: [year], said: ['NOTHING' as const] } };
  return (
    <>
      {Form && viewer.abilities.includes('KEEP_RECORDS') && (
        <button
          type="button"
          onClick={() => {
            setDone(false);
            setOpen(true);
          }}
        >
          {label}
        </button>
      )}
      {viewer.abilities.includes('CONFIRM_RECORDS') && <Waiting {...choosing} waiting={waiting} />}
      {viewer.account && (
        <>
          <PaperButton kind="records" params={params} label={words.exportXlsx} />
          <PaperButton kind="records" params={{ ...params, format: 'csv' }} label={words.exportCsv} />
          {isNarrower(chosen) && <span className="muted">{words.exportScope}</span>}
        </>
      )}
      {isDone && (
        <span className="good" role="status">
          {words.recordedOne}
        </span>
      )}
      {isOpen && Form && (
        <Form
          close={() => setOpen(false)}
          done={() => {
            setOpen(false);
            setDone(true);
          }}
        />
      )}
    </>
  );
}

/** The ledger of each kind of record, as addresses and papers call it. */
export const BOOK: Record<RecordKind, Tab> = { PLACEMENT: 'placements', PURCHASE: 'purchases', ACTIVITY: 'activities' };

/** What the export can be narrowed by: the year, the month and the words. */
function exported(kind: RecordKind, pairingId: string, year: number, { text, month }: Chosen): Record<string, string> {
  return {
    kind: BOOK[kind],
    pairingIds: pairingId,
    years: String(year),
    ...(month && daysOf(year, month)),
    ...(text.trim() && { search: text.trim() }),
  };
}

const isNarrower = ({ text: _text, month: _month, ...rest }: Chosen): boolean =>
  Object.values(rest).some((value) => value !== '');
