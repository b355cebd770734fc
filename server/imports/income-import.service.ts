import { Ability, ImportKind, ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import {
  enterIncomes,
  readIncome,
  TellingOnce,
  toldBeside,
  type NewIncome,
} from '../villages/collective-income-acts.service';
import { incomeSources, type IncomeSource } from '../villages/collective-income.store';
import { keyText } from './cell-text.rules';
import { INCOME_FIELDS } from './fields/income-fields.rules';
import { namesIn } from './fields/village-fields.rules';
import { refusalAt } from './household-of-row.service';
import type { Importer, KindContext, RowValues } from './importer';
import { perFile } from './per-file';
import { allSound, meant, orRefused, refusedRow } from './refused-row.rules';
import { checkLength, fieldOfVillage, ofVillages } from './village-of-row.service';

type Meaning = NewIncome | DomainError;

/** What the rows of a file that were judged so far say. */
interface Judged {
  said: Set<string>;
  once: TellingOnce;
}

/** 村集体收入 from a file: each row is judged by the act that records one from the form, rows before it included. */
export function incomeImport(): Importer {
  const judgedOf = perFile((): Judged => ({ said: new Set(), once: new TellingOnce() }));
  return {
    kind: ImportKind.COLLECTIVE_INCOME,
    ability: Ability.KEEP_VILLAGES,
    isOfHouseholds: true,
    catalogue: INCOME_FIELDS,
    derive: () => ({}),
    refusals: (rows) => rows.map(() => []),
    against: async (db, viewer, rows, context) => {
      const { said, once } = judgedOf(context);
      const meanings = await meaningsOf(db, viewer, rows, context);
      const { told, already } = await standingAmong(db, viewer, meanings);
      once.know(told);
      return meanings.map((one, at): Refusal[] => {
        if (one instanceof DomainError) return [refusalAt(one, fieldFor)];
        // What says the same as the books, or as a row further up, is a repetition and tells nothing more.
        const identity = identityOf(rows[at] ?? {});
        if (already[at] !== null || said.has(identity)) return [];
        const refused = orRefused(() => once.tell(one));
        if (refused) return [refusalAt(refused, fieldFor)];
        said.add(identity);
        return [];
      });
    },
    identity: identityOf,
    already: async (db, viewer, rows, context) =>
      (await standingAmong(db, viewer, await meaningsOf(db, viewer, rows, context))).already,
    locks: (pairingId) => [`collective-incomes-from-files:${pairingId}`],
    record: async (db, viewer, rows, context) => {
      checkLength(rows);
      const incomes = allSound(await meaningsOf(db, viewer, rows, context), fieldFor);
      const made = await enterIncomes(db, viewer, incomes, (error, at) =>
        error instanceof DomainError ? refusedRow(error, at, fieldFor) : error,
      );
      return made.map(({ id }) => id);
    },
  };
}

const identityOf = ({ quarter = '0', ...row }: RowValues): string =>
  JSON.stringify([quarter, ...INCOME_FIELDS.fields.map(({ field }) => row[field] ?? '')]);

/** What rows mean, each by the rules of the form; or why it means nothing. */
async function meaningsOf(
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  context: KindContext,
): Promise<Meaning[]> {
  const sources = await incomeSources(db);
  const byCode = new Map(sources.map((source) => [source.code, source]));
  return ofVillages(db, viewer, rows, context, (row, ground) => {
    const said = { ...factsOf(row), source: sourceMeant(sources, row.source ?? '') };
    return readIncome(said, ground, byCode, context.today);
  });
}

const factsOf = ({ incomeYear, quarter = '0', amount = '', evidence }: RowValues) => ({
  year: Number(incomeYear),
  quarter: quarter === '0' ? null : Number(quarter),
  amount,
  evidence: namesIn(evidence),
});

/** The source of a name or a code; 收入 behind it says nothing more. Fails with BAD_INPUT, which names them all. */
function sourceMeant(sources: readonly IncomeSource[], said: string): string {
  const plain = (text: string): string => keyText(text).replace(/收入$/, '');
  const word = plain(said);
  const source = sources.find(({ code, nameZh, nameEn }) =>
    [code, nameZh, nameEn].some((name) => plain(name) === word),
  );
  if (source) return source.code;
  const reason = `没有这一来源，填其中之一：${sources.map(({ nameZh }) => nameZh).join('、')}`;
  const reasonEn = `there is no such source: write one of ${sources.map(({ nameEn }) => nameEn).join(', ')}`;
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'source');
}

/** What is told of the years of some rows, and of each row the income that stands and says the same; null where none does. */
async function standingAmong(db: Db, viewer: Viewer, meanings: readonly Meaning[]) {
  const told = await toldBeside(db, viewer, meant(meanings));
  const known = new Map(told.map((one) => [wordOf(one), one.id]));
  const already = meanings.map((one) => {
    if (one instanceof DomainError) return null;
    const { ground, source, ...facts } = one;
    return known.get(wordOf({ ...ground, ...facts, source: source.code })) ?? null;
  });
  return { told, already };
}

interface Standing {
  placeId: string;
  village: string | null;
  year: number;
  quarter: number;
  source: string;
  amountFen: bigint;
}

const wordOf = ({ placeId, village, year, quarter, source, amountFen }: Standing): string =>
  JSON.stringify([placeId, village, year, quarter, source, amountFen.toString()]);

const fieldFor = fieldOfVillage({ year: 'incomeYear' });
