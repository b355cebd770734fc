/** Heads: R7 (persons and person-times), R8 (both ends of pairings), R11 (outliers per head). */
import { FlagRule } from '../../schema/vocabulary';
import { divideHalfUp, formatTrimmed } from '../platform/decimal';
import { groupsOf, isBelow, rangeOf, type Claim, type Definition, type Definitions, type Stated } from './claim.rules';
import { apart, foundIn, plain, subjectIn, type FigureFound } from './figure-found.rules';
import type { FlagSettings } from './flag';

/** R7. Print used one unit for two things, and the figure was kept under the other indicator. */
export function movedFound(statement: Stated, definitions: Definitions): FigureFound[] {
  return statement.claims
    .filter(({ isMoved }) => isMoved)
    .flatMap((claim): FigureFound[] => {
      const of = definitions(statement.scheme, claim.code);
      const from = of?.twin ? definitions(statement.scheme, of.twin) : undefined;
      if (!of || !from) return [];
      return [
        foundIn([statement], {
          rule: FlagRule.MOVED_TO_TWIN,
          subject: subjectIn(statement, claim),
          of,
          claims: [claim],
          numbers: { value: plain(claim.value, of.unit) },
          words: { from: from.names },
        }),
      ];
    });
}

/** R7. Nobody attends without being somebody: there are never more persons than person-times. */
export function personsFound(statement: Stated, definitions: Definitions, settings: FlagSettings): FigureFound[] {
  const about = settings.threshold(FlagRule.PERSONS_ABOVE_TIMES, 'ABOUT_PERCENT');
  return groupsOf(statement).flatMap((stated) =>
    [...stated.values()].flatMap((persons): FigureFound[] => {
      const of = definitions(statement.scheme, persons.code);
      const twin = of?.unit === 'PERSON' && of.twin ? definitions(statement.scheme, of.twin) : undefined;
      const times = twin && stated.get(twin.code);
      if (!of || !twin || !times || !isBelow(rangeOf(times, about), rangeOf(persons, about))) return [];
      return [
        foundIn([statement], {
          rule: FlagRule.PERSONS_ABOVE_TIMES,
          subject: subjectIn(statement, persons),
          of,
          claims: [persons, times],
          numbers: {
            persons: plain(persons.value, of.unit),
            times: plain(times.value, twin.unit),
            difference: plain(apart(persons.value, times.value), of.unit),
          },
          words: { times: twin.names },
        }),
      ];
    }),
  );
}

/** The two ends of each kind of pairing: east and west are counted separately. */
const ENDS = [
  ['PAIR_CITY_EAST', 'PAIR_CITY_WEST'],
  ['PAIR_COUNTY_EAST', 'PAIR_COUNTY'],
  ['PAIR_TOWN_EAST', 'PAIR_TOWN_WEST'],
  ['PAIR_VILLAGE_EAST', 'PAIR_VILLAGE_WEST'],
  ['PAIR_SCHOOL_EAST', 'PAIR_SCHOOL_WEST'],
  ['PAIR_HOSPITAL_EAST', 'PAIR_HOSPITAL_WEST'],
  ['PAIR_ENTERPRISE_EAST', 'PAIR_ENTERPRISE_VILLAGE_WEST'],
  ['PAIR_SOCIAL_ORG_EAST', 'PAIR_SOCIAL_ORG_VILLAGE_WEST'],
  ['PAIR_UNIT_EAST', 'PAIR_UNIT_WEST'],
] as const;

/**
 * R8. Whoever reports pairings counts both their ends; none at one end and some at the other cannot be. A publication
 * that names one end only is left alone: nobody can complete what others have printed.
 */
export function endsFound(statement: Stated, definitions: Definitions): FigureFound[] {
  return groupsOf(statement).flatMap((stated) =>
    ENDS.flatMap((codes): FigureFound[] => {
      const claims = codes.map((code) => stated.get(code));
      const counted = claims.find((claim) => claim !== undefined && claim.value > 0n);
      const other = claims.find((claim) => claim !== counted);
      if (!counted || (other?.value ?? 0n) > 0n || (!other && !statement.isOurs)) return [];
      // A firm may be paired with towns instead of villages.
      if (!other && counted.code === 'PAIR_ENTERPRISE_EAST' && stated.has('PAIR_ENTERPRISE_TOWN')) return [];
      const of = definitions(statement.scheme, counted.code);
      const end = definitions(statement.scheme, codes.find((code) => code !== counted.code) ?? '');
      if (!of || !end) return [];
      return [
        foundIn([statement], {
          rule: FlagRule.ONE_END_COUNTED,
          subject: subjectIn(statement, counted),
          of,
          claims: other ? [counted, other] : [counted],
          numbers: { counted: plain(counted.value, of.unit), ...(other && { other: plain(other.value, end.unit) }) },
          words: { other: end.names },
        }),
      ];
    }),
  );
}

/** What is driven by whom: each of the heads is one reading of the same text. */
const PER_HEAD = [
  {
    driven: 'LEADER_DRIVEN',
    heads: ['LEADER_TRAINED', 'LEADER_TRAINED_PERSON_TIMES', 'LEADER_SUCCEEDED'],
    most: 'MOST_PER_LEADER',
  },
] as const;

/** R11. Far more for each head than elsewhere, by any reading. It asks which heads are meant, and shows every reading. */
export function outliersFound(statement: Stated, definitions: Definitions, settings: FlagSettings): FigureFound[] {
  return groupsOf(statement).flatMap((stated) =>
    PER_HEAD.flatMap(({ driven: code, heads, most }): FigureFound[] => {
      const driven = stated.get(code);
      const of = definitions(statement.scheme, code);
      const limit = settings.threshold(FlagRule.OUTLIER_PER_HEAD, most);
      const readings = heads.flatMap((head) => {
        const claim = stated.get(head);
        const definition = definitions(statement.scheme, head);
        return claim && definition && claim.value > 0n ? [{ claim, definition }] : [];
      });
      if (!driven || !of || readings.length === 0) return [];
      if (!readings.some(({ claim }) => driven.value > limit * claim.value)) return [];
      return [
        foundIn([statement], {
          rule: FlagRule.OUTLIER_PER_HEAD,
          subject: subjectIn(statement, driven),
          of,
          claims: [driven, ...readings.map(({ claim }) => claim)],
          numbers: {
            driven: plain(driven.value, of.unit),
            most: String(limit),
            ...Object.fromEntries(
              readings.flatMap(({ claim, definition }, at) => perHead(driven, claim, definition, at + 1)),
            ),
          },
          words: Object.fromEntries(readings.map(({ definition }, at) => [`by${at + 1}`, definition.names])),
        }),
      ];
    }),
  );
}

function perHead(driven: Claim, heads: Claim, { unit }: Definition, at: number): [string, string][] {
  const each = divideHalfUp({ digits: driven.value, scale: 0 }, { digits: heads.value, scale: 0 }, 2);
  return [
    [`by${at}`, plain(heads.value, unit)],
    [`by${at}Unit`, unit],
    [`each${at}`, each ? formatTrimmed(each) : ''],
  ];
}
