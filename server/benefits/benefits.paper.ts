import { z } from 'zod';
import { FamilyRelation, Lang, ProblemCode } from '../../schema/vocabulary';
import { householdsById, membersByHousehold } from '../households/household.store';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Paper, type PaperDesk } from '../papers/paper';
import { MAX_PAPER_ROWS } from '../papers/paper-limits';
import { momentWord } from '../papers/paper-words.rules';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, isDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import type { BenefitRuleRow } from './benefit';
import { periodWords } from './benefit-period.rules';
import { benefitRulesById } from './benefit-rule.store';
import { listBenefits } from './benefit.store';
import { SOURCE_WORDS } from './benefit-words.rules';
import { versionOn } from './entitlement.rules';
import { benefitList, leakList, type ListedSubject } from './leak-list.rules';
import { leakRows, windowOf } from './leak.service';

/** 政策享受防漏表 and 政策享受台账. */
export const benefitPapers = (vault: PersonVault): readonly Paper[] => [leaksPaper(vault), benefitsPaper(vault)];

const PLACE = z
  .string()
  .min(1)
  .max(300)
  .optional()
  .describe('县、乡镇或村，不填为全部可查看的 / county, township or village; without it all that you may see');
const day = (words: string) => z.string().refine(isDay).describe(words);

/** Fails with NOT_FOUND (place), OUT_OF_RANGE (days), TOO_MANY_ITEMS and PAPER_TOO_LONG. */
const leaksPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'benefit-leaks',
    describe: {
      [Lang.ZH]: '政策享受防漏表：每户或每人对每项政策的应享、已享、逾期、重复和不符，姓名遮掩',
      [Lang.EN]: 'Leak-proof table: what each household or person is owed under each rule and received; names masked',
    },
    params: z.object({
      onDay: day('截至何日，不填为今日 / as of which day; today without it').optional(),
      since: day('自何日起的各期，不填为当年 / periods from this day on; the year without it').optional(),
      placeId: PLACE,
    }),
    build: async (desk, { onDay, since, placeId }) => {
      const window = windowOf({ onDay, since }, businessDay(desk.at));
      const placeIds = placeId === undefined ? null : [keyOf('Place', placeId, 'placeId')];
      await pathsOf(desk, placeId);
      const rows = await leakRows(desk.db, desk.viewer, vault, { placeIds }, window);
      if (rows.length > MAX_PAPER_ROWS) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max: MAX_PAPER_ROWS });
      const ids = rows.map(({ household }) => household.id);
      const { subjectOf, simulated } = await subjects(desk, vault, ids);
      return leakList({
        from: window.since,
        until: window.day,
        readAt: momentWord(desk.at),
        simulated,
        lines: rows.map(
          ({ rule, household, member, entitledSince, owed, received, missing, findings, receivedFen }) => ({
            ...subjectOf(household.id, member?.id ?? null, nameOfRule(rule, window.day)),
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
      from: day('自何日起 / from this day'),
      until: day('至何日止 / up to this day'),
      placeId: PLACE,
    }),
    build: async (desk, { from, until, placeId }) => {
      if (until < from) throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: until, range: `${from}–` }, 'until');
      const query = { paths: await pathsOf(desk, placeId), from, to: until };
      const rows = await everyRow((page) => listBenefits(desk.db, desk.viewer, query, page, uncounted));
      const ids = rows.map(({ householdId }) => householdId);
      const { subjectOf, simulated } = await subjects(desk, vault, ids);
      const rules = await load(desk, benefitRulesById, rows.map(({ ruleId }) => ruleId)); // prettier-ignore
      return benefitList({
        from,
        until,
        readAt: momentWord(desk.at),
        simulated,
        lines: rows.map(({ householdId, memberId, ruleId, period, amountFen, source, ...row }) => ({
          ...subjectOf(householdId, memberId, nameOfRule(rules.get(ruleId), row.day)),
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

/** Fails with NOT_FOUND. */
async function pathsOf(desk: PaperDesk, placeId: string | undefined): Promise<string[] | null> {
  if (placeId === undefined) return null;
  const key = keyOf('Place', placeId, 'placeId');
  const place = (await load(desk, placesById, [key])).get(key);
  if (place) return [place.path];
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'placeId');
}

interface Subjects {
  subjectOf: (householdId: string, memberId: string | null, rule: string) => ListedSubject;
  simulated: boolean;
}

/** How a list names each of these households, or a member of one. */
async function subjects(desk: PaperDesk, vault: PersonVault, ids: readonly string[]): Promise<Subjects> {
  const households = await load(desk, householdsById, ids);
  const members = await load(desk, membersByHousehold, ids);
  const places = await load(desk, placesById, [...households.values()].map(({ placeId }) => placeId)); // prettier-ignore
  return {
    simulated: [...households.values()].some(({ simulated }) => simulated),
    subjectOf: (householdId, memberId, rule) => {
      const household = households.get(householdId);
      const of = members.get(householdId) ?? [];
      const named = of.find((one) =>
        memberId === null ? one.relation === FamilyRelation.HEAD && one.until === null : one.id === memberId,
      );
      const place = `${places.get(household?.placeId ?? '')?.name ?? ''}${household?.village ?? ''}`;
      return { number: household?.number ?? '', place, rule, name: named ? vault.nameOf(named.person) : '' };
    },
  };
}
