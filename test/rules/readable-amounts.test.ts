import { grouped, percent, plain, readableYuan, rounded, shift } from '../../client/src/amounts';

describe('how the client shows exact decimals', () => {
  test.each([
    ['66860000.00', '6686', '万元'],
    ['20222500.00', '2022.25', '万元'],
    ['132259000.00', '13225.9', '万元'],
    ['2889000000.00', '28.89', '亿元'],
    ['100000000.00', '1', '亿元'],
    ['99999999.99', '9999.999999', '万元'],
    ['9999.50', '9999.5', '元'],
    ['10000.00', '1', '万元'],
    ['0.00', '0', '元'],
  ])('%s yuan read %s %s, which is the same sum', (yuan, value, unit) => {
    expect(readableYuan(yuan, 'zh-CN')).toEqual({ value, unit });
    expect(shift(value, { 元: 0, 万元: -4, 亿元: -8 }[unit] ?? NaN)).toBe(plain(yuan));
  });

  test.each([
    ['66860000.00', '66.86', 'million yuan'],
    ['2889000000.00', '2.889', 'billion yuan'],
    ['500000.00', '500,000', 'yuan'],
  ])('in English %s yuan read %s %s', (yuan, value, unit) => {
    expect(readableYuan(yuan, 'en')).toEqual({ value, unit });
  });

  test('a completion is rounded half up on its digits and never clamped', () => {
    expect(percent('1.114333')).toBe('111.43%');
    expect(percent('2.65')).toBe('265%');
    expect(percent('0.741450')).toBe('74.15%');
    expect(percent('0.999950')).toBe('100%');
    expect(percent('-0.000060')).toBe('-0.01%');
    expect(percent('0.000000')).toBe('0%');
  });

  test('no digit is lost where a float would lose it', () => {
    expect(shift('90071992547409930.01', 4)).toBe('9007199254740.993001');
    expect(grouped('90071992547409930.01')).toBe('90,071,992,547,409,930.01');
    expect(rounded('90071992547409930.005', 2)).toBe('90071992547409930.01');
  });

  test('what is no decimal is refused rather than shown', () => {
    expect(() => plain('1e5')).toThrow(RangeError);
    expect(() => shift('', 2)).toThrow(RangeError);
  });
});
