import { z } from 'zod';
import { ImportKind, ImportState, Lang, ProblemCode, type RecordKind } from '../../schema/vocabulary';
import { listImports } from '../imports/import.store';
import type { PersonVault } from '../people/person-vault';
import { isDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { atMost } from '../platform/text';
import { ownPairingIds } from './export.store';
import { namedPairing, pairingOnDesk, uncounted, type PaperPairing } from './ledger.paper';
import { entryBook, projectBook, statementBook } from './money-books.paper';
import { definePaper, type Column, type Paper, type PaperDesk, type Row } from './paper';
import { activityBook, placementBook, purchaseBook } from './record-books.paper';
import type { Book, BookFilter } from './table-book';

const MAX_PAIRINGS = 100;
const MAX_COLUMNS = 100;
const MAX_RECORDS = 100;
/** What the rows of a list are called where they can be picked one by one. */
const NODE_OF: Readonly<Record<string, string>> = {
  placements: 'LaborPlacement',
  purchases: 'Purchase',
  activities: 'Activity',
};

const words = (text: string): string[] => text.split(',').filter(Boolean);
const day = z.string().refine(isDay, { message: '2019-12-31' });

/** Parameters of an address are texts; lists have commas. */
const Params = z.object({
  kind: z
    .enum(['placements', 'purchases', 'activities', 'fund-entries', 'projects', 'statements'])
    .describe('就业、采购、活动、资金记录、项目或材料 / which list'),
  pairingIds: z
    .string()
    .min(1)
    .max(MAX_PAIRINGS * 60)
    .transform(words)
    .optional()
    .describe('结对，以逗号分隔；不填为您的全部结对 / the pairings, with commas; all of your own if left out'),
  years: z
    .string()
    .max(100)
    .regex(/^(19|20)\d\d(,(19|20)\d\d)*$/)
    .optional()
    .describe('年度，以逗号分隔 / years, with commas'),
  from: day.optional().describe('起始日 / from this day'),
  to: day.optional().describe('截止日 / until this day'),
  search: z.string().min(1).max(60).optional().describe('搜索 / a part of their text'),
  recordIds: z
    .string()
    .min(1)
    .max(MAX_RECORDS * 90)
    .transform(words)
    .optional()
    .describe('只要这些就业、采购或活动，以逗号分隔，最多 100 条 / only these records, with commas, 100 at most'),
  columns: z
    .string()
    .min(1)
    .max(MAX_COLUMNS * 30)
    .transform(words)
    .optional()
    .describe(
      '列及其顺序，以逗号分隔；不填时，导入过的县用自己表格的列序 / which columns, in which order; if left out, a county that has imported gets the order of its own table',
    ),
});

/**
 * Any list as one long table: records, entries of the ledger, projects, figures of statements.
 * Fails with NOT_FOUND, FORBIDDEN (a pairing that is only published), BAD_INPUT (a column that there is not), TOO_MANY_ITEMS and
 * PAPER_TOO_LONG.
 */
export function recordsPaper(vault: PersonVault): Paper {
  const books = [placementBook(vault), purchaseBook, activityBook, entryBook, projectBook, statementBook];
  return definePaper({
    kind: 'records',
    describe: {
      [Lang.ZH]: '台账导出：就业（姓名等已遮盖）、采购、活动、资金记录、项目或材料数据，逐行列出',
      [Lang.EN]: 'A list as a table: placements (people masked), purchases, activities, entries, projects or figures',
    },
    params: Params,
    build: async (desk, { kind, pairingIds, years, from, to, search, recordIds, columns }) => {
      const book = books.find((one) => one.kind === kind);
      if (!book) throw new Error(`no book is called ${kind}`);
      const filter = {
        years: years?.split(',').map(Number) ?? null,
        from: from ?? null,
        to: to ?? null,
        search: search ?? null,
        ids: recordIds === undefined ? null : picked(kind, recordIds),
      };
      const pairings = await asked(desk, pairingIds);
      const only = pairings.length === 1 ? pairings[0] : undefined;
      const name = book.words[desk.viewer.lang];
      return {
        fileName: [only ? only.recipient : null, name, years?.replaceAll(',', '、')].filter(Boolean).join(' '),
        sheet: name,
        columns: columns ? chosen(book, desk.viewer.lang, columns) : await usual(desk, book, only),
        rows: rowsOf(desk, book, pairings, filter),
      };
    },
  });
}

/** The records that somebody has picked. Fails with BAD_INPUT where a list has none to pick, NOT_FOUND and TOO_MANY_ITEMS. */
function picked(kind: string, globalIds: readonly string[]): ReadonlySet<string> {
  const type = NODE_OF[kind];
  if (type === undefined) {
    const details = { reason: '此表不能逐条选择', reasonEn: 'the rows of this list cannot be picked' };
    throw new DomainError(ProblemCode.BAD_INPUT, details, 'recordIds');
  }
  atMost(globalIds, MAX_RECORDS, 'recordIds');
  return new Set(globalIds.map((one, at) => keyOf(type, one, `recordIds.${at}`)));
}

async function* rowsOf(
  desk: PaperDesk,
  book: Book,
  pairings: readonly Named[],
  filter: BookFilter,
): AsyncIterable<Row> {
  for (const pairing of pairings) {
    const { donor, recipient } = pairing.donor === undefined ? await namedPairing(desk, pairing.id) : pairing;
    yield* book.rows(desk, { id: pairing.id, donor, recipient }, filter);
  }
}

/** A pairing that is asked for by name, or one of many of the viewer's own, whose names are read when it is its turn. */
type Named = { id: string } & (
  Pick<PaperPairing, 'donor' | 'recipient'> | { donor?: undefined; recipient?: undefined }
);

async function asked(desk: PaperDesk, globalIds: readonly string[] | undefined): Promise<Named[]> {
  if (globalIds === undefined) return (await ownPairingIds(desk.db, desk.viewer)).map((id) => ({ id }));
  if (globalIds.length > MAX_PAIRINGS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_PAIRINGS, actual: globalIds.length }, 'pairingIds');
  const pairings: Named[] = [];
  for (const globalId of new Set(globalIds)) {
    const { row, donor, recipient } = await pairingOnDesk(desk, globalId);
    pairings.push({ id: row.id, donor, recipient });
  }
  return pairings;
}

