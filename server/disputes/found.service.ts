import type { DataSource } from 'typeorm';
import { ProblemCode, RecordKind, RecordStanding, type Side } from '../../schema/vocabulary';
import type { ActivityService } from '../activities/activity.service';
import type { ActivityQuery } from '../activities/activity.store';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { placementLock } from '../labor/placement-acts.service';
import type { PlacementSearch, PlacementService } from '../labor/placement.service';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import type { PurchaseService } from '../purchases/purchase.service';
import type { PurchaseQuery } from '../purchases/purchase.store';
import { pairingForRecords } from '../records/record.store';
import { sidesSpokenFor } from '../records/word.rules';
import { speak, wordsLock } from '../records/word.service';
import { countWords } from '../records/word.store';
import type { DisputeRow } from './dispute';
import { disputesOfCall } from './dispute.store';
import { MAX_FOUND, onlyPairing, readSeen, requireSame, writeSeen } from './found.rules';
import { holdFound, lookOver, type Found, type FoundQuery, type Speakers } from './found.store';

const MAX_REASON_LENGTH = 1_000;

/** The filters of the lists, as the contract gives them: exactly one of them is meant. */
export interface FoundFilter {
  purchases: PurchaseQuery | null;
  placements: PlacementSearch | null;
  activities: ActivityQuery | null;
}

/** What somebody says of all that a filter finds, as they saw it. */
export interface SayOfFound {
  requestKey: string;
  filter: FoundFilter;
  seen: string;
  /** Of a dispute. */
  reason: string | null;
}

export interface SaidOfFound {
  count: number;
  own: number;
  /** What this opens, where it disputes. */
  disputes: DisputeRow[];
}

/** The rooms whose lists find records. */
export interface Lists {
  purchases: Pick<PurchaseService, 'searched'>;
  placements: Pick<PlacementService, 'searched'>;
  activities: Pick<ActivityService, 'searched'>;
}

/** One side confirms or disputes by the thousand what the other has recorded: it looks, and says it of what it saw. */
export class FoundService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly lists: Lists,
  ) {}

  /**
   * What a filter finds for this viewer to say something of.
   * Fails with NOT_FOUND (pairing), FORBIDDEN, BAD_INPUT (not one filter of one pairing) and TOO_MANY_ITEMS.
   */
  look(viewer: Viewer, filter: FoundFilter): Promise<Found & { kind: RecordKind; seen: string }> {
    const { found, pairingId } = this.readFilter(filter);
    const work = async (db: Db): Promise<Found & { kind: RecordKind; seen: string }> => {
      const looked = await lookOver(db, viewer, found, await speakersOf(db, viewer, pairingId), null);
      return { ...looked, kind: found.kind, seen: writeSeen(looked) };
    };
    return read(this.source, viewer, work, { isSnapshot: true });
  }

  /**
   * Says it of all that was seen, or of nothing. Fails with NOT_FOUND (pairing), FORBIDDEN, RECORDS_CHANGED (something came,
   * changed or went meanwhile), TOO_MANY_ITEMS (more than 10,000), CURSOR_INVALID, BAD_INPUT, and as `write`.
   */
  async say(viewer: Viewer, word: RecordStanding, input: SayOfFound): Promise<SaidOfFound> {
    const { found, pairingId } = this.readFilter(input.filter);
    const seen = readSeen(input.seen);
    const reason =
      word === RecordStanding.DISPUTED ? requireText(input.reason ?? '', MAX_REASON_LENGTH, 'reason') : null;
    let speakers: Speakers;
    return write(this.source, this.secret, viewer, {
      verb: word === RecordStanding.CONFIRMED ? 'confirmFound' : 'disputeFound',
      input: { ...input },
      locks: [wordsLock(pairingId), ...(found.kind === RecordKind.PLACEMENT ? [placementLock(pairingId)] : [])],
      allow: async (db) => {
        speakers = await speakersOf(db, viewer, pairingId);
      },
      again: async (db, callId) => ({
        count: await countWords(db, viewer, callId),
        own: (await lookOver(db, viewer, found, speakers, null)).own,
        disputes: await disputesOfCall(db, viewer, callId),
      }),
      effect: async (db) => {
        const held = await holdFound(db, viewer, found, speakers, word, MAX_FOUND + 1);
        // What is held stands still; what came before this count is not among it, and refused here.
        const now = await lookOver(db, viewer, found, speakers, seen.snapshot);
        requireSame(seen, now);
        if (held.length > MAX_FOUND)
          throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_FOUND, actual: now.count }, 'filter');
        const callId = newId();
        const spoken = held.map(({ speaker: side, ...record }) => ({ record, side }));
        await speak(db, viewer, word, spoken, { callId, reason });
        const disputes = await disputesOfCall(db, viewer, callId);
        return { id: callId, result: { count: held.length, own: now.own, disputes } };
      },
    });
  }

  private readFilter({ purchases, placements, activities }: FoundFilter): { found: FoundQuery; pairingId: string } {
    const found: FoundQuery[] = [];
    if (purchases) found.push({ kind: RecordKind.PURCHASE, query: this.lists.purchases.searched(purchases) });
    if (placements) found.push({ kind: RecordKind.PLACEMENT, query: this.lists.placements.searched(placements) });
    if (activities) found.push({ kind: RecordKind.ACTIVITY, query: this.lists.activities.searched(activities) });
    const [one, another] = found;
    if (one && !another) return { found: one, pairingId: onlyPairing(one.query.pairingIds) };
    const details = {
      reason: 'purchases、placements、activities 须且只能填一项',
      reasonEn: 'give exactly one of purchases, placements and activities',
    };
    throw new DomainError(ProblemCode.BAD_INPUT, details, 'filter');
  }
}

/** Fails with NOT_FOUND, and with FORBIDDEN where the viewer speaks for neither side. */
async function speakersOf(db: Db, viewer: Viewer, pairingId: string): Promise<Speakers> {
  const pairing = await pairingForRecords(db, viewer, pairingId);
  if (!pairing)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'filter.pairingIds.0');
  const sides: Side[] = sidesSpokenFor(viewer, pairing);
  if (sides.length === 0) throw new DomainError(ProblemCode.FORBIDDEN);
  return { sides, accountId: viewer.accountId };
}
