import { useState } from 'react';
import { Link } from 'wouter';
import type { PairingLevel, PeriodKind, ResultsDimension } from '../../../gql/graphql';
import {
  CellRecordsDocument,
  type CellRecordsQuery,
  type CellRecordsQueryVariables,
  type PairingOfRecordFragment,
} from '../../../gql/records/graphql';
import { nameIn, useLanguage, useWords } from '../../../language';
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

/** Whose rows, and of which year or part of it. */
interface Rows {
  pairingId: string;
  level: PairingLevel;
  year: number;
  indicator: { code: string; name: string };
  /** a month or a quarter of the year; the whole year without it */
  period?: { kind: PeriodKind; quarter?: number | null; month?: number | null };
  /** the rows as they were known then */
  asOf?: string | null;
  /** only what this member of the donor group gave */
  memberId?: string;
}

interface Props extends Rows {
  close: () => void;
}

/** The rows under a figure of the year, each of which opens; they follow the figure when it changes. */
export default function CellRecords({ close, ...rows }: Props) {
  const words = useRecordWords();
  return (
    <FreshProvider pairingId={rows.pairingId}>
      <Drawer title={words.madeOf(rows.indicator.name)} close={close}>
        <RowsUnder {...rows} />
      </Drawer>
    </FreshProvider>
  );
}

/** More than any donor group has. */
const MEMBERS = 100;

function questionOf({ pairingId, level, year, indicator, period, asOf, memberId }: Rows) {
  const filter = {
    pairingIds: [pairingId],
    years: [year],
    level,
    indicators: [indicator.code],
    ...(period && { periodKinds: [period.kind] }),
    ...(period?.quarter && { quarters: [period.quarter] }),
    ...(period?.month && { months: [period.month] }),
  };
  const groupBy: ResultsDimension[] = memberId ? ['INDICATOR', 'MEMBER'] : ['INDICATOR'];
  return { filter, groupBy, asOf: asOf ?? undefined, cells: memberId ? MEMBERS : 1 };
}

/** The rows under a figure of a pairing's year. */
export function RowsUnder(rows: Rows) {
  const { memberId } = rows;
  return (
    <RowsOf question={questionOf(rows)} isIt={({ member }) => memberId === undefined || member?.id === memberId} />
  );
}

type CellOfRows = CellRecordsQuery['results']['nodes'][number];
type Asked = Omit<CellRecordsQueryVariables, 'first' | 'after'>;

interface RowsOfProps {
  question: Asked;
  /** which of the cells that answer it is meant */
  isIt: (cell: CellOfRows) => boolean;
  /** of several pairings: each row says whose it is */
  areOfMany?: boolean;
}

/** The rows that a cell of results is made of, page by page. */
export function RowsOf({ question, isIt, areOfMany = false }: RowsOfProps) {
  const words = useRecordWords();
  const general = useWords();
  const { language } = useLanguage();
  const pairingNameOf = ({ donor, recipient }: PairingOfRecordFragment): string =>
    `${donor ? nameIn(language, donor) : general.selfReported} → ${nameIn(language, recipient)}`;
  const [cursors, setCursors] = useState<string[]>([]);
  const [{ data, error, fetching }, again] = useFresh({
    query: CellRecordsDocument,
    variables: { ...question, first: PAGE, after: cursors.at(-1) },
  });
  const cell = data?.results.nodes.find(isIt);
  const next = cell?.records.pageInfo.hasNextPage ? cell.records.pageInfo.endCursor : undefined;
  return (
    <>
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
      {data && !cell?.records.nodes.length && <p className="notice">{words.noRecordsUnder}</p>}
      <ul className="todo">
        {cell?.records.nodes.map((record) => (
          <li key={record.id}>
            <Line record={record} />
            {areOfMany && <Whose pairing={pairingOf(record)} nameOf={pairingNameOf} />}
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
    </>
  );
}

/** A household and a village on a list hang at their county; the pairing that names its people is not for everybody. */
const pairingOf = (record: Found): PairingOfRecordFragment | null | undefined =>
  record.__typename === 'Household' || record.__typename === 'VillageLift' ? record.register : record.pairing;

interface WhoseProps {
  pairing: PairingOfRecordFragment | null | undefined;
  nameOf: (pairing: PairingOfRecordFragment) => string;
}

function Whose({ pairing, nameOf }: WhoseProps) {
  return pairing ? <small className="muted"> {nameOf(pairing)}</small> : null;
}

function Line({ record }: { record: Found }) {
  const pairingId = pairingOf(record)?.id ?? '';
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
    case 'Household':
      return (
        <>
          {record.foundOn} {record.place?.name}
          {record.village} <span className="number">{record.number}</span>
        </>
      );
    case 'VillageLift':
      return (
        <>
          {record.liftedOn} {record.place?.name} {record.village}
        </>
      );
  }
}
