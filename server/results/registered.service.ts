import { ProblemCode, type RegisterCategory } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { countRegister, type CountedRegister } from '../households/register-count.store';
import {
  both,
  toldOf,
  toldOfDays,
  unitsOfYear,
  type DayRange,
  type RegisterCount,
  type RegisterPart,
  type Told,
} from '../households/register-told.rules';
import type { HouseholdTerm } from '../indicators/catalogue';
import { personTimes, type PersonTime } from '../labor/person-time.rules';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import {
  pairingCells,
  rangesOf,
  rowsOf,
  termsIn,
  timeQuestion,
  type CountedPairing,
  type CountedTerm,
  type PairingCell,
} from './counted.rules';
import type { CountQuestion } from './counted.service';
import { LETTER_OF_CATEGORY } from './record-term.rules';
import type { RecordRow } from './record.rules';
import {
  alike,
  householdCategoriesOf,
  isOfRegister,
  registerParts,
  unitCell,
  WATCHED_CATEGORIES,
  type RegisterTerm,
} from './registered.rules';
import { registerPairings } from './registered.store';
import { MAX_FACTS, partyFacts } from './results.store';

/**
 * What the register of households comes to, counted once for each cell asked for: entries, and distinct people. A register is its
 * county's, so that it stands beside each of the county's pairings, and once in a cell of several. Who does not look into it is told
 * what `register-told.rules` says, else that it is not told. Fails with QUERY_TOO_COSTLY.
 */
export async function registeredSums(
  db: Db,
  viewer: Viewer,
  question: CountQuestion,
  all: readonly CountedTerm[],
): Promise<RecordRow[]> {
  const { query, groupBy, snapshot, today } = question;
  const { householdCategories, laborDestinations } = query;
  const terms = all.filter(isOfRegister).filter(({ term }) => {
    const [category] = householdCategoriesOf(term);
    return category !== undefined && (householdCategories?.includes(category) ?? true);
  });
  if (terms.length === 0 || laborDestinations !== null) return [];
  const found = await registerPairings(db, viewer, query);
  const { asked, cells, times } = await countyCells(db, viewer, question, found);
  const outside = new Set(asked.flatMap(({ id, isOpen }) => (isOpen ? [] : [id])));
  const rows: RecordRow[] = [];
  for (const same of alike(terms)) {
    const counted = await countTerm(db, { cells, times, snapshot, outside, today }, same);
    rows.push(...counted.flatMap((one) => rowsOf(one, groupBy)));
  }
  return rows;
}

/** The pairings of counties that keep something, with the years of it that are asked about, and in which cells and times. Fails with QUERY_TOO_COSTLY. */
export async function countyCells<Pairing extends Omit<CountedPairing, 'years'> & { since: number }>(
  db: Db,
  viewer: Viewer,
  { query, groupBy, today }: CountQuestion,
  found: readonly Pairing[],
): Promise<{ asked: (Pairing & CountedPairing)[]; cells: PairingCell[]; times: PersonTime[] }> {
  const thisYear = Number(today.slice(0, 4));
  const pairings = found.map((pairing) => {
    const years = Array.from({ length: Math.max(0, thisYear - pairing.since + 1) }, (_, at) => pairing.since + at);
    return { ...pairing, years: years.filter((year) => query.years?.includes(year) ?? true) };
  });
  const asked = pairings.filter(({ years }) => years.length > 0);
  if (asked.length === 0) return { asked, cells: [], times: [] };
  const ids = [...new Set(asked.flatMap(({ donorId, recipientId }) => [donorId ?? [], recipientId].flat()))];
  const parties = await partyFacts(db, viewer, ids);
  const cells = pairingCells(asked, groupBy, (id) => parties.get(id));
  const years = new Set(asked.flatMap((pairing) => pairing.years));
  const times = personTimes({ ...timeQuestion(groupBy, query, asked), years: [...years] }).filter(
    ({ ranges }) => (ranges[0]?.from ?? today) <= today,
  );
  const cost = asked.length * times.length;
  if (cost > MAX_FACTS) throw new DomainError(ProblemCode.QUERY_TOO_COSTLY, { cost, max: MAX_FACTS }, 'filter');
  return { asked, cells, times };
}

