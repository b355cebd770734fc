import { Side } from '../../schema/vocabulary';
import type { Guess } from './choose.rules';
import { likenessOf } from './document.rules';
import {
  amountWeight,
  custodianWeight,
  daysWeight,
  documentWeight,
  fundWeight,
  isShared,
  lateness,
  type Statement,
  type Weight,
} from './evidence.rules';
import type { MatchSettings } from './match';
import type { Shelf } from './shelf.rules';
import { amountSlip } from './slip.rules';
import { partsThatAddUp, type Part } from './sum.rules';

/** What has to speak for a guess before it is one: two statements that merely resemble each other are left alone. */
const LEAST_WEIGHT: Weight = 45;
/** The same under a shared document, which alone says much. */
const LEAST_WEIGHT_SHARED: Weight = 15;
/** What each further part has to bring: that some sum agrees by chance becomes likelier with every one. */
const PER_PART: Weight = 32;
/** Documents paid together follow each other. */
const NEIGHBOURING: Weight = 5;
const IN_SERIES: Weight = -5;
const NEIGHBOURS_WITHIN = 4;
const PAID_TOGETHER_DAYS = 15;
const REST_UNEXPLAINED: Weight = -30;
const MOST_PARTS = 6;
const MOST_STRANGERS = 3;

/** A guess about one statement of each side; `isExact` when they name one document and one amount. */
export interface Pair extends Guess {
  isExact: boolean;
  isShared: boolean;
}

/** Guesses that pair one statement of the donor with one of the recipient. */
export function pairsOf(index: number, shelves: Record<Side, Shelf>, settings: MatchSettings): Pair[] {
  const mine = shelves[Side.DONOR].at(index);
  const others = shelves[Side.RECIPIENT];
  const sharing = others.sharingDocument(mine);
  const candidates = new Set([...sharing, ...others.oneSlipAway(mine), ...others.ofAmount(mine)]);
  const pairs: Pair[] = [];
  for (const candidate of candidates) {
    const other = others.at(candidate);
    const isAlone = (): boolean => sharing.length <= 1 && shelves[Side.DONOR].sharingDocument(other).length <= 1;
    const pair = pairOf(mine, other, settings, isAlone);
    if (pair !== null && pair.weight >= (pair.isShared ? LEAST_WEIGHT_SHARED : LEAST_WEIGHT))
      pairs.push({ ...pair, members: [index, candidate] });
  }
  return pairs;
}

function pairOf(
  mine: Statement,
  other: Statement,
  settings: MatchSettings,
  isAlone: () => boolean,
): Omit<Pair, 'members'> | null {
  const { amountFen } = other.fact;
  const likeness = likenessOf(mine.document, other.document);
  const isEqual = mine.fact.amountFen === amountFen;
  const isNear = isEqual || amountSlip(mine.fact.amountFen, amountFen) !== null;
  if (!isNear && !isShared(likeness)) return null;
  const circumstances = circumstancesWeight(mine, other, settings, isShared(likeness));
  if (circumstances === null) return null;
  const weight = documentWeight(likeness) + amountWeight(mine, amountFen) + circumstances;
  // Other statements under the document are left unexplained, unless this one is the whole: they are weighed together.
  const isPartial = !isEqual && isShared(likeness) && !isAlone();
  if (isPartial && !isNear) return null;
  return {
    weight: isPartial ? weight + REST_UNEXPLAINED : weight,
    isExact: isEqual && isShared(likeness),
    isShared: isShared(likeness),
  };
}

function circumstancesWeight(
  mine: Statement,
  other: Statement,
  settings: MatchSettings,
  isSharedDocument: boolean,
): Weight | null {
  const days = daysWeight(lateness(mine, other), isSharedDocument, settings);
  return days === null ? null : days + fundWeight(mine, other) + custodianWeight(mine, other);
}

/** One of the other side as a part of a whole, and what speaks for it apart from its amount. */
interface WeighedPart extends Part {
  weight: Weight;
}

/** Guesses that several statements of the other side make up this one: a split payment, or several booked as one. */
export function groupsOf(index: number, whole: Statement, others: Shelf, settings: MatchSettings): Guess[] {
  const pool = poolOf(whole, others, settings);
  const own = pool.filter((part) => part.isOwn);
  const findings = waysToAddUp(whole, pool, own);
  // The parts under its document, although they do not add up: one of them is missing, or mistyped.
  const inexact = own.length >= 2 && !findings.some((parts) => isWithin(own, parts)) ? [own] : [];
  const least = own.length > 0 ? LEAST_WEIGHT_SHARED : LEAST_WEIGHT;
  return [...findings, ...inexact]
    .map((parts) => groupGuess(index, whole, parts))
    .filter((guess) => guess.weight >= least);
}

