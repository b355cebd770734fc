import { z } from 'zod';
import { InspectionKind, InspectionState, Lang, ProblemCode, RectificationState } from '../../schema/vocabulary';
import { someOf } from '../households/named-households.paper';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type Paper, type PaperDesk } from '../papers/paper';
import { MAX_PAPER_ROWS } from '../papers/paper-limits';
import { momentWord } from '../papers/paper-words.rules';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay, daysBetween } from '../platform/day';
import { DomainError } from '../platform/errors';
import { searchText } from '../platform/text';
import { isOverdue } from '../supervision/rectification.rules';
import { rectificationsById } from '../supervision/rectification.store';
import { findingList, inspectionList, type FoundLine } from './inspection-lists.rules';
import { SUBJECT_NAMES } from './inspection-table.rules';
import { findingsByInspection, listInspections } from './inspection.store';
import type { InspectionRow } from './inspection.tables';
import { followUpsByInspection } from './look-back.store';
import { namesOfMembers, UNSEEN } from './sample-names.paper';
import { inspectionMembersById, talliesByInspection } from './sample.store';

/** Which inspections: the same conditions as on the page. */
const ASKED = z.object({
  kinds: someOf(InspectionKind).describe('种类，以逗号分隔 / kinds, with commas'),
  states: someOf(InspectionState).describe('状态，以逗号分隔 / states, with commas'),
  mine: z.enum(['true', 'false']).optional().describe('是否由本单位安排或派我参加 / ordered by us, or I am sent'),
  search: z.string().min(1).max(60).optional().describe('名称中的文字 / text within the name'),
});

/** 检查台账: a row for each inspection that the reader may see. Fails with BAD_INPUT and PAPER_TOO_LONG. */
const listPaper = definePaper({
  kind: 'inspection-list',
  describe: {
    [Lang.ZH]: '检查台账：可查看的检查逐次列出，含检查组、状态、走访进度和问题整改各数',
    [Lang.EN]: 'Inspections that you may see, a row each: team, state, how many were looked at, what was found',
  },
  params: ASKED,
  build: async (desk, asked) => {
    const inspections = await inspectionsAsked(desk, asked);
    const ids = inspections.map(({ id }) => id);
    const placeIds = inspections.flatMap(({ placeId, ordererPlaceId }) => [placeId, ordererPlaceId]);
    const places = await load(desk, placesById, placeIds);
    const orderers = await load(desk, partiesById, inspections.map(({ ordererId }) => ordererId)); // prettier-ignore
    const tallies = await load(desk, talliesByInspection, ids);
    const found = await foundBy(desk, inspections);
    const followed = await load(desk, followUpsByInspection, ids);
    const placeName = (id: string): string => places.get(id)?.name ?? UNSEEN;
    return inspectionList({
      ...dated(desk, inspections),
      lines: inspections.map(({ ordererId, ordererPlaceId, ...inspection }) => {
        const ofIt = found.get(inspection.id) ?? [];
        return {
          ...inspection,
          orderer:
            ordererPlaceId === null
              ? (orderers.get(ordererId ?? '')?.name ?? UNSEEN)
              : `${placeName(ordererPlaceId)}督查部门`,
          area: placeName(inspection.placeId),
          seen: tallies.get(inspection.id) ?? [],
          found: ofIt.length,
          closed: ofIt.filter(({ state }) => state === RectificationState.CLOSED).length,
          late: ofIt.filter(({ lateDays }) => lateDays > 0).length,
          looks: (followed.get(inspection.id) ?? []).map(({ verdict }) => verdict),
        };
      }),
    });
  },
});

/** 检查发现问题清单: what those inspections found, as far as the reader may see it. Fails with BAD_INPUT and PAPER_TOO_LONG. */
const findingsPaper = definePaper({
  kind: 'inspection-findings',
  describe: {
    [Lang.ZH]: '检查发现问题清单：各次检查发现的问题、牵头单位、期限、整改状态和逾期天数',
    [Lang.EN]: 'What inspections found: problem, lead unit, deadline, how far it is put right, days late',
  },
  params: ASKED,
  build: async (desk, asked) => {
    const inspections = await inspectionsAsked(desk, asked);
    const found = await foundBy(desk, inspections);
    return findingList({ ...dated(desk, inspections), lines: inspections.flatMap(({ id }) => found.get(id) ?? []) });
  },
});

export const inspectionListPapers: readonly Paper[] = [listPaper, findingsPaper];

function inspectionsAsked(
  { db, viewer }: PaperDesk,
  { kinds, states, mine, search }: z.output<typeof ASKED>,
): Promise<InspectionRow[]> {
  const query = {
    kinds,
    states,
    mine: mine === undefined ? null : mine === 'true',
    search: searchText(search, 'search'),
  };
  return everyRow((page) => listInspections(db, viewer, query, page, uncounted));
}

/** The findings of each inspection, as far as the reader may see their items. Fails with PAPER_TOO_LONG. */
async function foundBy(desk: PaperDesk, inspections: readonly InspectionRow[]): Promise<Map<string, FoundLine[]>> {
  const found = await load(desk, findingsByInspection, inspections.map(({ id }) => id)); // prettier-ignore
  const all = [...found.values()].flat();
  if (all.length > MAX_PAPER_ROWS) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max: MAX_PAPER_ROWS });
  const items = await load(desk, rectificationsById, all.map(({ rectificationId }) => rectificationId)); // prettier-ignore
  const units = await load(desk, partiesById, [...items.values()].map(({ leadUnitId }) => leadUnitId)); // prettier-ignore
  const members = await load(desk, inspectionMembersById, all.map(({ memberId }) => memberId)); // prettier-ignore
  const nameOf = await namesOfMembers(desk, members.values());
  const today = businessDay(desk.at);
  const lines = inspections.map(({ id, title, kind }): [string, FoundLine[]] => [
    id,
    (found.get(id) ?? []).map(({ nth, severity, memberId, rectificationId, state, handedOver, repeatsId }) => {
      const item = items.get(rectificationId);
      const member = members.get(memberId ?? '');
      return {
        inspection: title,
        kind,
        nth,
        severity,
        state,
        handedOver,
        isRepeated: repeatsId !== null,
        problem: item?.problem ?? UNSEEN,
        measure: item?.measure ?? '',
        where: member ? `${SUBJECT_NAMES[member.subject]} ${member.nth}` : memberId === null ? '范围内他处' : UNSEEN,
        name: member ? nameOf(member) : '',
        unit: units.get(item?.leadUnitId ?? '')?.name ?? UNSEEN,
        due: item?.due ?? null,
        lateDays: item && isOverdue(item, today) ? daysBetween(item.due, today) : 0,
      };
    }),
  ]);
  return new Map(lines);
}

const dated = (desk: PaperDesk, inspections: readonly InspectionRow[]) => ({
  day: businessDay(desk.at),
  readAt: momentWord(desk.at),
  simulated: inspections.some(({ simulated }) => simulated),
});
