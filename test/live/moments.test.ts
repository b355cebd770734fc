import { read } from '../../server/db/tx';
import { markMoment, momentAt } from '../../server/events/moment.store';
import { PLATFORM } from '../../server/platform/scope';
import { happen, happening } from '../kit/events';
import { startPlatform, type Platform } from '../kit/platform';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

const resolve = (asOf: Date): Promise<string | null> =>
  read(platform.database.source, PLATFORM, (db) => momentAt(db, asOf));
const mark = (): Promise<Date> => platform.database.worker.transaction(markMoment);

async function covers(snapshot: string | null, subjectId: string): Promise<boolean> {
  const [row] = await platform.database.worker.query<{ covers: boolean }[]>(
    'select pg_visible_in_snapshot(xact, $1::pg_snapshot) as covers from event where subject_id = $2',
    [snapshot, subjectId],
  );
  return row?.covers ?? false;
}

test('the same time resolves to the same snapshot for ever, while several processes keep moments', async () => {
  let isMarking = true;
  const marking = Promise.all(
    [1, 2].map(async () => {
      for (let turn = 0; turn < 60; turn += 1) await mark();
    }),
  ).finally(() => {
    isMarking = false;
  });
  const answers: { asOf: Date; snapshot: string | null }[] = [];
  const ask = async (): Promise<void> => {
    while (isMarking) {
      const asOf = new Date();
      answers.push({ asOf, snapshot: await resolve(asOf) });
    }
  };
  await Promise.all([marking, ask(), ask()]);
  expect(answers.length).toBeGreaterThan(10);
  for (const { asOf, snapshot } of answers) expect(await resolve(asOf)).toBe(snapshot);
});

test('a moment covers what was committed before it and nothing after', async () => {
  const [before, after] = [happening(), happening()];
  await happen(platform.database.source, before);
  const at = new Date((await mark()).getTime() + 1);
  await happen(platform.database.source, after);
  while (new Date() <= at) await happen(platform.database.source, happening());
  const snapshot = await resolve(at);
  expect([await covers(snapshot, before.subjectId), await covers(snapshot, after.subjectId)]).toEqual([true, false]);
});

test('the relay keeps a moment soon after something happened', async () => {
  const event = happening();
  await happen(platform.database.source, event);
  while (!(await covers(await resolve(new Date()), event.subjectId))) await resolve(new Date());
});

test('before the first moment nothing is known, and the future is refused', async () => {
  expect(await resolve(new Date('2001-01-01T00:00:00Z'))).toBeNull();
  await expect(resolve(new Date(Date.now() + 60_000))).rejects.toMatchObject({ code: 'OUT_OF_RANGE', field: 'asOf' });
});
