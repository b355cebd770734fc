import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId } from '../../server/platform/ids';
import { readFileText } from '../../server/statements/publication.rules';
import { PublicationService } from '../../server/statements/publication.service';
import { makePeople, type Header, type People } from '../kit/people';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { makeTown } from '../kit/towns';

/*
 * What was printed of 突泉, 东兰 and 田东 stands beside what their registers and lists of villages record in the same days, also where the county speaks of itself
 * and has no donor. The register is the county's: its people are named by another pairing than those that the statements are about.
 */

jest.setTimeout(300_000);

const PRINTED = ['a01', 'a02', 'a03', 'a04', 's22', 's27'];
const COUNTIES = {
  突泉: {
    code: '152224',
    ends: { donor: { name: '房山区', province: '北京' }, recipient: { name: '突泉县', province: '内蒙古' } },
  },
  东兰: {
    code: '451224',
    ends: { donor: { name: '龙华区(深圳)', province: '广东' }, recipient: { name: '东兰县', province: '广西' } },
  },
  田东: {
    code: '451022',
    ends: { donor: { name: '罗湖区(深圳)', province: '广东' }, recipient: { name: '田东县', province: '广西' } },
  },
} as const;
type County = keyof typeof COUNTIES;

let platform: Platform;
const people = {} as Record<County, People>;

beforeAll(async () => {
  platform = await startPlatform();
  const all = readFileText(readFileSync(join(__dirname, '..', '..', 'data', 'published-figures.json'), 'utf8'));
  if (!Array.isArray(all)) throw new Error('the published figures cannot be read');
  const entries = all.filter((entry) => PRINTED.includes((entry as { id: string }).id));
  await new PublicationService(platform.database.source).importEntries(entries, {
    partial: false,
    newIndicators: false,
  });
  for (const [county, { code, ends }] of Object.entries(COUNTIES)) {
    const of = await makePeople(platform, ends);
    people[county as County] = of;
    const placeId = await makeTown(platform, code);
    for (let nth = 0; nth < 3; nth += 1) await lifted(of, placeId, `${code}-${nth}`, nth === 0 ? 2 : 1);
    for (const village of ['甲村', '乙村']) await liftedVillage(of, placeId, village);
  }
});
afterAll(() => platform.close());

let numbers = 0;
const WAY = [
  ['reviewHousehold', '2016-07-02'],
  ['noticeHousehold', '2016-07-03'],
  ['admitHousehold', '2016-07-08'],
  ['proposeClearing', '2016-07-15'],
  ['clearHousehold', '2016-07-20'],
] as const;

/** A registered poor household that is found and lifted in July 2016. */
async function lifted({ reporter, reviewer, pairingId }: People, placeId: string, number: string, size: number) {
  const members = Array.from({ length: size }, (_, at) => ({
    name: '王小明',
    idNumber: idNumberOf((numbers += 1), '19700101'),
    relation: at === 0 ? 'HEAD' : 'SPOUSE',
  }));
  let household = await done('registerHousehold', 'RegisterHouseholdInput', reporter, {
    pairingId,
    placeId,
    number,
    category: 'REGISTERED_POOR',
    riskFound: 'OTHER',
    foundOn: '2016-07-01',
    members,
  });
  for (const [at, [verb, day]] of WAY.entries())
    household = await done(verb, 'TakeHouseholdStepInput', at % 2 === 0 ? reviewer : reporter, {
      householdId: household.id,
      version: household.version,
      day,
      text: '经入户核实',
      evidence: ['验收表'],
    });
}

const SEEN = ['ROAD', 'WATER', 'ELECTRICITY', 'NETWORK', 'MEDICAL_ROOM'];

/** A village that one person proposes and another accepts in July 2016. */
async function liftedVillage({ reporter, reviewer, pairingId }: People, placeId: string, village: string) {
  const evidence = ['贫困村出列验收表'];
  const at = { pairingId, placeId, village, year: 2016, day: '2016-06-20', evidence: [] };
  const listed = await done('listVillageToLift', 'ListVillageToLiftInput', reporter, at, 'lift');
  const step = ({ id, version }: Kept, day: string) => ({ liftId: id, version, day, text: '达到出列标准', evidence });
  const checks = [
    { standard: 'POVERTY_RATE', value: '2.50' },
    { standard: 'COLLECTIVE_INCOME', value: '20000' },
    ...SEEN.map((standard) => ({ standard, isMet: true })),
  ];
  const proposal = { ...step(listed, '2016-07-10'), checks };
  const proposed = await done('proposeVillageLift', 'ProposeVillageLiftInput', reporter, proposal, 'lift');
  await done('confirmVillageLift', 'TakeVillageLiftStepInput', reviewer, step(proposed, '2016-07-18'), 'lift');
}

interface Kept {
  id: string;
  version: number;
}

async function done(verb: string, type: string, who: Header, input: object, what = 'household'): Promise<Kept> {
  const { data, errors } = await ask<{ done: { made: Kept } }>(
    platform,
    `mutation ($input: ${type}!) { done: ${verb}(input: $input) { made: ${what} { id version } } }`,
    { input: { requestKey: newId(), ...input } },
    who,
  );
  if (!data) throw new Error(`${verb} ${JSON.stringify(errors)}`);
  return data.done.made;
}

