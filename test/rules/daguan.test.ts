import { FundStage, ProjectAction, ProjectStatus, Side } from '../../schema/vocabulary';
import { amountOf, type Act, type Posted } from '../../server/demonstration/act';
import { daguan2019 } from '../../server/demonstration/daguan-2019.rules';
import { DONATIONS, FUNDS } from '../../server/demonstration/daguan-funds';
import { PROJECTS, SLOW_TO_VOUCHER } from '../../server/demonstration/daguan-projects';

const acts = daguan2019();
const posted = (keep: (act: Posted) => boolean): Posted[] =>
  acts.filter((act): act is Posted => act.do === 'POST' && keep(act));
const sum = (of: readonly { amountFen: bigint }[]): bigint => of.reduce((all, { amountFen }) => all + amountFen, 0n);
const total = (amounts: readonly string[]): bigint => amounts.reduce((all, one) => all + amountOf(one), 0n);
const stepsOf = (key: number): Extract<Act, { do: 'STEP' }>[] =>
  acts.filter((act): act is Extract<Act, { do: 'STEP' }> => act.do === 'STEP' && act.project === key);

describe('the plan of Daguan 2019', () => {
  test('is the same each time, in the order of days, and every paper has a number', () => {
    expect(daguan2019()).toEqual(acts);
    const days = acts.map(({ day }) => day);
    expect(days).toEqual([...days].sort());
    expect(days.every((day) => day >= '2018-11-01' && day < '2021-01-01')).toBe(true);
    for (const act of acts) if ('documentNo' in act) expect(act.documentNo).toEqual(expect.any(String));
  });

  test('gives what was published: 5028 万元 fiscal, 2022.25 万元 social', () => {
    const fiscal = FUNDS.filter(({ tier }) => tier !== null).flatMap(({ batches }) => batches);
    const cash = FUNDS.filter(({ tier }) => tier === null).flatMap(({ batches }) => batches);
    expect(total(fiscal.map(({ amount }) => amount))).toBe(amountOf('5028'));
    expect(total([...cash, ...DONATIONS].map(({ amount }) => amount))).toBe(amountOf('2022.25'));
    expect(sum(posted(({ stage }) => stage === FundStage.DISBURSED || stage === FundStage.DONATED))).toBe(
      amountOf('7050.25'),
    );
    // What was pledged is what the simulated agreement promises.
    expect(sum(posted(({ stage }) => stage === FundStage.PLEDGED))).toBe(amountOf('6000'));
  });

  test('has 46 projects, of which 36 were completed within the year', () => {
    expect(PROJECTS.map(({ key }) => key)).toEqual(Array.from({ length: 46 }, (_one, index) => index + 1));
    expect(new Set(PROJECTS.map(({ name }) => name)).size).toBe(46);
    const completed = PROJECTS.filter(({ status }) => status !== ProjectStatus.STARTED);
    expect(completed).toHaveLength(36);
    for (const { key, status } of PROJECTS) {
      const done = stepsOf(key).find(({ action }) => action === ProjectAction.COMPLETE);
      expect([key, done?.day.slice(0, 4)]).toEqual([key, status === ProjectStatus.STARTED ? undefined : '2019']);
    }
  });

  test('allocates to each project what it is planned with, and no more from a fund than it gives', () => {
    for (const { key, batches } of FUNDS) {
      const wanted = PROJECTS.flatMap(({ from }) => (from[key] === undefined ? [] : [from[key]]));
      expect([key, total(wanted) <= total(batches.map(({ amount }) => amount))]).toEqual([key, true]);
    }
    const allocated = posted(({ stage }) => stage === FundStage.ALLOCATED);
    expect(sum(allocated)).toBe(total(PROJECTS.flatMap(({ from }) => Object.values(from))));
    expect(acts.filter(({ do: what }) => what === 'SIGN')).toHaveLength(allocated.length + 14 + 2);
  });

  test('plants what the two sides have to settle: one-sided, short, mistyped, split, merged, late', () => {
    const receipts = FUNDS.flatMap((fund) => fund.receipts.map((receipt) => ({ ...receipt, fund: fund.key })));
    const papers = receipts.map(({ documentNo }) => documentNo);
    const unbooked = FUNDS.flatMap(({ batches }) => batches).filter(({ documentNo }) => !papers.includes(documentNo));
    expect(unbooked.map(({ documentNo }) => documentNo)).toEqual([
      '中翠财〔2019〕12号',
      '中翠财〔2019〕15号',
      '南府财〔2019〕57号',
      '民慈〔2019〕6号',
    ]);
    const short =
      total(FUNDS.flatMap(({ batches }) => batches.map(({ amount }) => amount))) -
      total(receipts.map(({ amount }) => amount));
    expect(short).toBe(amountOf('18.75') + amountOf('4'));
  });

  test('has a township that pays and brings vouchers for less than three tenths', () => {
    const of = (stage: FundStage): bigint =>
      sum(posted((act) => act.stage === stage && act.custodian.name === SLOW_TO_VOUCHER));
    expect(of(FundStage.SPENT) > 0n).toBe(true);
    expect(of(FundStage.VOUCHERED) * 10n).toBeLessThan(of(FundStage.SPENT) * 3n);
    expect(of(FundStage.VOUCHERED)).toBeGreaterThan(0n);
  });

  test('has one mistake taken back, one return told by both, and money of the year before', () => {
    expect(acts.filter(({ do: what }) => what === 'REVERSE')).toHaveLength(1);
    expect(posted(({ stage }) => stage === FundStage.RETURNED).map(({ side, amountFen }) => [side, amountFen])).toEqual(
      [
        [Side.RECIPIENT, amountOf('6')],
        [Side.DONOR, amountOf('6')],
      ],
    );
    expect(sum(posted(({ stage }) => stage === FundStage.OPENING))).toBe(amountOf('129'));
  });

  test('hands over no more than was paid for', () => {
    for (const { key, assets } of PROJECTS) {
      if (!assets) continue;
      const paid = sum(posted((act) => act.stage === FundStage.SPENT && act.project === key && act.day < '2020-10-01'));
      expect([key, total(assets.map(({ value }) => value)) <= paid]).toEqual([key, true]);
    }
  });
});
