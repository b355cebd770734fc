import { BenefitLinkRole, CellFault } from '../../schema/vocabulary';
import { readCell } from '../../server/imports/cell.rules';
import { linkFacts, partnersIn, partnersOf } from '../../server/imports/fields/link-facts.rules';
import { INCOME_FIELDS } from '../../server/imports/fields/income-fields.rules';
import { LINK_FIELDS } from '../../server/imports/fields/link-fields.rules';
import { namesIn } from '../../server/imports/fields/village-fields.rules';
import { matchColumns } from '../../server/imports/matching.rules';
import type { RawCell } from '../../server/imports/raw-table';
import { partnersLine } from '../../server/villages/benefit-link-words.rules';

const PLAIN = { year: null, is1904: false, places: 0 };
const year = (kind: RawCell[1], text: string) => readCell([0, kind, text], { is: 'year' }, PLAIN);

describe('a year', () => {
  test.each([
    ['n', '2024', '2024'],
    ['s', '2024', '2024'],
    ['s', '2024年', '2024'],
    ['s', ' 2024 年度', '2024'],
    ['s', '２０２４', '2024'],
    ['d', '2024-01-01', '2024'],
  ] as const)('%s %s is %s', (kind, text, value) => {
    expect(year(kind, text)).toMatchObject({ value });
    expect(year(kind, text).fault).toBeUndefined();
  });

  test('what is no year of this age is refused, and a dash is nothing', () => {
    for (const text of ['去年', '24', '2024-03', '2024年第一季度', '1824', '20245'])
      expect([text, year('s', text).fault]).toEqual([text, CellFault.UNREADABLE]);
    expect(year('s', '—')).toEqual({ value: null, why: ['BLANK_MARK'] });
  });
});

describe('partners of a link', () => {
  test('are told by the word before their names, or else by the names', () => {
    expect(partnersIn('企业 甲公司、合作社：乙社; 基地 丙，Other  村集体；丁合作社、戊集团、己产业园、庚')).toEqual([
      { role: 'ENTERPRISE', name: '甲公司' },
      { role: 'COOPERATIVE', name: '乙社' },
      { role: 'BASE', name: '丙，Other  村集体' },
      { role: 'COOPERATIVE', name: '丁合作社' },
      { role: 'ENTERPRISE', name: '戊集团' },
      { role: 'BASE', name: '己产业园' },
      { role: 'OTHER', name: '庚' },
    ]);
    // A name that only begins with such a word is a name.
    expect(partnersIn('企业联盟')).toEqual([{ role: 'ENTERPRISE', name: '企业联盟' }]);
    expect(partnersIn(' 、；')).toEqual([]);
    expect(partnersIn(undefined)).toEqual([]);
  });

  test('written in one line, they are read back as they were', () => {
    const partners = [
      { role: BenefitLinkRole.ENTERPRISE, name: '基地公司' },
      { role: BenefitLinkRole.OTHER, name: '某某合作社' },
      { role: BenefitLinkRole.BASE, name: '竹笋 基地' },
    ];
    expect(partnersIn(partnersLine(partners))).toEqual(partners);
  });

  test('of several columns stand once each', () => {
    expect(partnersOf({ partners: '合作社 甲', cooperative: '甲、乙', base: '丙' })).toEqual([
      { role: 'COOPERATIVE', name: '甲' },
      { role: 'COOPERATIVE', name: '乙' },
      { role: 'BASE', name: '丙' },
    ]);
  });

  test('what a row leaves out of a link is none', () => {
    const row = { name: '甲', kind: 'ORDERS', from: '2024-01-01' };
    expect(linkFacts(row)).toEqual({ ...row, until: null, otherHouseholds: 0 });
  });
});

test('papers in one cell are told apart', () => {
  expect(namesIn('合同、台账; 收据；')).toEqual(['合同', '台账', '收据']);
});

describe('headings of counties', () => {
  const matched = (catalogue: typeof INCOME_FIELDS, headings: readonly string[]) =>
    matchColumns(
      headings.map((heading, column) => ({ column, headings: [heading], samples: [] })),
      catalogue,
      PLAIN,
    ).map(({ field }) => field);

  test('of incomes', () => {
    expect(
      matched(INCOME_FIELDS, ['序号', '乡镇（村）', '村', '年度', '期间', '来源', '经营性', '金额（元）']),
    ).toEqual([...[null, 'town', 'village', 'incomeYear', 'quarter', 'source', null, 'amount']]);
    expect(
      matched(INCOME_FIELDS, ['所在乡镇', '行政村', '收入年度', '年度收入（万元）', '收入类型', '累计收入']),
    ).toEqual([...['town', 'village', 'incomeYear', 'amount', 'source', null]]);
  });

  test('of links: money and whom they reach are left out', () => {
    expect(
      matched(LINK_FIELDS, [
        ...[
          '序号',
          '乡镇（村）',
          '村',
          '名称',
          '联结方式',
          '参与方',
          '起始日期',
          '终止日期',
          '投入（元）',
          '向农户支付（元）',
        ],
        ...['联结监测户', '监测户人口', '其他农户'],
      ]),
    ).toEqual([
      ...[null, 'town', 'village', 'name', 'kind', 'partners', 'from', 'until', null, null],
      ...[null, null, 'otherHouseholds'],
    ]);
    expect(matched(LINK_FIELDS, ['村名称', '企业名称', '合作社名称', '项目名称', '带动方式', '签约日期'])).toEqual([
      ...['village', 'enterprise', 'cooperative', 'name', 'kind', 'from'],
    ]);
  });
});