interface Cells {
  cells: readonly PairingCell[];
  times: readonly PersonTime[];
  snapshot: string | null;
  /** The pairings whose registers the viewer does not look into. */
  outside: ReadonlySet<string>;
  today: Day;
}

const partKey = ({ key }: PairingCell, time: number): string => `${time} ${key}`;

/** What terms that count the same entries come to, in each cell and time. */
async function countTerm(db: Db, asked: Cells, same: readonly RegisterTerm[]): Promise<Parameters<typeof rowsOf>[0][]> {
  const term = same[0]?.term;
  if (!term) return [];
  const { cells, times, snapshot, outside } = asked;
  const parts = times.flatMap((time, at) =>
    cells.flatMap((cell) => registerParts(partKey(cell, at), idsOf(cell), term, time)),
  );
  const counts = await countRegister(db, term, parts, snapshot);
  const toldIn = await tellers(db, asked, term);
  return times.flatMap((time, at) =>
    cells.flatMap((cell) => {
      const count = counts.get(partKey(cell, at));
      const told = both(idsOf(cell).flatMap((id) => (outside.has(id) ? toldIn(id, time) : [])));
      // What is not told is said to be so even where it is nothing: else the rest would tell where it lies.
      if (!count && told.count) return [];
      return termsIn(same, time).map(({ term: one, isLast }) => ({
        ...amountsOf(isLast ? count : undefined, (one.term as HouseholdTerm).counts, told),
        cell,
        time,
        term: one,
        isSimulated: count?.isSimulated ?? false,
        letters: householdCategoriesOf(term)
          .map((category) => LETTER_OF_CATEGORY[category])
          .join(''),
      }));
    }),
  );
}

const idsOf = ({ pairings }: PairingCell): string[] => pairings.map(({ id }) => id);

/** Nobody on the other side looks into a register, so nothing of it is confirmed by the other side. */
function amountsOf(count: CountedRegister | undefined, counts: HouseholdTerm['counts'], told: Told) {
  const [recorded, evidenced] =
    counts === 'PERSONS'
      ? [count?.persons ?? 0n, count?.evidencedPersons ?? 0n]
      : [count?.households ?? 0n, count?.evidencedHouseholds ?? 0n];
  return { recorded: told.count ? recorded : null, evidenced: told.evidence ? evidenced : null, confirmed: null };
}

/** Counts what has to be known to say what is told of the registers that the viewer does not look into. */
async function tellers(
  db: Db,
  { times, outside, snapshot }: Cells,
  term: HouseholdTerm,
): Promise<(pairingId: string, time: PersonTime) => Told[]> {
  if (outside.size === 0) return () => [];
  const ranges = times.flatMap((time) => rangesOf(term, time));
  const isStock = term.event === 'WATCHED';
  const units = isStock ? ranges : [...new Set(ranges.flatMap(yearsOf))].flatMap(unitsOfYear);
  const parts = [...outside].flatMap((pairingId) =>
    units.map((unit): RegisterPart => ({ ...unit, pairingId, cell: unitCell(pairingId, unit) })),
  );
  if (parts.length > MAX_FACTS)
    throw new DomainError(ProblemCode.QUERY_TOO_COSTLY, { cost: parts.length, max: MAX_FACTS }, 'filter');
  const counted: ReadonlyMap<string, RegisterCount>[] = [];
  for (const categories of toldTogether(term))
    counted.push(await countRegister(db, { event: term.event, categories }, parts, snapshot));
  const toldBy = (pairingId: string, range: DayRange): Told =>
    both(
      counted.map((counts) => {
        const countOf = (unit: DayRange): RegisterCount | undefined => counts.get(unitCell(pairingId, unit));
        return isStock ? toldOf([countOf(range)]) : toldOfDays(range, countOf);
      }),
    );
  return (pairingId, time) => rangesOf(term, time).map((range) => toldBy(pairingId, range));
}

/** The groups of categories that a term is told with. */
function toldTogether({ categories }: HouseholdTerm): (readonly `${RegisterCategory}`[])[] {
  const [only] = categories;
  const isPart = categories.length === 1 && WATCHED_CATEGORIES.some((one) => one === only);
  return isPart ? WATCHED_CATEGORIES.map((one) => [one]) : [categories];
}

const yearsOf = ({ from, to }: DayRange): number[] => {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
};
