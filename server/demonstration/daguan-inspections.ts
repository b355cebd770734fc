import {
  FindingSeverity,
  InspectionKind,
  InspectionQuestionKind,
  InspectionState,
  InspectionSubject,
  RectificationAction,
  RectificationOffice,
  RectificationOrigin,
} from '../../schema/vocabulary';
import { agreedPairing } from '../agreements/agreement.store';
import { lock, tx } from '../db/tx';
import * as acts from '../inspections/inspection-acts.service';
import { addFindings, listInspections } from '../inspections/inspection.store';
import type { InspectionRow } from '../inspections/inspection.tables';
import { listMembers } from '../inspections/sample.store';
import { partiesById } from '../parties/party.store';
import { placesByCode, placesById } from '../places/place.store';
import { businessDay, daysAfter, daysBefore } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { openItem, takeStep } from '../supervision/rectification-acts.service';
import type { RectificationRow } from '../supervision/rectification.tables';
import type { Stage } from './stage';

const SIZE = 10;
const { YES_NO, NUMBER } = InspectionQuestionKind;

/** Made up (演示数据), after what such inspections ask and find. */
const QUESTIONS = [
  { kind: YES_NO, text: '住房安全是否有保障' },
  { kind: YES_NO, text: '饮水安全是否有保障' },
  { kind: NUMBER, text: '家庭年人均收入（元）' },
].map((question) => ({ ...question, subject: InspectionSubject.HOUSEHOLDS }));

const VISITS = [
  { ago: 12, yes: [true, true], number: '9860.00', note: null },
  { ago: 12, yes: [true, false], number: '7420.50', note: '枯水期供水不足，须从邻组接水。' },
  { ago: 11, yes: [false, true], number: '6980.00', note: null },
] as const;

const FINDINGS = [
  {
    member: 1,
    severity: FindingSeverity.MODERATE,
    problem: '枯水期供水不足，饮水保障台账未更新。',
    measure: '接通备用水源，更新饮水保障台账。',
    isClosed: false,
  },
  {
    member: 2,
    severity: FindingSeverity.SERIOUS,
    problem: '房屋墙体开裂，未列入危房改造计划。',
    measure: '组织鉴定，列入年度危房改造。',
    isClosed: false,
  },
  {
    member: null,
    severity: FindingSeverity.MINOR,
    problem: '帮扶手册填写不全，部分户缺收入记录。',
    measure: '对照收入台账补填手册。',
    isClosed: true,
  },
] as const;

/**
 * A simulated unannounced inspection of a pairing's county (演示数据), half of its sample visited, with what was found on the rectification
 * list; made once, after the register of households. The seed is the platform's own. Any later call changes nothing.
 * @returns whether this call made it
 */
export function makeDaguanInspections(
  { source, players }: Stage,
  pairingId: string,
  units: { recipientId: string; townshipId: string },
): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration:inspections:${pairingId}`);
    const today = businessDay(new Date());
    const known = await listInspections(db, PLATFORM, { pairingIds: [pairingId] }, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    const pairing = await agreedPairing(db, PLATFORM, pairingId, Number(today.slice(0, 4)));
    const county = (await partiesById(db, PLATFORM, [units.recipientId])).get(units.recipientId);
    const area = (await placesById(db, PLATFORM, [county?.placeId ?? ''])).get(county?.placeId ?? '');
    const province = (await placesByCode(db, PLATFORM, ['530000'])).get('530000');
    if (!pairing || !area || !province) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    const own = { partyIds: [], placePaths: [province.path] };
    const planned: InspectionRow = {
      ...{
        id: newId(),
        pairingId,
        kind: InspectionKind.UNANNOUNCED,
        title: `${today.slice(0, 4)}年“两不愁三保障”暗访`,
      },
      office: RectificationOffice.SUPERVISOR,
      ordererId: null,
      ordererPlaceId: province.id,
      placeId: area.id,
      from: daysBefore(today, 15),
      until: daysAfter(today, 15),
      subjects: [InspectionSubject.HOUSEHOLDS],
      team: [
        { name: '周明', unit: '云南省督查组', isLeader: true },
        { name: '何静', unit: '昭通市督查组', isLeader: false },
      ],
      teamAccounts: [null, null],
      questions: QUESTIONS,
      state: InspectionState.PLANNED,
      version: 1,
      isTold: false,
      activityId: null,
      looksBackId: null,
      simulated: true,
      published: false,
      ownPartyIds: own.partyIds,
      ownPlacePaths: own.placePaths,
      ...own,
    };
    const told = {
      partyIds: [...new Set([...pairing.partyIds, ...own.partyIds])],
      placePaths: [...new Set([...own.placePaths, ...pairing.placePaths])],
    };
    const closing: RectificationRow[] = [];
    await players.as(db, 'supervisor', async (viewer) => {
      let now = await acts.planInspection(db, viewer, planned, daysBefore(today, 15));
      const drawing = { subject: InspectionSubject.HOUSEHOLDS, day: daysBefore(today, 14), reason: null };
      now = await acts.draw(db, viewer, now, area, { ...drawing, size: SIZE, perStratum: 1 });
      const page = await listMembers(db, PLATFORM, now.id, {}, { first: SIZE }, (count) => count(db));
      const members = page.edges.map(({ node }) => node);
      for (const [at, { ago, yes, number, note }] of VISITS.entries()) {
        const member = members[at];
        if (!member) continue;
        const answers = [...yes.map((said, nth) => ({ question: nth + 1, yes: said })), { question: 3, number }];
        now = await acts.visit(
          db,
          viewer,
          now,
          member,
          { day: daysBefore(today, ago), visitors: [1, 2], answers, note },
          told,
        );
      }
      for (const [at, { member, severity, problem, measure, isClosed }] of FINDINGS.entries()) {
        const openedOn = daysBefore(today, 10);
        const item = await openItem(db, viewer, pairing, {
          problem,
          measure,
          leadUnitId: units.townshipId,
          responsibleUnitIds: [],
          openedOn,
          origin: RectificationOrigin.INSPECTION,
          inspection: now.title,
          inspectedOn: openedOn,
          inspectionId: now.id,
          meetingId: null,
          repeatsId: null,
          responsiblePerson: null,
          flagId: null,
          office: now.office,
          simulated: true,
          due: daysAfter(today, 20),
        });
        const memberId = member === null ? null : (members[member]?.id ?? null);
        await addFindings(db, [{ rectificationId: item.id, inspectionId: now.id, nth: at + 1, memberId, severity }]);
        if (isClosed) closing.push(item);
      }
    });
    for (const item of closing) {
      const answered = await players.as(db, 'recipient-township', (clerk) =>
        takeStep(db, clerk, item, RectificationAction.ANSWER, {
          day: daysBefore(today, 5),
          text: '已逐户补填，附手册照片。',
        }),
      );
      await players.as(db, 'supervisor', (viewer) =>
        takeStep(db, viewer, answered, RectificationAction.CLOSE, {
          day: daysBefore(today, 3),
          text: '抽查 5 户，均已补填，同意销号。',
        }),
      );
    }
    return true;
  });
}
