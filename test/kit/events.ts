import type { DataSource } from 'typeorm';
import { EventKind } from '../../schema/vocabulary';
import { lock, tx, type Db } from '../../server/db/tx';
import { announce, type Announcement } from '../../server/events/outbox';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';

/** An event that everybody may read, about a subject of its own, unless told otherwise. */
export function happening(change: Partial<Announcement> = {}): Announcement {
  return {
    kind: EventKind.STATEMENT_RECORDED,
    actorId: null,
    pairingId: null,
    subjectType: 'Statement',
    subjectId: newId(),
    version: 1,
    owned: { published: true, partyIds: [], placePaths: [] },
    ...change,
  };
}

/** Commits events in one transaction, as a use case does. */
export function happen(source: DataSource, ...events: Announcement[]): Promise<void> {
  return tx(source, PLATFORM, async (db) => {
    for (const event of events) await announce(db, event);
  });
}

class Undone extends Error {}

/**
 * Writers that run at once: each transaction holds one to four events, pauses between them now and then so that
 * transactions overlap and commit out of order, and one in five is rolled back. With `counters`, some also raise the
 * version of one of so many shared subjects, as a use case does: the advisory lock first.
 * @returns the subjects of all committed events
 */
export async function writeAtOnce(
  source: DataSource,
  options: { writers: number; events: number; random: () => number; counters?: number },
): Promise<string[]> {
  const { random, writers, events, counters = 0 } = options;
  const subjects = Array.from({ length: counters }, newId);
  const committed: string[] = [];
  const write = async (): Promise<void> => {
    while (committed.length < events) {
      const batch = Array.from({ length: 1 + Math.floor(random() * 4) }, () => happening());
      const counter = random() < 0.3 ? subjects[Math.floor(random() * counters)] : undefined;
      const isUndone = random() < 0.2;
      const pauseMs = random() < 0.3 ? random() * 8 : 0;
      try {
        await tx(source, PLATFORM, async (db) => {
          if (counter) await raise(db, counter);
          for (const event of batch) {
            await announce(db, event);
            if (pauseMs > 0) await db.query('/* dawdle */ select pg_sleep($1)', [pauseMs / 1000]);
          }
          if (isUndone) throw new Undone();
        });
        committed.push(...batch.map((event) => event.subjectId), ...(counter ? [counter] : []));
      } catch (error) {
        if (!(error instanceof Undone)) throw error;
      }
    }
  };
  await Promise.all(Array.from({ length: writers }, write));
  return committed;
}

async function raise(db: Db, subjectId: string): Promise<void> {
  await lock(db, subjectId);
  const [row] = await db.query<{ version: number }[]>(
    `/* nextVersion */ select coalesce(max(version), 0) + 1 as version from event where subject_id = $1`,
    [subjectId],
  );
  await announce(db, happening({ subjectId, version: row?.version ?? null }));
}
