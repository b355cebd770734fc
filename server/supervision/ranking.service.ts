import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  Ability,
  EventKind,
  ProblemCode,
  RankingPeers,
  RankingState,
  RankingVisibility,
  Role,
} from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { membersByGroup, partiesById } from '../parties/party.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM, roleMay, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import type { ResultsService } from '../results/results.service';
import type { RankedPlace, RankingFormulaRow, RankingRow } from './ranking';
import { placesOf } from './ranking-figures.service';
import { checkFormulaFits } from './ranking-terms.rules';
import { checkQuarterClosed, commonPath, spanOf } from './ranking.rules';
import {
  clockOf,
  countiesAmong,
  countiesWithin,
  freezeRanking,
  insertRanking,
  isRankingKnown,
  listRankings,
  placesByRanking,
  rankingFormulasById,
  rankingsById,
  standingFormulas,
  townshipsWithin,
  type RankingQuery,
} from './ranking.store';
import { supervisionRulesOn } from './supervision-rule.store';

export interface OpenRanking {
  requestKey: string;
  name: string;
  year: number;
  quarter: number;
  formula: string;
  provinceCode?: string | null;
  countyIds?: string[] | null;
  townshipsOf?: string | null;
  groupId?: string | null;
  visibility: RankingVisibility;
}

interface Peers {
  peers: RankingPeers;
  groupId: string | null;
  rankedIds: string[];
}

const MAX_RANKED = 200;
const MAX_LISTED = 1_000;

