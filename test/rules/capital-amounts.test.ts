import fc from 'fast-check';
import { capitalAmount, figureAmount } from '../../server/papers/capital-amount.rules';

/** Reads capitals back, by their places alone: written for this test, it shares nothing with what it checks. */
function readCapitals(text: string): bigint {
  const negative = text.startsWith('负');
  const [, yuan = '', rest = ''] = /^负?(?:(.*)元)?(.*)$/.exec(text) ?? [];
  const digit = (letter: string): bigint => BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(letter));
  const section = (part: string): bigint => {
    let sum = 0n;
    let last = 0n;
    for (const letter of part) {
      const place = { 拾: 10n, 佰: 100n, 仟: 1000n }[letter];
      if (place === undefined) last = digit(letter);
      else [sum, last] = [sum + last * place, 0n];
    }
    return sum + last;
  };
  const under = (part: string, units: [string, bigint][]): bigint => {
    const [[name, unit] = ['', 1n], ...smaller] = units;
    if (name === '') return section(part);
    const cut = part.lastIndexOf(name);
    return cut < 0
      ? under(part, smaller)
      : under(part.slice(0, cut), units) * unit + under(part.slice(cut + 1), smaller);
  };
  const [, jiao] = /(.)角/.exec(rest) ?? [];
  const [, fen] = /(.)分/.exec(rest) ?? [];
  const units: [string, bigint][] = [
    ['亿', 100_000_000n],
    ['万', 10_000n],
  ];
  const whole = under(yuan, units) * 100n + (jiao ? digit(jiao) * 10n : 0n) + (fen ? digit(fen) : 0n);
  return negative ? -whole : whole;
}

describe('amounts in capitals', () => {
  test.each([
    [0n, '零元整'],
    [1n, '壹分'],
    [5n, '伍分'],
    [10n, '壹角整'],
    [99n, '玖角玖分'],
    [100n, '壹元整'],
    [101n, '壹元零壹分'],
    [110n, '壹元壹角整'],
    [1_000n, '壹拾元整'],
    [1_100n, '壹拾壹元整'],
    [10_500n, '壹佰零伍元整'],
    [32_504n, '叁佰贰拾伍元零肆分'],
    [140_950n, '壹仟肆佰零玖元伍角整'],
    [168_032n, '壹仟陆佰捌拾元叁角贰分'],
    [600_714n, '陆仟零柒元壹角肆分'],
    [1_640_902n, '壹万陆仟肆佰零玖元零贰分'],
    [10_700_053n, '壹拾万柒仟元伍角叁分'],
    [10_070_000n, '壹拾万零柒佰元整'],
    [100_000_000n, '壹佰万元整'],
    [100_000_001n, '壹佰万元零壹分'],
    [100_000_100n, '壹佰万零壹元整'],
    [502_800_000_0n, '伍仟零贰拾捌万元整'],
    [10_000_000_000n, '壹亿元整'],
    [10_000_000_100n, '壹亿零壹元整'],
    [10_001_000_000n, '壹亿零壹万元整'],
    [10_100_000_000n, '壹亿零壹佰万元整'],
    [11_000_000_000n, '壹亿壹仟万元整'],
    [100_010_001_000n, '壹拾亿零壹拾万零壹拾元整'],
    [1_000_000_000_000_000n, '壹拾万亿元整'],
    [100_010_000_000_000n, '壹万零壹亿元整'],
    [100_000_000_000_001n, '壹万亿元零壹分'],
    [-140_950n, '负壹仟肆佰零玖元伍角整'],
  ])('%d fen is %s', (fen, capitals) => expect(capitalAmount(fen)).toBe(capitals));

  test('every amount reads back as itself, and names no zero twice', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), (fen) => {
        const capitals = capitalAmount(fen);
        expect(readCapitals(capitals)).toBe(fen);
        expect(capitals).not.toMatch(/零零|零[拾佰仟万亿元角分](?!整)|整./);
      }),
      { numRuns: 5_000 },
    );
  });

  test.each([
    [0n, '￥0.00'],
    [5n, '￥0.05'],
    [140_950n, '￥1,409.50'],
    [99_999n, '￥999.99'],
    [100_000n, '￥1,000.00'],
    [-5_028_000_000n, '-￥50,280,000.00'],
    [9_223_372_036_854_775_807n, '￥92,233,720,368,547,758.07'],
  ])('%d fen in figures is %s', (fen, figures) => expect(figureAmount(fen)).toBe(figures));
});
