import { useState } from 'react';
import { Link } from 'wouter';
import type { PairingLevel } from '../../../gql/graphql';
import { CellRecordsDocument, type CellRecordsQuery } from '../../../gql/records/graphql';
import { useWords } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { Amount } from '../../../parts/figure';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { Yuan } from '../../../parts/yuan';
import '../../../styles/records.css';
import '../../../styles/workplace.css';
import { moneyPath } from '../../money/sections';
import { titleOf } from '../activities/title';
import { recordsPath, type Tab } from '../tabs';
import { useRecordWords } from '../words';

type Found = CellRecordsQuery['results']['nodes'][number]['records']['nodes'][number];

const PAGE = 50;

interface Props {
  pairingId: string;
  level: PairingLevel;
  year: number;
  indicator: { code: string; name: string };
  close: () => void;
}

/** The rows under a figure of the year, each of which opens; they follow the figure when it changes. */
export default function CellRecords(props: Props) {
  return (
    <FreshProvider pairingId={props.pairingId}>
      <Under {...props} />
    </FreshProvider>
  );
}

function Under({ pairingId, level, year, indicator, close }: Props) {
  const words = useRecordWords();
  const general = useWords();
  const [cursors, setCursors] = useState<string[]>([]);
  const filter = { pairingIds: [pairingId], years: [year], level, indicators: [indicator.code] };
  const [{ data, error, fetching }, again] = useFresh({
    query: CellRecordsDocument,
    variables: { filter, first: PAGE, after: cursors.at(-1) },
  });
  const cell = data?.results.nodes[0];
  const next = cell?.records.pageInfo.hasNextPage ? cell.records.pageInfo.endCursor : undefined;
  return (
    <Drawer title={words.madeOf(indicator.name)} close={close}>
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton rows={6} />}
      {cell?.recorded && (
        <p>
          {general.recordedValue}
          {general.colon}
          <Amount value={cell.recorded} unit={cell.unit} />{' '}
          <span className="muted">{words.found(cell.records.totalCount)}</span>
        </p>
      )}
      <p className="muted">{words.madeOfHint}</p>
      {cell?.records.nodes.length === 0 && <p className="notice">{words.noRecordsUnder}</p>}
      <ul className="todo">
        {cell?.records.nodes.map((record) => (
          <li key={record.id}>
            <Line record={record} pairingId={pairingId} />
          </li>
        ))}
      </ul>
      {(cursors.length > 0 || next) && (
        <p className="more">
          <button type="button" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {words.previousPage}
          </button>
          <button type="button" disabled={!next || fetching} onClick={() => next && setCursors([...cursors, next])}>
            {words.nextPage}
          </button>
        </p>
      )}
    </Drawer>
  );
}

function Line({ record, pairingId }: { record: Found; pairingId: string }) {
  const at = (tab: Tab, year: number): string =>
    `${recordsPath(pairingId, year, tab)}?record=${encodeURIComponent(record.id)}`;
  switch (record.__typename) {
    case 'FundEntry':
      return (
        <>
          {record.day}{' '}
          <Link href={`${moneyPath(pairingId, record.fund.year, 'entries')}?entry=${encodeURIComponent(record.id)}`}>
            {record.fund.name} {record.documentNo}
          </Link>{' '}
          <Yuan value={record.amount} />
        </>
      );
    case 'LaborPlacement':
      return (
        <>
          {record.fromDay}{' '}
          <Link href={at('placements', record.year)}>
            {record.person.name} · {record.employer}
          </Link>
        </>
      );
    case 'Purchase':
      return (
        <>
          {record.day} <Link href={at('purchases', record.year)}>{record.product}</Link> <Yuan value={record.amount} />
        </>
      );
    case 'Activity':
      return (
        <>
          {record.from} <Link href={at('activities', record.year)}>{titleOf(record) || record.formName}</Link>
        </>
      );
  }
}
