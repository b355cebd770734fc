import { z } from 'zod';
import {
  Ability,
  AuditAction,
  FamilyRelation,
  HouseholdOrderField,
  HouseholdState,
  Lang,
  ProblemCode,
} from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import { saidWhyLately } from '../accounts/audit.store';
import type { Batch } from '../db/loaders';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Paper, type PaperDesk } from '../papers/paper';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { mayDo } from '../platform/scope';
import { plainMember } from './household-book.service';
import { householdCard } from './household-card.rules';
import { helpOfCard } from './household-help-card.paper';
import { householdNotice } from './household-notice.rules';
import { householdListPaper } from './household-list.paper';
import { householdOf } from './household.service';
import {
  checksByHousehold,
  householdEras,
  incomesByHousehold,
  listHouseholds,
  membersByHousehold,
  stepsByHousehold,
} from './household.store';

/** 监测户手册, 监测对象公示 and 监测户名单. */
export const householdPapers = (vault: PersonVault): readonly Paper[] => [
  cardPaper(vault),
  noticePaper(vault),
  householdListPaper(vault),
];

/** A household's handbook. Fails with NOT_FOUND, and with FORBIDDEN where it is asked for unmasked and no reason was given shortly before. */
const cardPaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'household-card',
    describe: {
      [Lang.ZH]:
        '监测户手册：一户的成员、保障核查、年人均收入、帮扶责任人、行动计划、走访、政策享受和经过，个人信息遮掩；要原文的，先以 unmaskHousehold 说明理由，15 分钟内有效',
      [Lang.EN]:
        'Handbook of a household: members, guarantees, incomes, helpers, plans, visits, benefits and steps, people masked; unmasked within 15 minutes after unmaskHousehold was told why',
    },
    params: z.object({
      householdId: z.string().min(1).max(300).describe('监测户 / the household'),
      unmasked: z.enum(['true', 'false']).default('false').describe('是否要原文 / whether in plain words'),
    }),
    build: async (desk, { householdId, unmasked }) => {
      const { db, viewer, at } = desk;
      const household = await householdOf(db, viewer, keyOf('Household', householdId, 'householdId'));
      const { id, placeId } = household;
      const isUnmasked = unmasked === 'true';
      const mayUnmask =
        mayDo(viewer, Ability.UNMASK_PERSON, household) &&
        (await saidWhyLately(db, viewer, AuditAction.HOUSEHOLD_UNMASKED, `household:${id}`));
      if (isUnmasked && !mayUnmask) throw new DomainError(ProblemCode.FORBIDDEN, {}, 'unmasked');
      const of = async <Row>(batch: Batch<string, Row[]>): Promise<Row[]> =>
        (await load(desk, batch, [id])).get(id) ?? [];
      const path = await of(stepsByHousehold);
      const accounts = await load(
        desk,
        accountsById,
        path.map(({ madeByAccount }) => madeByAccount),
      );
      const names = await categoryNames(desk);
      const members = (await of(membersByHousehold)).map((member) => ({ ...member, ...plainMember(vault, member) }));
      const nameOf = new Map(members.map(({ id: memberId, name }) => [memberId, name]));
      return householdCard({
        household,
        place: (await load(desk, placesById, [placeId])).get(placeId)?.name ?? '',
        category: names.get(household.category) ?? household.category,
        members: members.filter(({ until }) => until === null),
        help: await helpOfCard(desk, id, nameOf),
        checks: await of(checksByHousehold),
        incomes: await of(incomesByHousehold),
        path: path
          .reverse()
          .map((step) => ({ ...step, by: accounts.get(step.madeByAccount ?? '')?.displayName ?? null })),
        isUnmasked,
        today: businessDay(at),
      });
    },
  });

/** The households on notice in a place. Fails with NOT_FOUND and PAPER_TOO_LONG. */
const noticePaper = (vault: PersonVault): Paper =>
  definePaper({
    kind: 'household-notice',
    describe: {
      [Lang.ZH]: '监测对象公示：某县、乡镇或村正在公示的户，户主姓名遮掩，不含风险、健康情况和任何号码',
      [Lang.EN]:
        'Public notice of households: those on notice in a place, the head’s name masked, without risk, health or any number',
    },
    params: z.object({ placeId: z.string().min(1).max(300).describe('县、乡镇或村 / county, township or village') }),
    build: async (desk, { placeId }) => {
      const { db, viewer } = desk;
      const key = keyOf('Place', placeId, 'placeId');
      const place = (await load(desk, placesById, [key])).get(key);
      if (!place) throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'placeId');
      const today = businessDay(desk.at);
      const query = { paths: [place.path], states: [HouseholdState.NOTICED] };
      const order = { field: HouseholdOrderField.NUMBER, isDescending: false };
      const households = await everyRow((page) => listHouseholds(db, viewer, query, order, today, page, uncounted));
      const ids = households.map(({ id }) => id);
      const members = await load(desk, membersByHousehold, ids);
      const places = await load(
        desk,
        placesById,
        households.map((one) => one.placeId),
      );
      const names = await categoryNames(desk);
      return householdNotice({
        place: place.name,
        today,
        households: households.map((household) => {
          const there = (members.get(household.id) ?? []).filter(({ until }) => until === null);
          const head = there.find(({ relation }) => relation === FamilyRelation.HEAD);
          return {
            head: head ? vault.nameOf(head.person) : '',
            place: places.get(household.placeId)?.name ?? '',
            village: household.village,
            persons: there.length,
            category: names.get(household.category) ?? household.category,
            noticedOn: household.noticedOn ?? household.foundOn,
          };
        }),
        simulated: households.some(({ simulated }) => simulated),
      });
    },
  });

async function categoryNames({ db }: PaperDesk): Promise<ReadonlyMap<string, string>> {
  return new Map((await householdEras(db)).map(({ category, nameZh }) => [category, nameZh]));
}
