import china from '../../client/src/pages/map/china.json';
import { beginningYear, flowsOf, yearsOf, type Cell, type Total } from '../../client/src/pages/map/flows';
import { drawnOf, GROUND, spotOf, type Spot } from '../../client/src/pages/map/ground';
import { flowShape, labelsOf, shortened } from '../../client/src/pages/map/shapes';

/** The closed lines of relative path data as the map writes it. */
function ringsOf(path: string): Spot[][] {
  return path
    .split('M')
    .slice(1)
    .map((line) => {
      const numbers = [...line.matchAll(/-?\d+/g)].map(([number]) => Number(number));
      const ring: Spot[] = [];
      for (let at = 0; at < numbers.length; at += 2) {
        const last = ring.at(-1) ?? { x: 0, y: 0 };
        ring.push({ x: last.x + (numbers[at] ?? 0), y: last.y + (numbers[at + 1] ?? 0) });
      }
      return ring;
    });
}

/** Whether a ray to the east meets the ring an odd number of times. */
function isIn(ring: readonly Spot[], { x, y }: Spot): boolean {
  return ring.reduce((inside, a, at) => {
    const b = ring[(at + 1) % ring.length] ?? a;
    const meets = a.y > y !== b.y > y && x < ((b.x - a.x) * (y - a.y)) / (b.y - a.y) + a.x;
    return meets ? !inside : inside;
  }, false);
}

const at = (code: string, covers: string[] = []): Spot | undefined => {
  const place = (one: string) => ({ id: one, path: `100000/${one}/` });
  return spotOf({ place: code ? place(code) : null, covers: covers.map(place) });
};

describe('the map of China is whole', () => {
  const land = ringsOf(GROUND.land);
  const isOnLand = (spot: Spot | undefined): boolean => spot !== undefined && land.some((ring) => isIn(ring, spot));

  test.each([
    '110000 120000 130000 140000 150000 210000 220000 230000 310000 320000 330000 340000 350000 360000 370000 410000 420000',
    '430000 440000 450000 460000 500000 510000 520000 530000 540000 610000 620000 630000 640000 650000 710000',
  ])('every province’s seat lies on it: %s', (codes) => {
    expect(codes.split(' ').filter((code) => !isOnLand(at(code)))).toEqual([]);
  });

  test.each([
    ['墨脱', '540423'],
    ['察隅', '540425'],
    ['隆子', '540529'],
    ['札达', '542522'],
    ['日土', '542524'],
    ['和田', '653221'],
    ['塔什库尔干', '653131'],
    ['漠河', '232701'],
    ['抚远', '230883'],
    ['勐腊', '532823'],
  ])('and so does %s at the border', (_name, code) => expect(isOnLand(at(code))).toBe(true));

  // Seats lie well behind a border: these are the places that maps from elsewhere leave out.
  test.each([
    ['Tawang', [91.87, 27.6]],
    ['the Aksai Chin', [79.4, 35.1]],
    ['Heixiazi', [134.4, 48.33]],
    ['Taiwan’s south', [120.75, 22.2]],
  ] as const)('%s belongs to it', (_name, lonLat) => expect(isOnLand(projected(lonLat))).toBe(true));

  test('ten dashes and the islands of the South China Sea stand in the inset, 钓鱼岛 in the map itself', () => {
    const [left, top, width, height] = GROUND.inset;
    const isInside = ({ x, y }: Spot): boolean => x >= left && x <= left + width && y >= top && y <= top + height;
    const dashes = ringsOf(GROUND.dashes);
    expect(dashes).toHaveLength(10);
    // The easternmost one stands beside Taiwan, north of the inset's frame.
    expect(dashes.filter((dash) => dash.every(isInside))).toHaveLength(9);
    expect(GROUND.islands.filter(isInside).length).toBeGreaterThan(100);
    for (const place of [
      [112.26, 3.97],
      [117.77, 15.15],
      [112.33, 16.83],
      [123.48, 25.75],
    ] as const) {
      const spot = projected(place);
      const near = GROUND.islands.filter(({ x, y }) => Math.hypot(x - spot.x, y - spot.y) < 15);
      expect([place, near.length > 0]).toEqual([place, true]);
    }
  });
});

/** Where a longitude and latitude lie, by the projection of scripts/build-map.mjs, beside the seat of 北京. */
function projected([longitude, latitude]: readonly [number, number]): Spot {
  const rad = (degrees: number): number => (degrees * Math.PI) / 180;
  const n = (Math.sin(rad(25)) + Math.sin(rad(47))) / 2;
  const c = Math.cos(rad(25)) ** 2 + 2 * n * Math.sin(rad(25));
  const albers = (lon: number, lat: number): Spot => {
    const r = (6371 / 2 / n) * Math.sqrt(c - 2 * n * Math.sin(rad(lat)));
    return { x: r * Math.sin(n * rad(lon - 105)), y: r * Math.cos(n * rad(lon - 105)) };
  };
  const beijing = at('110000') ?? { x: 0, y: 0 };
  const [there, here] = [albers(116.405285, 39.904989), albers(longitude, latitude)];
  return { x: beijing.x + here.x - there.x, y: beijing.y + here.y - there.y };
}