/** The columns somebody wants, in their order. Fails with BAD_INPUT. */
function chosen(book: Book, lang: Lang, keys: readonly string[]): Column[] {
  const all = book.columns(lang);
  return [...new Set(keys)].map((key) => {
    const column = all.find((one) => one.key === key);
    if (column) return column;
    const known = all.map((one) => one.key);
    const details = {
      reason: `没有“${key}”这一列，可用：${known.join('、')}`,
      reasonEn: `there is no column “${key}”; known: ${known.join(', ')}`,
    };
    throw new DomainError(ProblemCode.BAD_INPUT, details, 'columns');
  });
}

/** The county's own columns first, under its own headings and in its own order, where it has imported such rows; then all others. */
async function usual(desk: PaperDesk, book: Book, pairing: Named | undefined): Promise<Column[]> {
  const all = book.columns(desk.viewer.lang);
  if (book.imported === null || pairing === undefined) return all;
  const own = (await ownHeadings(desk, pairing.id, book.imported)).flatMap(({ field, header, places }) => {
    const column = all.find(({ key }) => key === field);
    // 万元 in its heading would no longer be true of what stands below: that is in yuan.
    if (!column) return [];
    return [places === 0 && header.trim() !== '' ? { ...column, header } : column];
  });
  return [...own, ...all.filter(({ key }) => !own.some((one) => one.key === key))];
}

async function ownHeadings(
  { db, viewer }: PaperDesk,
  pairingId: string,
  kind: RecordKind,
): Promise<{ field: string | null; header: string; places: number }[]> {
  const query = { pairingIds: [pairingId], kinds: [ImportKind[kind]], states: [ImportState.COMMITTED] };
  const { edges } = await listImports(db, viewer, query, { first: 1 }, uncounted);
  return edges[0]?.node.layout?.columns ?? [];
}
