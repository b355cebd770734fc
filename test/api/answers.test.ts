import { makePeople, type Header, type People } from '../kit/people';
import { ask, startPlatform, type Answer, type Platform } from '../kit/platform';
import { statementsOf } from '../kit/statements';

let platform: Platform;
let people: People;
beforeAll(async () => {
  platform = await startPlatform({ JIEDUI_PUBLIC_READING: 'on' });
  people = await makePeople(platform, {
    donor: { name: '嘉定区', province: '上海' },
    recipient: { name: '大姚县', province: '云南' },
  });
});
afterAll(() => platform.close());

const QUESTION = `query Year { viewer { account { name } }
  results(filter: { years: [2019], indicators: ["FUND_SPENT"] }, groupBy: [YEAR]) { nodes { claimed indicator { name } } } }`;
const asked = (by: Header = people.lead): Promise<Answer> => ask(platform, QUESTION, {}, by);
/** What an answer cost: the names of its statements. */
const cost = async (by?: Header): Promise<string[]> => statementsOf(platform.database.source, () => asked(by));

/** Besides asking who it is, which is no statement of the answer. */
const AGAIN = ['dataVersion'];

/** What follows a change in the background is a commit, too: after it the question has to be asked once more. */
async function kept(): Promise<void> {
  for (let tries = 0; tries < 20; tries += 1) if ((await cost()).join() === AGAIN.join()) return;
  expect(await cost()).toEqual(AGAIN);
}

let keys = 0;
const record = (value: string): Promise<Answer> =>
  ask(
    platform,
    'mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id } } }',
    {
      input: {
        requestKey: `answers-${(keys += 1)}`,
        pairingId: people.pairingId,
        period: { kind: 'YEAR', year: 2019 },
        source: { title: `材料 ${value}` },
        figures: [{ indicator: 'FUND_SPENT', value, unit: '万元' }],
      },
    },
    people.lead,
  );

test('a question asked again while nothing changed costs who asks and whether anything changed, and is the same', async () => {
  const first = await asked();
  await kept();
  expect(await asked()).toEqual(first);
});

test('after any commit the answer is a new one, and never an old one', async () => {
  for (let value = 1; value <= 20; value += 1) {
    await record(`${value}`);
    const [now, again] = [await asked(), await asked()];
    expect(now.errors).toEqual([]);
    expect(again).toEqual(now);
    await kept();
    expect(await ask(platform, `${QUESTION} # afresh ${value}`, {}, people.lead)).toEqual(now);
  }
});

test('an answer is given to nobody else, in no other language, and not in parts', async () => {
  const ours = await asked();
  const theirs = await asked(people.reporter);
  expect(theirs.data).not.toEqual(ours.data);
  expect((await asked({})).data).toMatchObject({ viewer: { account: null } });
  const english = await asked({ ...people.lead, 'accept-language': 'en' });
  expect(JSON.stringify(english.data)).not.toBe(JSON.stringify(ours.data));
  expect(await asked()).toEqual(ours);
});

test('a refused question and a change are never kept', async () => {
  const wrong = `query { results(filter: { years: [2019] }, groupBy: [YEAR]) { nodes { claimed } } }`;
  for (let times = 0; times < 3; times += 1) {
    const answer = await ask(platform, wrong, {}, people.lead);
    expect(answer.errors[0]?.extensions.code).toBe('BAD_INPUT');
  }
  const change = `mutation { recordStatement(input: { requestKey: "twice", pairingId: "${people.pairingId}", period: { kind: YEAR, year: 2018 },
    source: { title: "同一份" }, figures: [{ indicator: "FUND_SPENT", value: "1", unit: "万元" }] }) { statement { id } } }`;
  const first = await ask(platform, change, {}, people.lead);
  const names = await statementsOf(platform.database.source, async () => {
    expect(await ask(platform, change, {}, people.lead)).toEqual(first);
  });
  expect(names).toContain('recallRequest');
});
