import { useState } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import type { RecordKind } from '../../../gql/graphql';
import {
  ConfirmRecordsDocument,
  RecordsToConfirmDocument,
  type RecordsToConfirmQuery,
} from '../../../gql/records/graphql';
import { useWords } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { randomKey } from '../../../parts/random-key';
import { Skeleton } from '../../../parts/skeleton';
import { useReadable } from '../../../parts/yuan';
import { titleOf } from '../activities/title';
import type { Chosen } from '../chosen';
import { Choice } from '../ledger/filters';
import { useRecords } from '../records-context';
import { useRecordWords } from '../words';

type Waiting = RecordsToConfirmQuery['recordsToConfirm']['nodes'][number];

/** So many are shown before somebody confirms all of them. */
const LOOKED_AT = 20;
/** The server confirms so many at a time. */
const AT_ONCE = 500;
const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

interface Props {
  kind: RecordKind;
  chosen: Chosen;
}

/** The way to everything of a month, or of the year, that waits for this side's word. */
export function ConfirmAll({ kind, chosen }: Props) {
  const words = useRecordWords();
  const { pairing, year } = useRecords();
  const [isOpen, setOpen] = useState(false);
  // How many wait is told on the button, so that nobody has to look whether there are any.
  const [{ data }] = useFresh({
    query: RecordsToConfirmDocument,
    variables: { pairingId: pairing.id, kind, filter: { year }, first: 1 },
  });
  const waiting = data?.recordsToConfirm.totalCount ?? 0;
  if (waiting === 0 && !isOpen) return null;
  return (
    <>
      <button type="button" className="primary" onClick={() => setOpen(true)}>
        {words.toConfirm(waiting)}
      </button>
      {isOpen && <Looking kind={kind} month={chosen.month} close={() => setOpen(false)} />}
    </>
  );
}

function Looking({ kind, month: firstMonth, close }: { kind: RecordKind; month: string; close: () => void }) {
  const words = useRecordWords();
  const general = useWords();
  const { pairing, year } = useRecords();
  const client = useClient();
  const readAll = useReadAll();
  const [month, setMonth] = useState(firstMonth);
  const [requestKey, setRequestKey] = useState(randomKey);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState(0);
  const [trouble, setTrouble] = useState<string>();
  const filter = { year, ...(month && { month: Number(month) }) };
  const [{ data, error }, again] = useFresh({
    query: RecordsToConfirmDocument,
    variables: { pairingId: pairing.id, kind, filter, first: LOOKED_AT },
  });
  const found = data?.recordsToConfirm;

  const confirm = async (seen: string): Promise<void> => {
    setBusy(true);
    setTrouble(undefined);
    const input = { requestKey, selection: { pairingId: pairing.id, kind, ...filter, seen } };
    const { data: said, error: refused } = await client.mutation(ConfirmRecordsDocument, { input }).toPromise();
    setBusy(false);
    if (refused) {
      const problems = problemsOf(refused, general);
      if (problems.every(({ code }) => code !== 'NETWORK')) setRequestKey(randomKey());
      return setTrouble(problems[0]?.message);
    }
    setRequestKey(randomKey());
    setDone(done + (said?.confirmRecords.count ?? 0));
    readAll();
  };

  return (
    <Drawer title={words.confirmAllTitle} close={close}>
      <Choice label={words.month} any={words.allOfYear(year)} value={month} choose={setMonth}>
        {MONTHS.map((each) => (
          <option key={each} value={each}>
            {words.monthOf(each)}
          </option>
        ))}
      </Choice>
      {done > 0 && (
        <p className="notice good" role="status">
          {words.confirmed(done)}
        </p>
      )}
      {error && !found && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!found && !error && <Skeleton rows={4} />}
      {found && (
        <>
          <p>{found.totalCount === 0 ? words.noneToConfirm : words.confirmAllLook(found.totalCount)}</p>
          <ul className="looked-at">
            {found.nodes.map((record) => (
              <li key={record.id}>
                <Line record={record} />
              </li>
            ))}
            {found.totalCount > found.nodes.length && (
              <li className="muted">{words.andMore(found.totalCount - found.nodes.length)}</li>
            )}
          </ul>
          {found.totalCount > 0 && (
            <>
              <p className="muted">{words.confirmAllSkip}</p>
              <p className="actions">
                <button type="button" className="primary" disabled={busy} onClick={() => void confirm(found.seen)}>
                  {busy ? words.submitting : words.confirmAllDo(Math.min(found.totalCount, AT_ONCE))}
                </button>
              </p>
            </>
          )}
        </>
      )}
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </Drawer>
  );
}

function Line({ record }: { record: Waiting }) {
  const readable = useReadable();
  switch (record.__typename) {
    case 'LaborPlacement':
      return `${record.fromDay} · ${record.person.name} · ${record.employer}`;
    case 'Purchase':
      return `${record.day} · ${record.product} · ${readable(record.amount)}`;
    case 'Activity':
      return `${record.from} · ${titleOf(record)}`;
  }
}
