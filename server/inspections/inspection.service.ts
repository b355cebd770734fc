import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  InspectionAction,
  InspectionKind,
  InspectionState,
  ProblemCode,
  type InspectionSubject,
} from '../../schema/vocabulary';
import { activitiesById } from '../activities/activity.store';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { groundOf, type Ground } from '../households/household.store';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import type { Question } from './checklist';
import { changedTeam, readQuestions, readSubjects, readTeam } from './checklist.rules';
import * as acts from './inspection-acts.service';
import { ordererOf, ownedBy, toldTo, type OrderedBy } from './inspection-orderer.service';
import { checkPeriod, mayTake, stateAfter } from './inspection.rules';
import { drawsByInspection, inspectionsById, listInspections, type InspectionQuery } from './inspection.store';
import type { InspectionMemberRow, InspectionRow } from './inspection.tables';
import { checkAllLooked } from './look-back.rules';
import { earlierOf } from './earlier.service';
import { followUpsByInspection } from './look-back.store';
import { checkTerms } from './sample.rules';
import { drawnBy, listMembers, type MemberQuery } from './sample.store';
import { accountsOf, checkRecorder, type SentOfficial } from './team.service';

export interface PlanInspection {
  requestKey: string;
  pairingId: string;
  kind: InspectionKind;
  title: string;
  placeId: string;
  from: Day;
  until: Day;
  subjects: InspectionSubject[];
  team: SentOfficial[];
  questions: Question[];
  /** Of a look back: the earlier inspection whose findings it follows. */
  looksBackId?: string | null;
}

/** Something that is done to an inspection, based on the version that somebody saw. */
export interface ToInspection {
  requestKey: string;
  inspectionId: string;
  version: number;
}

export interface DrawSample extends ToInspection {
  subject: InspectionSubject;
  size: number;
  perStratum: number;
  reason?: string | null;
}

export interface ChangeTeam extends ToInspection {
  left: number[];
  joined: SentOfficial[];
  leader?: number | null;
  reason: string;
}

export interface TakeInspectionStep extends ToInspection {
  text: string;
  /** A visit or an observation of the records room that this was; of a report only. */
  activityId?: string | null;
  /** Of a closing only. */
  handedOver?: acts.HandedOver[];
}

const VERBS = {
  REPORT: 'reportInspection',
  RETURN: 'returnInspection',
  CLOSE: 'closeInspection',
  CALL_OFF: 'callOffInspection',
} as const satisfies Record<acts.PlainAction, string>;

const MAX_LISTED = 1_000;
const MAX_HANDED = 300;
const MAX_TITLE = 200;
const MAX_REASON = 500;
const MAX_TEXT = 2_000;

/** What must not change while something is done to an inspection. */
export const inspectionLock = (id: string): string => `inspection:${id}`;