describe('where parties are drawn', () => {
  test('a place without a seat of its own lies in the one above it; a group where its first place is; a ministry nowhere', () => {
    const zhongshan = at('442000');
    expect(zhongshan).toBeDefined();
    expect(spotOf({ place: { id: 'x', path: '100000/440000/442000/X-4420-01/' }, covers: [] })).toEqual(zhongshan);
    expect(at('', ['442000', '530624'])).toEqual(zhongshan);
    expect(spotOf({ place: { id: 'x', path: '100000/' }, covers: [] })).toBeUndefined();
    expect(at('')).toBeUndefined();
  });

  test('each division of the country has its seat', () => {
    expect(china.places.split('\n').length).toBeGreaterThan(3000);
    expect(at('530624')).not.toEqual(at('530600'));
  });
});

const party = (id: string, path: string) => ({ id, name: id, nameEn: null, place: { id: path, path }, covers: [] });

const cell = (key: string, values: Partial<Cell>): Cell => ({
  key,
  isRecordedSimulated: false,
  year: 2019,
  indicator: { id: 'i', code: 'FUND_ASSISTANCE_TOTAL' },
  unit: { code: 'YUAN', label: '元', money: true },
  pairing: {
    id: `pairing ${key}`,
    simulated: false,
    donor: party('donor', '100000/440000/442000/'),
    recipient: party('county', '100000/530000/530600/530624/'),
  },
  ...values,
});

describe('flows', () => {
  test('are what is recorded, else what is claimed, the largest first; a target alone brought nothing', () => {
    const flows = flowsOf([
      cell('a', { claimed: '900.00', recorded: '1.00' }),
      cell('b', { claimed: '5000.00' }),
      cell('c', {}),
      cell('d', { recorded: '0.00', claimed: '7.00' }),
    ]);
    expect(flows.map(({ key, amount, isOnlyClaimed }) => [key, amount, isOnlyClaimed])).toEqual([
      ['b', '5000.00', true],
      ['a', '1.00', false],
      ['d', '0.00', false],
    ]);
  });

  test('without a donor’s place are counted and not drawn', () => {
    const [known, self, ministry] = ['known', 'self', 'ministry'].map((key) => cell(key, { recorded: '1.00' }));
    if (!self?.pairing || !ministry?.pairing || !known) throw new Error('no cells');
    self.pairing = { ...self.pairing, donor: null };
    ministry.pairing = { ...ministry.pairing, donor: party('ministry', '100000/') };
    const { drawn, missing } = drawnOf(flowsOf([known, self, ministry]));
    expect(drawn.map(({ flow, from }) => [flow.key, from !== undefined])).toEqual([
      ['known', true],
      ['ministry', false],
      ['self', false],
    ]);
    expect(missing).toBe(2);
  });

  test('begin with the latest year of what is drawn, else of anything', () => {
    const total = (code: string, year: number, recorded: string | null): Total => ({
      ...cell(`${code} ${year}`, { recorded }),
      year,
      indicator: { id: code, code, name: code },
    });
    const totals = [
      total('FUND_ASSISTANCE_TOTAL', 2019, '1.00'),
      total('LABOR_EMPLOYED_TOTAL', 2020, '1'),
      total('LABOR_EMPLOYED_TOTAL', 2026, null),
    ];
    expect(yearsOf(totals)).toEqual({ first: 2019, last: 2020 });
    expect(beginningYear(totals, 'money')).toBe(2019);
    expect(beginningYear(totals, 'purchases')).toBe(2020);
    expect(yearsOf([])).toBeUndefined();
  });

  test('are a point at the donor and as wide as told at the county', () => {
    const shape = flowShape({ x: 100, y: 100 }, { x: 100, y: 500 }, 40);
    expect(shape).toMatch(/^M100,100Q.* 80,500L120,500Q.* 100,100Z$|^M100,100Q.* 120,500L80,500Q.* 100,100Z$/);
  });
});

test('names never lie over each other or outside of the frame, and the first ones come first', () => {
  const spots = Array.from({ length: 60 }, (_, index) => ({
    id: String(index),
    text: '大关县',
    at: { x: 5 + (index % 10) * 30, y: 12 + Math.trunc(index / 10) * 12 },
  }));
  const labels = labelsOf(spots, 12, { width: 300, height: 80 });
  expect(labels[0]?.id).toBe('0');
  expect(labels.length).toBeGreaterThan(5);
  expect(labels.length).toBeLessThan(60);
  const boxes = labels.map(({ x, y, anchor }) => {
    const left = anchor === 'start' ? x : anchor === 'end' ? x - 36 : x - 18;
    return { left, right: left + 36, top: y - 10.8, bottom: y + 2.4 };
  });
  for (const [index, a] of boxes.entries()) {
    expect(a.left >= 0 && a.right <= 300 && a.top >= 0 && a.bottom <= 80).toBe(true);
    for (const b of boxes.slice(index + 1))
      expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
  }
  expect(shortened('一二三四五六七八九十一二三四五')).toBe('一二三四五六七八九十一二三…');
  expect(shortened('Daguan County')).toBe('Daguan County');
});
