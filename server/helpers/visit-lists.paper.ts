import { z } from 'zod';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { filesByRecord } from '../evidence/evidence.store';
import { dayAsked, namedHouseholds, pathsAsked, PLACE_ASKED } from '../households/named-households.paper';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Paper } from '../papers/paper';
import { momentWord } from '../papers/paper-words.rules';
import { partiesById } from '../parties/party.store';
import type { PersonVault } from '../people/person-vault';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { supervisionRulesOn } from '../supervision/supervision-rule.store';
import { helperList } from './helper-list.rules';
import { helperOn } from './helper.rules';
import { helpersByHousehold, listHelpers } from './helper.store';
import { toVisitList, visitList } from './visit-lists.rules';
import { listToVisit, listVisits } from './visit.store';

/** 帮扶责任人花名册, 走访台账 and 未走访户清单. */
export const helperPapers = (vault: PersonVault): readonly Paper[] => [
  helpersPaper(vault),
  visitsPaper(vault),
  toVisitPaper(vault),
];

/** Who helps whom now. Fails with NOT_FOUND (place) and PAPER_TOO_LONG. */
const helpersPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'household-helpers',
    describe: {
      [Lang.ZH]: '帮扶责任人花名册：各户现任责任人、单位和起始日期，户主姓名遮掩；改动后可再导入',
      [Lang.EN]: 'Who helps which household, of which unit, since when; heads masked; it can be changed and imported',
    },
    params: z.object({ placeId: PLACE_ASKED }),
    build: async (desk, { placeId }) => {
      const query = { paths: await pathsAsked(desk, placeId), isOpen: true };
      const helpers = await everyRow((page) => listHelpers(desk.db, desk.viewer, query, page, uncounted));
      const { nameOf, simulated } = await namedHouseholds(desk, vault, helpers.map(({ householdId }) => householdId)); // prettier-ignore
      const units = await load(desk, partiesById, helpers.map(({ unitId }) => unitId)); // prettier-ignore
      return helperList({
        readAt: momentWord(desk.at),
        simulated,
        lines: helpers.map(({ householdId, unitId, name, since }) => ({
          ...nameOf(householdId),
          helper: name,
          unit: units.get(unitId)?.name ?? null,
          since,
        })),
      });
    },
  });

/** The visits of a time. Fails with NOT_FOUND (place), OUT_OF_RANGE (days) and PAPER_TOO_LONG. */
const visitsPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'household-visits',
    describe: {
      [Lang.ZH]: '监测户走访台账：一段时间的走访、走访人、情况、问题和佐证份数，户主姓名遮掩',
      [Lang.EN]: 'Visits to households in a time: who went, what was seen and found, how many files; heads masked',
    },
    params: z.object({
      from: dayAsked('自何日起 / from this day'),
      until: dayAsked('至何日止 / up to this day'),
      placeId: PLACE_ASKED,
    }),
    build: async (desk, { from, until, placeId }) => {
      if (until < from) throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: until, range: `${from}–` }, 'until');
      const query = { paths: await pathsAsked(desk, placeId), from, until };
      const visits = await everyRow((page) => listVisits(desk.db, desk.viewer, query, page, uncounted));
      const { nameOf } = await namedHouseholds(desk, vault, visits.map(({ householdId }) => householdId)); // prettier-ignore
      const files = await load(desk, filesByRecord, visits.map(({ id }) => id)); // prettier-ignore
      return visitList({
        from,
        until,
        readAt: momentWord(desk.at),
        simulated: visits.some(({ simulated }) => simulated),
        lines: visits.map(({ id, householdId, helperId, ...visit }) => ({
          ...visit,
          ...nameOf(householdId),
          isHelper: helperId !== null,
          files: files.get(id)?.length ?? 0,
        })),
      });
    },
  });

/** Who waits to be visited as of a day. Fails with NOT_FOUND (place), OUT_OF_RANGE (a day to come) and PAPER_TOO_LONG. */
const toVisitPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'households-to-visit',
    describe: {
      [Lang.ZH]: '未走访监测户清单：截至某日超过规定天数未走访的户、责任人和天数，户主姓名遮掩',
      [Lang.EN]: 'Households that wait to be visited as of a day, with their helper and the days passed; heads masked',
    },
    params: z.object({
      onDay: dayAsked('截至何日，不填为今日 / as of which day; today without it').optional(),
      placeId: PLACE_ASKED,
    }),
    build: async (desk, { onDay: asked, placeId }) => {
      const today = businessDay(desk.at);
      const onDay: Day = asked ?? today;
      if (onDay > today) throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: onDay, range: `–${today}` }, 'onDay');
      const { visitWithinDays: days } = await supervisionRulesOn(desk.db, onDay);
      const query = { paths: await pathsAsked(desk, placeId), onDay, days };
      const waiting = await everyRow((page) => listToVisit(desk.db, desk.viewer, query, page, uncounted));
      const ids = waiting.map(({ householdId }) => householdId);
      const lay = new Map(waiting.map(({ householdId, ...line }) => [householdId, line]));
      const { nameOf, simulated } = await namedHouseholds(desk, vault, ids, lay);
      const helpers = await load(desk, helpersByHousehold, ids);
      const helperOf = (id: string) => helperOn(helpers.get(id) ?? [], onDay);
      const units = await load(desk, partiesById, ids.map((id) => helperOf(id)?.unitId ?? null)); // prettier-ignore
      return toVisitList({
        onDay,
        days,
        readAt: momentWord(desk.at),
        simulated,
        lines: waiting.map(({ householdId, ...line }) => {
          const helper = helperOf(householdId);
          const unit = units.get(helper?.unitId ?? '')?.name ?? null;
          return { ...line, ...nameOf(householdId), helper: helper?.name ?? null, unit };
        }),
      });
    },
  });
