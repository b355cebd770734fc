import { z } from 'zod';
import {
  FamilyRelation,
  GuaranteeState,
  HouseholdGuarantee,
  HouseholdOrderField,
  HouseholdRisk,
  HouseholdState,
  Lang,
  ProblemCode,
  RegisterCategory,
} from '../../schema/vocabulary';
import { heading, yesNo } from '../papers/book-words.rules';
import { load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Column, type Paper, type PaperDesk, type Row } from '../papers/paper';
import { pagesOf } from '../papers/record-books.paper';
import { SIMULATED, simulatedColumn } from '../papers/simulated';
import { maskName } from '../people/person.rules';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, isDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { searchText } from '../platform/text';
import { yuanFromFen } from '../platform/money';
import { GUARANTEE_WORDS } from './household-book.rules';
import { RISK_WORDS } from './household-words.rules';
import { isReviewLate, STATE_WORDS } from './household.rules';
import { pathsOf } from './household.service';
import {
  guaranteesByHousehold,
  householdEras,
  incomesByHousehold,
  listHouseholds,
  membersByHousehold,
} from './household.store';
import { someOf } from './named-households.paper';

const yes = z.enum(['true', 'false']).optional();
const is = (text: 'true' | 'false' | undefined): boolean | null => (text === undefined ? null : text === 'true');

/**
 * The register as a list, a row for each household that the reader may see; heads are masked, and nobody's health or number stands
 * in it. Fails with NOT_FOUND, OUT_OF_RANGE (onDay), BAD_INPUT and PAPER_TOO_LONG.
 */
export const householdListPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'household-list',
    describe: {
      [Lang.ZH]: '监测户名单：可查看的监测户逐户列出，户主姓名遮掩，不含证号、电话和健康情况',
      [Lang.EN]: 'Register of households that you may see, a row each; heads masked, no numbers of people, no health',
    },
    params: z.object({
      placeId: z.string().min(1).max(300).optional().describe('县、乡镇或村 / county, township or village'),
      states: someOf(HouseholdState).describe('状态，以逗号分隔 / states, with commas'),
      categories: someOf(RegisterCategory).describe('类别，以逗号分隔 / categories, with commas'),
      risks: someOf(HouseholdRisk).describe('风险，以逗号分隔 / risks, with commas'),
      notMet: someOf(HouseholdGuarantee).describe('这些保障中有未落实的 / any of these guarantees is not met'),
      notReviewedInTime: yes.describe('是否核实逾期 / whether reviewed late'),
      waitsForMe: yes.describe('是否待我办理 / whether waiting for you'),
      onDay: z.string().refine(isDay).optional().describe('截至何日 / as of which day'),
      search: z.string().min(1).max(60).optional().describe('户编号或村名 / number or village'),
    }),
    build: async (
      desk,
      { placeId, states, categories, risks, notMet, notReviewedInTime, waitsForMe, onDay, search },
    ) => {
      const { db, viewer } = desk;
      const today = businessDay(desk.at);
      if (onDay !== undefined && onDay > today)
        throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: onDay, range: `–${today}` }, 'onDay');
      const query = {
        paths: placeId === undefined ? null : await pathsOf(db, [keyOf('Place', placeId, 'placeId')]),
        states,
        categories,
        risks,
        notMet,
        onDay,
        notReviewedInTime: is(notReviewedInTime),
        waitsForMe: is(waitsForMe),
        search: searchText(search),
      };
      const order = { field: HouseholdOrderField.NUMBER, isDescending: false };
      const name = viewer.lang === Lang.ZH ? '监测户名单' : 'Register of households';
      return {
        fileName: `${name} ${onDay ?? today}`,
        sheet: name,
        columns: columnsOf(viewer.lang),
        rows: rowsOf(desk, vault, (page) => listHouseholds(db, viewer, query, order, today, page, uncounted)),
      };
    },
  });

