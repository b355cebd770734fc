import fc from 'fast-check';
import { cleanText, csvCell, csvText, printedCell, workbookCell, workbookText } from '../../server/papers/cell.rules';
import { yuanFromFen } from '../../server/platform/money';
import { Slots } from '../../server/platform/slots';

describe('amounts in a workbook', () => {
  test.each([
    ['66860000.00', 66_860_000],
    ['0.01', 0.01],
    ['-0.01', -0.01],
    ['0.00', 0],
    ['-0.00', 0],
    ['9999999999999.99', 9_999_999_999_999.99],
    // One digit more than a double is sure to tell apart: written as text, digit for digit.
    ['10000000000000.01', '10000000000000.01'],
    ['-92233720368547758.07', '-92233720368547758.07'],
  ])('%s is written as %p', (yuan, cell) => expect(workbookCell('money', yuan)).toBe(cell));

  test('every amount of fen comes back from the cell to the last digit', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (fen) => {
        const yuan = yuanFromFen(fen);
        const cell = workbookCell('money', yuan);
        const [whole = '', fraction = ''] = String(cell).split('.');
        expect(typeof cell === 'number' ? `${whole}.${fraction.padEnd(2, '0')}` : cell).toBe(yuan);
      }),
      { numRuns: 10_000 },
    );
  });

  test('every amount of fen is printed to the last digit, with its thousands apart', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }), (fen) => {
        const printed = printedCell('money', yuanFromFen(fen));
        expect(printed).toMatch(/^-?\d{1,3}(,\d{3})*\.\d{2}$/);
        expect(printed.replaceAll(',', '')).toBe(yuanFromFen(fen));
      }),
    );
  });

  test.each([
    ['percent', '0.478800', '47.88%'],
    ['percent', '0.741491', '74.15%'],
    ['percent', '-0.000050', '-0.01%'],
    ['percent', '1.09', '109.00%'],
    ['percent', '0', '0.00%'],
    ['decimal', '1234567.500000', '1,234,567.500000'],
    ['decimal', '-1234', '-1,234'],
    ['integer', '1000', '1,000'],
    ['day', '2019-12-31', '2019-12-31'],
    ['text', '=1+1\r\n\u0000', '=1+1\n'],
  ] as const)('as %s, %s is printed as %s', (kind, value, text) => expect(printedCell(kind, value)).toBe(text));

  test.each([
    ['money', '1.001'],
    ['money', '1e5'],
    ['money', ''],
    ['integer', '1.5'],
    ['percent', '47.88%'],
  ] as const)('%s cannot be %s: no figure is guessed', (kind, text) => {
    expect(() => workbookCell(kind, text)).toThrow(kind);
    expect(() => csvCell(kind, text)).toThrow(kind);
    expect(() => printedCell(kind, text)).toThrow(kind);
  });

  test('days are the days of the calendar, partial ones stay as written', () => {
    expect(workbookCell('day', '1900-03-01')).toBe(61);
    expect(workbookCell('day', '2019-12-31')).toBe(43_830);
    expect(workbookCell('day', '2019-05')).toBe('2019-05');
    expect(csvCell('day', '2019-12-31')).toBe('2019-12-31');
  });

  test('nothing stays nothing', () => {
    for (const kind of ['text', 'money', 'integer', 'percent', 'day'] as const) {
      expect(workbookCell(kind, null)).toBeNull();
      expect(csvCell(kind, null)).toBe('');
    }
  });
});

describe('text in a cell', () => {
  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', '  =1'])(
    '%j begins no formula in a .csv',
    (text) => expect(csvText(text).startsWith("'")).toBe(true),
  );

  test.each(['中财发〔2019〕5号', '5-1', "it's", ''])('%j is left as it is', (text) =>
    expect(csvText(text)).toBe(text),
  );

  test('control characters and half characters are taken out, line breaks stay', () => {
    expect(cleanText('a\u0000b\u0007c\ud800d\ufffee\r\nf\tg')).toBe('abcde\nf g');
    expect(cleanText('𠮷')).toBe('𠮷');
  });

  test('a text that spells a character code is not turned into the character', () => {
    expect(workbookText('_x0041_')).toBe('_x005F_x0041_');
    expect(workbookText('_x004_')).toBe('_x004_');
  });

  test('a text longer than a cell is cut and says so', () => {
    const cut = cleanText('长'.repeat(40_000));
    expect(cut).toHaveLength(32_001);
    expect(cut.endsWith('…')).toBe(true);
  });
});

describe('slots', () => {
  test('as many run at once as may, as many wait as may, the next is refused, and everybody gets a turn in order', async () => {
    const slots = new Slots({ busy: 1, waiting: 2, each: 2 }, () => new Error('full'));
    const done: string[] = [];
    const opened: (() => void)[] = [];
    const work = (name: string) => () =>
      new Promise<void>((resolve) => opened.push(resolve)).then(() => void done.push(name));
    const first = slots.run('a', work('1'));
    const second = slots.run('a', work('2'));
    await expect(slots.run('a', work('third of one asker'))).rejects.toThrow('full');
    const third = slots.run('b', work('3'));
    await expect(slots.run('c', work('beyond the queue'))).rejects.toThrow('full');
    expect(opened).toHaveLength(1);
    opened[0]?.();
    await first;
    opened[1]?.();
    await second;
    opened[2]?.();
    await third;
    expect(done).toEqual(['1', '2', '3']);
    // A failure gives its place back too.
    await expect(slots.run('a', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    await expect(slots.run('a', () => Promise.resolve('again'))).resolves.toBe('again');
  });
});
