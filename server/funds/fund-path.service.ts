import type { DataSource } from 'typeorm';
import { FundPathDirection, ProblemCode } from '../../schema/vocabulary';
import { read, type Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { canBeFollowed, follow, leadsAcross, stepOf, type FundPath, type PathStep } from './fund-path.rules';
import { LYING } from './posting.rules';
import {
  bookedEntries,
  matchedWith,
  pathStart,
  withinReach,
  type PathStart,
  type ReachedLinks,
} from './fund-path.store';

/** Entries of one path, at most. */
export const MAX_NODES = 2_000;
export const MAX_STEPS = 50;
const DEFAULT_STEPS = 20;

export class FundPathService {
  constructor(private readonly source: DataSource) {}

  /**
   * Where an amount went, or where it came from, as far as the books tell; null where the viewer may not see the entry.
   * A few statements for all that one side's books tell, and again for the other side's; 2,000 entries at most.
   * Fails with OUT_OF_RANGE (steps) and BAD_INPUT (a plan or a carry-over, by which no money moves).
   */
  async follow(
    viewer: Viewer,
    entryId: string,
    direction: FundPathDirection,
    steps: number | null | undefined,
  ): Promise<FundPath | null> {
    const maxSteps = steps ?? DEFAULT_STEPS;
    if (maxSteps < 1 || maxSteps > MAX_STEPS)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: maxSteps, range: `1–${MAX_STEPS}` }, 'maxSteps');
    return read(this.source, viewer, async (db) => {
      const start = await pathStart(db, viewer, entryId);
      if (start === null) return null;
      if (!canBeFollowed(start.stage)) {
        const reason = '协议数、安排和结转不移动资金，没有去向可查；请从拨付、到位、支出等记录查起';
        const reasonEn =
          'pledges, allocations and carry-overs move no money: start from what was disbursed, received, spent';
        throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'entryId');
      }
      const known = new Map<string, PathStep>();
      const asked = new Set<string>();
      let next = [entryId];
      for (let reached = 0; ;) {
        const near = await withinReach(db, next, direction, MAX_NODES - reached);
        const more = near.filter(({ id }) => !asked.has(id));
        for (const { id } of more) asked.add(id);
        await addSteps(db, viewer, start, more, direction, known);
        const path = follow(entryId, direction, known, maxSteps);
        reached = path.nodes.length;
        next = path.wanted.filter((id) => !asked.has(id)).slice(0, Math.max(0, MAX_NODES - reached));
        if (next.length === 0) return path;
      }
    });
  }
}

async function addSteps(
  db: Db,
  viewer: Viewer,
  { pairingId, isSigned }: PathStart,
  near: readonly ReachedLinks[],
  direction: FundPathDirection,
  known: Map<string, PathStep>,
): Promise<void> {
  const entries = await bookedEntries(db, viewer, pairingId, near, direction, LYING);
  const crossing = entries.filter((entry) => leadsAcross(entry, direction)).map(({ id }) => id);
  const matches = crossing.length > 0 ? await matchedWith(db, viewer, pairingId, crossing) : new Map<string, never>();
  for (const entry of entries) {
    const isVoid = entry.isVoid || !isSigned;
    known.set(entry.id, stepOf({ ...entry, isVoid }, direction, matches.get(entry.id) ?? null));
  }
}
