import { Programme } from '../../schema/vocabulary';
import { reminder, type Reminded, type Reminder } from '../../server/papers/reminder.rules';

const difference = (over: Partial<Reminded>): Reminded => ({
  kind: '双方登记不一致',
  what: '金额不同',
  documentNo: '中区财〔2019〕12号',
  amountFen: 100n,
  since: '2019-06-01',
  due: '2019-06-16',
  ...over,
});

const paperOf = (over: Partial<Reminder>) => {
  const facts = {
    programme: Programme.EAST_WEST,
    to: '大关县',
    other: '中山火炬区组团',
    today: '2019-06-20',
    simulated: false,
  };
  const [sheet] = reminder({ ...facts, items: [], ...over }).sheets;
  if (!sheet) throw new Error('no sheet');
  return { ...sheet, rows: [...(sheet.rows as Iterable<Record<string, unknown>>)] };
};

describe('催报单', () => {
  test('what is overdue longest comes first, then what has waited longest; a term still to come is not overdue', () => {
    const { rows, body } = paperOf({
      items: [
        difference({ what: '未到期', due: '2019-06-20', since: '2019-01-01' }),
        difference({ what: '逾期四天' }),
        difference({ what: '没有期限', due: null, since: '2018-01-01' }),
        difference({ what: '逾期很久', due: '2019-01-01' }),
      ],
    });
    expect(rows.map(({ what, overdue }) => [what, overdue])).toEqual([
      ['逾期很久', 170],
      ['逾期四天', 4],
      ['没有期限', null],
      ['未到期', null],
    ]);
    expect(body?.join('')).toContain(
      '大关县：　　截至2019年6月20日，你方与中山火炬区组团的东西部协作资金有 4 项需要办理，其中 2 项已逾期',
    );
  });

  test('amounts add up within a kind and never across kinds', () => {
    const { totals, notes } = paperOf({
      items: [
        difference({ amountFen: 9_007_199_254_740_993n }),
        difference({ amountFen: 1n }),
        difference({ kind: '资金沉淀', amountFen: 500n }),
      ],
    });
    expect(totals).toEqual([
      { kind: '双方登记不一致', what: '小计 2 项', amount: '90071992547409.94' },
      { kind: '资金沉淀', what: '小计 1 项', amount: '5.00' },
    ]);
    expect(notes).toHaveLength(2);
  });

  test('where nothing waits it says so', () => {
    const { rows, totals, body } = paperOf({});
    expect([rows, totals]).toEqual([[], []]);
    expect(body?.[1]).toContain('没有需要办理的事项');
  });
});