/** Quarterly rankings within groups of peers. */
export class RankingService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly results: Pick<ResultsService, 'cells'>,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of rankings, the latest quarter first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  list(viewer: Viewer, query: RankingQuery, page: PageRequest): Promise<Page<RankingRow>> {
    atMost(query.rankedIds ?? [], MAX_LISTED, 'filter.rankedIds');
    return read(this.source, viewer, (db) =>
      listRankings(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** The places of a ranking: as they were frozen, or as they are now, which only those see who will freeze them. */
  places(viewer: Viewer, ranking: RankingRow): Promise<RankedPlace[]> {
    return read(this.source, viewer, async (db) => {
      if (ranking.state === RankingState.FROZEN)
        return (await placesByRanking(db, viewer, [ranking.id])).get(ranking.id) ?? [];
      if (!mayManage(viewer, ranking.placePaths)) return [];
      return this.workedOut(db, viewer, ranking, null);
    });
  }

  /** The places of a frozen ranking, worked out again as of its moment; none while it is open. */
  recomputed(viewer: Viewer, ranking: RankingRow): Promise<RankedPlace[]> {
    if (ranking.asOf === null) return Promise.resolve([]);
    return read(this.source, viewer, (db) => this.workedOut(db, viewer, ranking, ranking.asOf));
  }

  /**
   * Opens a ranking of a quarter that is closed. Fails with FORBIDDEN (some of the ranked lie elsewhere), NOT_FOUND (formula, counties,
   * group), RANKING_PERIOD_OPEN, FORMULA_NOT_FOR_PEERS, ALREADY_EXISTS, BAD_INPUT, OUT_OF_RANGE, TOO_MANY_ITEMS, and as `write`.
   */
  open(viewer: Viewer, input: OpenRanking): Promise<RankingRow> {
    let peers: Peers;
    let placePaths: string[];
    return write(this.source, this.secret, viewer, {
      verb: 'openRanking',
      input,
      locks: ['rankings'],
      allow: async (db) => {
        peers = await this.peersOf(db, viewer, input);
        placePaths = await this.homesOf(db, viewer, peers.rankedIds);
        if (!mayManage(viewer, placePaths)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => rankingOf(db, viewer, id),
      effect: async (db) => {
        await this.checkClosed(db, input.year, input.quarter);
        const name = requireText(input.name, 100, 'name');
        const formula = (await standingFormulas(db)).find(({ code }) => code === input.formula);
        if (!formula) throw new DomainError(ProblemCode.NOT_FOUND, { what: '排位公式', whatEn: 'formula' }, 'formula');
        checkFormulaFits(formula.terms, peers.peers);
        const { year, quarter, visibility } = input;
        const question = { ...peers, year, quarter };
        const { simulated } = await asPlatform(db, viewer, () => placesOf(db, this.results, question, formula, null));
        const ranking: RankingRow = {
          id: newId(),
          name,
          formulaId: formula.id,
          year,
          quarter,
          ...peers,
          visibility,
          state: RankingState.OPEN,
          version: 1,
          asOf: null,
          simulated,
          published: false,
          partyIds: visibility === RankingVisibility.RANKED_AND_SUPERVISORS ? peers.rankedIds : [],
          placePaths: visibility === RankingVisibility.RANKED_AND_SUPERVISORS ? placePaths : [commonPath(placePaths)],
          openedAt: new Date(0),
        };
        if (await asPlatform(db, viewer, () => isRankingKnown(db, ranking)))
          throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '排位', whatEn: 'ranking' }, 'name');
        await insertRanking(db, ranking, viewer.accountId);
        await tell(db, viewer, EventKind.RANKING_OPENED, ranking);
        return { id: ranking.id, result: await rankingOf(db, viewer, ranking.id) };
      },
    });
  }

  /**
   * Freezes a ranking as everything is known now: its places never change again. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT,
   * TRANSITION_REFUSED (frozen), RANKING_PERIOD_OPEN, and as `write`.
   */
  freeze(viewer: Viewer, input: { requestKey: string; rankingId: string; version: number }): Promise<RankingRow> {
    let ranking: RankingRow;
    return write(this.source, this.secret, viewer, {
      verb: 'freezeRanking',
      input,
      locks: [`ranking:${input.rankingId}`],
      allow: async (db) => {
        ranking = await rankingOf(db, viewer, input.rankingId);
        if (!mayManage(viewer, ranking.placePaths)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => rankingOf(db, viewer, id),
      effect: async (db) => {
        if (ranking.state === RankingState.FROZEN) {
          const details = { from: '已定格', fromEn: 'frozen', action: '定格', actionEn: 'freeze' };
          throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'rankingId');
        }
        if (ranking.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: ranking.version }, 'version');
        await this.checkClosed(db, ranking.year, ranking.quarter);
        const asOf = await clockOf(db);
        const formula = await formulaOf(db, viewer, ranking);
        const { places, simulated } = await asPlatform(db, viewer, () =>
          placesOf(db, this.results, ranking, formula, asOf),
        );
        const frozen = { ...ranking, state: RankingState.FROZEN, version: ranking.version + 1, asOf, simulated };
        await freezeRanking(db, frozen, places, viewer.accountId);
        await tell(db, viewer, EventKind.RANKING_FROZEN, frozen);
        return { id: ranking.id, result: await rankingOf(db, viewer, ranking.id) };
      },
    });
  }

  private async workedOut(db: Db, viewer: Viewer, ranking: RankingRow, asOf: Date | null): Promise<RankedPlace[]> {
    const formula = await formulaOf(db, viewer, ranking);
    return (await asPlatform(db, viewer, () => placesOf(db, this.results, ranking, formula, asOf))).places;
  }

  private async checkClosed(db: Db, year: number, quarter: number): Promise<void> {
    const today = this.today();
    const { quarterClosesAfterDays } = await supervisionRulesOn(db, today);
    checkQuarterClosed(year, quarter, today, quarterClosesAfterDays);
  }

  /** Who is ranked against each other: exactly one of the three rules says. */
  private async peersOf(db: Db, viewer: Viewer, input: OpenRanking): Promise<Peers> {
    const { provinceCode, countyIds, townshipsOf, groupId } = input;
    if (
      [provinceCode, countyIds, townshipsOf, groupId].filter((rule) => rule !== null && rule !== undefined).length !== 1
    ) {
      const reason = {
        reason: 'provinceCode、countyIds、townshipsOf、groupId 须填且只填一项',
        reasonEn: 'exactly one of provinceCode, countyIds, townshipsOf, groupId',
      };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'countyIds');
    }
    const span = spanOf(input.year, Math.min(Math.max(input.quarter, 1), 4));
    if (provinceCode) {
      const rankedIds = await countiesWithin(db, viewer, provinceCode, span);
      return { peers: RankingPeers.COUNTIES_OF_PROVINCE, groupId: null, rankedIds: enough(rankedIds, 'provinceCode') };
    }
    if (countyIds) {
      atMost(countyIds, MAX_RANKED, 'countyIds');
      const known = new Set(await countiesAmong(db, viewer, countyIds));
      const missing = countyIds.findIndex((id) => !known.has(id));
      if (missing >= 0)
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '受帮扶县', whatEn: 'county' }, `countyIds.${missing}`);
      return { peers: RankingPeers.LISTED_COUNTIES, groupId: null, rankedIds: enough([...known].sort(), 'countyIds') };
    }
    if (townshipsOf) {
      const rankedIds = await townshipsWithin(db, viewer, townshipsOf, span);
      return { peers: RankingPeers.TOWNSHIPS_OF_COUNTY, groupId: null, rankedIds: enough(rankedIds, 'townshipsOf') };
    }
    const group = groupId ?? '';
    const { to } = span;
    const members = (await membersByGroup(db, viewer, [group])).get(group) ?? [];
    const current = members.filter(({ since, until }) => (since ?? to) <= to && (until ?? to) >= to);
    if (current.length === 0)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '帮扶组团', whatEn: 'donor group' }, 'groupId');
    const rankedIds = enough([...new Set(current.map(({ memberId }) => memberId))].sort(), 'groupId');
    return { peers: RankingPeers.MEMBERS_OF_GROUP, groupId: group, rankedIds };
  }

  /** Where the ranked lie, each of them somewhere. */
  private async homesOf(db: Db, viewer: Viewer, ids: readonly string[]): Promise<string[]> {
    const parties = await asPlatform(db, viewer, () => partiesById(db, PLATFORM, ids));
    return [...new Set([...parties.values()].flatMap(({ placePaths }) => placePaths))].sort();
  }
}