interface Statement {
  pairing: { id: string; programme: string; level: string; donor: { name: string } | null };
  period: { kind: string; from: string; to: string };
  figures: { value: string; planned: boolean; partText: string | null; indicator: { code: string; name: string } }[];
}

async function statementsOf(county: County, who: Header): Promise<Statement[]> {
  const { data, errors } = await ask<{ statements: { nodes: Statement[] } }>(
    platform,
    `query ($ids: [ID!]) { statements(first: 20, filter: { recipientIds: $ids }) { nodes { pairing { id programme level donor { name } }
       period { kind from to } figures { value planned partText indicator { code name } } } } }`,
    { ids: [people[county].recipientId] },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return data.statements.nodes;
}

/** What stands beside the figures of a statement: `indicator: printed / recorded, evidenced, confirmed`, as its page asks for it. */
async function beside(
  { pairing, period: { from, to }, figures }: Statement,
  who: Header,
): Promise<Record<string, string>> {
  const indicators = figures.map(({ indicator }) => indicator.code);
  const { data, errors } = await ask<{
    results: { nodes: { indicator: { code: string }; recorded: string; evidenced: string; confirmed: string }[] };
  }>(
    platform,
    `query ($filter: ResultsFilter!) { results(filter: $filter, groupBy: [INDICATOR], first: 100) { nodes { indicator { code } recorded evidenced confirmed } } }`,
    { filter: { pairingIds: [pairing.id], level: pairing.level, indicators, from, to } },
    who,
  );
  if (!data) throw new Error(JSON.stringify(errors));
  return Object.fromEntries(
    figures.map(({ indicator, value, planned }) => {
      const cell = data.results.nodes.find((one) => one.indicator.code === indicator.code);
      const told = cell ? [cell.recorded, cell.evidenced, cell.confirmed].map((one) => one ?? '—').join(', ') : '—';
      return [indicator.name, `${value}${planned ? ' planned' : ''} / ${told}`];
    }),
  );
}

test('东兰: what was to be lifted in 2016, by the county itself, beside what was; and what its donor printed of it', async () => {
  const { reviewer, lead } = people.东兰;
  const all = await statementsOf('东兰', reviewer);
  const own = all.find(({ pairing }) => pairing.programme === 'COUNTY_OWN');
  if (!own) throw new Error('the statement of the county itself is not there');
  expect(own.pairing.donor).toBeNull();
  expect(await beside(own, reviewer)).toMatchObject({
    脱贫户: '4735 planned / 3, 3, —',
    脱贫人口: '18792 planned / 4, 4, —',
    脱贫出列村: '16 planned / 2, 2, —',
  });
  const donors = all.find(({ pairing }) => pairing.programme === 'EAST_WEST');
  if (!donors) throw new Error('the statement of 龙华 is not there');
  for (const who of [reviewer, lead])
    expect(await beside(donors, who)).toMatchObject({ 脱贫人口: '28597 / 4, 4, —', 脱贫出列村: '21 / 2, 2, —' });
});

test('田东: what was lifted from 2015 on, beside the register; days that cut a month are for who looks into it', async () => {
  const { reviewer } = people.田东;
  const [own, ...more] = await statementsOf('田东', reviewer);
  expect(more).toEqual([]);
  expect(own?.pairing).toMatchObject({ programme: 'COUNTY_OWN', donor: null });
  if (!own) throw new Error('the statement of the county itself is not there');
  expect(await beside(own, reviewer)).toMatchObject({
    脱贫户: '12960 / 3, 3, —',
    脱贫人口: '50990 / 4, 4, —',
    脱贫出列村: '4 planned / 2, 2, —',
  });
});

test('突泉: three programmes side by side, and nothing invented where no records tell a figure', async () => {
  const { reviewer } = people.突泉;
  const all = await statementsOf('突泉', reviewer);
  expect(all.map(({ pairing }) => pairing.programme).sort()).toEqual(['DESIGNATED_AID', 'DESIGNATED_AID', 'EAST_WEST']);
  for (const statement of all) {
    const told = Object.values(await beside(statement, reviewer));
    expect(told).toHaveLength(statement.figures.length);
    for (const line of told) expect(line).toMatch(/ \/ —/);
  }
  // The county's register stands beside each of its pairings, whoever aids it.
  for (const { pairing } of all) {
    const figure = (code: string, name: string) => ({
      value: '0',
      planned: false,
      partText: null,
      indicator: { code, name },
    });
    const figures = [figure('LIFTED_HOUSEHOLDS', '脱贫户'), figure('LIFTED_VILLAGES', '脱贫出列村')];
    const period = { kind: 'YEAR', from: '2016-01-01', to: '2016-12-31' };
    expect(await beside({ pairing, period, figures }, reviewer)).toEqual({
      脱贫户: '0 / 3, 3, —',
      脱贫出列村: '0 / 2, 2, —',
    });
  }
});
