import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { DEFAULT_PAGE, MAX_PAGE } from '../db/page';
import { read } from '../db/tx';
import { writeCursor } from '../events/cursor';
import { countEvents, listEvents, positionOf, readHorizon } from '../events/event.store';
import type { EventRow, EventSelection } from '../events/event.tables';
import type { EventStream, Hub } from '../events/hub';
import { REGISTER_INDICATORS } from '../indicators/catalogue';
import { DomainError } from '../platform/errors';
import { canonicalJson } from '../platform/hash';
import { pairingsOfSameRecipients } from '../pairings/pairing.store';
import { PLATFORM, scopeKey, type Viewer } from '../platform/scope';
import { MAX_CELLS, refuseUnanswerable, type ResultsRequest, type ResultsService } from '../results/results.service';
import type { Cell } from '../results/cell.rules';
import { Answer, ResultsFeed } from './results-feed';
import { CLOSE, type Watched } from './watch';

const MAX_PAIRINGS = 100;
/** Answers kept for others who ask alike. */
const MAX_ANSWERS = 200;

/** What can change a figure, a target, a record, or whose they are. */
const FIGURE_EVENTS: EventKind[] = [
  EventKind.STATEMENT_RECORDED,
  EventKind.STATEMENT_CORRECTED,
  EventKind.STATEMENT_WITHDRAWN,
  EventKind.LEADING_CLAIM_CHOSEN,
  EventKind.AGREEMENT_DRAFTED,
  EventKind.TARGETS_SET,
  EventKind.TARGETS_SHARED,
  EventKind.AGREEMENT_SIGNED,
  EventKind.AGREEMENT_AMENDED,
  EventKind.FUND_ENTRY_POSTED,
  EventKind.FUND_ENTRY_SIGNED,
  EventKind.FUND_ENTRY_REVERSED,
  EventKind.PROJECT_CHANGED,
  EventKind.DIFFERENCE_OPENED,
  EventKind.DIFFERENCE_CHANGED,
  EventKind.DIFFERENCE_SETTLED,
  EventKind.PLACEMENT_RECORDED,
  EventKind.PLACEMENT_CHANGED,
  EventKind.PLACEMENT_WITHDRAWN,
  EventKind.PURCHASE_RECORDED,
  EventKind.PURCHASE_CHANGED,
  EventKind.PURCHASE_WITHDRAWN,
  EventKind.ACTIVITY_RECORDED,
  EventKind.ACTIVITY_CHANGED,
  EventKind.ACTIVITY_WITHDRAWN,
  EventKind.EVIDENCE_ATTACHED,
  EventKind.EVIDENCE_DETACHED,
  EventKind.RECORDS_CONFIRMED,
  EventKind.RECORDS_DISPUTED,
  EventKind.IMPORT_COMMITTED,
];

/** What changes the figures of a county's register; its rows go to few, its numbers to many. */
const REGISTER_EVENTS: readonly EventKind[] = [
  EventKind.HOUSEHOLD_ADMITTED,
  EventKind.HOUSEHOLD_CLEARED,
  EventKind.HOUSEHOLD_MEMBERS_CHANGED,
  EventKind.VILLAGE_LIFTED,
  EventKind.VILLAGE_LIFT_REVOKED,
];

/** A page of events, and where the log ended when it was read. */
export interface EventPage extends Page<EventRow> {
  latestCursor: string;
}

export class LiveService {
  /** Answers to the questions that are being followed, all as of one position of the log. */
  private readonly answers = new Map<string, Promise<Answer<Cell>>>();
  private answersAt = '';

  constructor(
    private readonly source: DataSource,
    readonly hub: Hub,
    private readonly results: ResultsService,
  ) {}

