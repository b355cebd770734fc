import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ProblemCode } from '../../schema/vocabulary';
import { DEFAULT_PAGE, MAX_PAGE } from '../db/page';
import { read } from '../db/tx';
import { writeCursor } from '../events/cursor';
import { countEvents, listEvents, positionOf, readHorizon } from '../events/event.store';
import type { EventRow, EventSelection } from '../events/event.tables';
import type { EventStream, Hub } from '../events/hub';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { CLOSE, type Watched } from './watch';

const MAX_PAIRINGS = 100;

export class LiveService {
  constructor(
    private readonly source: DataSource,
    readonly hub: Hub,
  ) {}

  /**
   * A page of complete events in their order. On an empty page the end cursor is where reading got to, so that a
   * subscription from it follows on. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, CURSOR_INVALID and CURSOR_EXPIRED.
   */
  list(
    viewer: Viewer,
    selection: EventSelection,
    request: { after?: string | null; first?: number | null },
  ): Promise<Page<EventRow>> {
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
