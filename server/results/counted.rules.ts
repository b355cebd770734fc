/** In which cells things are counted that do not add up: distinct persons, and what stands or is there in a period. */
import { ResultsDimension } from '../../schema/vocabulary';
import type { RecordTerm } from '../indicators/catalogue';
import type { PersonTime, TimeQuestion } from '../labor/person-time.rules';
import { isRowMeasure } from '../activities/activity-measures.rules';
import type { PartyFacts } from './claim.rules';
import { categoriesOf, isCountedBy, type PersonBucket } from './record-term.rules';
import type { RecordRow } from './record.rules';

/** A term of an indicator that is counted, in the scheme that is valid on these days. */
export interface CountedTerm {
  indicatorId: string;
  code: string;
  since: string;
  until: string | null;
  term: RecordTerm;
}

/** A pairing that has records which are counted, and the years in which it has any. */
export interface CountedPairing {
  id: string;
  programme: string;
  level: string;
  donorId: string | null;
  recipientId: string;
  years: number[];
}

/** Pairings that fall into one cell, whatever the time: alike in all that the question groups by. */
export interface PairingCell {
  key: string;
  pairings: CountedPairing[];
}

const OF_PAIRING: Partial<
  Record<ResultsDimension, (pairing: CountedPairing, party: (id: string) => PartyFacts | undefined) => string | null>
> = {
  PROGRAMME: ({ programme }) => programme,
  LEVEL: ({ level }) => level,
  PAIRING: ({ id }) => id,
  DONOR: ({ donorId }) => donorId,
  RECIPIENT: ({ recipientId }) => recipientId,
  DONOR_PROVINCE: ({ donorId }, party) => (donorId === null ? null : (party(donorId)?.province ?? null)),
  RECIPIENT_PROVINCE: ({ recipientId }, party) => party(recipientId)?.province ?? null,
};

/** Puts pairings together that the question does not tell apart. */
export function pairingCells(
  pairings: readonly CountedPairing[],
  groupBy: readonly ResultsDimension[],
  party: (id: string) => PartyFacts | undefined,
): PairingCell[] {
  const cells = new Map<string, PairingCell>();
  for (const pairing of pairings) {
    const key = groupBy.map((dimension) => OF_PAIRING[dimension]?.(pairing, party) ?? '').join('|');
    const cell = cells.get(key) ?? { key, pairings: [] };
    cell.pairings.push(pairing);
    cells.set(key, cell);
  }
  return [...cells.values()];
}

/** The cells of time of a question; without years, those in which there is anything. */
export function timeQuestion(
  groupBy: readonly ResultsDimension[],
  query: Pick<TimeQuestion, 'quarters' | 'months' | 'from' | 'to'> & { years: readonly number[] | null },
  pairings: readonly CountedPairing[],
): TimeQuestion {
  const { quarters, months, from, to } = query;
  const by = {
    year: groupBy.includes(ResultsDimension.YEAR),
    quarter: groupBy.includes(ResultsDimension.QUARTER),
    month: groupBy.includes(ResultsDimension.MONTH),
  };
  const years = query.years ?? [...new Set(pairings.flatMap((pairing) => pairing.years))];
  return { by, years, quarters, months, from, to };
}

/** Distinct persons of a cell in one bucket, or the count of a measure of rows. */
export interface Counted extends Partial<PersonBucket> {
  cell: PairingCell;
  time: PersonTime;
  term: CountedTerm;
  recorded: bigint | null;
  evidenced: bigint | null;
  confirmed: bigint | null;
  isSimulated: boolean;
}

/** Measures of which only the last day of a period tells. */
const OF_THE_LAST_DAY: readonly string[] = ['STOCK', 'IN_USE', 'EAST', 'WEST', 'ENTERPRISES'];