function enough(ids: string[], field: string): string[] {
  if (ids.length >= 2 && ids.length <= MAX_RANKED) return ids;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: ids.length, range: `2–${MAX_RANKED}` }, field);
}

/** Whoever supervises all that are ranked opens and freezes, and an administrator. */
export function mayManage(viewer: Viewer, placePaths: readonly string[]): boolean {
  return viewer.posts.some(({ role, placePath }) => {
    if (!roleMay(role, Ability.MANAGE_RANKINGS)) return false;
    if (role === Role.ADMIN) return true;
    return placePath !== null && placePaths.length > 0 && placePaths.every((path) => path.startsWith(placePath));
  });
}

export async function formulaOf(db: Db, viewer: Viewer, { formulaId }: RankingRow): Promise<RankingFormulaRow> {
  const formula = (await rankingFormulasById(db, viewer, [formulaId])).get(formulaId);
  if (!formula) throw new Error(`the formula ${formulaId} of a ranking is not there`);
  return formula;
}

export async function rankingOf(db: Db, viewer: Viewer, id: string): Promise<RankingRow> {
  const ranking = (await rankingsById(db, viewer, [id])).get(id);
  if (ranking) return ranking;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '排位', whatEn: 'ranking' }, 'rankingId');
}

function tell(db: Db, viewer: Viewer, kind: EventKind, ranking: RankingRow): Promise<void> {
  const { id, version } = ranking;
  const { accountId } = viewer;
  return announce(db, {
    kind,
    actorId: accountId,
    pairingId: null,
    subjectType: 'Ranking',
    subjectId: id,
    version,
    owned: ranking,
  });
}
