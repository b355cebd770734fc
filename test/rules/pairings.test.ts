import { PairingLevel, PartyKind, ProblemCode, Programme } from '../../schema/vocabulary';
import {
  checkClosing,
  checkOpening,
  ownersOf,
  PARENT_LEVELS,
  type Above,
  type Opening,
} from '../../server/pairings/pairing.rules';
import { holdsOn, planGroupChange, registeredKey, type Member } from '../../server/parties/party.rules';
import { linesOf, nameOnDay } from '../../server/places/place-line.rules';
import { readDivisions } from '../../server/places/divisions/divisions.store';
import { placeChangesOf } from '../../server/places/place.rules';
import { DomainError } from '../../server/platform/errors';

/** The field that has to change, or '' where nothing is refused. */
function refusedField(decide: () => unknown, code = ProblemCode.BAD_INPUT): string {
  try {
    decide();
    return '';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    expect(error.code).toBe(code);
    return error.field ?? '';
  }
}

const opening: Opening = {
  programme: Programme.EAST_WEST,
  level: PairingLevel.COUNTY,
  donorId: 'torch',
  recipientId: 'daguan',
  openedOn: '2017-01-01',
};
const DAGUAN = '100000/530000/530600/530624/';
const above: Above = {
  programme: Programme.EAST_WEST,
  level: PairingLevel.CITY,
  closedOn: null,
  published: false,
  partyIds: ['zhongshan', 'zhaotong', 'guangdong', 'yunnan'],
  placePaths: ['100000/440000/442000/', '100000/530000/530600/'],
  recipientPaths: ['100000/530000/530600/'],
};

describe('who may be paired with whom', () => {
  const refused = (change: Partial<Opening>, parent: Above | null = null, paths = [DAGUAN]): string =>
    refusedField(() => checkOpening({ ...opening, ...change }, parent, paths));

  test('a donor and a recipient may, with or without a pairing above', () => {
    expect(refused({})).toBe('');
    expect(refused({}, above)).toBe('');
  });

  test('a party is never paired with itself', () => expect(refused({ recipientId: 'torch' })).toBe('recipientId'));

  test('only a county’s own programme has no donor', () => {
    expect(refused({ donorId: null })).toBe('donorId');
    expect(refused({ donorId: null, programme: Programme.COUNTY_OWN })).toBe('');
    expect(refused({ programme: Programme.COUNTY_OWN })).toBe('donorId');
  });

  test('a pairing is nested in one of its own programme that is not over', () => {
    expect(refused({}, { ...above, programme: Programme.DESIGNATED_AID })).toBe('parentId');
    expect(refused({}, { ...above, closedOn: '2016-12-31' })).toBe('parentId');
    expect(refused({}, { ...above, closedOn: '2020-12-31' })).toBe('');
    expect(refused({ openedOn: null }, { ...above, closedOn: '2020-12-31' })).toBe('parentId');
  });

  test('the recipient lies inside the recipient of the pairing above', () => {
    expect(refused({}, above, ['100000/530000/530300/530324/'])).toBe('recipientId');
    expect(refused({}, above, [DAGUAN, '100000/530000/530300/530324/'])).toBe('recipientId');
    expect(refused({}, { ...above, recipientPaths: [] }, ['100000/530000/530300/530324/'])).toBe('');
  });

  const levels = Object.values(PairingLevel);
  test.each(levels)('%s is nested in the levels listed for it and in no other', (level) => {
    const admitted = levels.filter((parent) => refused({ level }, { ...above, level: parent }) === '');
    expect(admitted.sort()).toEqual([...PARENT_LEVELS[level]].sort());
  });

  test('levels never nest in a circle', () => {
    const below = (level: PairingLevel, seen: PairingLevel[]): void => {
      expect(seen).not.toContain(level);
      for (const parent of PARENT_LEVELS[level]) below(parent, [...seen, level]);
    };
    for (const level of levels) below(level, []);
  });
});

describe('whose a pairing is', () => {
  const homes = new Map([
    ['torch', ['100000/440000/442000/X-4420-01/']],
    ['daguan', [DAGUAN]],
  ]);

  test('it belongs to both ends and to those of every pairing above, and lies where its own ends lie', () => {
    expect(ownersOf(homes, above, true)).toEqual({
      published: true,
      partyIds: ['torch', 'daguan', 'zhongshan', 'zhaotong', 'guangdong', 'yunnan'],
      placePaths: ['100000/440000/442000/X-4420-01/', DAGUAN],
    });
    expect(ownersOf(homes, null, false).partyIds).toEqual(['torch', 'daguan']);
  });
});

describe('when a pairing may end', () => {
  test('on the day that it began or later, once', () => {
    expect(refusedField(() => checkClosing({ openedOn: '2017-01-01', closedOn: null }, '2017-01-01'))).toBe('');
    expect(refusedField(() => checkClosing({ openedOn: null, closedOn: null }, '2017-01-01'))).toBe('');
    expect(refusedField(() => checkClosing({ openedOn: '2017-01-01', closedOn: null }, '2016-12-31'))).toBe('closedOn');
    expect(
      refusedField(
        () => checkClosing({ openedOn: '2017-01-01', closedOn: '2020-12-31' }, '2021-01-01'),
        ProblemCode.TRANSITION_REFUSED,
      ),
    ).toBe('');
  });
});

