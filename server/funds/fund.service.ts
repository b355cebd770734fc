import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  Ability,
  FundStage,
  ProblemCode,
  Side,
  type VoucherOrder,
  type FundKind,
  type FundTier,
} from '../../schema/vocabulary';
import { agreedPairing, agreementsByYear, yearKey } from '../agreements/agreement.store';
import type { PageRequest } from '../db/page';
import { lock, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { reconcileLock } from '../reconciliation/rematch.service';
import { partyThatActs, type FundEnds } from './fund-access.rules';
import { describeSide, describeStage } from './fund-words.rules';
import {
  fundEntriesById,
  fundsById,
  fundsForPosting,
  listEntries,
  listFunds,
  type EntryOrderField,
  type EntryQuery,
  type FundQuery,
  type PostingFund,
} from './fund.store';
import type { FundEntryRow, FundRow } from './fund.tables';
import { moneyRuleOn } from './money-rule.store';
import * as acts from './posting-acts.service';
import { otherSide, sidesThatPost, STATED_BY_BOTH } from './posting.rules';

export type PostInput = Omit<acts.Posting, 'stage' | 'side'> & { requestKey: string; fundId: string; side?: Side };

export interface OpenFund {
  requestKey: string;
  pairingId: string;
  year: number;
  kind: FundKind;
  tier?: FundTier | null;
  donorId?: string | null;
  name: string;
  voucherOrder?: VoucherOrder | null;
}

const MAX_LISTED = 1_000;
const MIN_YEAR = 1990;
const MAX_YEAR = 2100;

/** Money from pledge to voucher: each side states its own part, nothing is edited, and a mistake is reversed. */
export class FundService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of funds. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  async list(viewer: Viewer, query: FundQuery, page: PageRequest): Promise<Page<FundRow>> {
    for (const field of ['pairingIds', 'donorIds', 'years', 'kinds'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const asked = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listFunds(db, viewer, asked, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A page of entries. Fails as `list` does. */
  async entries(
    viewer: Viewer,
    query: EntryQuery,
    order: { field: EntryOrderField; desc: boolean },
    page: PageRequest,
  ): Promise<Page<FundEntryRow>> {
    for (const field of ['pairingIds', 'fundIds', 'projectIds', 'stages'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const asked = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listEntries(db, viewer, asked, order, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Opens a fund within a pairing, for its donor or a member of its group.
   * Fails with NOT_FOUND, FORBIDDEN, OUT_OF_RANGE, PAIRING_CLOSED, ALREADY_EXISTS, BAD_INPUT, and as `write`.
   */
  open(viewer: Viewer, input: OpenFund): Promise<FundRow> {
    let ends: FundEnds & { fund: FundRow };
    return write(this.source, this.secret, viewer, {
      verb: 'openFund',
      input,
      locks: [`funds-of:${input.pairingId}`],
      allow: async (db) => {
        ends = await this.newFund(db, viewer, input);
        const { OPEN_FUND } = Ability;
        if (!BOTH.some((side) => partyThatActs(viewer, OPEN_FUND, side, ends) !== null))
          throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: async (db, id) => found((await fundsById(db, viewer, [id])).get(id), FUND, 'pairingId'),
      effect: async (db) => {
        const fund = await acts.openFund(db, viewer, ends.fund);
        return { id: fund.id, result: fund };
      },
    });
  }

  /**
   * Posts an entry of the side that states this stage.
   * Fails with NOT_FOUND, FORBIDDEN, as `postEntry` in posting-acts.service, and as `write`.
   */
  post(viewer: Viewer, verb: string, stage: FundStage, input: PostInput): Promise<FundEntryRow> {
    const side = input.side ?? sideOf(stage);
    let fund: PostingFund;
    return write(this.source, this.secret, viewer, {
      verb,
      input: hashable(input),
      locks: [`fund:${input.fundId}`, ...(stage === FundStage.ISSUED ? projectLocks(input.projectId) : [])],
      allow: async (db) => {
        fund = found((await fundsForPosting(db, viewer, [input.fundId])).get(input.fundId), FUND, 'fundId');
        partyOf(viewer, Ability.POST_FUND_ENTRY, side, fund, stage);
        if (STATED_BY_BOTH.includes(stage)) await lock(db, reconcileLock(fund.pairingId));
      },
      again: (db, id) => entryOf(db, viewer, id),
      effect: async (db) => remembered(await acts.postEntry(db, viewer, fund, { ...input, stage, side }, this.today())),
    });
  }

  /**
   * Signs what the other side has posted, so that it counts.
   * Fails with NOT_FOUND, FORBIDDEN, OTHER_SIDES_ENTRY, TRANSITION_REFUSED, and as `write`.
   */
  sign(viewer: Viewer, input: { requestKey: string; entryId: string }): Promise<FundEntryRow> {
    return this.onEntry(
      viewer,
      'signFundEntry',
      input,
      (entry) => otherSide(entry.side),
      Ability.SIGN_FUND_ENTRY,
      (db, found) => acts.signEntry(db, viewer, found.fund, found.entry, found.partyId),
    );
  }

  /**
   * Reverses an entry of one's own side by one that names it.
   * Fails with NOT_FOUND, FORBIDDEN, OTHER_SIDES_ENTRY, REVERSAL_REFUSED, OUT_OF_RANGE, BAD_INPUT, and as `write`.
   */
  reverse(viewer: Viewer, input: acts.Reversing & { requestKey: string; entryId: string }): Promise<FundEntryRow> {
    return this.onEntry(
      viewer,
      'reverseFundEntry',
      input,
      (entry) => entry.side,
      Ability.POST_FUND_ENTRY,
      (db, found) => acts.reverseEntry(db, viewer, found.fund, found.entry, input, this.today()),
    );
  }

  private onEntry(
    viewer: Viewer,
    verb: string,
    input: { requestKey: string; entryId: string },
    side: (entry: FundEntryRow) => Side,
    ability: Ability,
    act: (db: Db, found: { fund: PostingFund; entry: FundEntryRow; partyId: string }) => Promise<FundEntryRow>,
  ): Promise<FundEntryRow> {
    let onto: { fund: PostingFund; entry: FundEntryRow; partyId: string };
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [`fund-entry:${input.entryId}`],
      allow: async (db) => {
        const { fundId } = await entryOf(db, viewer, input.entryId);
        await lock(db, `fund:${fundId}`);
        const fund = found((await fundsForPosting(db, viewer, [fundId])).get(fundId), FUND, 'entryId');
        const entry = await entryOf(db, viewer, input.entryId);
        const partyId = partyOf(viewer, ability, side(entry), fund, entry.stage);
        if (STATED_BY_BOTH.includes(entry.stage)) await lock(db, reconcileLock(fund.pairingId));
        onto = { fund, entry, partyId };
      },
      again: (db, id) => entryOf(db, viewer, id),
      effect: async (db) => remembered(await act(db, onto)),
    });
  }

  private async newFund(db: Db, viewer: Viewer, input: OpenFund): Promise<FundEnds & { fund: FundRow }> {
    const { pairingId, year } = input;
    if (year < MIN_YEAR || year > MAX_YEAR)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: year, range: `${MIN_YEAR}–${MAX_YEAR}` }, 'year');
    const pairing = found(await agreedPairing(db, viewer, pairingId, year), PAIRING, 'pairingId');
    const donorId = input.donorId ?? pairing.donorId;
    if (donorId === null || (donorId !== pairing.donorId && !pairing.memberIds.includes(donorId)))
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '帮扶单位', whatEn: 'donor of this pairing' }, 'donorId');
    const key = yearKey(pairingId, year);
    const agreement = (await agreementsByYear(db, viewer, [key])).get(key);
    const fund: FundRow = {
      id: newId(),
      pairingId,
      agreementId: agreement?.id ?? null,
      year,
      donorId,
      kind: input.kind,
      tier: input.tier ?? null,
      name: requireText(input.name, 100, 'name'),
      voucherOrder: input.voucherOrder ?? (await moneyRuleOn(db, `${year}-12-31`)).voucherOrder,
      simulated: pairing.simulated,
      // Money is its two sides' and their supervisors', also where a publication has told of the pairing.
      published: false,
      partyIds: [...new Set([...pairing.partyIds, donorId])],
      placePaths: pairing.placePaths,
    };
    return {
      fund,
      donorEndId: pairing.donorId,
      recipientId: pairing.recipientId,
      leadIds: pairing.leadIds,
      fundDonorId: donorId,
    };
  }
}

const BOTH = [Side.DONOR, Side.RECIPIENT];
const FUND = { what: '资金', whatEn: 'fund' };
const PAIRING = { what: '结对', whatEn: 'pairing' };
const ENTRY = { what: '资金记录', whatEn: 'entry' };

function found<Row>(row: Row | null | undefined, what: { what: string; whatEn: string }, field: string): Row {
  if (row === null || row === undefined) throw new DomainError(ProblemCode.NOT_FOUND, what, field);
  return row;
}

async function entryOf(db: Db, viewer: Viewer, id: string): Promise<FundEntryRow> {
  return found((await fundEntriesById(db, viewer, [id])).get(id), ENTRY, 'entryId');
}

/** The party for which the viewer acts on that side; whoever speaks for the other side only is told so. */
function partyOf(viewer: Viewer, ability: Ability, side: Side, fund: PostingFund, stage: FundStage): string {
  const partyId = partyThatActs(viewer, ability, side, fund);
  if (partyId !== null) return partyId;
  if (partyThatActs(viewer, ability, otherSide(side), fund) === null) throw new DomainError(ProblemCode.FORBIDDEN);
  throw new DomainError(ProblemCode.OTHER_SIDES_ENTRY, { ...describeStage(stage), ...describeSide(side) });
}

function sideOf(stage: FundStage): Side {
  const [side] = sidesThatPost(stage);
  if (side === undefined) throw new Error(`nobody posts ${stage}`);
  return side;
}

/** The same input gives the same text: amounts as text, what is left out not there. */
function hashable(input: PostInput): { requestKey: string } & Record<string, unknown> {
  const text = JSON.stringify(input, (_key, value: unknown) => (typeof value === 'bigint' ? value.toString() : value));
  return JSON.parse(text) as { requestKey: string };
}

function remembered(entry: FundEntryRow): { id: string; result: FundEntryRow } {
  return { id: entry.id, result: entry };
}

const projectLocks = (id: string | null | undefined): string[] => (id ? [`project:${id}`] : []);
