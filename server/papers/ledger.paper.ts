import { ProblemCode, Role, type FundStage } from '../../schema/vocabulary';
import { postsByAccount } from '../accounts/account.store';
import type { Batch } from '../db/loaders';
import { MAX_PAGE, type PageRequest } from '../db/page';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { mayRead } from '../platform/scope';
import type { Page } from '../../schema/page';
import { custodiansById, listEntries, listFunds } from '../funds/fund.store';
import type { CustodianRow, FundEntryRow, FundRow } from '../funds/fund.tables';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import { listProjects } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import type { PaperDesk, Reading } from './paper';
import { MAX_PAPER_ROWS } from './paper-limits';

/** A pairing as a paper names it. */
export interface PaperPairing {
  row: PairingRow;
  donor: string;
  recipient: string;
}

/** The ledger of a pairing, as far as a paper needs it, all of one snapshot. */
export interface Ledger extends PaperPairing {
  funds: Map<string, FundRow>;
  entries: FundEntryRow[];
  custodians: Map<string, CustodianRow>;
  projects: Map<string, ProjectRow>;
  /** Who gives each fund, by the donor's id. */
  donors: Map<string, string>;
  simulated: boolean;
}

export interface LedgerQuery {
  /** Of the funds; all when null. */
  years: number[] | null;
  stages?: FundStage[];
  documentNo?: string;
  /** Only what waits for a signature. */
  isPending?: boolean;
  /** The last business day. */
  to?: Day;
}

const UNSEEN = '（无权查看）';

/**
 * The pairing that a paper is about. Fails with NOT_FOUND, and with FORBIDDEN where the viewer knows of it only because it was
 * published: papers are for the two sides, and for those above them.
 */
export async function pairingOnDesk(desk: PaperDesk, globalId: string): Promise<PaperPairing> {
  return namedPairing(desk, keyOf('Pairing', globalId, 'pairingId'));
}

export async function namedPairing(desk: PaperDesk, id: string): Promise<PaperPairing> {
  const { db, viewer } = desk;
  const row = (await pairingsById(db, viewer, [id])).get(id);
  if (!row) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  if (!mayRead({ ...viewer.scope, published: false }, row)) throw new DomainError(ProblemCode.FORBIDDEN);
  const parties = await load(desk, partiesById, [row.donorId, row.recipientId]);
  const nameOf = (partyId: string | null): string => parties.get(partyId ?? '')?.name ?? UNSEEN;
  return { row, donor: nameOf(row.donorId), recipient: nameOf(row.recipientId) };
}

/** Reads the ledger of a pairing. Fails with PAPER_TOO_LONG where it has more entries than a paper has rows. */
export async function readLedger(desk: PaperDesk, pairing: PaperPairing, query: LedgerQuery): Promise<Ledger> {
  const { db, viewer } = desk;
  const pairingIds = [pairing.row.id];
  const funds = await everyRow((page) => listFunds(db, viewer, { pairingIds, years: query.years }, page, uncounted));
  const { stages, documentNo, to, isPending } = query;
  const fundIds = funds.map(({ id }) => id);
  const entries = await everyRow((page) =>
    listEntries(
      db,
      viewer,
      { fundIds, stages, documentNo, to, pending: isPending },
      { field: 'DAY', desc: false },
      page,
      uncounted,
    ),
  );
  const projects = await everyRow((page) =>
    listProjects(db, viewer, { pairingIds }, { field: 'YEAR', isDescending: false }, page, uncounted),
  );
  const custodianIds = entries.flatMap(({ custodianId, fromCustodianId }) => [custodianId, fromCustodianId]);
  const custodians = await load(desk, custodiansById, custodianIds);
  const donors = await load(
    desk,
    partiesById,
    funds.map(({ donorId }) => donorId),
  );
  return {
    ...pairing,
    funds: mapOf(funds),
    entries,
    custodians,
    projects: mapOf(projects),
    donors: new Map(funds.map(({ donorId }) => [donorId, donors.get(donorId)?.name ?? UNSEEN])),
    simulated: pairing.row.simulated || funds.some(({ simulated }) => simulated),
  };
}

/** Rows by id, each asked for once; what the viewer may not see is missing. */
export async function load<Row>(
  { db, viewer }: Pick<Reading, 'db' | 'viewer'>,
  batch: Batch<string, Row>,
  ids: readonly (string | null)[],
): Promise<Map<string, Row>> {
  const asked = [...new Set(ids.filter((id) => id !== null))];
  return asked.length === 0 ? new Map() : batch(db, viewer, asked);
}

/** All pages of a list, up to what a paper may hold. */
export async function everyRow<Row>(list: (page: PageRequest) => Promise<Page<Row>>): Promise<Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await list({ first: MAX_PAGE, after });
    rows.push(...edges.map(({ node }) => node));
    if (rows.length > MAX_PAPER_ROWS) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max: MAX_PAPER_ROWS });
    if (!pageInfo.hasNextPage) return rows;
    after = pageInfo.endCursor;
  }
}

const ROLE_WORDS: Record<Role, string> = {
  DONOR_LEAD: '帮扶方牵头单位',
  DONOR_MEMBER: '帮扶组团成员单位',
  RECIPIENT_REPORTER: '受帮扶方填报员',
  DEPARTMENT_REPORTER: '部门填报员',
  TOWNSHIP_REPORTER: '乡镇填报员',
  RECIPIENT_REVIEWER: '受帮扶方审核员',
  FINANCE: '财务人员',
  FRONTLINE_TEAM: '驻县工作组',
  SUPERVISOR: '督导人员',
  AUDITOR: '审计人员',
  ADMIN: '平台管理员',
  PUBLIC: '公众',
};

/** In which post somebody recorded something: never who it was. By account; who holds no post that the viewer knows is left out. */
export async function postsOnDesk(
  desk: PaperDesk,
  accountIds: readonly (string | null)[],
): Promise<Map<string, string>> {
  const posts = await load(desk, postsByAccount, accountIds);
  const words = [...posts].map(([id, held]): [string, string] => [
    id,
    [...new Set(held.map(({ role }) => ROLE_WORDS[role]))].join('、'),
  ]);
  return new Map(words.filter(([, held]) => held !== ''));
}

function mapOf<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}

/** A paper never asks for a count. */
export const uncounted = (): Promise<number> => Promise.reject(new Error('a paper counts nothing'));