  /**
   * A page of complete events in their order. On an empty page the end cursor is where reading got to, so that a
   * subscription from it follows on. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, CURSOR_INVALID and CURSOR_EXPIRED.
   */
  list(
    viewer: Viewer,
    selection: EventSelection,
    request: { after?: string | null; first?: number | null },
  ): Promise<EventPage> {
    const size = request.first ?? DEFAULT_PAGE;
    if (size < 0 || size > MAX_PAGE)
      throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: size, range: `0–${MAX_PAGE}` }, 'first');
    check(selection);
    return read(this.source, viewer, async (db) => {
      const horizon = await readHorizon(db);
      const after = request.after ? positionOf(request.after, horizon) : null;
      const upTo = horizon.position;
      const rows = await listEvents(db, viewer.scope, horizon.epoch, selection, { after, upTo, limit: size + 1 });
      const edges = rows.slice(0, size).map((node) => ({ cursor: node.cursor, node }));
      const reached = rows.length > size ? (request.after ?? null) : writeCursor(horizon.epoch, upTo);
      return {
        edges,
        latestCursor: writeCursor(horizon.epoch, upTo),
        pageInfo: {
          hasNextPage: rows.length > size,
          hasPreviousPage: after !== null,
          startCursor: edges[0]?.cursor ?? null,
          endCursor: edges.at(-1)?.cursor ?? reached,
        },
        count: () => read(this.source, viewer, (inner) => countEvents(inner, viewer.scope, selection)),
      };
    });
  }

  /**
   * Every event from just after the cursor, or from now on, for as long as the socket may see it.
   * A reader too slow for its queue loses its socket with 4429 and resumes by cursor.
   * Fails with TOO_MANY_ITEMS, CURSOR_INVALID and CURSOR_EXPIRED.
   */
  async follow(watched: Watched | null, selection: EventSelection, cursor: string | null): Promise<EventStream> {
    if (watched === null) throw new Error('events are followed on a socket');
    check(selection);
    const viewer = watched.viewer;
    const horizon = await read(this.source, viewer, readHorizon);
    const stream = this.hub.open({
      scope: watched.viewer.scope,
      selection,
      after: cursor === null ? null : positionOf(cursor, horizon),
      readHistory: (after, upTo, limit) =>
        read(this.source, viewer, (db) =>
          listEvents(db, viewer.scope, horizon.epoch, selection, { after, upTo, limit }),
        ),
      onEnd: (why) => {
        if (why === 'SLOW') watched.close(CLOSE.TOO_SLOW, 'Too slow: resume by cursor');
      },
    });
    stream.atClose(
      watched.follow({
        changed: (now) => stream.rescope(now.scope),
        closed: () => void stream.return(),
      }),
    );
    return stream;
  }

  /**
   * A question's cells, then what changes in them as events touch it, at most every 100 ms. Whoever asks alike under the
   * same scope shares one answer. Fails as `ResultsService.cells` does, and with QUERY_TOO_COSTLY above 5,000 cells.
   */
  followResults(watched: Watched | null, request: ResultsRequest): ResultsFeed<Cell> {
    if (watched === null) throw new Error('results are followed on a socket');
    refuseUnanswerable(request);
    const stream = this.hub.open({
      scope: watched.viewer.scope,
      selection: { kinds: FIGURE_EVENTS, pairingIds: request.query.pairingIds },
      after: null,
      // A feed passes over what it missed: the answer that it asks for next has it.
      readHistory: () => Promise.resolve([]),
      onEnd: (why) => {
        if (why === 'SLOW') watched.close(CLOSE.TOO_SLOW, 'Too slow: connect again');
      },
    });
    stream.atClose(watched.follow({ changed: (now) => stream.rescope(now.scope), closed: () => void stream.return() }));
    this.wakeByRegister(stream, request.query);
    return new ResultsFeed(stream, () => this.answer(watched.viewer, request));
  }

  /**
   * Who follows the figures of a register is seldom allowed to see its events: these wake the question, and tell nothing by
   * themselves. A change is passed on only where the answer differs.
   */
  private wakeByRegister(stream: EventStream, { indicators, pairingIds }: ResultsRequest['query']): void {
    if (indicators !== null && !indicators.some((code) => REGISTER_INDICATORS.has(code))) return;
    // Until it is known which pairings share these counties' registers, every register wakes it.
    let heard: ReadonlySet<string> | null = null;
    if (pairingIds !== null)
      read(this.source, PLATFORM, (db) => pairingsOfSameRecipients(db, pairingIds)).then(
        (ids) => (heard = new Set(ids)),
        () => undefined,
      );
    stream.atClose(
      this.hub.onEvents((events) => {
        const event = events.find(
          ({ kind, pairingId }) =>
            REGISTER_EVENTS.includes(kind) && (heard === null || (pairingId !== null && heard.has(pairingId))),
        );
        if (event) stream.push(event);
      }),
    );
  }

  /** The answer as of the hub's position; joined with the same question that is asked, or was answered, there. */
  private answer(viewer: Viewer, request: ResultsRequest): Promise<Answer<Cell>> {
    const { cursor } = this.hub;
    if (cursor !== this.answersAt || this.answers.size >= MAX_ANSWERS) this.answers.clear();
    this.answersAt = cursor;
    const key = canonicalJson([scopeKey(viewer.scope), request]);
    const known = this.answers.get(key);
    if (known) return known;
    const answer = this.results.cells(viewer, request).then(({ cells }) => {
      if (cells.length > MAX_CELLS)
        throw new DomainError(ProblemCode.QUERY_TOO_COSTLY, { cost: cells.length, max: MAX_CELLS }, 'groupBy');
      return new Answer(cursor, cells);
    });
    this.answers.set(key, answer);
    answer.catch(() => this.answers.delete(key));
    return answer;
  }
}

/** Lists are bounded: a filter names at most 100 pairings and each kind once. */
function check({ kinds, pairingIds }: EventSelection): void {
  const allKinds = Object.keys(EventKind).length;
  if (kinds && kinds.length > allKinds)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: allKinds, actual: kinds.length }, 'filter.kinds');
  if (pairingIds && pairingIds.length > MAX_PAIRINGS) {
    const details = { max: MAX_PAIRINGS, actual: pairingIds.length };
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, details, 'filter.pairingIds');
  }
}
