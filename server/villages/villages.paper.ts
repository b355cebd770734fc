import { z } from 'zod';
import { Lang } from '../../schema/vocabulary';
import { PLACE_ASKED, pathsAsked } from '../households/named-households.paper';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Paper, type PaperDesk } from '../papers/paper';
import { momentWord } from '../papers/paper-words.rules';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay } from '../platform/day';
import { keyOf } from '../platform/ids';
import { yuanFromFen } from '../platform/money';
import { reachByLink } from './benefit-link.service';
import { linkMoney, linkPartners, listLinks } from './benefit-link.store';
import { incomeSources, listIncomes } from './collective-income.store';
import { incomeList, liftList, linkList } from './village-list.rules';
import { shownOn, standardsOn, standingOf } from './village-lift.rules';
import { latestChecks, listLifts, villageStandards } from './village-lift.store';
import type { VillageRow } from './village';

const YEAR_ASKED = z.coerce
  .number()
  .int()
  .min(2000)
  .max(2100)
  .optional()
  .describe('年度，不填为各年 / the year; all years without it');

/** Fails with NOT_FOUND (place) and PAPER_TOO_LONG. */
const incomesPaper = definePaper({
  kind: 'collective-incomes',
  describe: {
    [Lang.ZH]: '村集体收入台账：各村各期各来源的收入，一行一笔',
    [Lang.EN]: 'Collective incomes: a row for each village, period and source',
  },
  params: z.object({ year: YEAR_ASKED, placeId: PLACE_ASKED }),
  build: async (desk, { year, placeId }) => {
    const query = { ...(await placed(desk, placeId)), years: yearsOf(year) };
    const rows = await everyRow((page) => listIncomes(desk.db, desk.viewer, query, page, uncounted));
    const sources = new Map((await incomeSources(desk.db)).map((source) => [source.code, source]));
    const placeOf = await placesOf(desk, rows);
    return incomeList({
      ...of(desk, rows),
      lines: rows.map((row) => ({
        ...placeOf(row),
        year: row.year,
        quarter: row.quarter,
        source: sources.get(row.source)?.nameZh ?? row.source,
        isOperating: sources.get(row.source)?.isOperating ?? false,
        amount: yuanFromFen(row.amountFen),
      })),
    });
  },
});

/** Fails with NOT_FOUND (place) and PAPER_TOO_LONG. */
const linksPaper = definePaper({
  kind: 'benefit-links',
  describe: {
    [Lang.ZH]: '利益联结台账：企业、合作社、基地怎样带动农户，投入和支付了多少，联结多少户',
    [Lang.EN]:
      'Links with households: who shares by what means, the money put in and paid out, and how many they reach',
  },
  params: z.object({ placeId: PLACE_ASKED }),
  build: async (desk, { placeId }) => {
    const query = await placed(desk, placeId);
    const rows = await everyRow((page) => listLinks(desk.db, desk.viewer, query, page, uncounted));
    const ids = rows.map(({ id }) => id);
    const [partners, money] = [await load(desk, linkPartners, ids), await load(desk, linkMoney, ids)];
    const reach = await load(desk, reachByLink, ids);
    const partyIds = [...partners.values()].flatMap((some) => some.map(({ partyId }) => partyId));
    const parties = await load(desk, partiesById, partyIds);
    const placeOf = await placesOf(desk, rows);
    return linkList({
      ...of(desk, rows),
      lines: rows.map(({ id, name, kind, from, until, otherHouseholds, ...row }) => ({
        ...placeOf(row),
        name,
        kind,
        from,
        until,
        otherHouseholds,
        partners: (partners.get(id) ?? []).map(({ role, partyId, name: printed }) => ({
          role,
          name: printed ?? parties.get(partyId ?? '')?.name ?? '',
        })),
        putIn: yuanFromFen(BigInt(money.get(id)?.putInFen ?? 0)),
        paidOut: yuanFromFen(BigInt(money.get(id)?.paidOutFen ?? 0)),
        households: reach.get(id)?.households ?? null,
        persons: reach.get(id)?.persons ?? null,
      })),
    });
  },
});

/** Fails with NOT_FOUND (place) and PAPER_TOO_LONG. */
const liftsPaper = definePaper({
  kind: 'village-lifts',
  describe: {
    [Lang.ZH]: '贫困村出列验收台账：列入计划的村、状态、出列日期和各项标准的核查',
    [Lang.EN]: 'Villages to be lifted: on which list, how they stand, when they were lifted, and each standard checked',
  },
  params: z.object({ year: YEAR_ASKED, placeId: PLACE_ASKED }),
  build: async (desk, { year, placeId }) => {
    const query = { ...(await placed(desk, placeId)), years: yearsOf(year) };
    const rows = await everyRow((page) => listLifts(desk.db, desk.viewer, query, page, uncounted));
    const checks = await load(desk, latestChecks, rows.map(({ id }) => id)); // prettier-ignore
    const standards = await villageStandards(desk.db);
    const placeOf = await placesOf(desk, rows);
    const today = businessDay(desk.at);
    return liftList({
      ...of(desk, rows),
      lines: rows.map((row) => ({
        ...placeOf(row),
        year: row.year,
        listedOn: row.listedOn,
        state: row.state,
        liftedOn: row.liftedOn,
        standing: standingOf(standardsOn(standards, shownOn(row, today)), checks.get(row.id) ?? []).map(
          ({ standard, check, isMet }) => ({
            name: standard.nameZh,
            isMet,
            said: check === null ? '未核查' : withUnit(check.value, standard.unit),
          }),
        ),
      })),
    });
  },
});

/** What villages' books hand out: 村集体收入台账, 利益联结台账, 贫困村出列验收台账. */
export const villagePapers: readonly Paper[] = [incomesPaper, linksPaper, liftsPaper];

const yearsOf = (year: number | undefined): number[] | null => (year === undefined ? null : [year]);

const withUnit = (value: string | null, unit: 'PERCENT' | 'YUAN' | null): string | null =>
  value === null ? null : ` ${value} ${unit === 'PERCENT' ? '%' : '元'}`;

/** Where a paper looks. Fails with NOT_FOUND. */
async function placed(desk: PaperDesk, placeId: string | undefined): Promise<{ placeIds: string[] | null }> {
  await pathsAsked(desk, placeId);
  return { placeIds: placeId === undefined ? null : [keyOf('Place', placeId, 'placeId')] };
}

const of = (desk: PaperDesk, rows: readonly VillageRow[]) => ({
  readAt: momentWord(desk.at),
  simulated: rows.some(({ simulated }) => simulated),
});

async function placesOf(
  desk: PaperDesk,
  rows: readonly VillageRow[],
): Promise<(row: Pick<VillageRow, 'placeId' | 'village'>) => { place: string; village: string | null }> {
  const places = await load(desk, placesById, rows.map(({ placeId }) => placeId)); // prettier-ignore
  return ({ placeId, village }) => ({ place: places.get(placeId)?.name ?? '', village });
}
