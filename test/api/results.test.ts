import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PublicationService } from '../../server/statements/publication.service';
import { ask, startPlatform, type Platform } from '../kit/platform';

const FILE = join(__dirname, '..', '..', 'data', 'published-figures.json');

interface Cell {
  claimed: string | null;
  claimedBound: string | null;
  year?: number | null;
  indicator: { code: string };
  claims: {
    value: string;
    bound: string;
    printedValue: string;
    printedUnit: string;
    statement: { source: { title: string } };
  }[];
  donorProvince?: { name: string; code?: string } | null;
  recipientProvince?: { name: string; code?: string } | null;
  recipient?: { name: string } | null;
  donor?: { name: string } | null;
}

describe('results over the published statements', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform();
    const summary = await new PublicationService(platform.database.source).importEntries(
      JSON.parse(readFileSync(FILE, 'utf8')) as unknown[],
      {
        partial: false,
        newIndicators: false,
      },
    );
    expect(summary).toMatchObject({ entries: 37, recorded: 37, same: 0, refused: [], isCommitted: true });
  });
  afterAll(() => platform.close());

  const results = async (filter: string, groupBy: string, fields: string): Promise<Cell[]> => {
    const answer = await ask<{ results: { nodes: Cell[] } }>(
      platform,
      `{ results(first: 5000, filter: { ${filter} }, groupBy: [${groupBy}]) { nodes { claimed claimedBound indicator { code } ${fields} } } }`,
    );
    expect(answer.errors).toEqual([]);
    return answer.data?.results.nodes ?? [];
  };
  const partyId = async (name: string): Promise<string> => {
    const answer = await ask<{ parties: { nodes: { id: string; name: string }[] } }>(
      platform,
      `query($name: String!) { parties(first: 100, filter: { search: $name }) { nodes { id name } } }`,
      { name },
    );
    const found = answer.data?.parties.nodes.filter((party) => party.name === name) ?? [];
    expect(found.map((party) => party.name)).toEqual([name]);
    return found[0]?.id ?? '';
  };

  test('Daguan 2019: 6686万元 leads, 7050万元 stands beside it, and neither overwrote the other', async () => {
    const daguan = await partyId('大关县');
    const cells = await results(
      `recipientIds: ["${daguan}"], years: [2019]`,
      'INDICATOR',
      'claims { value bound printedValue printedUnit statement { source { title } } }',
    );
    const cell = (code: string): Cell | undefined => cells.find((one) => one.indicator.code === code);
    expect(cell('FUND_ASSISTANCE_TOTAL')).toMatchObject({ claimed: '66860000.00', claimedBound: 'EXACT' });
    expect(
      cell('FUND_ASSISTANCE_TOTAL')?.claims.map(({ value, bound, printedValue }) => [value, bound, printedValue]),
    ).toEqual([
      ['66860000.00', 'EXACT', '6686'],
      ['70500000.00', 'AT_LEAST', '7050'],
    ]);
    expect(cell('LABOR_EMPLOYED_TOTAL')?.claimed).toBe('2677');
    expect(cell('PROJECT_BENEFICIARIES')?.claimed).toBe('16709');
    expect(cell('PROJECT_BENEFICIARIES')?.claims).toHaveLength(2);
    expect(cell('FUND_FISCAL_INVESTED')?.claimed).toBe('50280000.00');
    expect(cell('FUND_SOCIAL')?.claimed).toBe('20222500.00');
    expect(cell('LEADER_TRAINED')).toBeUndefined();
    expect(cell('LEADER_TRAINED_PERSON_TIMES')?.claimed).toBe('81');
  });

  test('a figure in 亿元 adds exactly to one in 万元, and the sum keeps the weakest bound', async () => {
    // 普陀区 → 东川、寻甸、禄劝: 2000万元 (2017) + 9152万元 (2018) + 超1亿元 (2019)
    const putuo = await partyId('普陀区');
    const [total] = await results(
      `donorIds: ["${putuo}"], indicators: ["FUND_FISCAL_INVESTED"]`,
      'DONOR, INDICATOR',
      '',
    );
    expect(total).toMatchObject({ claimed: '211520000.00', claimedBound: 'AT_LEAST' });
    const years = await results(
      `donorIds: ["${putuo}"], indicators: ["FUND_FISCAL_INVESTED"]`,
      'INDICATOR, YEAR',
      'year',
    );
    expect(years.map(({ year, claimed }) => [year, claimed])).toEqual([
      [2017, '20000000.00'],
      [2018, '91520000.00'],
      [2019, '100000000.00'],
    ]);
  });

  test('sums by donor province, by recipient and by year come out right', async () => {
    // YEAR statements of counties with PROJECT_COUNT: s07 23 (粤→滇 2020), s09 32 (浙→鄂 2018), s19 22 (苏→陕 2018), s38–40 6+23+26 (沪→滇)
    const byProvince = await results(
      'indicators: ["PROJECT_COUNT"]',
      'DONOR_PROVINCE, INDICATOR',
      'donorProvince { name }',
    );
    expect(byProvince.map(({ donorProvince, claimed }) => [donorProvince?.name, claimed])).toEqual([
      ['上海市', '55'],
      ['江苏省', '22'],
      ['浙江省', '32'],
      ['广东省', '23'],
    ]);
    const byYear = await results('indicators: ["PROJECT_COUNT"]', 'YEAR, INDICATOR', 'year');
    expect(byYear.map(({ year, claimed }) => [year, claimed])).toEqual([
      [2017, '6'],
      [2018, '77'],
      [2019, '26'],
      [2020, '23'],
    ]);
    const byRecipient = await results('indicators: ["PROJECT_COUNT"]', 'RECIPIENT, INDICATOR', 'recipient { name }');
    expect(new Map(byRecipient.map(({ recipient, claimed }) => [recipient?.name, claimed]))).toEqual(
      new Map([
        ['泸水市', '23'],
        ['宣恩县', '32'],
        ['澄城县', '22'],
        ['东川区、寻甸回族彝族自治县、禄劝彝族苗族自治县', '55'],
      ]),
    );
  });

  test('the provinces of one side alone leave what a group of that province is made of', async () => {
    const whole = await results(
      'years: [2018, 2019, 2020, 2021]',
      'DONOR_PROVINCE, RECIPIENT_PROVINCE, INDICATOR, PAIRING, YEAR',
      'donorProvince { name code } recipientProvince { name code }',
    );
    for (const [side, filter] of [
      ['donorProvince', 'donorProvinceCodes'],
      ['recipientProvince', 'recipientProvinceCodes'],
    ] as const) {
      const codes = new Set(whole.flatMap((cell) => cell[side]?.code ?? []));
      expect(codes.size).toBeGreaterThan(1);
      for (const code of codes) {
        const within = await results(
          `years: [2018, 2019, 2020, 2021], ${filter}: ["${code}"]`,
          'DONOR_PROVINCE, RECIPIENT_PROVINCE, INDICATOR, PAIRING, YEAR',
          'donorProvince { name code } recipientProvince { name code }',
        );
        expect(within).toEqual(whole.filter((cell) => cell[side]?.code === code));
      }
    }
  });

  test('levels are never added to each other: a province’s statement stays among provinces', async () => {
    const county = await results('indicators: ["FUND_FISCAL_INVESTED"], years: [2018]', 'YEAR, INDICATOR', 'year');
    expect(county.map(({ claimed }) => claimed)).toEqual(['91520000.00']);
    const province = await results(
      'indicators: ["FUND_FISCAL_INVESTED"], years: [2018], level: PROVINCE',
      'YEAR, INDICATOR',
      'year',
    );
    expect(province.map(({ claimed }) => claimed)).toEqual(['1694000000.00']);
  });

  test('a statement about several places is never added to one about some of them', async () => {
    // s41 is about 禄劝 alone, s40 about 东川、寻甸、禄劝: no indicator of theirs is common, so nothing is hidden either
    const cells = await results('indicators: ["LABOR_NEARBY"], years: [2019]', 'INDICATOR', '');
    expect(cells.map(({ claimed }) => claimed)).toEqual(['1200']);
  });

  test('plans are never added to results', async () => {
    const cells = await results('indicators: ["PROJECT_BENEFICIARIES"], years: [2020]', 'INDICATOR', '');
    expect(cells).toEqual([]);
    const planned = await results(
      'indicators: ["PROJECT_BENEFICIARIES"], years: [2020], planned: true',
      'INDICATOR',
      '',
    );
    expect(planned.map(({ claimed }) => claimed)).toEqual(['8267']);
  });

  test('several kinds of period in one cell are refused, with the remedy', async () => {
    const answer = await ask(
      platform,
      '{ results(filter: { periodKinds: [YEAR, YEAR_TO_DATE] }, groupBy: [INDICATOR]) { totalCount } }',
    );
    expect(answer.errors[0]).toMatchObject({
      extensions: { code: 'PERIODS_DO_NOT_ADD', field: 'groupBy', details: { dimension: 'PERIOD_KIND' } },
    });
  });

  test('different indicators in one cell are refused', async () => {
    const answer = await ask(platform, '{ results(filter: {}, groupBy: [YEAR]) { totalCount } }');
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'BAD_INPUT', field: 'groupBy' } });
  });

  test('a published ratio stands beside the one derived from its parts', async () => {
    // Dayao 2023: 2405.4 / 3244 = 74.149…, printed truncated as 74.14 %
    const answer = await ask<{ results: { nodes: { claimed: string; derived: string }[] } }>(
      platform,
      '{ results(filter: { periodKinds: [YEAR_TO_DATE], years: [2023], indicators: ["FUND_USE_RATE"] }, groupBy: [INDICATOR]) { nodes { claimed derived } } }',
    );
    expect(answer.data?.results.nodes).toEqual([{ claimed: '74.140000', derived: '74.149199' }]);
  });

  test('pages of cells join without a gap or a double', async () => {
    type Page = {
      results: { totalCount: number; nodes: { key: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const seen: string[] = [];
    let after: string | null = null;
    for (let page = 0; page < 100; page += 1) {
      const answer: { data: Page | null } = await ask<Page>(
        platform,
        'query($after: Cursor) { results(filter: {}, groupBy: [RECIPIENT, INDICATOR, YEAR], first: 7, after: $after) { totalCount nodes { key } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      const { nodes, pageInfo, totalCount } = answer.data!.results;
      seen.push(...nodes.map((node) => node.key));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) {
        expect(seen).toHaveLength(totalCount);
        break;
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(20);
  });
});
