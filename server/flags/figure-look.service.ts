import type { Db } from '../db/tx';
import { units } from '../indicators/catalogue';
import { indicatorBookOf } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { printedStep } from '../indicators/unit.rules';
import { parseDecimal, toSteps } from '../platform/decimal';
import type { Owned } from '../platform/scope';
import { definitionsByCode, type Claim, type Definition, type Definitions, type Stated } from './claim.rules';
import {
  claimsOf,
  hasStated,
  ownersOfPairings,
  pairingsWithStatements,
  statedOf,
  type ClaimRow,
} from './figure-facts.store';
import { FIGURE_RULES, foundAmong } from './figure-flags.rules';
import type { FigureFound } from './figure-found.rules';
import type { FlagLook } from './flag-look';
import type { Finding } from './flag';

/** What is asked about figures that are stated: within a statement, and between the statements of a pairing. */
export const figureLook: FlagLook = {
  rules: FIGURE_RULES,
  hears: ['Statement'],
  pairings: pairingsWithStatements,
  find: async (db, pairingIds, _today, settings) => {
    const all = await statementsOf(db, pairingIds);
    const definitions = await definitionsOf(db, new Set(all.map(({ scheme }) => scheme)));
    const statements = all.map((one) => ({
      ...one,
      claims: one.claims.filter((claim) => isAsDefined(one, claim, definitions)),
    }));
    const owners = await ownersOfPairings(db, pairingIds);
    const byPairing = new Map<string, Stated[]>(pairingIds.map((id) => [id, []]));
    for (const statement of statements) byPairing.get(statement.pairingId)?.push(statement);
    return [...byPairing.values()]
      .flatMap((stated) => foundAmong(stated, definitions, settings))
      .flatMap((found) => ofPairing(found, owners.get(found.pairingId)));
  },
  isAuthor: (db, { statementIds }, accountId) => hasStated(db, statementIds, accountId),
};

/** The statements that count, each with its figures. A statement's figures are all made under one scheme. */
async function statementsOf(db: Db, pairingIds: readonly string[]): Promise<Stated[]> {
  const byStatement = new Map<string, ClaimRow[]>();
  for (const row of await claimsOf(db, pairingIds)) {
    const known = byStatement.get(row.statementId);
    if (known) known.push(row);
    else byStatement.set(row.statementId, [row]);
  }
  return (await statedOf(db, pairingIds)).flatMap((row) => {
    const claims = byStatement.get(row.id) ?? [];
    const scheme = claims[0]?.scheme;
    return scheme === undefined ? [] : [{ ...row, scheme, claims: claims.map(claimOf) }];
  });
}

function claimOf(row: ClaimRow): Claim {
  const { unit, printedValue, printedUnit } = row;
  const exact = parseDecimal(row.value);
  const value = exact && toSteps(exact, units[unit].scale);
  if (value === undefined) throw new Error(`the figure ${row.id} is not kept at the scale of ${unit}`);
  const step = printedStep(printedValue, printedUnit, unit);
  return { ...row, figureId: row.id, value, step };
}

/** Whether a figure is in the unit that its indicator has now; one made under a definition in another unit is left alone. */
const isAsDefined = ({ scheme }: Stated, { code, unit }: Claim, definitions: Definitions): boolean =>
  definitions(scheme, code)?.unit === unit;

/** The indicators of these schemes as they stand. */
async function definitionsOf(db: Db, schemes: ReadonlySet<string>): Promise<Definitions> {
  const books = new Map<string, ReadonlyMap<string, Definition>>();
  for (const scheme of schemes) {
    const book = await indicatorBookOf(db, scheme);
    const rows = book?.codes().flatMap((code) => book.find(code) ?? []) ?? [];
    books.set(scheme, definitionsByCode(rows.map(definitionOf)));
  }
  return (scheme, code) => books.get(scheme)?.get(code);
}

function definitionOf(row: IndicatorRow): Definition {
  const { code, nameZh, nameEn, baseUnit, counting, reporters, document, twinCode: twin } = row;
  const { numeratorCode: numerator, denominatorCode: denominator } = row;
  return {
    code,
    names: { zh: nameZh, en: nameEn },
    unit: baseUnit,
    counting,
    reporters,
    sumOf: document.sumOf ?? [],
    partOf: document.partOf ?? [],
    twin,
    ratio: numerator !== null && denominator !== null ? { numerator, denominator } : null,
  };
}

/** A finding is its pairing's; it is public where all its statements are. */
function ofPairing({ isPublished, isSimulated, ...found }: FigureFound, owner: Owned | undefined): Finding[] {
  if (!owner) return [];
  const nowhere = { fundId: null, custodianId: null, projectId: null, entryId: null };
  return [{ ...found, ...nowhere, ...owner, sayings: [], published: isPublished, simulated: isSimulated }];
}
