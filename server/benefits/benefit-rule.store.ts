import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import type { BenefitRuleRow, BenefitRuleVersionRow } from './benefit';

/** More rules than a county, its province and the country together have. */
export const MAX_RULES = 500;

type Stored = Omit<BenefitRuleRow, 'versions'> & {
  versions: (Omit<BenefitRuleVersionRow, 'leastFen' | 'mostFen' | 'madeAt'> & {
    leastFen: string | null;
    mostFen: string | null;
    madeAt: string;
  })[];
};

/** The last day on which a version applies: its own, or the one before the next version. */
const APPLIES_UNTIL = `least(v.until_day, (select min(later.from_day) - 1 from benefit_rule_version later
  where later.rule_id = v.rule_id and later.version > v.version))`;

const RULE = `r.id, r.code, r.place_id as "placeId", pl.path as "placePath", r.audience, r.every, r.form,
  (select jsonb_agg(jsonb_build_object('ruleId', v.rule_id, 'version', v.version, 'fromDay', v.from_day, 'untilDay', v.until_day,
     'appliesUntil', ${APPLIES_UNTIL}, 'nameZh', v.name_zh, 'nameEn', v.name_en, 'categories', v.categories, 'risks', v.risks,
     'met', v.met, 'notMet', v.not_met, 'relations', v.relations, 'inSchool', v.in_school, 'isLabourer', v.is_labourer,
     'ageFrom', v.age_from, 'ageTo', v.age_to, 'needsAdmission', v.needs_admission, 'leastFen', v.least_fen::text,
     'mostFen', v.most_fen::text, 'kind', v.kind, 'withinDays', v.within_days, 'replaces', v.replaces, 'documentNo', v.document_no,
     'isExample', v.is_example, 'note', v.note, 'reason', v.reason, 'madeAt', v.made_at) order by v.version)
   from benefit_rule_version v where v.rule_id = r.id) as versions`;

const TABLES = 'benefit_rule r left join place pl on pl.id = r.place_id';

const fen = (text: string | null): bigint | null => (text === null ? null : BigInt(text));

function parse(row: Stored): BenefitRuleRow {
  const versions = row.versions.map((version) => ({
    ...version,
    leastFen: fen(version.leastFen),
    mostFen: fen(version.mostFen),
    madeAt: new Date(version.madeAt),
  }));
  return { ...row, versions };
}

/** Rules by id. Everybody who is let in may read them. */
export const benefitRulesById: Batch<string, BenefitRuleRow> = async (db, _viewer, ids) =>
  byId(
    (
      await db.query<Stored[]>(`/* benefitRulesById */ select ${RULE} from ${TABLES} where r.id = any($1::uuid[])`, [
        ids,
      ])
    ).map(parse),
  );

export interface BenefitRuleQuery {
  ids?: string[] | null;
  codes?: string[] | null;
  /** Rules that may matter at or below any of these paths, or above them. */
  paths?: string[] | null;
}

/** Rules by code, the wider place first; 500 at most. */
export async function listBenefitRules(db: Db, { ids, codes, paths }: BenefitRuleQuery): Promise<BenefitRuleRow[]> {
  const rows = await db.query<Stored[]>(
    `/* listBenefitRules */ select ${RULE} from ${TABLES}
      where ($1::uuid[] is null or r.id = any($1)) and ($2::text[] is null or r.code = any($2))
        and ($3::text[] is null or r.place_id is null
             or exists (select 1 from unnest($3) as asked where starts_with(asked, pl.path) or starts_with(pl.path, asked)))
      order by r.code, pl.path collate "C" nulls first limit ${MAX_RULES}`,
    [ids ?? null, codes ?? null, paths ?? null],
  );
  return rows.map(parse);
}

/** @returns whether it was inserted: not where the place has a rule of that code */
export async function insertBenefitRule(
  db: Db,
  rule: Omit<BenefitRuleRow, 'placePath' | 'versions'>,
): Promise<boolean> {
  const rows = await db.query<unknown[]>(
    `/* insertBenefitRule */ insert into benefit_rule (id, code, place_id, audience, every, form)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning id`,
    [rule.id, rule.code, rule.placeId, rule.audience, rule.every, rule.form],
  );
  return rows.length > 0;
}

export async function insertBenefitRuleVersion(
  db: Db,
  version: Omit<BenefitRuleVersionRow, 'appliesUntil' | 'madeAt'>,
  accountId: string | null,
): Promise<void> {
  await db.query(
    `/* insertBenefitRuleVersion */ insert into benefit_rule_version (rule_id, version, from_day, until_day, name_zh, name_en, categories, risks,
            met, not_met, relations, in_school, is_labourer, age_from, age_to, needs_admission, least_fen, most_fen, kind, within_days,
            replaces, document_no, is_example, note, reason, made_by_account)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26)`,
    [
      ...[version.ruleId, version.version, version.fromDay, version.untilDay, version.nameZh, version.nameEn],
      ...[version.categories, version.risks, version.met, version.notMet, version.relations],
      ...[version.inSchool, version.isLabourer, version.ageFrom, version.ageTo, version.needsAdmission],
      ...[version.leastFen?.toString() ?? null, version.mostFen?.toString() ?? null, version.kind],
      ...[version.withinDays, version.replaces, version.documentNo, version.isExample, version.note, version.reason],
      accountId,
    ],
  );
}

/** The governments whose own area a place is, of those that the viewer may see. */
export async function governmentsOf(db: Db, path: string): Promise<string[]> {
  const rows = await db.query<{ id: string }[]>(
    `/* governmentsOf */ select distinct p.id from party_cover c join party p on p.id = c.party_id
      where c.path = $1 and p.kind = 'GOVERNMENT' order by p.id`,
    [path],
  );
  return rows.map(({ id }) => id);
}
