import type { DataSource } from 'typeorm';
import { Ability, EventKind, ProblemCode, RankingTermKind, RankingTies } from '../../schema/vocabulary';
import { lock, read, tx, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { definitionsOf } from '../indicators/indicator.store';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import type { RankingFormulaRow, RankingTerm } from './ranking';
import { readTerms, type TermInput } from './ranking.rules';
import { insertFormula, rankingFormulasById, standingFormulas } from './ranking.store';

const FORMULAS_LOCK = 'ranking-formulas';
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

const term = (kind: RankingTermKind, indicator: string | null, weight: string, cap: string): RankingTerm => ({
  kind,
  indicator,
  weight,
  cap,
});
const { COMPLETION, RATE, OVERDUE_ITEMS } = RankingTermKind;
const { WORK_DONE_IN_TIME, WORK_OVERDUE, PLANS_REPORTED, FINDINGS_CLOSED_IN_TIME, HOUSEHOLDS_REVIEWED_IN_TIME } =
  RankingTermKind;

/** What places are won by when the platform first starts; administrators revise it from there. */
const SHIPPED: readonly Omit<RankingFormulaRow, 'id' | 'version' | 'reason' | 'madeAt'>[] = [
  {
    code: 'QUARTERLY',
    nameZh: '季度综合排位',
    nameEn: 'Quarterly ranking',
    ties: RankingTies.NEXT_SKIPPED,
    terms: [
      term(COMPLETION, 'FUND_ASSISTANCE_TOTAL', '20', '1.2'),
      term(COMPLETION, 'LABOR_EMPLOYED_TOTAL', '20', '1.2'),
      term(COMPLETION, 'CONSUMPTION_AMOUNT', '20', '1.2'),
      term(RATE, 'FUND_SPEND_RATE', '20', '100'),
      term(RATE, 'FUND_REIMBURSEMENT_RATE', '20', '100'),
      term(OVERDUE_ITEMS, null, '2', '10'),
    ],
  },
  {
    code: 'QUARTERLY_WORK',
    nameZh: '季度工作落实排位',
    nameEn: 'Quarterly ranking of work on the ground',
    ties: RankingTies.NEXT_SKIPPED,
    terms: [
      term(WORK_DONE_IN_TIME, null, '30', '100'),
      term(PLANS_REPORTED, null, '10', '100'),
      term(FINDINGS_CLOSED_IN_TIME, null, '20', '100'),
      term(HOUSEHOLDS_REVIEWED_IN_TIME, null, '20', '100'),
      term(RATE, 'FUND_SPEND_RATE', '20', '100'),
      term(WORK_OVERDUE, null, '1', '10'),
      term(OVERDUE_ITEMS, null, '2', '10'),
    ],
  },
];

/** Brings the shipped formulas in, each once; what is there is never rewritten. */
export async function ensureRankingFormulas(source: DataSource): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, FORMULAS_LOCK);
    const known = new Set((await standingFormulas(db)).map(({ code }) => code));
    for (const formula of SHIPPED)
      if (!known.has(formula.code))
        await insertFormula(db, { ...formula, id: newId(), version: 1, reason: null }, null);
  });
}

export interface FormulaRevision {
  requestKey: string;
  code: string;
  /** 0 for a formula that does not exist yet. */
  version: number;
  nameZh: string;
  nameEn: string;
  ties: RankingTies;
  terms: TermInput[];
  reason: string;
}

export class RankingFormulaService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** The formulas as they stand. */
  all(viewer: Viewer): Promise<RankingFormulaRow[]> {
    return read(this.source, viewer, standingFormulas);
  }

  /**
   * Writes a formula, or its next version; rankings that were opened keep theirs.
   * Fails with FORBIDDEN, VERSION_CONFLICT, BAD_INPUT, OUT_OF_RANGE, TOO_MANY_ITEMS, UNKNOWN_INDICATOR, and as `write`.
   */
  revise(viewer: Viewer, input: FormulaRevision): Promise<RankingFormulaRow> {
    return write(this.source, this.secret, viewer, {
      verb: 'reviseRankingFormula',
      input,
      locks: [FORMULAS_LOCK],
      allow: () => {
        if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => formulaOf(db, viewer, id),
      effect: async (db) => {
        const current = (await standingFormulas(db)).find(({ code }) => code === input.code)?.version ?? 0;
        if (current !== input.version) throw new DomainError(ProblemCode.VERSION_CONFLICT, { current }, 'version');
        const formula = { ...readFormula(input), id: newId(), version: current + 1 };
        await this.checkIndicators(db, formula.terms);
        await insertFormula(db, formula, viewer.accountId);
        await announce(db, {
          kind: EventKind.RANKING_FORMULA_REVISED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'RankingFormula',
          subjectId: formula.id,
          version: formula.version,
          owned: FOR_ALL,
        });
        return { id: formula.id, result: await formulaOf(db, viewer, formula.id) };
      },
    });
  }

  private async checkIndicators(db: Db, terms: readonly RankingTerm[]): Promise<void> {
    for (const [at, { indicator }] of terms.entries())
      if (indicator !== null && (await definitionsOf(db, indicator)).length === 0)
        throw new DomainError(ProblemCode.UNKNOWN_INDICATOR, { code: indicator, nearest: [] }, `terms.${at}.indicator`);
  }
}

const CODE = /^[A-Z][A-Z0-9_]{2,59}$/;

function readFormula({ code, nameZh, nameEn, ties, terms, reason }: FormulaRevision) {
  if (!CODE.test(code)) {
    const details = { reason: '代码为大写字母、数字和下划线', reasonEn: 'a code has capitals, digits and underscores' };
    throw new DomainError(ProblemCode.BAD_INPUT, details, 'code');
  }
  return {
    code,
    ties,
    nameZh: requireText(nameZh, 100, 'nameZh'),
    nameEn: requireText(nameEn, 100, 'nameEn'),
    terms: readTerms(terms),
    reason: requireText(reason, 500, 'reason'),
  };
}

async function formulaOf(db: Db, viewer: Viewer, id: string): Promise<RankingFormulaRow> {
  const formula = (await rankingFormulasById(db, viewer, [id])).get(id);
  if (formula) return formula;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '排位公式', whatEn: 'formula' }, 'formulaId');
}