function columnsOf(lang: Lang): Column[] {
  return [
    heading(lang, 'number', '户编号', 'Number', 'text', 16),
    heading(lang, 'entry', '第几次登记', 'Entry', 'integer', 10),
    heading(lang, 'head', '户主', 'Head'),
    heading(lang, 'persons', '人口', 'People', 'integer', 8),
    heading(lang, 'place', '乡镇', 'Township', 'text', 18),
    heading(lang, 'village', '村', 'Village', 'text', 18),
    heading(lang, 'category', '类别', 'Category', 'text', 20),
    heading(lang, 'risk', '风险', 'Risk'),
    heading(lang, 'state', '状态', 'State', 'text', 18),
    heading(lang, 'foundOn', '发现日期', 'Found on', 'day', 13),
    heading(lang, 'reviewedOn', '核实日期', 'Reviewed on', 'day', 13),
    heading(lang, 'isLate', '核实逾期', 'Reviewed late', 'text', 10),
    heading(lang, 'noticedOn', '公示日期', 'On notice since', 'day', 13),
    heading(lang, 'admittedOn', '纳入日期', 'Admitted on', 'day', 13),
    heading(lang, 'closedOn', '了结日期', 'Closed on', 'day', 13),
    heading(lang, 'notMet', '未落实的保障', 'Guarantees not met', 'text', 30),
    heading(lang, 'incomeYear', '收入年度', 'Year of income', 'text', 10),
    heading(lang, 'income', '人均收入（元）', 'Income per head (yuan)', 'money', 16),
    simulatedColumn,
  ];
}

async function* rowsOf(
  desk: PaperDesk,
  vault: PersonVault,
  list: Parameters<typeof pagesOf<Awaited<ReturnType<typeof listHouseholds>>['edges'][number]['node']>>[0],
): AsyncIterable<Row> {
  const { lang } = desk.viewer;
  const today = businessDay(desk.at);
  const at = lang === Lang.ZH ? 0 : 1;
  const names = new Map(
    (await householdEras(desk.db)).map((era) => [era.category, lang === Lang.ZH ? era.nameZh : era.nameEn]),
  );
  for await (const households of pagesOf(list)) {
    const ids = households.map(({ id }) => id);
    const members = await load(desk, membersByHousehold, ids);
    const guarantees = await load(desk, guaranteesByHousehold, ids);
    const incomes = await load(desk, incomesByHousehold, ids);
    const places = await load(desk, placesById, households.map(({ placeId }) => placeId)); // prettier-ignore
    for (const household of households) {
      const { id, number, entry, village, category, riskFound, state, foundOn, reviewedOn, noticedOn } = household;
      const there = (members.get(id) ?? []).filter(({ until }) => until === null);
      const head = there.find(({ relation }) => relation === FamilyRelation.HEAD);
      const [income] = incomes.get(id) ?? [];
      const lacking = (guarantees.get(id) ?? []).filter((one) => one.state !== GuaranteeState.MET);
      yield {
        number,
        entry,
        village,
        foundOn,
        reviewedOn,
        noticedOn,
        head: head ? maskName(vault.nameOf(head.person)) : null,
        persons: there.length,
        place: places.get(household.placeId)?.name ?? null,
        category: names.get(category) ?? category,
        risk: RISK_WORDS[riskFound][at],
        state: STATE_WORDS[state][at],
        isLate: yesNo(lang, isReviewLate(household, today)),
        admittedOn: household.admittedOn,
        closedOn: household.closedOn,
        notMet:
          lacking.map(({ guarantee }) => GUARANTEE_WORDS[guarantee][at]).join(lang === Lang.ZH ? '、' : ', ') || null,
        incomeYear: income ? String(income.year) : null,
        income: income
          ? yuanFromFen(
              [income.wagesFen, income.businessFen, income.propertyFen, income.transfersFen].reduce(
                (sum, fen) => sum + BigInt(fen),
                0n,
              ),
            )
          : null,
        simulated: household.simulated ? SIMULATED : null,
      };
    }
  }
}
