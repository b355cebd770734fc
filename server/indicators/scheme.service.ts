import type { DataSource } from 'typeorm';
import { Counting, SchemeStatus } from '../../schema/vocabulary';
import { lock, tx, type Db } from '../db/tx';
import { canonicalJson, tokenHash } from '../platform/hash';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { shippedSchemes, type Indicator, type Scheme } from './catalogue';
import { faultsBetween, faultsOf } from './catalogue.rules';
import { currentSchemes, indicatorsOfScheme, insertIndicators, insertScheme, schemeHistory } from './indicator.store';
import type { IndicatorCategoryRow, IndicatorDocument, IndicatorRow, IndicatorSchemeRow } from './indicator.tables';
import { acceptedUnits } from './unit.rules';

/** Who changes a scheme holds this subject; see `lock`. */
export const SCHEMES_LOCK = 'indicator-schemes';

/**
 * Brings the shipped schemes in, each once: at the first start all of them, later those that a release ships
 * differently, as a further version. What is there is never rewritten. Several starts at once do it once.
 */
export async function ensureSchemes(source: DataSource, shipped: readonly Scheme[] = shippedSchemes): Promise<void> {
  refuseFaulty(shipped);
  await tx(source, PLATFORM, async (db) => {
    await lock(db, SCHEMES_LOCK);
    for (const scheme of shipped) await ensureScheme(db, scheme);
  });
}

function refuseFaulty(shipped: readonly Scheme[]): void {
  const faults = [...shipped.flatMap(faultsOf), ...faultsBetween(shipped)];
  if (faults.length > 0) throw new Error(`the shipped indicator schemes are faulty: ${JSON.stringify(faults)}`);
}

async function ensureScheme(db: Db, scheme: Scheme): Promise<void> {
  const documentHash = tokenHash(canonicalJson(scheme));
  const { hashes, lastVersion } = await schemeHistory(db, scheme.version);
  if (hashes.includes(documentHash)) return;
  const before = (await currentSchemes(db)).find(({ code }) => code === scheme.version);
  const row: IndicatorSchemeRow = {
    id: newId(),
    code: scheme.version,
    version: lastVersion + 1,
    nameZh: scheme.names.zh,
    nameEn: scheme.names.en,
    status: SchemeStatus[scheme.status],
    validFrom: scheme.validFrom,
    validTo: scheme.validTo ?? null,
    documentHash,
  };
  // What this platform admitted, defined or revised goes on in the new version; everything else is as it ships.
  const kept = before === undefined ? [] : await indicatorsOfScheme(db, before.id);
  const shippedCodes = new Set(scheme.indicators.map(({ code }) => code));
  const own = kept.filter(({ code, version }) => !shippedCodes.has(code) || version > 1);
  const ownCodes = new Set(own.map(({ code }) => code));
  const shipped = scheme.indicators
    .filter(({ code }) => !ownCodes.has(code))
    .map((indicator, ordinal) => rowOf(indicator, { id: newId(), schemeId: row.id, ordinal }));
  const goesOn = own.map((known, at) => ({ ...known, id: newId(), schemeId: row.id, ordinal: shipped.length + at }));
  await insertScheme(db, row, categoryRows(scheme, row.id));
  await insertIndicators(db, [...shipped, ...goesOn]);
}

function categoryRows({ categories }: Scheme, schemeId: string): IndicatorCategoryRow[] {
  return categories.map(({ code, names }, ordinal) => ({
    schemeId,
    code,
    ordinal,
    donorLabelZh: names.donor.zh,
    donorLabelEn: names.donor.en,
    recipientLabelZh: names.recipient.zh,
    recipientLabelEn: names.recipient.en,
  }));
}

/** Where a row stands, which its definition does not tell. */
export type RowPlace = Pick<IndicatorRow, 'id' | 'schemeId' | 'ordinal'>;

/** An indicator of the catalogue as a row. */
export function rowOf(indicator: Indicator, place: RowPlace, isAdmitted = false): IndicatorRow {
  const { alsoPrinted, sumOf, partOf, comparableWith, mayBeNegative, derivation } = indicator;
  const document: IndicatorDocument = {
    ...(alsoPrinted && { alsoPrinted }),
    ...(sumOf && { sumOf }),
    ...(partOf && { partOf }),
    ...(comparableWith && { comparableWith }),
    ...(mayBeNegative && { mayBeNegative }),
    ...(derivation && { derivation }),
    ...(isAdmitted && { admitted: true }),
  };
  return {
    ...place,
    code: indicator.code,
    nameZh: indicator.names.zh,
    nameEn: indicator.names.en,
    category: indicator.category,
    counting: Counting[indicator.counting],
    baseUnit: indicator.baseUnit,
    acceptedUnits: acceptedUnits(indicator),
    twinCode: indicator.twin ?? null,
    numeratorCode: indicator.ratio?.numerator ?? null,
    denominatorCode: indicator.ratio?.denominator ?? null,
    publishedOnly: indicator.publishedOnly ?? false,
    reporters: indicator.reporters,
    definitionZh: indicator.definition.zh,
    definitionEn: indicator.definition.en,
    document,
    version: 1,
  };
}

/** The same the other way round: a row as the catalogue would state it. */
export function indicatorOf(row: IndicatorRow): Indicator {
  const { admitted: _admitted, ...document } = row.document;
  return {
    code: row.code,
    names: { zh: row.nameZh, en: row.nameEn },
    definition: { zh: row.definitionZh, en: row.definitionEn },
    category: row.category,
    counting: row.counting,
    baseUnit: row.baseUnit,
    reporters: row.reporters,
    ...(row.twinCode !== null && { twin: row.twinCode }),
    ...(row.numeratorCode !== null &&
      row.denominatorCode !== null && { ratio: { numerator: row.numeratorCode, denominator: row.denominatorCode } }),
    ...(row.publishedOnly && { publishedOnly: true }),
    ...document,
  };
}
