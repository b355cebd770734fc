import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { MatchStatus, ProblemCode, type ResolutionKind } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import { mayResolve } from './difference.rules';
import { insertResolution, moveEntries } from './match-write.store';
import { reconcileLock, writeMatch } from './rematch.service';
import {
  entryIdsOf,
  listMatches,
  matchesById,
  sidesByMatch,
  type MatchOrderField,
  type MatchQuery,
} from './reconciliation.store';
import type { MatchRow } from './reconciliation.tables';
import { isOpen } from './settle.rules';

const MAX_LISTED = 1_000;

export interface ResolveDifference {
  requestKey: string;
  differenceId: string;
  version: number;
  kind: ResolutionKind;
  reason: string;
}

/** What the two sides have stated about the same movements of money, and how their differences are settled. */
export class ReconciliationService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of differences, those that wait longest first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(
    viewer: Viewer,
    query: MatchQuery,
    order: { field: MatchOrderField; desc: boolean } | null,
    page: PageRequest,
  ): Promise<Page<MatchRow>> {
    for (const field of ['pairingIds', 'fundIds', 'statuses', 'years'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const asked = { ...query, today: this.today() };
    return read(this.source, viewer, (db) =>
      listMatches(db, viewer, asked, order ?? { field: 'DUE', desc: false }, page, (count) =>
        read(this.source, viewer, count),
      ),
    );
  }

  /**
   * Closes a difference with a reason; no entry is changed. It opens again when one of its statements is reversed or
   * another one joins. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (not open), BAD_INPUT, and as `write`.
   */
  resolve(viewer: Viewer, input: ResolveDifference): Promise<MatchRow> {
    return write(this.source, this.secret, viewer, {
      verb: 'resolveDifference',
      input,
      locks: [`difference:${input.differenceId}`],
      allow: async (db) => {
        const { pairingId } = await matchOf(db, viewer, input.differenceId);
        await lock(db, reconcileLock(pairingId));
        const match = await matchOf(db, viewer, input.differenceId);
        const sides = (await sidesByMatch(db, viewer, [match.id])).get(match.id);
        if (sides === undefined || !mayResolve(viewer, match, sides)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => matchOf(db, viewer, id),
      effect: async (db) => {
        const match = await explain(db, viewer, await matchOf(db, viewer, input.differenceId), input);
        return { id: match.id, result: match };
      },
    });
  }
}

async function explain(db: Db, viewer: Viewer, match: MatchRow, input: ResolveDifference): Promise<MatchRow> {
  const reason = requireText(input.reason, 500, 'reason');
  if (match.version !== input.version)
    throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: match.version }, 'version');
  if (!isOpen(match)) {
    const from = match.status === MatchStatus.EXPLAINED ? ['已说明', 'explained'] : ['已一致', 'agreed'];
    const details = {
      from: from[0] ?? '',
      fromEn: from[1] ?? '',
      action: '说明差异',
      actionEn: 'resolve the difference',
    };
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'differenceId');
  }
  const { accountId } = viewer;
  if (accountId === null) throw new DomainError(ProblemCode.UNAUTHENTICATED);
  const resolutionId = newId();
  await insertResolution(db, {
    id: resolutionId,
    matchId: match.id,
    version: match.version,
    kind: input.kind,
    reason,
    accountId,
  });
  const entryIds = await entryIdsOf(db, match.id);
  const after = { ...match, status: MatchStatus.EXPLAINED, turn: null, due: null, resolutionId };
  const explained = await writeMatch(db, viewer, match, after, entryIds);
  await moveEntries(db, match.id, entryIds, false);
  return explained;
}

async function matchOf(db: Db, viewer: Viewer, id: string): Promise<MatchRow> {
  const match = (await matchesById(db, viewer, [id])).get(id);
  if (match === undefined)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '差异', whatEn: 'difference' }, 'differenceId');
  return match;
}
