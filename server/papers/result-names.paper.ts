import { Lang, ResultsDimension } from '../../schema/vocabulary';
import { categoriesByScheme, categoryOf, indicatorsById } from '../indicators/indicator.store';
import { pairingsById } from '../pairings/pairing.store';
import { partiesById } from '../parties/party.store';
import { placesByCode } from '../places/place.store';
import type { Cell } from '../results/cell.rules';
import { load } from './ledger.paper';
import type { PaperDesk } from './paper';

/** What the ids of a table of results are called. */
export interface CellNames {
  /** Null where the dimension's value is a word or a number by itself. */
  of: (dimension: ResultsDimension, cell: Cell) => string | null;
  indicator: (cell: Cell) => string;
  /** What the indicator counts. */
  definition: (cell: Cell) => string;
}

const { PAIRING, DONOR, RECIPIENT, MEMBER, DONOR_PROVINCE, RECIPIENT_PROVINCE, CATEGORY, INDICATOR } = ResultsDimension;
const PARTIES: readonly ResultsDimension[] = [DONOR, RECIPIENT, MEMBER];
const PROVINCES: readonly ResultsDimension[] = [DONOR_PROVINCE, RECIPIENT_PROVINCE];

/** Reads the names of everything that the cells are about, each kind once. */
export async function namesOfCells(
  desk: PaperDesk,
  groupBy: readonly ResultsDimension[],
  cells: readonly Cell[],
): Promise<CellNames> {
  const isZh = desk.viewer.lang === Lang.ZH;
  const keysOf = (among: readonly ResultsDimension[]): string[] =>
    groupBy
      .filter((dimension) => among.includes(dimension))
      .flatMap((dimension) => cells.flatMap(({ dimensions }) => dimensions[dimension] ?? []).map(String));
  const pairings = await load(desk, pairingsById, keysOf([PAIRING]));
  const ends = [...pairings.values()].flatMap(({ donorId, recipientId }) => [donorId, recipientId]);
  const parties = await load(desk, partiesById, [...ends, ...keysOf(PARTIES)]);
  const provinces = await load(desk, placesByCode, keysOf(PROVINCES));
  const indicators = await load(desk, indicatorsById, cells.map(({ indicatorId }) => indicatorId)); // prettier-ignore
  const schemes = groupBy.includes(CATEGORY) ? [...indicators.values()].map(({ schemeId }) => schemeId) : [];
  const categories = await load(desk, categoriesByScheme, schemes);
  const partyName = (id: string | null): string | null => parties.get(id ?? '')?.name ?? null;

  const indicator = (cell: Cell): string => {
    const row = indicators.get(cell.indicatorId);
    return (isZh ? row?.nameZh : row?.nameEn) ?? '';
  };
  const definition = (cell: Cell): string => {
    const row = indicators.get(cell.indicatorId);
    return (isZh ? row?.definitionZh : row?.definitionEn) ?? '';
  };
  const of = (dimension: ResultsDimension, cell: Cell): string | null => {
    const value = cell.dimensions[dimension] ?? null;
    if (value === null) return null;
    const key = String(value);
    if (dimension === PAIRING) {
      const pairing = pairings.get(key);
      return pairing ? `${partyName(pairing.donorId) ?? '—'} → ${partyName(pairing.recipientId) ?? '—'}` : null;
    }
    if (PARTIES.includes(dimension)) return partyName(key);
    if (PROVINCES.includes(dimension)) return provinces.get(key)?.name ?? null;
    if (dimension === INDICATOR) return indicator(cell) || null;
    const row = dimension === CATEGORY ? indicators.get(cell.indicatorId) : undefined;
    if (!row) return null;
    const category = categoryOf(row, categories.get(row.schemeId) ?? []);
    return isZh ? category.recipientLabelZh : category.recipientLabelEn;
  };
  return { of, indicator, definition };
}
