import publishedFigures from '../../data/published-figures.json';
import { MAX_ENTRIES, MAX_FIGURES, readEntry, readFileText } from '../../server/statements/publication.rules';

const SOUND = {
  id: 's1',
  programme: 'EAST_WEST',
  level: 'COUNTY',
  donor: { name: '嘉定区', province: '上海' },
  recipient: { name: '大姚县', province: '云南' },
  period: { kind: 'YEAR', year: 2019 },
  source: { title: '一份报道', url: 'https://example.org/1' },
  figures: [{ indicator: 'FUND_SPENT', value: '12', unit: '万元' }],
};

describe('the form of an entry', () => {
  test('every published statement keeps it', () => {
    expect(publishedFigures.flatMap((entry, at) => (Array.isArray(readEntry(entry, at)) ? [entry.id] : []))).toEqual(
      [],
    );
  });

  test('a sound entry is read as it stands', () => expect(readEntry(SOUND, 0)).toEqual(SOUND));

  const figure = SOUND.figures[0];
  const MALFORMED: [name: string, entry: unknown, path: string][] = [
    ['not an object', 'text', ''],
    ['null', null, ''],
    ['no id', { ...SOUND, id: undefined }, 'id'],
    ['an empty id', { ...SOUND, id: ' ' }, 'id'],
    ['an unknown programme', { ...SOUND, programme: 'CHARITY' }, 'programme'],
    ['an unknown level', { ...SOUND, level: 'STREET' }, 'level'],
    ['no donor', { ...SOUND, donor: null }, 'donor'],
    ['a donor of a county about itself', { ...SOUND, programme: 'COUNTY_OWN' }, 'donor'],
    ['no recipient', { ...SOUND, recipient: null }, 'recipient'],
    ['a nameless recipient', { ...SOUND, recipient: { name: '' } }, 'recipient.name'],
    ['an unknown kind of period', { ...SOUND, period: { kind: 'DECADE' } }, 'period.kind'],
    ['a year as text', { ...SOUND, period: { kind: 'YEAR', year: '2019' } }, 'period.year'],
    ['a date in another form', { ...SOUND, period: { kind: 'CUMULATIVE', end: '2020.5' } }, 'period.end'],
    ['no title', { ...SOUND, source: {} }, 'source.title'],
    ['a title that is too long', { ...SOUND, source: { title: '长'.repeat(301) } }, 'source.title'],
    ['an address of another kind', { ...SOUND, source: { title: 't', url: 'javascript:alert(1)' } }, 'source.url'],
    ['no figures', { ...SOUND, figures: [] }, 'figures'],
    ['too many figures', { ...SOUND, figures: Array.from({ length: MAX_FIGURES + 1 }, () => figure) }, 'figures'],
    ['a value that is a number', { ...SOUND, figures: [{ ...figure, value: 12 }] }, 'figures.0.value'],
    ['no unit', { ...SOUND, figures: [figure, { ...figure, unit: undefined }] }, 'figures.1.unit'],
    ['an unknown bound', { ...SOUND, figures: [{ ...figure, bound: 'MAYBE' }] }, 'figures.0.bound'],
    ['planned as text', { ...SOUND, figures: [{ ...figure, planned: 'yes' }] }, 'figures.0.planned'],
    ['a field that nobody knows', { ...SOUND, remark: 'x' }, ''],
    ['a field of a figure that nobody knows', { ...SOUND, figures: [{ ...figure, remark: 'x' }] }, 'figures.0'],
  ];
  test.each(MALFORMED)('%s is refused with its place and a reason in both languages', (_name, entry, path) => {
    const faults = readEntry(entry, 7);
    if (!Array.isArray(faults)) throw new Error('it was taken');
    expect(faults.map((fault) => [fault.entry, fault.path, fault.code])).toContainEqual([7, path, 'BAD_INPUT']);
    for (const { zh, en } of faults) {
      expect(zh).toMatch(/[\u4e00-\u9fff]/u);
      expect(en).toMatch(/^[\x20-\x7e]+$/);
    }
  });

  test('a county about itself needs no donor', () => {
    expect(readEntry({ ...SOUND, programme: 'COUNTY_OWN', donor: null }, 0)).toMatchObject({ donor: null });
  });

  test('a fault names the entry by its id where it has one', () => {
    expect(readEntry({ ...SOUND, figures: [] }, 3)).toMatchObject([{ entry: 3, id: 's1' }]);
    expect(readEntry({ id: 5 }, 3)).toMatchObject([
      { entry: 3, id: null },
      ...Array.from({ length: 7 }, () => ({ entry: 3 })),
    ]);
  });

  test('an entry that is wrong everywhere is told twenty faults, not thousands', () => {
    const faults = readEntry({ ...SOUND, figures: Array.from({ length: MAX_FIGURES }, () => ({})) }, 0);
    expect(faults).toHaveLength(20);
  });
});

describe('the text of a file', () => {
  test('a byte order mark in front is no fault', () => expect(readFileText('\uFEFF[1]')).toEqual([1]));
  test('an empty list is a list', () => expect(readFileText('[]')).toEqual([]));
  test.each(['', '{', '[1,]', '{"id":"s1"}', '"text"', 'null'])('%j is refused in both languages', (content) => {
    const refused = readFileText(content);
    if (Array.isArray(refused)) throw new Error('it was taken');
    expect(refused.zh).toMatch(/[\u4e00-\u9fff]/u);
    expect(refused.en).toMatch(/^(not valid JSON|the file is a list)/);
  });
  test('as many entries as one file may hold are taken, one more is refused', () => {
    expect(readFileText(`[${'0,'.repeat(MAX_ENTRIES - 1)}0]`)).toHaveLength(MAX_ENTRIES);
    expect(readFileText(`[${'0,'.repeat(MAX_ENTRIES)}0]`)).toMatchObject({ en: 'at most 20000 entries at once' });
  });
});