describe('the key of a party that is registered by hand', () => {
  const place = { name: '大关县', line: '530624' };
  const key = (kind: PartyKind, name: string, at: typeof place | null = place): string =>
    registeredKey({ kind, name, place: at });

  test('a government with the name of its place is that place’s; a village’s in it is another', () => {
    expect(key(PartyKind.GOVERNMENT, '大关县')).toBe('PLACE:530624');
    expect(key(PartyKind.GOVERNMENT, '大關縣')).toBe('PLACE:530624');
    expect(key(PartyKind.GOVERNMENT, '某村村民委员会')).toBe('GOVERNMENT:530624:某村村民委员会');
  });

  test('spaces and widths do not make another firm, another place does', () => {
    expect(key(PartyKind.ENTERPRISE, '茶 厂（大关）')).toBe(key(PartyKind.ENTERPRISE, '茶厂(大关)'));
    expect(key(PartyKind.ENTERPRISE, '茶厂', null)).not.toBe(key(PartyKind.ENTERPRISE, '茶厂'));
  });

  test('a government without a place and kinds that are not registered are refused', () => {
    expect(refusedField(() => key(PartyKind.GOVERNMENT, '大关县', null))).toBe('placeId');
    for (const kind of [PartyKind.DONOR_GROUP, PartyKind.JOINT, PartyKind.REGION, PartyKind.UNIT_GROUP])
      expect(refusedField(() => key(kind, '东部8省市'))).toBe('kind');
  });
});

describe('members of a group over time', () => {
  const members: Member[] = [
    { id: '1', memberId: 'torch', lead: true, since: '2018-01-01', until: null },
    { id: '2', memberId: 'nanlang', lead: false, since: null, until: null },
  ];
  const change = (given: object) =>
    planGroupChange(members, { from: '2020-03-01', addIds: [], removeIds: [], leadId: null, ...given });

  test('who leaves was a member until the day before', () => {
    expect(change({ removeIds: ['nanlang'] })).toEqual({
      endIds: ['2'],
      write: [{ memberId: 'nanlang', lead: false, since: null, until: '2020-02-29' }],
    });
  });

  test('a new lead and the old one are both written anew from that day', () => {
    expect(change({ addIds: ['fusha'], leadId: 'fusha' })).toEqual({
      endIds: ['1'],
      write: [
        { memberId: 'torch', lead: true, since: '2018-01-01', until: '2020-02-29' },
        { memberId: 'torch', lead: false, since: '2020-03-01', until: null },
        { memberId: 'fusha', lead: true, since: '2020-03-01', until: null },
      ],
    });
  });

  test.each([
    [{ removeIds: ['torch'] }, 'leadId'],
    [{ leadId: 'stranger' }, 'leadId'],
    [{ addIds: ['nanlang'] }, 'addIds'],
    [{ removeIds: ['stranger'] }, 'removeIds'],
    [{ from: '2018-01-01' }, 'from'],
  ])('%j is refused for %s', (given, field) => expect(refusedField(() => change(given))).toBe(field));

  test('a day that is not known excludes nothing, and both ends of a span are inside', () => {
    expect(holdsOn({ since: null, until: null }, '1990-01-01')).toBe(true);
    const span = { since: '2018-01-01', until: '2020-02-29' };
    expect(['2017-12-31', '2018-01-01', '2020-02-29', '2020-03-01'].map((day) => holdsOn(span, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('a place through time', () => {
  const book = readDivisions();
  const lines = linesOf(book, new Map());
  const stepsOf = (line: string) =>
    placeChangesOf(book).filter((step) => lines.get(step.fromCode) === line || lines.get(step.toCode) === line);

  test('a county and the city that it became are one line; what was merged into it is not', () => {
    expect(lines.get('533301')).toBe('533321');
    expect(lines.get('533321')).toBe('533321');
    expect(lines.get('330103')).toBe('330103');
    expect(lines.get('330105')).toBe('330105');
  });

  test('a line keeps its name when an earlier code of it becomes known', () => {
    expect(linesOf(book, new Map([['533301', '533301']])).get('533321')).toBe('533301');
  });

  test.each([
    ['533321', '泸水市', '2016-05-31', '泸水县'],
    ['533321', '泸水市', '2016-06-01', '泸水市'],
    ['420600', '襄阳市', '2009-12-31', '襄樊市'],
    ['420600', '襄阳市', '2010-01-01', '襄阳市'],
    ['330105', '拱墅区', '2015-01-01', '拱墅区'],
    ['530624', '大关县', '1900-01-01', '大关县'],
  ])('the line %s (today %s) was called on %s: %s', (line, present, day, expected) =>
    expect(nameOnDay(stepsOf(line), present, day)).toBe(expected),
  );
});