/** How parts add up to the whole: all of its document's if they do, else some of them, and strangers only where needed. */
function waysToAddUp(whole: Statement, pool: readonly WeighedPart[], own: readonly WeighedPart[]): WeighedPart[][] {
  const { amountFen } = whole.fact;
  if (own.length >= 2 && own.reduce((sum, part) => sum + part.amountFen, 0n) === amountFen) return [[...own]];
  const amongOwn = partsThatAddUp(amountFen, own, { parts: MOST_PARTS, strangers: 0 });
  if (amongOwn.length > 0) return amongOwn;
  const findings = partsThatAddUp(amountFen, pool, { parts: MOST_PARTS, strangers: MOST_STRANGERS });
  // Strangers alone prove something only where nobody has the whole's document: it may be mistyped.
  return findings.filter((parts) => own.length === 0 || parts.some((part) => part.isOwn));
}

const isWithin = (some: readonly WeighedPart[], all: readonly WeighedPart[]): boolean =>
  some.every((part) => all.includes(part));

function poolOf(whole: Statement, others: Shelf, settings: MatchSettings): WeighedPart[] {
  const pool: WeighedPart[] = [];
  const admit = (index: number, least: Weight): void => {
    const other = others.at(index);
    const likeness = likenessOf(whole.document, other.document);
    const isOwn = isShared(likeness);
    if (!isOwn && other.fact.amountFen >= whole.fact.amountFen) return;
    const circumstances = circumstancesWeight(whole, other, settings, isOwn);
    if (circumstances === null) return;
    const document = isOwn ? documentWeight(likeness) : Math.max(documentWeight(likeness), least);
    pool.push({ index, amountFen: other.fact.amountFen, isOwn, weight: document + circumstances });
  };
  const own = others.sharingDocument(whole);
  const strangers = new Set([...others.oneSlipAway(whole), ...others.ofNoDocument(whole)]);
  for (const index of new Set([...own, ...strangers])) admit(index, Number.NEGATIVE_INFINITY);
  if (!isBooking(whole)) return pool;
  // A county that books several payments as one often names only one of their documents, which follow each other.
  const days = own.map((index) => others.at(index).day);
  for (const index of others.inSeries(whole)) {
    if (own.includes(index) || !days.some((day) => Math.abs(day - others.at(index).day) <= PAID_TOGETHER_DAYS))
      continue;
    pool.splice(0, pool.length, ...pool.filter((part) => part.index !== index));
    admit(index, seriesWeight(whole, others.at(index)));
  }
  return pool;
}

/** Whether a statement is by the side that got the money: it books together what was paid apart, and never the reverse. */
function isBooking({ fact }: Statement): boolean {
  return (fact.side === Side.DONOR) === (fact.movement === 'RETURN');
}

/** Several payments booked as one often come under documents that follow each other. */
function seriesWeight(one: Statement, other: Statement): Weight {
  const gaps = one.document.numbers.flatMap(({ series, serial }) =>
    other.document.numbers.flatMap((number) => (number.series === series ? [Math.abs(number.serial - serial)] : [])),
  );
  if (gaps.length === 0) return Number.NEGATIVE_INFINITY;
  return Math.min(...gaps) <= NEIGHBOURS_WITHIN ? NEIGHBOURING : IN_SERIES;
}

function groupGuess(index: number, whole: Statement, parts: readonly WeighedPart[]): Guess {
  const sum = parts.reduce((total, part) => total + part.amountFen, 0n);
  const each = parts.reduce((total, part) => total + part.weight, 0);
  const isExact = sum === whole.fact.amountFen;
  const ties = isExact ? each - PER_PART * (parts.length - 1) : Math.trunc(each / parts.length);
  return { members: [index, ...parts.map((part) => part.index)], weight: ties + sumWeight(whole, sum, parts) };
}

/** What the sum says; a sum that one mistyped part throws off is nearly right. */
function sumWeight(whole: Statement, sum: bigint, parts: readonly WeighedPart[]): Weight {
  const missing = whole.fact.amountFen - sum;
  const isOnePartOff =
    missing !== 0n && parts.some((part) => amountSlip(part.amountFen, part.amountFen + missing) !== null);
  const asTyped = amountWeight(whole, sum);
  return isOnePartOff ? Math.max(asTyped, 0) : asTyped;
}
