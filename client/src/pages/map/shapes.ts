import type { Spot } from './ground';

const BEND = 0.16;
/** A unit is two kilometres, less than half a pixel: nothing finer is needed. */
const whole = (value: number): string => String(Math.trunc(value));

/** A flow: it begins as a point at the donor and arrives `width` wide at the county, bent to the north. */
export function flowShape(from: Spot, to: Spot, width: number): string {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy) || 1;
  // Of the two sides the northern one, so that flows both ways over the same line look alike.
  const side = dx <= 0 ? 1 : -1;
  const [nx, ny] = [(-dy / length) * side, (dx / length) * side];
  const bendX = (from.x + to.x) / 2 + nx * length * BEND;
  const bendY = (from.y + to.y) / 2 + ny * length * BEND;
  const half = width / 2;
  const [ax, ay] = [to.x + nx * half, to.y + ny * half];
  const [bx, by] = [to.x - nx * half, to.y - ny * half];
  return (
    `M${from.x},${from.y}Q${whole(bendX + nx * half)},${whole(bendY + ny * half)} ${whole(ax)},${whole(ay)}` +
    `L${whole(bx)},${whole(by)}Q${whole(bendX - nx * half)},${whole(bendY - ny * half)} ${from.x},${from.y}Z`
  );
}

export interface Named {
  id: string;
  text: string;
  at: Spot;
}

export interface Label extends Named {
  anchor: 'start' | 'end' | 'middle';
  x: number;
  y: number;
}

interface Taken {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const LONGEST = 14;

/** A name as it is written on the map. */
export const shortened = (name: string): string => {
  const signs = [...name];
  const isChinese = /\p{Script=Han}/u.test(name);
  const longest = isChinese ? LONGEST : LONGEST * 2;
  return signs.length > longest ? `${signs.slice(0, longest - 1).join('')}…` : name;
};

/** Chinese signs are as wide as they are high, Latin ones about half. */
const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 1 : 0.56), 0) * size;

/** Names beside their spots, the first ones first; what would lie over another name, or outside the frame, is left out. */
export function labelsOf(named: readonly Named[], size: number, frame: { width: number; height: number }): Label[] {
  const taken: Taken[] = [];
  return named.flatMap((one): Label[] => {
    const width = widthOf(one.text, size);
    const { x, y } = one.at;
    const gap = size * 0.6;
    const choices: [Label['anchor'], number, number][] = [
      ['start', x + gap, y + size * 0.35],
      ['end', x - gap, y + size * 0.35],
      ['middle', x, y - gap],
      ['middle', x, y + gap + size * 0.8],
    ];
    for (const [anchor, atX, atY] of choices) {
      const left = anchor === 'start' ? atX : anchor === 'end' ? atX - width : atX - width / 2;
      const place = { left, right: left + width, top: atY - size * 0.9, bottom: atY + size * 0.2 };
      const isInside = place.left >= 0 && place.right <= frame.width && place.top >= 0 && place.bottom <= frame.height;
      if (!isInside || taken.some((other) => overlap(place, other))) continue;
      taken.push(place);
      return [{ ...one, anchor, x: atX, y: atY }];
    }
    return [];
  });
}

const overlap = (a: Taken, b: Taken): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
