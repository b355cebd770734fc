import { useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { upload } from '../../../api/upload';
import type { RecordKind } from '../../../gql/graphql';
import {
  AttachEvidenceDocument,
  ConfirmRecordsDocument,
  DisputeRecordsDocument,
  WithdrawActivityDocument,
  WithdrawPlacementDocument,
  WithdrawPurchaseDocument,
} from '../../../gql/records/graphql';
import { useLanguage } from '../../../language';
import { FilePicker } from '../../../parts/file-picker';
import { useReadAll } from '../../../parts/fresh';
import { PaperButton } from '../../../parts/paper-button';
import { randomKey } from '../../../parts/random-key';
import { ReasonForm } from '../../../parts/reason-form';
import { useViewer } from '../../../viewer';
import type { Choosing } from '../chosen';
import { useRecords } from '../records-context';
import { BOOK } from './ledger-actions';
import { useSteps, type Outcome, type Step } from './use-steps';
import { useLedgerWords } from './words';

/** So many the server takes in one act. */
const SAID_AT_ONCE = 500;
const ATTACHED_AT_ONCE = 100;
/** An address holds no more. */
const EXPORTED = 100;
const ACCEPT = 'image/jpeg,image/png,image/webp,image/heic,.heic,.pdf,.xlsx,.xls,.csv,.docx';

export interface ChosenRow {
  id: string;
  version: number;
}

interface Props extends Pick<Choosing, 'chosen' | 'choose'> {
  kind: RecordKind;
  rows: readonly ChosenRow[];
  /** all that the filter finds, where more are than are listed */
  total: number | undefined;
  /** these are done, or nobody wants them any more */
  drop: (ids: readonly string[]) => void;
}

/** What can be done with rows that were chosen: each as it was seen, with progress, and stopped where it takes long. */
export function Bulk({ kind, rows, total, drop, chosen, choose }: Props) {
  const words = useLedgerWords();
  const { language, words: general } = useLanguage();
  const viewer = useViewer();
  const client = useClient();
  const readAll = useReadAll();
  const { pairing, year } = useRecords();
  const { progress, run, stop } = useSteps();
  const [outcome, setOutcome] = useState<Outcome>();
  const [trouble, setTrouble] = useState<string>();
  const [round, setRound] = useState(0);
  const mayConfirm = viewer.abilities.includes('CONFIRM_RECORDS');
  const mayKeep = viewer.abilities.includes('KEEP_RECORDS');
  const count = rows.length;
  const ids = rows.map(({ id }) => id);

  const work = async (steps: readonly Step[]): Promise<void> => {
    setOutcome(undefined);
    setTrouble(undefined);
    const told = await run(steps);
    setOutcome(told);
    setRound((now) => now + 1);
    drop(told.ids);
    readAll();
  };
  const inParts = (size: number, send: (part: readonly ChosenRow[]) => Promise<CombinedError | undefined>): Step[] =>
    Array.from({ length: Math.ceil(count / size) }, (_, at) => rows.slice(at * size, (at + 1) * size)).map((part) => ({
      ids: part.map(({ id }) => id),
      send: () => send(part),
    }));
  const seen = (part: readonly ChosenRow[]) => part.map(({ id, version }) => ({ id, version }));
  const confirm = (): Promise<void> =>
    work(
      inParts(SAID_AT_ONCE, async (part) => {
        const input = { requestKey: randomKey(), records: seen(part) };
        return (await client.mutation(ConfirmRecordsDocument, { input }).toPromise()).error;
      }),
    );
  const dispute = (reason: string): Promise<void> =>
    work(
      inParts(SAID_AT_ONCE, async (part) => {
        const input = { requestKey: randomKey(), records: seen(part), reason };
        return (await client.mutation(DisputeRecordsDocument, { input }).toPromise()).error;
      }),
    );
  const withdraw = (reason: string): Promise<void> =>
    work(
      inParts(1, async ([row]) => {
        if (!row) return undefined;
        const said = { requestKey: randomKey(), version: row.version, reason };
        switch (kind) {
          case 'PLACEMENT': {
            const input = { ...said, placementId: row.id };
            return (await client.mutation(WithdrawPlacementDocument, { input }).toPromise()).error;
          }
          case 'PURCHASE': {
            const input = { ...said, purchaseId: row.id };
            return (await client.mutation(WithdrawPurchaseDocument, { input }).toPromise()).error;
          }
          case 'ACTIVITY': {
            const input = { ...said, activityId: row.id };
            return (await client.mutation(WithdrawActivityDocument, { input }).toPromise()).error;
          }
        }
      }),
    );
  const attach = async (file: File): Promise<void> => {
    const answer = await upload<{ id: string }>({
      to: `/evidence?name=${encodeURIComponent(file.name)}`,
      file,
      language,
      progressed: () => {},
      networkDown: general.networkDown,
    });
    if ('trouble' in answer) return setTrouble(answer.trouble);
    await work(
      inParts(ATTACHED_AT_ONCE, async (part) => {
        const input = {
          requestKey: randomKey(),
          evidenceIds: [answer.body.id],
          recordIds: part.map(({ id }) => id),
        };
        return (await client.mutation(AttachEvidenceDocument, { input }).toPromise()).error;
      }),
    );
  };
  if (count === 0 && !outcome) return null;
  const isBusy = progress !== undefined;
  const exported = { kind: BOOK[kind], pairingIds: pairing.id, years: String(year), recordIds: ids.join(',') };
  return (
    <section className="bulk" aria-label={words.bulk}>
      {outcome && !isBusy && (
        <p className={outcome.refused > 0 ? 'notice bad' : 'notice good'} role="status">
          <span>
            {outcome.wasStopped ? words.stopped(outcome.done, outcome.of) : words.done(outcome.done)}{' '}
            {outcome.refused > 0 && words.refused(outcome.refused, outcome.why ?? '')}
          </span>
        </p>
      )}
      {isBusy && (
        <p className="under-way" role="status">
          <span>{words.under(progress.done, progress.of)}</span>
          <progress value={progress.done} max={progress.of} aria-hidden="true" />
          <button type="button" onClick={stop}>
            {words.stop}
          </button>
        </p>
      )}
      {count > 0 && !isBusy && (
        <>
          <b aria-live="polite">{words.chosen(count)}</b>
          {mayConfirm && (
            <button type="button" className="primary" onClick={() => void confirm()}>
              {words.confirm(count)}
            </button>
          )}
          {count <= EXPORTED ? (
            <PaperButton kind="records" params={exported} label={words.exportChosen(count)} />
          ) : (
            <span className="muted">{words.exportTooMany(EXPORTED)}</span>
          )}
          {mayConfirm && total !== undefined && total > count && (
            <button type="button" onClick={() => choose({ standing: chosen.standing || 'NOTHING' })}>
              {words.allFound(total)}
            </button>
          )}
          <button type="button" className="quiet" onClick={() => drop(ids)}>
            {words.none}
          </button>
          {mayConfirm && (
            <ReasonForm
              key={`dispute ${round}`}
              name={`dispute.chosen.${pairing.id}.${kind}`}
              summary={words.dispute(count)}
              label={words.disputeReason}
              send={async (reason) => {
                await dispute(reason);
                return {};
              }}
            />
          )}
          {mayKeep && (
            <>
              <details>
                <summary>{words.attach(count)}</summary>
                <FilePicker
                  label={words.attachFile}
                  hint={words.attachHint}
                  accept={ACCEPT}
                  choose={(file) => void attach(file)}
                />
              </details>
              <ReasonForm
                key={`withdraw ${round}`}
                name={`withdraw.chosen.${pairing.id}.${kind}`}
                summary={words.withdraw(count)}
                label={words.withdrawReason}
                hint={words.withdrawHint}
                send={async (reason) => {
                  await withdraw(reason);
                  return {};
                }}
              />
            </>
          )}
        </>
      )}
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}