/** Inspections from the plan to the close (督查、暗访、观摩、回头看、交叉考核). */
export class InspectionService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of inspections, planned last first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: InspectionQuery, page: PageRequest): Promise<Page<InspectionRow>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listInspections(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A page of the sample that stands. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  sample(viewer: Viewer, id: string, query: MemberQuery, page: PageRequest): Promise<Page<InspectionMemberRow>> {
    return read(this.source, viewer, (db) =>
      listMembers(db, viewer, id, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** Draws a sample again by its seed, from what the books knew then. Fails with NOT_FOUND (inspectionId, nth). */
  redrawn(viewer: Viewer, inspectionId: string, nth: number): Promise<acts.Redrawn> {
    return read(this.source, viewer, async (db) => {
      const inspection = await inspectionOf(db, viewer, inspectionId);
      const draws = (await drawsByInspection(db, viewer, [inspectionId])).get(inspectionId) ?? [];
      const drawn = draws.find((one) => one.nth === nth);
      if (!drawn) throw notFound('抽样', 'draw', 'nth');
      return acts.redraw(db, viewer, inspection, drawn, await drawnBy(db, drawn.id));
    });
  }

  /**
   * Plans an inspection; a look back takes over what the earlier one found. Fails with NOT_FOUND (pairing, place, account, looksBackId),
   * FORBIDDEN (an office that does not order this kind), OUT_OF_RANGE (from, until), BAD_INPUT, TOO_MANY_ITEMS, OWN_WORK_INSPECTED (team),
   * and as `write`.
   */
  plan(viewer: Viewer, input: PlanInspection): Promise<InspectionRow> {
    let pairing: AgreedPairing;
    let ordered: OrderedBy;
    return write(this.source, this.secret, viewer, {
      verb: 'planInspection',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await this.pairingOf(db, viewer, input.pairingId);
        ordered = ordererOf(viewer, input.kind, pairing);
      },
      again: (db, id) => inspectionOf(db, viewer, id),
      effect: async (db) => {
        const today = this.today();
        const title = requireText(input.title, MAX_TITLE, 'title');
        checkPeriod(input.from, input.until, today);
        const subjects = readSubjects(input.subjects);
        const questions = readQuestions(input.questions, subjects);
        const team = readTeam(input.team);
        const ground = await this.groundOf(db, viewer, pairing, input.placeId);
        const earlier = await earlierOf(db, viewer, input);
        const looksBackId = earlier?.id ?? null;
        const sentTo = { kind: input.kind, looksBackId, pairing, ground, ordered, today };
        const teamAccounts = await accountsOf(db, viewer, { ...input, field: 'team' }, sentTo);
        const own = await ownedBy(db, viewer, pairing, ordered);
        const isTold = input.kind !== InspectionKind.UNANNOUNCED;
        const told = toldTo(pairing, ground.unitIds, own);
        const inspection: InspectionRow = {
          id: newId(),
          pairingId: pairing.id,
          kind: input.kind,
          title,
          ...ordered,
          placeId: input.placeId,
          from: input.from,
          until: input.until,
          subjects,
          questions,
          team,
          teamAccounts,
          ...{
            state: InspectionState.PLANNED,
            version: 1,
            isTold,
            activityId: null,
            looksBackId,
            simulated: pairing.simulated,
            published: false,
          },
          ownPartyIds: own.partyIds,
          ownPlacePaths: own.placePaths,
          ...(isTold ? told : own),
        };
        return remembered(await acts.planInspection(db, viewer, inspection, today));
      },
    });
  }

  /**
   * Draws a sample, or draws it again with a reason. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED, OUT_OF_RANGE
   * (size, perStratum), BAD_INPUT (subject, reason), NOTHING_TO_DRAW, and as `write`.
   */
  draw(viewer: Viewer, input: DrawSample): Promise<InspectionRow> {
    return this.step(viewer, 'drawSample', InspectionAction.DRAW, input, async (db, inspection) => {
      const { subject, size, perStratum } = input;
      checkTerms(input);
      if (!inspection.subjects.includes(subject))
        throw refused('subject', '所抽的对象不在检查之列', 'this inspection does not look at these');
      const draws = (await drawsByInspection(db, viewer, [inspection.id])).get(inspection.id) ?? [];
      const isAgain = draws.some((one) => one.subject === subject);
      if (!isAgain && input.reason) throw refused('reason', '首次抽样无须写理由', 'a first draw has no reason');
      const reason = isAgain ? requireText(input.reason ?? '', MAX_REASON, 'reason') : null;
      const area = (await placesById(db, viewer, [inspection.placeId])).get(inspection.placeId);
      if (!area) throw notFound('地区', 'place', 'inspectionId');
      return acts.draw(db, viewer, inspection, area, { subject, size, perStratum, reason, day: this.today() });
    });
  }

  /**
   * Reports, returns, closes or calls off. Fails with NOT_FOUND (also activityId, handedOver), FORBIDDEN, VERSION_CONFLICT,
   * TRANSITION_REFUSED, SECOND_PERSON_NEEDED, BAD_INPUT, FINDINGS_OPEN (of a closing), NOT_LOOKED_BACK and OWN_WORK_INSPECTED (of a report),
   * TOO_MANY_ITEMS, and as `write`.
   */
  take(viewer: Viewer, action: acts.PlainAction, input: TakeInspectionStep): Promise<InspectionRow> {
    return this.step(viewer, VERBS[action], action, input, async (db, inspection) => {
      const taken = { day: this.today(), text: requireText(input.text, MAX_TEXT, 'text') };
      if (action === InspectionAction.CLOSE) {
        atMost(input.handedOver ?? [], MAX_HANDED, 'handedOver');
        const handed = (input.handedOver ?? []).map(({ rectificationId, reason }, at) => ({
          rectificationId,
          reason: requireText(reason, MAX_REASON, `handedOver.${at}.reason`),
        }));
        return acts.close(db, viewer, inspection, taken, handed);
      }
      const activityId = input.activityId ?? inspection.activityId;
      if (action === InspectionAction.REPORT) {
        stateAfter(inspection.state, action);
        await checkRecorder(db, viewer, inspection, taken.day);
        const followed = (await followUpsByInspection(db, viewer, [inspection.id])).get(inspection.id) ?? [];
        checkAllLooked(followed);
      }
      if (input.activityId) await checkActivity(db, viewer, input.activityId, inspection.pairingId);
      return acts.takeStep(db, viewer, { ...inspection, activityId }, action, taken);
    });
  }

  /**
   * Changes the team until the report, with a reason. Fails with NOT_FOUND (also joined), FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED,
   * BAD_INPUT (left, joined, leader, reason), TOO_MANY_ITEMS, OWN_WORK_INSPECTED (joined), and as `write`.
   */
  changeTeam(viewer: Viewer, input: ChangeTeam): Promise<InspectionRow> {
    return this.step(viewer, 'changeInspectionTeam', InspectionAction.CHANGE_TEAM, input, async (db, inspection) => {
      stateAfter(inspection.state, InspectionAction.CHANGE_TEAM);
      const day = this.today();
      const text = requireText(input.reason, MAX_REASON, 'reason');
      const team = changedTeam(inspection.team, input, day);
      const kept = inspection.teamAccounts.map((id, at) => (input.left.includes(at + 1) ? null : id));
      const pairing = await this.pairingOf(db, viewer, inspection.pairingId);
      const ground = await this.groundOf(db, viewer, pairing, inspection.placeId);
      const { kind, looksBackId } = inspection;
      const sentTo = { kind, looksBackId, pairing, ground, ordered: inspection, today: day };
      const joined = await accountsOf(db, viewer, { team: input.joined, field: 'joined' }, sentTo);
      const twice = joined.findIndex((id, at) => id !== null && [...kept, ...joined.slice(0, at)].includes(id));
      if (twice >= 0) throw refused(`joined.${twice}.account`, '已在检查组中', 'is of the team already');
      return acts.changeTeam(db, viewer, inspection, { team, teamAccounts: [...kept, ...joined] }, { day, text });
    });
  }

  private step(
    viewer: Viewer,
    verb: string,
    action: InspectionAction,
    input: ToInspection,
    effect: (db: Db, inspection: InspectionRow) => Promise<InspectionRow>,
  ): Promise<InspectionRow> {
    let inspection: InspectionRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [inspectionLock(input.inspectionId)],
      allow: async (db) => {
        inspection = await inspectionOf(db, viewer, input.inspectionId);
        if (!mayTake(viewer, action, inspection)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => inspectionOf(db, viewer, id),
      effect: async (db) => {
        if (input.version !== inspection.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: inspection.version }, 'version');
        return remembered(await effect(db, inspection));
      },
    });
  }

  private async pairingOf(db: Db, viewer: Viewer, pairingId: string): Promise<AgreedPairing> {
    const pairing = await agreedPairing(db, viewer, pairingId, Number(this.today().slice(0, 4)));
    if (pairing) return pairing;
    throw notFound('结对', 'pairing', 'pairingId');
  }

  /** Of the recipient's area. Fails with NOT_FOUND (placeId). */
  private async groundOf(db: Db, viewer: Viewer, pairing: AgreedPairing, placeId: string): Promise<Ground> {
    const ground = await asPlatform(db, viewer, () => groundOf(db, pairing.recipientId, placeId));
    if (ground) return ground;
    throw notFound('受帮扶方的地区', 'place of the recipient', 'placeId');
  }
}

export async function inspectionOf(db: Db, viewer: Viewer, id: string): Promise<InspectionRow> {
  const inspection = (await inspectionsById(db, viewer, [id])).get(id);
  if (inspection) return inspection;
  throw notFound('检查', 'inspection', 'inspectionId');
}

async function checkActivity(db: Db, viewer: Viewer, activityId: string, pairingId: string): Promise<void> {
  const activity = (await activitiesById(db, viewer, [activityId])).get(activityId);
  if (activity?.pairingId !== pairingId) throw notFound('活动', 'activity of this pairing', 'activityId');
}

function remembered(inspection: InspectionRow): { id: string; result: InspectionRow } {
  return { id: inspection.id, result: inspection };
}

const notFound = (what: string, whatEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);

const refused = (field: string, reason: string, reasonEn: string): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
