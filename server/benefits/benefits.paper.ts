import { z } from 'zod';
import { BenefitFinding, BenefitSource, Lang, ProblemCode } from '../../schema/vocabulary';
import { dayAsked, namedHouseholds, pathsAsked, PLACE_ASKED, someOf } from '../households/named-households.paper';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Paper } from '../papers/paper';
import { MAX_PAPER_ROWS } from '../papers/paper-limits';
import { momentWord } from '../papers/paper-words.rules';
import type { PersonVault } from '../people/person-vault';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import type { BenefitRuleRow } from './benefit';
import { periodWords } from './benefit-period.rules';
import { benefitRulesById } from './benefit-rule.store';
import { listBenefits } from './benefit.store';
import { SOURCE_WORDS } from './benefit-words.rules';
import { versionOn } from './entitlement.rules';
import { benefitList, leakList } from './leak-list.rules';
import { leakRows, windowOf } from './leak.service';

const RULE_ASKED = z.string().min(1).max(300).optional().describe('规则，不填为全部 / rule; without it all of them');

const rulesAsked = (ruleId: string | undefined): string[] | null =>
  ruleId === undefined ? null : [keyOf('BenefitRule', ruleId, 'ruleId')];

/** 政策享受防漏表 and 政策享受台账. */
export const benefitPapers = (vault: PersonVault): readonly Paper[] => [leaksPaper(vault), benefitsPaper(vault)];

/** Fails with NOT_FOUND (place), OUT_OF_RANGE (days), TOO_MANY_ITEMS and PAPER_TOO_LONG. */
const leaksPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'benefit-leaks',
    describe: {
      [Lang.ZH]: '政策享受防漏表：每户或每人对每项政策的应享、已享、逾期、重复和不符，姓名遮掩',
      [Lang.EN]: 'Leak-proof table: what each household or person is owed under each rule and received; names masked',
    },
    params: z.object({
      onDay: dayAsked('截至何日，不填为今日 / as of which day; today without it').optional(),
      since: dayAsked('自何日起的各期，不填为当年 / periods from this day on; the year without it').optional(),
      placeId: PLACE_ASKED,
      ruleId: RULE_ASKED,
      findings: someOf(BenefitFinding).describe('发现的情况，以逗号分隔 / what is found, with commas'),
    }),
    build: async (desk, { onDay, since, placeId, ruleId, findings }) => {
      const window = windowOf({ onDay, since }, businessDay(desk.at));
      const placeIds = placeId === undefined ? null : [keyOf('Place', placeId, 'placeId')];
      await pathsAsked(desk, placeId);
      const listing = { placeIds, ruleIds: rulesAsked(ruleId), findings };
      const rows = await leakRows(desk.db, desk.viewer, vault, listing, window);
      if (rows.length > MAX_PAPER_ROWS) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max: MAX_PAPER_ROWS });
      const lay = new Map(rows.map(({ household }) => [household.id, household]));
      const { nameOf, simulated } = await namedHouseholds(desk, vault, [...lay.keys()], lay);
      return leakList({
        from: window.since,
        until: window.day,
        readAt: momentWord(desk.at),
        simulated,
        lines: rows.map(
          ({ rule, household, member, entitledSince, owed, received, missing, findings, receivedFen }) => ({
            ...nameOf(household.id, member?.id),
            rule: nameOfRule(rule, window.day),
            entitledSince,
            owed,
            received,
            findings,
            amount: yuanFromFen(receivedFen),
            missing: missing.map(({ period }) => periodWords(period)[0]),
            lateDays: Math.max(0, ...missing.map(({ lateDays }) => lateDays)),
          }),
        ),
      });
    },
  });

/** Fails with NOT_FOUND (place), OUT_OF_RANGE (days) and PAPER_TOO_LONG. */
const benefitsPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'policy-benefits',
    describe: {
      [Lang.ZH]: '政策享受台账：一段时间享受的政策、金额、来源和凭证，含特批和冲销的理由，姓名遮掩',
      [Lang.EN]: 'What was received in a time: rule, amount, source, voucher, overrides and reversals; names masked',
    },
    params: z.object({
      from: dayAsked('自何日起 / from this day'),
      until: dayAsked('至何日止 / up to this day'),
      placeId: PLACE_ASKED,
      ruleId: RULE_ASKED,
      sources: someOf(BenefitSource).describe('资金来自哪一级，以逗号分隔 / from which levels, with commas'),
    }),
    build: async (desk, { from, until, placeId, ruleId, sources }) => {
      if (until < from) throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: until, range: `${from}–` }, 'until');
      const paths = await pathsAsked(desk, placeId);
      const query = { paths, from, to: until, ruleIds: rulesAsked(ruleId), sources };
      const rows = await everyRow((page) => listBenefits(desk.db, desk.viewer, query, page, uncounted));
      const ids = rows.map(({ householdId }) => householdId);
      const { nameOf, simulated } = await namedHouseholds(desk, vault, ids);
      const rules = await load(desk, benefitRulesById, rows.map(({ ruleId }) => ruleId)); // prettier-ignore
      return benefitList({
        from,
        until,
        readAt: momentWord(desk.at),
        simulated,
        lines: rows.map(({ householdId, memberId, ruleId, period, amountFen, source, ...row }) => ({
          ...nameOf(householdId, memberId),
          rule: nameOfRule(rules.get(ruleId), row.day),
          day: row.day,
          given: row.given,
          voucher: row.voucher,
          period: periodWords(period)[0],
          overrideReason: row.overrideReason,
          reversalReason: row.reversalReason,
          amount: amountFen === null ? null : yuanFromFen(amountFen),
          source: SOURCE_WORDS[source][0],
        })),
      });
    },
  });

/** What a rule is called on a day; where it says nothing then, what it was called last. */
function nameOfRule(rule: BenefitRuleRow | undefined, on: string): string {
  return rule === undefined ? '' : ((versionOn(rule, on) ?? rule.versions.at(-1))?.nameZh ?? rule.code);
}