/** The days of a time in which a measure of rows is counted. */
export function rangesOf(term: RecordTerm, time: Pick<PersonTime, 'ranges'>): PersonTime['ranges'] {
  const isOfLastDay =
    (term.source === 'ACTIVITIES' && OF_THE_LAST_DAY.includes(term.measure)) ||
    (term.source === 'HOUSEHOLDS' && term.event === 'WATCHED');
  return isOfLastDay ? time.ranges.slice(-1) : time.ranges;
}

export const isCounted = ({ term }: CountedTerm): boolean =>
  term.source === 'PLACEMENTS' || (term.source === 'ACTIVITIES' && isRowMeasure(term.measure));

/**
 * Which definition counts in a time: that of its last day. Where a time reaches back into another era, that era's indicator is
 * in it too, so that a border of definitions is noticed.
 */
export function termsIn(
  terms: readonly CountedTerm[],
  time: Pick<PersonTime, 'ranges'>,
): { term: CountedTerm; isLast: boolean }[] {
  const first = time.ranges[0]?.from ?? '';
  const last = time.ranges.at(-1)?.to ?? '';
  return terms.flatMap((term) => {
    const isLast = term.since <= last && (term.until === null || last <= term.until);
    const isTouched = term.since <= last && (term.until === null || first <= term.until);
    return isTouched ? [{ term, isLast }] : [];
  });
}

/** Whether a term counts the persons of a bucket; what is counted by rows has none. */
export const holds = ({ term }: CountedTerm, bucket: PersonBucket): boolean =>
  term.source === 'PLACEMENTS' && isCountedBy(term, bucket);

/** What a question tells buckets apart by: where people work, and what their households are registered as. */
export function bucketApart(
  { destination, letters }: PersonBucket,
  groupBy: readonly ResultsDimension[],
): Partial<PersonBucket> {
  const categories = [...letters].filter((letter) => 'LMP'.includes(letter)).join('');
  return {
    destination: groupBy.includes(ResultsDimension.LABOR_DESTINATION) ? destination : undefined,
    letters: groupBy.includes(ResultsDimension.HOUSEHOLD_CATEGORY) ? categories : '',
  };
}

/** A count as a sum of records stands in a cell, told apart by what the question asks for. */
export function rowsOf(counted: Counted, groupBy: readonly ResultsDimension[]): RecordRow[] {
  const { cell, time, term, destination, letters, recorded, evidenced, confirmed, isSimulated } = counted;
  const [pairing] = cell.pairings;
  if (!pairing) return [];
  const years = new Set(time.ranges.flatMap(({ from, to }) => yearsBetween(from, to)));
  const categories = groupBy.includes(ResultsDimension.HOUSEHOLD_CATEGORY) ? categoriesOf(letters ?? '') : [];
  const asked = (dimension: ResultsDimension): boolean => groupBy.includes(dimension);
  return (categories.length > 0 ? categories : [null]).map((householdCategory) => ({
    indicatorId: term.indicatorId,
    pairingId: pairing.id,
    programme: pairing.programme,
    level: pairing.level,
    donorId: pairing.donorId,
    recipientId: pairing.recipientId,
    memberId: null,
    year: time.year ?? Number(time.ranges.at(-1)?.to.slice(0, 4)),
    quarter: time.quarter,
    month: time.month,
    fundKind: null,
    fundStage: null,
    projectType: null,
    laborDestination: asked(ResultsDimension.LABOR_DESTINATION) ? (destination ?? null) : null,
    householdCategory,
    purchaseChannel: null,
    purchaseMode: null,
    amount: textOf(recorded),
    evidenced: textOf(evidenced),
    confirmed: textOf(confirmed),
    isSimulated,
    of: cell.pairings.flatMap(({ id, years: own }) =>
      own.filter((year) => years.has(year)).map((year) => ({ pairingId: id, year })),
    ),
  }));
}

const textOf = (count: bigint | null): string | null => (count === null ? null : `${count}`);

const yearsBetween = (from: string, to: string): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};
