import { Link } from 'wouter';
import { isForbidden } from '../../api/problems';
import { WaitingHereDocument } from '../../gql/desk/graphql';
import type { RecordKind } from '../../gql/graphql';
import { useFresh } from '../../parts/fresh';
import { Yuan } from '../../parts/yuan';
import '../../styles/desk.css';
import '../../styles/records.css';
import '../../styles/workplace.css';
import { useViewer } from '../../viewer';
import { recordsPath, type Tab } from '../records/tabs';
import { Disputes } from './disputes/disputes';
import { OfPairing, type PairingPageProps } from './parts/of-pairing';
import { waitingHere } from './parts/waiting-here';
import { confirmationsPath } from './paths';
import { useDeskWords } from './words';

/** 确认与异议: what waits for this side's word, and what either side does not accept. */
export default function ConfirmationsPage({ params }: PairingPageProps) {
  const words = useDeskWords();
  return (
    <OfPairing
      params={params}
      title={() => words.confirmations}
      meaning={words.confirmationsMeaning}
      pathOf={confirmationsPath}
    >
      {(pairing, year) => (
        <>
          <Waiting pairingId={pairing.id} year={year} />
          <section aria-labelledby="disputes">
            <h2 id="disputes">{words.disputes}</h2>
            <Disputes pairingIds={[pairing.id]} showsPairing={false} />
          </section>
        </>
      )}
    </OfPairing>
  );
}

/** The ledgers of the year with what waits in each; filtered there, looked at, and confirmed by the hundred or disputed. */
function Waiting({ pairingId, year }: { pairingId: string; year: number }) {
  const words = useDeskWords();
  const viewer = useViewer();
  const mayConfirm = viewer.abilities.includes('CONFIRM_RECORDS');
  const [{ data, error }] = useFresh({
    query: WaitingHereDocument,
    variables: waitingHere(pairingId, year),
    pause: !mayConfirm,
  });
  if (!viewer.account) return null;
  if (!mayConfirm || (error && isForbidden(error))) return <p className="notice">{words.forBothSides}</p>;
  const ledgers: [RecordKind, Tab, { count: number; amount?: string | null } | undefined][] = [
    ['PLACEMENT', 'placements', data?.placements],
    ['PURCHASE', 'purchases', data?.purchases],
    ['ACTIVITY', 'activities', data?.activities],
  ];
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting">{words.waiting}</h2>
      <p className="muted">
        {words.waitingHint(year)} {words.chooseLedger}
      </p>
      <div className="board">
        {ledgers.map(([kind, tab, found]) => (
          <Link
            key={kind}
            className={found?.count ? 'tile' : 'tile none'}
            href={`${recordsPath(pairingId, year, tab)}?standing=NOTHING`}
          >
            <span>{words.kindName[kind]}</span>
            <b>{found ? words.countOf(found.count) : '…'}</b>
            {found?.amount && found.count > 0 && <Yuan value={found.amount} />}
          </Link>
        ))}
      </div>
    </section>
  );
}
