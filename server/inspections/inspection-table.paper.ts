import { z } from 'zod';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { partiesById } from '../parties/party.store';
import { everyRow, load, uncounted } from '../papers/ledger.paper';
import { definePaper, type PaperDesk } from '../papers/paper';
import { momentWord } from '../papers/paper-words.rules';
import { placesById } from '../places/place.store';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { rectificationsById } from '../supervision/rectification.store';
import {
  inspectionTable,
  ITEM_STATES,
  SUBJECT_NAMES,
  type FindingLine,
  type LookLine,
  type SampleLine,
} from './inspection-table.rules';
import { drawsByInspection, findingsByInspection, inspectionsById } from './inspection.store';
import type { InspectionMemberRow, InspectionRow, VisitRow } from './inspection.tables';
import { followUpsByInspection } from './look-back.store';
import { namesOfMembers, UNSEEN } from './sample-names.paper';
import { listMembers, visitByMember } from './sample.store';

/** 检查表: the sample of one inspection with what was seen, what was found, and of a look back what became of what was found before. Fails with NOT_FOUND (inspectionId). */
export const inspectionTablePaper = definePaper({
  kind: 'inspection-table',
  describe: {
    [Lang.ZH]: '检查表：一次检查的样本、走访和各问回答，以及问题整改清单；回头看另有原问题回看表',
    [Lang.EN]:
      'Inspection table: the sample of an inspection with what was seen and answered, and its findings; of a look back what became of the earlier ones',
  },
  params: z.object({ inspectionId: z.string().describe('检查 / the inspection') }),
  build: async (desk, params) => {
    const id = keyOf('Inspection', params.inspectionId, 'inspectionId');
    const inspection = (await inspectionsById(desk.db, desk.viewer, [id])).get(id);
    if (!inspection)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '检查', whatEn: 'inspection' }, 'inspectionId');
    const members = await everyRow((page) => listMembers(desk.db, desk.viewer, id, {}, page, uncounted));
    const places = await load(desk, placesById, [inspection.placeId, ...members.map(({ stratumId }) => stratumId)]);
    const draws = (await drawsByInspection(desk.db, desk.viewer, [id])).get(id) ?? [];
    return inspectionTable({
      ...inspection,
      area: places.get(inspection.placeId)?.name ?? '',
      draws: draws.filter(({ stands }) => stands),
      sample: await sampleOf(desk, inspection, members),
      findings: await findingsOf(desk, inspection, members),
      looksBack: await looksOf(desk, inspection),
      readAt: momentWord(desk.at),
    });
  },
});

async function sampleOf(
  desk: PaperDesk,
  inspection: InspectionRow,
  members: readonly InspectionMemberRow[],
): Promise<SampleLine[]> {
  const nameOf = await namesOfMembers(desk, members);
  const places = await load(desk, placesById, members.map(({ stratumId }) => stratumId)); // prettier-ignore
  const visits = await load(desk, visitByMember, members.map(({ id }) => id)); // prettier-ignore
  return members.map((member) => {
    const visit = visits.get(member.id);
    return {
      subject: member.subject,
      nth: member.nth,
      name: nameOf(member),
      day: visit?.day ?? null,
      township: places.get(member.stratumId)?.name ?? '',
      visitors: (visit?.visitors ?? []).map((nth) => inspection.team[nth - 1]?.name ?? '').join('、'),
      answers: answersOf(visit),
      note: visit?.note ?? '',
    };
  });
}

function answersOf(visit: VisitRow | undefined): Map<number, string> {
  const said = (visit?.answers ?? []).map(({ question, yes, number, text }) => {
    const answer = typeof yes === 'boolean' ? (yes ? '是' : '否') : (number ?? text ?? '');
    return [question, answer] as const;
  });
  return new Map(said);
}

async function findingsOf(
  desk: PaperDesk,
  { id }: InspectionRow,
  members: readonly InspectionMemberRow[],
): Promise<FindingLine[]> {
  const findings = (await findingsByInspection(desk.db, desk.viewer, [id])).get(id) ?? [];
  const items = await load(desk, rectificationsById, findings.map(({ rectificationId }) => rectificationId)); // prettier-ignore
  const units = await load(desk, partiesById, [...items.values()].map(({ leadUnitId }) => leadUnitId)); // prettier-ignore
  const whereOf = (memberId: string | null): string => {
    const member = members.find((one) => one.id === memberId);
    return member ? `${SUBJECT_NAMES[member.subject]} ${member.nth}` : '范围内他处';
  };
  return findings.map(({ nth, severity, memberId, rectificationId, state, handedOver, repeatsId }) => {
    const item = items.get(rectificationId);
    return {
      nth,
      severity,
      state,
      where: whereOf(memberId),
      handedOver: handedOver ?? '',
      problem: item?.problem ?? UNSEEN,
      measure: item?.measure ?? '',
      unit: units.get(item?.leadUnitId ?? '')?.name ?? UNSEEN,
      due: item?.due ?? null,
      isRepeated: repeatsId !== null,
    };
  });
}

/** What became of what was found before, as far as the reader may see it; null where no earlier inspection is named. */
async function looksOf(
  desk: PaperDesk,
  { id, looksBackId, team }: InspectionRow,
): Promise<{ title: string; lines: LookLine[] } | null> {
  if (looksBackId === null) return null;
  const earlier = (await load(desk, inspectionsById, [looksBackId])).get(looksBackId);
  const followed = (await followUpsByInspection(desk.db, desk.viewer, [id])).get(id) ?? [];
  const units = await load(desk, partiesById, followed.map(({ leadUnitId }) => leadUnitId)); // prettier-ignore
  const opened = await load(desk, rectificationsById, followed.map(({ openedId }) => openedId)); // prettier-ignore
  const stateOf = (openedId: string | null): string => {
    if (openedId === null) return '';
    const item = opened.get(openedId);
    return item ? ITEM_STATES[item.state] : UNSEEN;
  };
  const lines = followed.map(({ nth, severity, problem, leadUnitId, verdict, note, day, visitors, openedId }) => ({
    ...{ nth, severity, problem, verdict, day },
    unit: units.get(leadUnitId)?.name ?? UNSEEN,
    note: note ?? '',
    visitors: (visitors ?? []).map((at) => team[at - 1]?.name ?? '').join('、'),
    opened: stateOf(openedId),
  }));
  return { title: earlier?.title ?? UNSEEN, lines };
}
