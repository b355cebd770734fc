import {
  Ability,
  BenefitLinkKind,
  BenefitLinkMoney,
  BenefitLinkRole,
  Lang,
  PlaceKind,
  Role,
  SiteService,
  ViewerKind,
  VillageLiftAction,
  VillageLiftState,
  VillageStandardMeasure,
} from '../../schema/vocabulary';
import type { Viewer } from '../../server/platform/scope';
import {
  ABILITY_FOR,
  ACTION_WORDS,
  allSteps,
  checkChecked,
  checkDay,
  checkEvidence,
  checkListing,
  checkSecondPerson,
  checkStandards,
  factsAfter,
  nextActions,
  readChecks,
  readDoubted,
  shownOn,
  standardsHeld,
  standardsOn,
  standingOf,
} from '../../server/villages/village-lift.rules';
import {
  checkMoneyDay,
  checkReversal,
  readAmount,
  readHouseholds,
  readLink,
  readPapers,
  readPartners,
  readPeriod,
  readReason,
  readRemark,
  readSite,
  readVillage,
} from '../../server/villages/village.rules';
import type { CheckFacts, LinkEntryRow, VillageStandardRow } from '../../server/villages/village';

const TODAY = '2024-05-20';
const { LISTED, PROPOSED, LIFTED, WATCHED } = VillageLiftState;
const { LIST, CHECK, PROPOSE, CONFIRM, SEND_BACK, RECALL, WATCH, RELEASE, REVOKE, WITHDRAW } = VillageLiftAction;

describe('what is written of villages', () => {
  test('a village is its place, and elsewhere has a name', () => {
    expect(readVillage(PlaceKind.TOWN, ' 大坪村 ')).toBe('大坪村');
    expect(readVillage(PlaceKind.VILLAGE, null)).toBeNull();
    expect(readVillage(PlaceKind.VILLAGE, ' ')).toBeNull();
    expect(() => readVillage(PlaceKind.VILLAGE, '大坪村')).toThrow('BAD_INPUT');
    for (const name of [null, ' ', '村'.repeat(101), '电话13912345678'])
      expect(() => readVillage(PlaceKind.TOWN, name)).toThrow('BAD_INPUT');
  });

  test('a period has begun, and a whole year is told as quarter 0', () => {
    expect([readPeriod(2024, null, TODAY), readPeriod(2024, 2, TODAY), readPeriod(2013, 4, TODAY)]).toEqual([0, 2, 4]);
    for (const [year, quarter] of [
      [2024, 3],
      [2025, 1],
      [2012, 1],
      [2023, 0],
      [2023, 5],
      [2023, 1.5],
    ] as const)
      // prettier-ignore
      expect(() => readPeriod(year, quarter, TODAY)).toThrow('OUT_OF_RANGE');
  });

  test('amounts are exact fen within their limits', () => {
    expect(readAmount('12000.5', 0n)).toBe(1_200_050n);
    expect(readAmount('0', 0n)).toBe(0n);
    expect(readAmount('1000000000', 1n)).toBe(100_000_000_000n);
    expect(() => readAmount('1.001', 0n)).toThrow('TOO_PRECISE');
    for (const yuan of ['0', '-1', '1000000000.01']) expect(() => readAmount(yuan, 1n)).toThrow('OUT_OF_RANGE');
  });

  test('papers, reasons and remarks are plain text of a length', () => {
    expect(readPapers([' 合同 ', '名册'])).toEqual(['合同', '名册']);
    expect(() => readPapers(Array<string>(21).fill('合同'))).toThrow('TOO_MANY_ITEMS');
    expect(() => readReason(' ')).toThrow('BAD_INPUT');
    expect(() => readReason('由'.repeat(501))).toThrow('BAD_INPUT');
    expect([readRemark(null, 'note'), readRemark(' ', 'note'), readRemark('好', 'note')]).toEqual([null, null, '好']);
  });

  test('a link has begun and ends no earlier; its partners are a party or a name, nobody twice', () => {
    const link = { name: '订单', kind: BenefitLinkKind.ORDERS, from: '2024-03-01', otherHouseholds: 3 };
    expect(readLink(link, TODAY)).toEqual({ ...link, until: null, projectId: null, assetId: null });
    for (const more of [{ from: '2024-05-21' }, { until: '2024-02-29' }, { otherHouseholds: -1 }])
      expect(() => readLink({ ...link, ...more }, TODAY)).toThrow('OUT_OF_RANGE');
    const role = BenefitLinkRole.BASE;
    expect(readPartners([{ role, name: ' 基地 ' }])).toEqual([{ role, partyId: null, name: '基地' }]);
    for (const partners of [
      [],
      [{ role }],
      [{ role, name: '甲', partyId: 'p' }],
      [
        { role, name: '甲' },
        { role, name: '甲' },
      ],
    ])
      // prettier-ignore
      expect(() => readPartners(partners)).toThrow('BAD_INPUT');
    expect(readHouseholds(['a', 'a'], ['b'])).toEqual({ add: ['a'], remove: ['b'] });
    for (const [add, remove] of [
      [[], []],
      [['a'], ['a']],
    ] as const)
      // prettier-ignore
      expect(() => readHouseholds([...add], [...remove])).toThrow('BAD_INPUT');
  });

  test('an entry is taken back once, and what takes back stands; money is no earlier than its link', () => {
    const entry = { kind: BenefitLinkMoney.PAID_OUT, reverses: null, isReversed: false } as LinkEntryRow;
    expect(() => checkReversal(entry)).not.toThrow();
    for (const more of [{ isReversed: true }, { reverses: 'e' }])
      expect(() => checkReversal({ ...entry, ...more })).toThrow('REVERSAL_REFUSED');
    const from = { from: '2024-03-01' } as Parameters<typeof checkMoneyDay>[1];
    expect(() => checkMoneyDay('2024-03-01', from, TODAY)).not.toThrow();
    for (const day of ['2024-02-29', '2024-05-21', '2024-02-30'])
      expect(() => checkMoneyDay(day, from, TODAY)).toThrow('OUT_OF_RANGE');
  });

  test('a site settles at least one person for each household, and names its services once, in their order', () => {
    const site = { name: '靖安', households: 3, persons: 3, settledOn: TODAY, services: [] };
    const services = [SiteService.BUS, SiteService.SCHOOL, SiteService.BUS];
    expect(readSite({ ...site, services }, TODAY).services).toEqual([SiteService.SCHOOL, SiteService.BUS]);
    for (const more of [{ persons: 2 }, { households: 0 }, { settledOn: '2024-05-21' }])
      expect(() => readSite({ ...site, ...more }, TODAY)).toThrow('OUT_OF_RANGE');
  });
});

