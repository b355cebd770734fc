import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Role } from '../../schema/vocabulary';
import { PublicationService } from '../../server/statements/publication.service';
import { makeAccount, signedIn } from '../kit/accounts';
import { happen, happening } from '../kit/events';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect, type Subscription } from '../kit/socket';

const ENTRIES = JSON.parse(
  readFileSync(join(__dirname, '..', '..', 'data', 'published-figures.json'), 'utf8'),
) as unknown[];
const QUESTION = `filter: { indicators: ["FUND_FISCAL_INVESTED"] }, groupBy: [INDICATOR, YEAR]`;
const CELL = `key year claimed claimedBound claims { id value }`;
const CHANGED = `subscription { resultsChanged(${QUESTION}) { cursor complete removed cells { ${CELL} } } }`;

interface Cell {
  key: string;
  year: number;
}
interface Change {
  cursor: string;
  complete: boolean;
  removed: string[];
  cells: Cell[];
}
type Changed = { resultsChanged: Change };

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.close());

async function next(stream: Subscription<Changed>): Promise<Change> {
  const result = await stream.next();
  if (result.done === true) throw new Error('the stream is over');
  if (!result.value.data) throw new Error(JSON.stringify(result.value.errors));
  return result.value.data.resultsChanged;
}

/** What a frontend does with the changes: replaces all, or puts in what is new and takes out what is gone. */
function apply(cells: Map<string, Cell>, change: Change): Map<string, Cell> {
  const kept = change.complete ? [] : [...cells].filter(([key]) => !change.removed.includes(key));
  return new Map([...kept, ...change.cells.map((cell): [string, Cell] => [cell.key, cell])]);
}

async function queried(): Promise<Cell[]> {
  const answer = await ask<{ results: { nodes: Cell[] } }>(
    platform,
    `{ results(first: 5000, ${QUESTION}) { nodes { ${CELL} } } }`,
  );
  if (!answer.data) throw new Error(JSON.stringify(answer.errors));
  return answer.data.results.nodes;
}

const byKey = (cells: Iterable<Cell>): Cell[] => [...cells].sort((a, b) => (a.key < b.key ? -1 : 1));

async function importEntries(entries: unknown[]): Promise<void> {
  const options = { partial: false, newIndicators: false };
  expect(await new PublicationService(platform.database.source).importEntries(entries, options)).toMatchObject({
    refused: [],
  });
}

test('a question that is followed gives all cells first, then what changed, and ends up as the query does', async () => {
  await importEntries(ENTRIES.slice(0, 20));
  const socket = await connect(platform.url);
  const stream = socket.subscribe<Changed>(CHANGED);
  const first = await next(stream);
  expect(first).toMatchObject({ complete: true, removed: [] });
  expect(byKey(first.cells)).toEqual(byKey(await queried()));
  expect(first.cells.length).toBeGreaterThan(0);

  let cells = apply(new Map(), first);
  await importEntries(ENTRIES);
  const wanted = byKey(await queried());
  while (JSON.stringify(byKey(cells.values())) !== JSON.stringify(wanted)) {
    const change = await next(stream);
    expect(change.complete).toBe(false);
    cells = apply(cells, change);
  }
  socket.close();
});

test('only the cell that changed comes, and the key of one that is gone', async () => {
  await importEntries(ENTRIES);
  await makeAccount(platform, 'keeper', [{ role: Role.ADMIN }]);
  const headers = await signedIn(platform, 'keeper');
  const socket = await connect(platform.url);
  const streams = [socket.subscribe<Changed>(CHANGED), socket.subscribe<Changed>(CHANGED)];
  const [before] = await Promise.all(streams.map(next));
  const of2017 = before?.cells.find((cell) => cell.year === 2017);
  const found = await ask<{ statements: { nodes: { id: string; version: number }[] } }>(
    platform,
    `{ statements(first: 100, filter: { years: [2017], periodKinds: [YEAR], indicators: ["FUND_FISCAL_INVESTED"] }) { nodes { id version } } }`,
  );
  const statements = found.data?.statements.nodes ?? [];
  expect(statements).toHaveLength(1);

  await happen(platform.database.source, happening());
  for (const { id, version } of statements) {
    const input = { requestKey: `away-${id}`.slice(0, 64), statementId: id, version, reason: '来源有误' };
    const answer = await ask(
      platform,
      'mutation ($input: WithdrawStatementInput!) { withdrawStatement(input: $input) { statement { id } } }',
      { input },
      headers,
    );
    expect(answer.errors).toEqual([]);
  }
  for (const stream of streams)
    expect(await next(stream)).toMatchObject({ complete: false, removed: [of2017?.key], cells: [] });
  socket.close();
});

test('a question that cannot be answered is refused at once', async () => {
  const socket = await connect(platform.url);
  const stream = socket.subscribe('subscription { resultsChanged(filter: {}, groupBy: [YEAR, YEAR]) { complete } }');
  expect((await stream.next()).value).toMatchObject({ errors: [{ extensions: { code: 'BAD_INPUT' } }] });
  socket.close();
});
