import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, FlagState, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, tx, type Db } from '../db/tx';
import { write } from '../db/write';
import { snapshotBy } from '../events/moment.store';
import { announce, announceAll, type Announcement } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import { areNumbersSame, changesBetween } from './flag-changes.rules';
import type { FlagLook } from './flag-look';
import { readSettings } from './flag-rule.rules';
import { standingFlagRules } from './flag-rule.store';
import { isEntitled, stateAfter, type FlagAct } from './flag-states.rules';
import { changeFlags, insertFlags, linkStatements, type FlagNow, type NewFlag } from './flag-write.store';
import { flagsById, listFlags, standingFlags, type FlagQuery } from './flag.store';
import type { FlagContent, IntegrityFlagRow } from './flag';

/** Who changes the flags of a pairing holds this. */
const flagsLock = (pairingId: string): string => `flags:${pairingId}`;

/** So few that others get their turn between two pages. */
const SWEEP_PAGE = 50;
const MAX_LISTED = 1_000;

/** What somebody says about a flag. */
export interface SayingOfFlag {
  requestKey: string;
  flagId: string;
  version: number;
  reason: string;
}

export interface Looked {
  raised: number;
  cleared: number;
}

const EVENT_OF_ACT: Record<FlagAct, EventKind> = {
  explain: EventKind.FLAG_EXPLAINED,
  accept: EventKind.FLAG_ACCEPTED,
};

/** What is asked about: 待核实事项. Found by looks, explained and accepted by people, corrected when it is so no more. */
export class FlagService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    readonly looks: readonly FlagLook[],
  ) {}

  /**
   * A page of flags, the latest first; as of a moment, those that were known then, as they were. Fails with TOO_MANY_ITEMS, OUT_OF_RANGE
   * (also a moment still to come), NOT_FOUND (before the first moment) and CURSOR_INVALID.
   */
  async list(viewer: Viewer, query: FlagQuery, asOf: Date | null, page: PageRequest): Promise<Page<IntegrityFlagRow>> {
    for (const field of ['pairingIds', 'fundIds', 'statementIds', 'years'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return read(this.source, viewer, async (db) => {
      const snapshot = asOf === null ? null : await snapshotBy(db, asOf);
      return listFlags(db, viewer, query, snapshot, page, (count) => read(this.source, viewer, count));
    });
  }

  /**
   * Explains an open flag, by somebody of the side whose turn it is, or above both, who has made nothing of it.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (not open), BAD_INPUT, and as `write`.
   */
  explain(viewer: Viewer, input: SayingOfFlag): Promise<IntegrityFlagRow> {
    return this.say(viewer, 'explainFlag', 'explain', input);
  }

  /**
   * Accepts a flag as it is, by somebody of the other side, or above both, who has neither made nor explained it.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (accepted or corrected), BAD_INPUT, and as `write`.
   */
  accept(viewer: Viewer, input: SayingOfFlag): Promise<IntegrityFlagRow> {
    return this.say(viewer, 'acceptFlag', 'accept', input);
  }

  private say(viewer: Viewer, verb: string, act: FlagAct, input: SayingOfFlag): Promise<IntegrityFlagRow> {
    let flag: IntegrityFlagRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [],
      allow: async (db) => {
        await lock(db, flagsLock((await flagOf(db, viewer, input.flagId)).pairingId));
        flag = await flagOf(db, viewer, input.flagId);
        if (!isEntitled(viewer, act, flag)) throw new DomainError(ProblemCode.FORBIDDEN);
        const look = this.looks.find(({ rules }) => rules.includes(flag.rule));
        const isBarred = act === 'accept' || look?.isExplainedByAuthors !== true;
        if (look && isBarred && viewer.accountId !== null && (await look.isAuthor(db, flag, viewer.accountId)))
          throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => flagOf(db, viewer, id),
      effect: async (db) => {
        const state = stateAfter(act, flag.state);
        if (flag.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: flag.version }, 'version');
        const reason = requireText(input.reason, 1_000, 'reason');
        const said = { reason, accountId: viewer.accountId };
        const now: FlagNow = { ...contentOf(flag), id: flag.id, version: flag.version + 1, state, said };
        await changeFlags(db, [now]);
        await announce(db, eventOf(EVENT_OF_ACT[act], { ...flag, version: now.version }, viewer.accountId));
        return { id: flag.id, result: await flagOf(db, viewer, flag.id) };
      },
    });
  }

  /** Looks at a pairing as it is and as of a day: raises what is found, clears what is so no more. */
  async check(pairingId: string, today: Day, looks = this.looks): Promise<Looked> {
    const all = { raised: 0, cleared: 0 };
    for (const look of looks) {
      const { raised, cleared } = await this.look(look, [pairingId], today);
      all.raised += raised;
      all.cleared += cleared;
    }
    return all;
  }

  /** Looks at many pairings in one transaction, in one way. What it reads and writes does not grow with the number of statements. */
  async look(look: FlagLook, marked: readonly string[], today: Day): Promise<Looked> {
    const pairingIds = look.bearingOn
      ? await read(this.source, PLATFORM, (db) => look.bearingOn?.(db, marked) ?? Promise.resolve([...marked]))
      : marked;
    const locks = pairingIds.map(flagsLock);
    return tx(
      this.source,
      PLATFORM,
      async (db) => {
        const settings = readSettings(await standingFlagRules(db));
        const found = (await look.find(db, pairingIds, today, settings))
          .filter(({ rule }) => settings.isOn(rule))
          .map((finding) => ({ ...finding, severity: settings.severityOf(finding.rule) }));
        const changes = changesBetween(await standingFlags(db, pairingIds, look.rules), found);
        const raised: NewFlag[] = changes.raise.map((finding) => ({ ...finding, id: newId() }));
        const followed = changes.follow.map(({ flag, found: now }) => ({ flag, now: following(flag, now) }));
        const cleared = changes.clear.map((flag) => ({
          flag,
          now: { ...contentOf(flag), id: flag.id, version: flag.version + 1, state: FlagState.CORRECTED, said: null },
        }));
        await insertFlags(db, raised);
        await changeFlags(
          db,
          [...followed, ...cleared].map(({ now }) => now),
        );
        await linkStatements(db, [...raised, ...followed.map(({ now }) => now)]);
        await announceAll(db, [
          ...raised.map((flag) => eventOf(EventKind.FLAG_RAISED, { ...flag, version: 1 }, null)),
          ...followed
            .filter(({ flag, now }) => flag.state === FlagState.ACCEPTED && now.state === FlagState.OPEN)
            .map(({ flag, now }) => eventOf(EventKind.FLAG_REOPENED, { ...flag, version: now.version }, null)),
          ...cleared.map(({ flag, now }) => eventOf(EventKind.FLAG_CLEARED, { ...flag, version: now.version }, null)),
        ]);
        return { raised: raised.length, cleared: cleared.length };
      },
      { locks },
    );
  }

  /** The pairings that a look has something to look at in, page by page. */
  pairings(look: FlagLook, after: string | null): Promise<string[]> {
    return read(this.source, PLATFORM, (db) => look.pairings(db, after, SWEEP_PAGE));
  }
}