const rate: VillageStandardRow = {
  code: 'POVERTY_RATE',
  from: '2014-01-01',
  until: '2020-12-31',
  measure: VillageStandardMeasure.BELOW,
  threshold: '3.00',
  unit: 'PERCENT',
  nameZh: '贫困发生率',
  nameEn: 'poverty rate',
};
const income: VillageStandardRow = {
  ...rate,
  code: 'COLLECTIVE_INCOME',
  until: '2017-12-31',
  measure: VillageStandardMeasure.AT_LEAST,
  threshold: '20000.00',
  unit: 'YUAN',
};
const more: VillageStandardRow = { ...income, from: '2018-01-01', until: '2020-12-31', threshold: '30000.00' };
const road: VillageStandardRow = {
  ...rate,
  code: 'ROAD',
  measure: VillageStandardMeasure.MET,
  threshold: null,
  unit: null,
};
const ALL = [rate, income, more, road];
const THEN = '2016-07-20';

describe('how a village is lifted', () => {
  test('begins with a list, reaches every state, and says every action in both languages', () => {
    const steps = allSteps();
    expect(steps.filter(({ from }) => from === null)).toEqual([{ from: null, action: LIST, to: LISTED }]);
    const reached = new Set<VillageLiftState>([LISTED]);
    for (const _round of steps) for (const { from, to } of steps) if (from && reached.has(from)) reached.add(to);
    expect([...reached].sort()).toEqual(Object.values(VillageLiftState).sort());
    expect(new Set(steps.map(({ action }) => action)).size).toBe(Object.keys(ACTION_WORDS).length);
  });

  test('is lifted on the day of the second hand, stays so while watched, and not after it is revoked', () => {
    const proposed = factsAfter({ state: LISTED, liftedOn: null }, PROPOSE, '2016-07-01');
    const lifted = factsAfter(proposed, CONFIRM, THEN);
    expect(lifted).toEqual({ state: LIFTED, liftedOn: THEN });
    const watched = factsAfter(lifted, WATCH, '2021-01-01');
    expect(watched).toEqual({ state: WATCHED, liftedOn: THEN });
    expect(factsAfter(watched, RELEASE, '2022-01-01')).toEqual(lifted);
    for (const from of [lifted, watched])
      expect(factsAfter(from, REVOKE, '2022-01-01')).toEqual({ state: LISTED, liftedOn: null });
    expect(factsAfter(proposed, SEND_BACK, THEN)).toEqual({ state: LISTED, liftedOn: null });
    for (const action of [CONFIRM, SEND_BACK, RECALL, WATCH, LIST])
      expect(() => factsAfter({ state: LISTED, liftedOn: null }, action, THEN)).toThrow('TRANSITION_REFUSED');
    for (const action of [CONFIRM, PROPOSE, WITHDRAW])
      expect(() => factsAfter(lifted, action, THEN)).toThrow('TRANSITION_REFUSED');
    expect(() => factsAfter(proposed, CHECK, THEN)).toThrow('TRANSITION_REFUSED');
  });

  test('whoever proposed neither accepts nor sends back; a simulation is nobody', () => {
    for (const action of [CONFIRM, SEND_BACK]) {
      expect(() => checkSecondPerson('li', action, 'li')).toThrow('SECOND_PERSON_NEEDED');
      expect(() => checkSecondPerson('wang', action, 'li')).not.toThrow();
      expect(() => checkSecondPerson(null, action, null)).not.toThrow();
    }
    for (const action of [RECALL, REVOKE, PROPOSE]) expect(() => checkSecondPerson('li', action, 'li')).not.toThrow();
  });

  test('buttons are for who may: the county’s reporter accepts what somebody else proposed, a township never', () => {
    const viewerAt = (role: Role): Viewer => ({
      kind: ViewerKind.ACCOUNT,
      accountId: 'me',
      sessionId: 's',
      posts: [
        {
          id: 'p',
          role,
          partyId: 'county',
          placeId: null,
          placePath: null,
          categories: null,
          since: '2015-01-01',
          until: null,
        },
      ],
      groupsByParty: new Map(),
      scope: { all: false, published: false, partyIds: ['county'], placePaths: [] },
      lang: Lang.ZH,
      mustChangePassword: false,
    });
    const lift = { published: false, partyIds: ['county'], placePaths: [], liftedOn: null, withdrawn: false };
    const proposed = { ...lift, state: PROPOSED };
    expect(nextActions(viewerAt(Role.RECIPIENT_REPORTER), proposed, 'li')).toEqual([CONFIRM, SEND_BACK, RECALL]);
    expect(nextActions(viewerAt(Role.RECIPIENT_REPORTER), proposed, 'me')).toEqual([RECALL]);
    expect(nextActions(viewerAt(Role.TOWNSHIP_REPORTER), proposed, 'li')).toEqual([RECALL]);
    expect(nextActions(viewerAt(Role.DONOR_LEAD), proposed, 'li')).toEqual([]);
    expect(nextActions(viewerAt(Role.RECIPIENT_REVIEWER), { ...proposed, withdrawn: true }, 'li')).toEqual([]);
    expect([ABILITY_FOR.PROPOSE, ABILITY_FOR.CONFIRM]).toEqual([Ability.KEEP_VILLAGES, Ability.ACCEPT_VILLAGES]);
  });

  test('days follow each other; a check may be entered late', () => {
    const days = { listedOn: '2016-03-01', movedOn: '2016-07-01' };
    expect(() => checkDay(CONFIRM, '2016-07-01', days, TODAY)).not.toThrow();
    expect(() => checkDay(CHECK, '2016-03-01', days, TODAY)).not.toThrow();
    for (const [action, day] of [
      [CONFIRM, '2016-06-30'],
      [CHECK, '2016-02-29'],
      [CHECK, '2024-05-21'],
      [CONFIRM, '2016-7-1'],
    ] as const)
      // prettier-ignore
      expect(() => checkDay(action, day, days, TODAY)).toThrow('OUT_OF_RANGE');
  });

  test('a list is of a year with standards, and made in it or in the year before', () => {
    for (const day of ['2015-01-01', '2016-12-31'])
      expect(() => checkListing(ALL, { year: 2016, day }, TODAY)).not.toThrow();
    for (const [year, day] of [
      [2013, '2013-05-01'],
      [2021, '2020-05-01'],
      [2016, '2014-12-31'],
      [2016, '2017-01-01'],
    ] as const)
      // prettier-ignore
      expect(() => checkListing(ALL, { year, day }, TODAY)).toThrow('OUT_OF_RANGE');
    expect(() => checkListing(ALL, { year: 2016, day: '2016-05-02' }, '2016-05-01')).toThrow('OUT_OF_RANGE');
  });
});

