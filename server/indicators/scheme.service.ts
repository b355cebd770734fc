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
  const shipped = scheme.indicators.map((indicator, ordinal) =>
    rowOf(indicator, { id: newId(), schemeId: row.id, ordinal }),
  );
  // What was admitted or defined on this platform goes on in the new version, unless the release defines it now.
  const isShipped = new Set(shipped.map(({ code }) => code));
  const kept = before === undefined ? [] : await indicatorsOfScheme(db, before.id);
  const own = kept
    .filter(({ code }) => !isShipped.has(code))
    .map((known, position) => ({ ...known, id: newId(), schemeId: row.id, ordinal: shipped.length + position }));
  await insertScheme(db, row, categoryRows(scheme, row.id));
  await insertIndicators(db, [...shipped, ...own]);
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
  const { alsoPrinted, sumOf, partOf, comparableWith, mayBeNegative } = indicator;
  const document: IndicatorDocument = {
    ...(alsoPrinted && { alsoPrinted }),
    ...(sumOf && { sumOf }),
    ...(partOf && { partOf }),
    ...(comparableWith && { comparableWith }),
    ...(mayBeNegative && { mayBeNegative }),
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
  };
}
