import { PeriodKind, type FlagRule } from '../../schema/vocabulary';
import { definitionsByCode, type Claim, type Definitions, type Stated } from '../../server/flags/claim.rules';
import { foundAmong } from '../../server/flags/figure-flags.rules';
import type { FigureFound } from '../../server/flags/figure-found.rules';
import { shippedSettings } from '../../server/flags/flag-rule.rules';
import { shippedSchemes, units } from '../../server/indicators/catalogue';
import { indicatorIn } from '../../server/indicators/catalogue.rules';
import { printedStep, readPrinted } from '../../server/indicators/unit.rules';
import { parseDecimal, toSteps } from '../../server/platform/decimal';

const books = new Map(
  shippedSchemes.map(({ version, indicators }) => [
    version,
    definitionsByCode(
      indicators.map((indicator) => ({
        code: indicator.code,
        names: indicator.names,
        unit: indicator.baseUnit,
        counting: indicator.counting,
        reporters: indicator.reporters,
        sumOf: indicator.sumOf ?? [],
        partOf: indicator.partOf ?? [],
        twin: indicator.twin ?? null,
        ratio: indicator.ratio ?? null,
      })),
    ),
  ]),
);

/** The indicators as the platform ships them. */
export const shippedDefinitions: Definitions = (scheme, code) => books.get(scheme)?.get(code);

/** A figure as print writes it: `['FUND_SOCIAL', '2022.25万元']`, `['LABOR_IN_PROVINCE', '约260人', { part: '都安县' }]`. */
export type Written = readonly [code: string, text: string, more?: Partial<Claim>];

export interface Writing extends Partial<Stated> {
  figures: readonly Written[];
}

/** A statement about 2019 as the platform would read it. */
export function stated({ figures, ...about }: Writing): Stated {
  const id = about.id ?? 'one';
  const scheme = about.scheme ?? '2016-2020';
  const year = about.year ?? 2019;
  return {
    pairingId: 'pairing',
    isPublished: true,
    isSimulated: false,
    isOurs: false,
    recordedOn: '2020-01-31',
    periodKind: PeriodKind.YEAR,
    periodKey: `YEAR:${year}`,
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    ...about,
    id,
    scheme,
    year,
    claims: figures.map((figure, at) => claimOf(id, scheme, figure, at)),
  };
}

function claimOf(statementId: string, scheme: string, [code, text, more]: Written, at: number): Claim {
  const shipped = shippedSchemes.find(({ version }) => version === scheme);
  const indicator = shipped && indicatorIn(shipped, code);
  if (!indicator) throw new Error(`no indicator ${code} in ${scheme}`);
  const [, value = '', unit = ''] = /^([^\d]*[\d.,]+)(.*)$/.exec(text) ?? [];
  const read = readPrinted(value, unit, indicator);
  if (read.refused) throw new Error(`${text}: ${read.refused.code}`);
  const exact = parseDecimal(read.value);
  return {
    figureId: `${statementId}.${at}`,
    statementId,
    code: read.indicatorCode,
    unit: read.unit,
    value: (exact && toSteps(exact, units[read.unit].scale)) ?? 0n,
    step: printedStep(value, unit, read.unit),
    bound: read.bound,
    isApprox: false,
    isPlanned: false,
    part: '',
    isMoved: read.notices.some(({ notice }) => notice === 'MOVED_TO_TWIN'),
    ...more,
  };
}

/** What the rules as shipped find among statements. */
export const foundIn = (...statements: Writing[]): FigureFound[] =>
  foundAmong(statements.map(stated), shippedDefinitions, shippedSettings);

/** Which rules ask, in their order. */
export const rulesAsking = (...statements: Writing[]): FlagRule[] => foundIn(...statements).map(({ rule }) => rule);

/** A statement of nothing but these figures. */
export const of = (...figures: Written[]): Writing => ({ figures });

/** … about the year up to a day. */
export const toDate = (day: string, figures: readonly Written[], more: Partial<Writing> = {}): Writing => ({
  id: day,
  periodKind: PeriodKind.YEAR_TO_DATE,
  periodKey: `YEAR_TO_DATE:${day}`,
  to: day,
  figures,
  ...more,
});

/** … about all that was done since 2017. */
export const since2017 = (to: string, figures: readonly Written[], more: Partial<Writing> = {}): Writing => ({
  id: to,
  periodKind: PeriodKind.CUMULATIVE,
  periodKey: `CUMULATIVE:2017/${to}`,
  from: '2017-01-01',
  to,
  figures,
  ...more,
});

/** Placements: the total, and its parts where they are stated. */
export const labor = (total: string, ...[paired, inside, other, post]: (string | null)[]): Writing =>
  of(
    ...(
      [
        ['LABOR_EMPLOYED_TOTAL', total],
        ['LABOR_PAIRED_PROVINCE', paired],
        ['LABOR_IN_PROVINCE', inside],
        ['LABOR_OTHER_PROVINCE', other],
        ['LABOR_PUBLIC_POST', post],
      ] as [string, string | null][]
    ).flatMap(([code, text]): Written[] => (text === null ? [] : [[code, text]])),
  );