const contentOf = ({
  numbers,
  words,
  sayings,
  statementIds,
  figureIds,
  severity,
  since,
  turn,
}: FlagContent): FlagContent => ({
  numbers,
  words,
  sayings,
  statementIds,
  figureIds,
  severity,
  since,
  turn,
});

/** An explanation stays with its flag when the figures change; what was accepted were these numbers, so others are open again. */
function following(flag: IntegrityFlagRow, found: FlagContent): FlagNow {
  const next = { ...contentOf(found), id: flag.id, version: flag.version + 1 };
  const said = flag.state === FlagState.ACCEPTED ? flag.acceptance : flag.reason;
  const isOpen =
    flag.state === FlagState.OPEN ||
    said === null ||
    (flag.state === FlagState.ACCEPTED && !areNumbersSame(flag, found));
  return isOpen
    ? { ...next, state: FlagState.OPEN, said: null }
    : { ...next, state: flag.state, said: { reason: said, accountId: null } };
}

async function flagOf(db: Db, viewer: Viewer, id: string): Promise<IntegrityFlagRow> {
  const flag = (await flagsById(db, viewer, [id])).get(id);
  if (flag) return flag;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '待核实事项', whatEn: 'flag' }, 'flagId');
}

function eventOf(
  kind: EventKind,
  flag: Owned & { id: string; pairingId: string; version: number },
  actorId: string | null,
): Announcement {
  const { pairingId, id, version } = flag;
  return { kind, actorId, pairingId, subjectType: 'IntegrityFlag', subjectId: id, version, owned: flag };
}
