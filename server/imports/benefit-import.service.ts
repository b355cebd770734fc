import { Ability, ImportKind, ProblemCode, type BenefitSource } from '../../schema/vocabulary';
import { enterBenefits, judgeBenefits, nothingTaken, type Batch, type Taken } from '../benefits/benefit-acts.service';
import { receivedFacts } from '../benefits/benefit-facts.store';
import { readPeriod } from '../benefits/benefit-period.rules';
import { listBenefitRules } from '../benefits/benefit-rule.store';
import { isPaying, type BenefitDraft } from '../benefits/benefit.rules';
import { benefitsOfBatch } from '../benefits/benefit.store';
import type { BenefitRuleRow, ReceivedFacts } from '../benefits/benefit';
import { ruleBook, type PlacedRule } from '../benefits/entitlement.rules';
import { spanAround } from '../benefits/day-span.rules';
import { lock, slotOf, type Db } from '../db/tx';
import { fundEntriesOfDocuments } from '../funds/fund.store';
import type { HouseholdRow } from '../households/household.tables';
import type { PersonVault } from '../people/person-vault';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { readFen } from '../platform/money';
import type { Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import { keyText } from './cell-text.rules';
import { BENEFIT_FIELDS } from './fields/benefit-fields.rules';
import { householdsMeant, memberMeant, refusalAt } from './household-of-row.service';
import type { Importer, KindContext, RowValues } from './importer';
import { perFile } from './per-file';
import { allSound, meant, orRefused, refusedRow } from './refused-row.rules';

/** Rows that are entered at once, as many as a batch of the page has. */
const AT_ONCE = 500;

/** A row as the act takes it, with what it takes it for. */
interface Meaning {
  draft: BenefitDraft;
  household: HouseholdRow;
  rule: BenefitRuleRow;
}

/** What the rows of a file that were judged so far say and take. */
interface Judged {
  said: Set<string>;
  taken: Taken;
}

/** 政策享受 from a file: each row is judged by the act that judges a batch of the page, rows before it included. */
export function benefitImport(vault: PersonVault): Importer {
  const judgedOf = perFile((): Judged => ({ said: new Set(), taken: nothingTaken() }));
  return {
    kind: ImportKind.BENEFIT,
    ability: Ability.KEEP_HOUSEHOLDS,
    isOfHouseholds: true,
    catalogue: BENEFIT_FIELDS,
    derive: () => ({}),
    refusals: (rows) => rows.map(() => []),
    against: async (db, viewer, rows, context) => {
      const file = judgedOf(context);
      const meanings = await meaningsOf(db, viewer, vault, rows, context);
      const standing = await standingAmong(db, meanings, context.today);
      const refused = meanings.map((one) => (one instanceof DomainError ? one : null));
      // What says the same as a row further up, or as the books, is a repetition and takes nothing.
      const saying = new Set(file.said);
      const asked = meanings.flatMap((meaning, at) => {
        if (meaning instanceof DomainError || standing[at] !== null) return [];
        const said = identityOf(rows[at] ?? {});
        if (saying.has(said)) return [];
        saying.add(said);
        return [{ meaning, at, said }];
      });
      const batch = batchOf(vault, context, asked.map(({ meaning }) => meaning)); // prettier-ignore
      const { faults } = await judgeBenefits(db, viewer, batch, file.taken);
      const errors = new Map(faults.map(({ row, error }) => [asked[row]?.said, error]));
      for (const { said } of asked) if (!errors.has(said)) file.said.add(said);
      return rows.map((row, at): Refusal[] => {
        const error = refused[at] ?? (standing[at] === null ? errors.get(identityOf(row)) : undefined);
        return error ? [refusalAt(error, (field) => fieldFor(field, row))] : [];
      });
    },
    identity: identityOf,
    already: async (db, viewer, rows, context) =>
      standingAmong(db, await meaningsOf(db, viewer, vault, rows, context), context.today),
    locks: (pairingId) => [`benefits-from-files:${pairingId}`],
    record: async (db, viewer, rows, context) => {
      const fieldOf = (field: string | undefined, at: number): string => fieldFor(field ?? 'number', rows[at] ?? {});
      const meanings = allSound(await meaningsOf(db, viewer, vault, rows, context), fieldOf);
      await lock(db, ...meanings.flatMap(locksOf));
      const made: string[] = [];
      for (let from = 0; from < rows.length; from += AT_ONCE) {
        const batch = batchOf(vault, context, meanings.slice(from, from + AT_ONCE));
        const id = await enterBenefits(db, viewer, batch, ([fault]) => {
          if (!fault) throw new Error('nothing is refused');
          throw refusedRow(fault.error, from + fault.row, fieldOf);
        });
        made.push(...(await benefitsOfBatch(db, viewer, id)).map((one) => one.id));
      }
      return made;
    },
  };
}

const identityOf = (row: RowValues): string =>
  JSON.stringify(BENEFIT_FIELDS.fields.map(({ field }) => row[field] ?? ''));

/** What rows mean, each by the register, the rules of its household's place and the ledger; or why it means nothing. */
async function meaningsOf(
  db: Db,
  viewer: Viewer,
  vault: PersonVault,
  rows: readonly RowValues[],
  context: KindContext,
): Promise<(Meaning | DomainError)[]> {
  const meantBy = await householdsMeant(db, viewer, vault, rows, context);
  const rulesAt = ruleBook(await listBenefitRules(db, {}));
  const entryOf = await entriesNamed(db, viewer, rows, context);
  return rows.map((row) =>
    orRefused(() => {
      const named = meantBy(row);
      const { household } = named;
      const rule = ruleMeant(rulesAt(household.placePaths[0] ?? ''), row.rule ?? '', row.day ?? '');
      const draft: BenefitDraft = {
        householdId: household.id,
        memberId: memberMeant(vault, row, named),
        ruleId: rule.id,
        day: row.day ?? '',
        period: row.period ?? null,
        amountFen: row.amount === undefined ? null : readFen(row.amount),
        given: row.given ?? null,
        source: (row.source as BenefitSource | undefined) ?? null,
        fundEntryId: entryOf(row),
        voucher: row.voucher ?? null,
        evidence: [],
        overrideReason: null,
      };
      return { draft, household, rule };
    }),
  );
}

/**
 * The rule of a name or a code that applies at a household's place on a day; of none in force, the one that the act then says so of.
 * Fails with NOT_FOUND and BAD_INPUT.
 */
function ruleMeant(rules: readonly PlacedRule[], said: string, day: Day): BenefitRuleRow {
  const word = keyText(said);
  const called = rules.filter(({ rule: { code, versions } }) =>
    [code, ...versions.flatMap(({ nameZh, nameEn }) => [nameZh, nameEn])].some((name) => keyText(name) === word),
  );
  const inForce = called.filter(({ versions }) => versions.some(({ days }) => spanAround(days, day) !== null));
  if (inForce.length > 1) throw new DomainError(ProblemCode.BAD_INPUT, WHICH_RULE, 'ruleId');
  const placed = inForce[0] ?? called.at(-1);
  if (placed) return placed.rule;
  throw new DomainError(ProblemCode.NOT_FOUND, NO_RULE, 'ruleId');
}

/** Entries of the pairing's money by the numbers of their documents. Asking fails with NOT_FOUND and BAD_INPUT. */
async function entriesNamed(
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  { pairing }: KindContext,
): Promise<(row: RowValues) => string | null> {
  const numbers = [...new Set(rows.flatMap(({ fundDocument }) => fundDocument ?? []))];
  const entries = numbers.length === 0 ? [] : await fundEntriesOfDocuments(db, viewer, pairing.id, numbers);
  const paying = entries.filter(({ stage, amountFen, reversedById }) =>
    isPaying({ stage, amountFen, isReversed: reversedById !== null }),
  );
  return ({ fundDocument }) => {
    if (fundDocument === undefined) return null;
    const [entry, other] = paying.filter(({ documentNo }) => documentNo === fundDocument);
    if (!entry) throw new DomainError(ProblemCode.NOT_FOUND, NO_ENTRY, 'fundEntryId');
    if (other) throw new DomainError(ProblemCode.BAD_INPUT, WHICH_ENTRY, 'fundEntryId');
    return entry.id;
  };
}

/** For each row the benefit that stands in the books and says the same; null where none does. */
async function standingAmong(
  db: Db,
  meanings: readonly (Meaning | DomainError)[],
  today: Day,
): Promise<(string | null)[]> {
  const known = meant(meanings);
  const householdIds = [...new Set(known.map(({ household }) => household.id))];
  const ruleIds = [...new Set(known.map(({ rule }) => rule.id))];
  const standing = await receivedFacts(db, householdIds, { ruleIds, until: today });
  const standingBy = new Map(standing.map((one) => [wordOf(one), one.id]));
  return meanings.map((one) => {
    if (one instanceof DomainError) return null;
    const period = periodMeant(one);
    return period === null ? null : (standingBy.get(wordOf({ ...one.draft, period })) ?? null);
  });
}

type Saying = Pick<ReceivedFacts, 'householdId' | 'memberId' | 'ruleId' | 'period' | 'day' | 'amountFen'>;

const wordOf = ({ householdId, memberId, ruleId, period, day, amountFen }: Saying): string =>
  [householdId, memberId, ruleId, period, day, amountFen].join(' ');

/** The period that is written, or that the day lies in; null for one that the act refuses. */
function periodMeant({ draft, rule }: Meaning): string | null {
  const period = orRefused(() => readPeriod(rule.every, draft.period, draft.day));
  return period instanceof DomainError ? null : period;
}

function batchOf(vault: PersonVault, { today }: KindContext, meanings: readonly Meaning[]): Batch {
  const households = new Map(meanings.map(({ household }) => [household.id, household]));
  return {
    vault,
    today,
    rows: meanings.map(({ draft }) => draft),
    householdOf: (id) => {
      const household = households.get(id);
      if (household) return household;
      throw new Error('a row is of a household of its batch');
    },
    // A second one, or one for who is not entitled, is a reviewer's own act with its reason: no column of a file says it.
    mayOverride: () => false,
  };
}

/** As a batch of the page is locked: by slots, and each entry of a fund. */
const locksOf = ({ draft: { householdId, fundEntryId } }: Meaning): string[] => [
  slotOf('benefits-of', householdId),
  ...(fundEntryId === null ? [] : [`fund-entry:${fundEntryId}`]),
];

const FIELDS: Readonly<Record<string, string>> = {
  householdId: 'number',
  ruleId: 'rule',
  fundEntryId: 'fundDocument',
};

/** The field of a file that a refusal of the act is about. */
function fieldFor(field: string, { idNumber, name }: RowValues): string {
  if (field === 'memberId') return idNumber !== undefined && name === undefined ? 'idNumber' : 'name';
  return FIELDS[field] ?? field;
}

const NO_RULE = {
  what: '适用于该户所在地、名称或代码如此的规则',
  whatEn: 'rule of that name or code at the household’s place',
};
const WHICH_RULE = {
  reason: '当日有几条规则都这样称呼，请写其中一条的代码或全称；仍分不清的，请在“政策享受”页登记',
  reasonEn:
    'several rules in force are called so: write the code or the whole name of one, or record it on the benefits page',
};
const NO_ENTRY = {
  what: '该县结对已拨付或支出、凭证号如此的资金记录',
  whatEn: 'entry of money issued or spent in that county’s pairing under this document number',
};
const WHICH_ENTRY = {
  reason: '有几笔资金记录都是这个凭证号，请在“政策享受”页逐笔登记',
  reasonEn: 'several entries have this document number: record it on the benefits page',
};