describe('what a village is held against', () => {
  test('the standards of its day; after the last era there are none', () => {
    expect(standardsOn(ALL, THEN)).toEqual([rate, income, road]);
    expect(standardsHeld(ALL, '2018-01-01')).toEqual([rate, more, road]);
    expect(standardsOn(ALL, '2021-01-01')).toEqual([]);
    expect(() => standardsHeld(ALL, '2021-01-01')).toThrow('OUT_OF_RANGE');
    expect([shownOn({ liftedOn: THEN, year: 2016 }, TODAY), shownOn({ liftedOn: null, year: 2016 }, TODAY)]).toEqual([
      THEN,
      '2016-12-31',
    ]);
    expect(shownOn({ liftedOn: null, year: 2016 }, THEN)).toBe(THEN);
  });

  test('what is measured decides by itself, to the hundredth; what is seen is said', () => {
    const standards = standardsOn(ALL, THEN);
    const read = (standard: string, value: string): boolean | undefined =>
      readChecks([{ standard, value }], standards)[0]?.isMet;
    expect(['2.99', '3', '3.00', '0'].map((value) => read('POVERTY_RATE', value))).toEqual([true, false, false, true]);
    expect(['20000', '19999.99', '20000.01', '100000000'].map((value) => read('COLLECTIVE_INCOME', value))).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect(readChecks([{ standard: 'ROAD', isMet: false, note: ' 在修 ' }], standards)).toEqual([
      { code: 'ROAD', value: null, isMet: false, note: '在修' },
    ]);
    expect(() => read('TELEVISION', '1')).toThrow('NOT_FOUND');
    expect(() => read('POVERTY_RATE', '2.999')).toThrow('TOO_PRECISE');
    for (const value of ['-0.01', '1000000000']) expect(() => read('POVERTY_RATE', value)).toThrow('OUT_OF_RANGE');
    expect(() => readChecks([{ standard: 'POVERTY_RATE', isMet: true }], standards)).toThrow('BAD_INPUT');
    expect(() => readChecks([{ standard: 'ROAD' }], standards)).toThrow('BAD_INPUT');
    const twice = [{ standard: 'ROAD', isMet: true }, { standard: 'ROAD', isMet: false }]; // prettier-ignore
    expect(() => readChecks(twice, standards)).toThrow('BAD_INPUT');
    expect(() => checkChecked([])).toThrow('BAD_INPUT');
    expect(() => checkEvidence([])).toThrow('BAD_INPUT');
  });

  test('nothing is missing, and nothing that is there falls short of the threshold of the day', () => {
    const check = (code: string, value: string | null, isMet = true): CheckFacts => ({
      code,
      value,
      isMet,
      note: null,
    });
    const met = [check('POVERTY_RATE', '2.50'), check('COLLECTIVE_INCOME', '20000.00'), check('ROAD', null)];
    const held = (day: string, checks: readonly CheckFacts[]) => () =>
      checkStandards(standingOf(standardsOn(ALL, day), checks));
    expect(held(THEN, met)).not.toThrow();
    expect(held(THEN, met.slice(1))).toThrow('STANDARD_NOT_CHECKED');
    // The same income is not enough once more is asked for.
    expect(held('2018-01-01', met)).toThrow('STANDARD_NOT_MET');
    // What whoever judges doubts is not met until it is checked again: the latest stands first.
    const doubted = readDoubted(['POVERTY_RATE', 'POVERTY_RATE'], standardsOn(ALL, THEN));
    expect(doubted).toEqual([check('POVERTY_RATE', null, false)]);
    expect(held(THEN, [...doubted, ...met])).toThrow('STANDARD_NOT_MET');
    expect(() => readDoubted(['TELEVISION'], ALL)).toThrow('NOT_FOUND');
  });
});
