import { Bound, FlagRule, Side } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { rangeOf } from '../flags/claim.rules';
import { apart, plain } from '../flags/figure-found.rules';
import type { FlagLook } from '../flags/flag-look';
import type { Finding, FlagSettings } from '../flags/flag';
import { units } from '../indicators/catalogue';
import { printedStep } from '../indicators/unit.rules';
import { parseDecimal, toSteps } from '../platform/decimal';
import type { Owned } from '../platform/scope';
import {
  furthestApart,
  keyOfPeriod,
  officeDifferences,
  sayingsOf,
  type OfficeFacts,
  type OfficeFigure,
  type OfficeIndicator,
  type OfficeWord,
} from './office-figures.rules';
import {
  hasReported,
  officesOf,
  officeWords,
  ownCounties,
  pairingsWithReports,
  reportingTowns,
  type OfficeWordRow,
} from './office-word.store';
import { periodWords } from './report-period.rules';

/** Where the offices of one county say different things: 信息不对称. The county alone, and those above it, have to do with it. */
export const officeLook: FlagLook = {
  rules: [FlagRule.OFFICES_DIFFER],
  // A town that is paired or let go changes who owes a word.
  hears: ['Report', 'Pairing'],
  pairings: pairingsWithReports,
  bearingOn: officesOf,
  find: async (db, pairingIds, _today, settings) => {
    const found: Finding[] = [];
    // One county after the other: five years of a county with its departments and towns are some ten thousand figures.
    for (const county of await ownCounties(db, pairingIds)) {
      const facts = await officeFacts(db, county.pairingId, settings);
      const parties = new Map(facts.towns.map(({ townId, recipientId }) => [townId, recipientId]));
      for (const figure of officeDifferences(facts)) found.push(...findingOf(figure, county, parties));
    }
    return found;
  },
  isAuthor: (db, { sayings }, accountId) =>
    hasReported(
      db,
      sayings.flatMap(({ reportIds }) => reportIds),
      accountId,
    ),
  // Why two offices count differently, those who counted know; somebody else accepts it.
  isExplainedByAuthors: true,
};

/** What is known of a county's offices. */
export async function officeFacts(db: Db, pairingId: string, settings: FlagSettings): Promise<OfficeFacts> {
  const rows = await officeWords(db, [pairingId]);
  const indicators = new Map<string, OfficeIndicator>();
  for (const row of rows) indicators.set(row.code, indicatorOf(row));
  const towns = (await reportingTowns(db, [pairingId])).map((town) => ({
    ...town,
    codes: new Set(town.indicators),
    from: laterOf(town.openedOn, town.validFrom),
    to: earlierOf(town.closedOn, town.validTo),
  }));
  // A figure made under a definition in another unit is left alone.
  const words = rows.filter(({ code, unit }) => indicators.get(code)?.unit === unit).map(wordOf);
  return {
    words,
    indicators,
    towns,
    shortfallPercent: settings.threshold(FlagRule.OFFICES_DIFFER, 'SHORTFALL_PERCENT'),
  };
}

const laterOf = (a: string | null, b: string): string => (a === null || a < b ? b : a);
const earlierOf = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? (a ?? b) : a < b ? a : b;

const indicatorOf = ({ indicatorId, code, nameZh, nameEn, counting, unit }: OfficeWordRow): OfficeIndicator => ({
  indicatorId,
  code,
  names: { zh: nameZh, en: nameEn },
  counting,
  unit,
});

function wordOf(row: OfficeWordRow): OfficeWord {
  const { periodKind: kind, year, quarter, month, unit, printedValue, printedUnit } = row;
  const exact = parseDecimal(row.claimed);
  const value = exact && toSteps(exact, units[unit].scale);
  if (value === undefined)
    throw new Error(`a figure of the report ${row.reportId} is not kept at the scale of ${unit}`);
  const step = printedStep(printedValue, printedUnit, unit);
  const range = rangeOf({ value, step, bound: Bound.EXACT, isApprox: false }, 0n);
  const { office, townId, code, day, reportId, simulated: isSimulated } = row;
  return { office, townId, period: { kind, year, quarter, month }, code, value, range, day, reportId, isSimulated };
}

function findingOf(
  figure: OfficeFigure,
  county: Owned & { pairingId: string },
  parties: ReadonlyMap<string, string>,
): Finding[] {
  const { indicator, period, voices } = figure;
  const pair = furthestApart(voices);
  if (pair === null) return [];
  const [low, high] = pair;
  const days = voices.map(({ day }) => day).sort();
  const towns = voices.flatMap((voice) => voice.towns.flatMap((id) => parties.get(id) ?? []));
  return [
    {
      rule: FlagRule.OFFICES_DIFFER,
      pairingId: county.pairingId,
      subject: subjectOf(figure),
      year: period.year,
      since: days.at(-1) ?? '',
      turn: Side.RECIPIENT,
      numbers: {
        ...Object.fromEntries(voices.map(({ office, value }) => [office.toLowerCase(), plain(value, indicator.unit)])),
        difference: plain(apart(high.value, low.value), indicator.unit),
        unit: indicator.unit,
      },
      words: { about: indicator.names, period: periodWords(period) },
      sayings: sayingsOf(figure),
      statementIds: [],
      figureIds: [],
      fundId: null,
      custodianId: null,
      projectId: null,
      entryId: null,
      published: false,
      // A town that says something of it has to do with it, too.
      partyIds: [...new Set([...county.partyIds, ...towns])],
      placePaths: county.placePaths,
      simulated: voices.some(({ isSimulated }) => isSimulated),
    },
  ];
}

/** What tells a difference apart: the same while it lasts. */
export const subjectOf = ({ indicator, period }: Pick<OfficeFigure, 'indicator' | 'period'>): string =>
  `${indicator.code}|${period.kind}:${keyOfPeriod(period)}`;
