import fc from 'fast-check';
import { readDocument } from '../kit/document';
import { cleanText, csvCell, csvText, printedCell, workbookCell, workbookText } from '../../server/papers/cell.rules';
import { yuanFromFen } from '../../server/platform/money';
import { numeral } from '../../server/papers/docx-letter.rules';
import { writeDocxFile } from '../../server/papers/docx-writer';
import { docxOf } from '../../server/papers/docx.rules';
import { gapOf, standingOf, themeOf } from '../../server/papers/figure-words.rules';
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
  ] as const)('as %s, %j is printed as %j', (kind, value, text) => expect(printedCell(kind, value)).toBe(text));

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

describe('how far a figure can be believed', () => {
  test.each([
    [null, null, null, null, '无数据'],
    ['36', null, null, null, '仅有上报数，无台账'],
    ['0', '0', '0', '0', '台账为零'],
    ['5.00', '5', '5', '5', '对方已全部确认'],
    ['5', '5', '5', '2', '对方已部分确认'],
    ['5', '5', '5', '0', '有佐证，对方未确认'],
    [null, '5', '2', '0', '部分有佐证，对方未确认'],
    [null, '5', '0', null, '仅有台账，无佐证，对方未确认'],
    ['76.009438', '76.009438', null, null, '由分子、分母导出'],
    // What was claimed above the records is said first, however much of them is confirmed.
    ['66860000.00', '60000000', '60000000', '60000000', '上报数大于台账数；对方已全部确认'],
    ['1', '2', '0', '0', '上报数小于台账数；仅有台账，无佐证，对方未确认'],
  ])('claimed %s, recorded %s, evidenced %s, confirmed %s: %s', (claimed, recorded, evidenced, confirmed, words) =>
    expect(standingOf({ claimed, recorded, evidenced, confirmed })).toBe(words),
  );

  test('a gap is exact, and nothing where a side is missing', () => {
    expect([gapOf('0.478800', '0.333333'), gapOf('0.1', '1'), gapOf(null, '1')]).toEqual([
      '0.145467',
      '-0.900000',
      null,
    ]);
    expect([themeOf('FUND_SPENT'), themeOf('ORG_VISITS'), themeOf('SOMETHING_NEW')]).toEqual([
      'FUNDS',
      'ORGANISATION',
      null,
    ]);
  });
});

describe('a document', () => {
  const sheet = {
    name: '表',
    title: '表',
    heading: [],
    columns: [
      { header: '名称', key: 'name', width: 30, kind: 'text' as const },
      { header: '金额', key: 'amount', width: 17, kind: 'money' as const },
    ],
    totals: [],
    notes: [],
    signatures: [],
    simulated: false,
  };
  const bytesOf = async (rows: { name: string; amount: string | null }[], title: string): Promise<Uint8Array> =>
    writeDocxFile(
      await docxOf(
        {
          fileName: title,
          letter: {
            mark: null,
            title,
            addressee: null,
            chapters: [
              { heading: null, sections: [{ heading: null, paragraphs: ['引言'] }] },
              {
                heading: '劳务',
                sections: [
                  { heading: '稳岗', paragraphs: [title] },
                  { heading: '培训', paragraphs: [] },
                ],
              },
            ],
            signed: { unit: title, day: '2019年12月31日' },
          },
          sheets: [{ ...sheet, title, rows }],
        },
        () => Promise.resolve(),
      ),
    );

  test('takes names of any length and of any letters as text, and tables without rows', async () => {
    const hostile = `<w:p/>&amp;"]]>{ PAGE }=1+1 CURRENT\u0000\ud800\t${'长'.repeat(300)}`;
    const told = `<w:p/>&amp;"]]>{ PAGE }=1+1 CURRENT ${'长'.repeat(300)}`;
    const { paragraphs, tables, files } = readDocument(await bytesOf([{ name: hostile, amount: null }], hostile));
    expect(tables).toEqual([
      [
        ['名称', '金额'],
        [told, ''],
      ],
    ]);
    expect(paragraphs.filter((words) => words === told)).toHaveLength(4);
    expect(paragraphs).toEqual(
      expect.arrayContaining(['引言', '一、劳务', '（一）稳岗', '（二）培训', `附件：${told}`]),
    );
    expect(files['word/document.xml']).not.toContain('<w:instrText');
    const empty = readDocument(await bytesOf([], '空'));
    expect([empty.tables, empty.headers]).toEqual([[[['名称', '金额']]], []]);
  });

  test('its columns fill the page to the last twip, whatever stands in them', async () => {
    const { files } = readDocument(await bytesOf([{ name: '长'.repeat(80), amount: '92233720368547758.07' }], '宽'));
    const widths = [...(files['word/document.xml'] ?? '').matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) =>
      Number(width),
    );
    // A4 lying, two centimetres at each side.
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(16837 - 2 * 1133);
  });

  test('its chapters are numbered as offices number them', () => {
    expect([0, 9, 10, 19, 20, 98].map(numeral)).toEqual(['一', '十', '十一', '二十', '二十一', '九十九']);
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
