import { useState } from 'react';
import { Link } from 'wouter';
import { DoubtHistoryDocument, type DoubtRowFragment } from '../../../gql/desk/graphql';
import { useWords } from '../../../language';
import { SimulatedBadge, SourceLink } from '../../../parts/figure';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { Skeleton } from '../../../parts/skeleton';
import { moneyPath } from '../../money/sections';
import { DoubtAnswer } from '../../pairing-year/doubt';
import { PairingName } from '../parts/pairing-name';
import { Steps } from '../parts/steps';
import { deskPath, yearPath } from '../paths';
import { useDeskWords } from '../words';

/** One question: by which rule, with which figures, since when, whose turn it is; and what the reader may do about it. */
export function OneDoubt({ flag }: { flag: DoubtRowFragment }) {
  const words = useDeskWords();
  const general = useWords();
  const readAll = useReadAll();
  const [isOpen, setOpen] = useState(false);
  const where = [flag.custodian?.name, flag.project?.name, flag.fund?.name].filter(Boolean).join(' · ');
  const isWaiting = flag.waitsFor != null;
  return (
    <li className={`flag ${isWaiting ? flag.severity.toLowerCase() : ''}`} data-flag={flag.id} data-state={flag.state}>
      <p className="facts">
        <span className="badge">{words.doubtStateName[flag.state]}</span>
        <PairingName pairing={flag.pairing} year={flag.year} />
        <span title={flag.basis}>
          {words.ruleName[flag.rule]}{' '}
          <span className={`weight ${flag.severity.toLowerCase()}`}>{words.severityName[flag.severity]}</span>
        </span>
        <span>{words.since(flag.since)}</span>
        {flag.waitsFor && <b>{words.turnOf(words.sideName[flag.waitsFor])}</b>}
        {flag.simulated && <SimulatedBadge />}
      </p>
      <p>
        {where && <strong>{where} </strong>}
        {words.stanceName[flag.stance]}
        {general.colon}
        {flag.sentence}
      </p>
      <Said label={words.explanation} text={flag.reason} />
      <Said label={words.acceptance} text={flag.acceptance} />
      {flag.figures.length > 0 && <Figures flag={flag} />}
      <div className="acts">
        <Way flag={flag} />
        {isWaiting && flag.pairing.mayOpenRectification && (
          <Link href={deskPath('rectifications', { pairing: flag.pairing.id, list: 'new', flag: flag.id })}>
            {words.putRight}
          </Link>
        )}
        {flag.mayExplain && (
          <DoubtAnswer key={`explain ${flag.version}`} flag={flag} act="explain" answered={readAll} />
        )}
        {flag.mayAccept && <DoubtAnswer key={`accept ${flag.version}`} flag={flag} act="accept" answered={readAll} />}
        <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.history}</summary>
          {isOpen && <History id={flag.id} />}
        </details>
      </div>
    </li>
  );
}

function Said({ label, text }: { label: string; text: string | null | undefined }) {
  const general = useWords();
  if (!text) return null;
  return (
    <p className="muted">
      {label}
      {general.colon}
      {text}
    </p>
  );
}

/** Where what is asked about can be seen, and put right. */
function Way({ flag: { pairing, year, entry, fund, figures } }: { flag: DoubtRowFragment }) {
  const words = useDeskWords();
  if (entry) {
    const entries = moneyPath(pairing.id, entry.fund.year, 'entries');
    return <Link href={`${entries}?entry=${encodeURIComponent(entry.id)}`}>{words.toEntry}</Link>;
  }
  // What names no figure of a statement is about money.
  if (figures.length === 0)
    return <Link href={moneyPath(pairing.id, fund?.year ?? year, 'ageing')}>{words.toMoney}</Link>;
  return <Link href={yearPath(pairing.id, year)}>{words.toFigures}</Link>;
}

function Figures({ flag }: { flag: DoubtRowFragment }) {
  const words = useDeskWords();
  const general = useWords();
  return (
    <ul className="reasons" aria-label={words.figuresNamed}>
      {flag.figures.map(({ id, printedName, printedValue, printedUnit, bound, indicator, statement }) => (
        <li key={id}>
          {printedName ?? indicator.name}
          {general.colon}
          <b>
            {general.boundMark[bound]} {printedValue} {printedUnit}
          </b>{' '}
          <SourceLink source={statement.source} />
        </li>
      ))}
    </ul>
  );
}

function History({ id }: { id: string }) {
  const words = useDeskWords();
  const [{ data }] = useFresh({ query: DoubtHistoryDocument, variables: { id } });
  const versions = data?.node && 'versions' in data.node ? data.node.versions : undefined;
  if (!versions) return <Skeleton rows={2} />;
  return (
    <Steps
      steps={versions.map(({ state, reason, ...step }) => ({
        ...step,
        name: words.doubtStateName[state],
        text: reason,
      }))}
    />
  );
}
