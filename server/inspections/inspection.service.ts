import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  Ability,
  InspectionAction,
  InspectionKind,
  InspectionState,
  ProblemCode,
  RectificationOffice,
  Role,
  type InspectionSubject,
} from '../../schema/vocabulary';
import { accountIdsByName } from '../accounts/account.store';
import { activitiesById } from '../activities/activity.store';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import type { PageRequest } from '../db/page';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { groundOf, type Ground } from '../households/household.store';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { PLATFORM, type Viewer } from '../platform/scope';
import { atMost, readPlain, searchText } from '../platform/text';
import { officesOf } from '../supervision/rectification.rules';
import type { Official, Question } from './checklist';
import { readQuestions, readSubjects, readTeam } from './checklist.rules';
import * as acts from './inspection-acts.service';
import { checkPeriod, mayTake, ORDERERS } from './inspection.rules';
import { drawsByInspection, inspectionsById, listInspections, type InspectionQuery } from './inspection.store';
import type { InspectionMemberRow, InspectionRow } from './inspection.tables';
import { checkTerms } from './sample.rules';
import { accountsAt, drawnBy, listMembers, type MemberQuery } from './sample.store';

export interface PlanInspection {
  requestKey: string;
  pairingId: string;
  kind: InspectionKind;
  title: string;
  placeId: string;
  from: Day;
  until: Day;
  subjects: InspectionSubject[];
  team: (Official & { account?: string | null })[];
  questions: Question[];
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

export interface TakeInspectionStep extends ToInspection {
  text: string;
  /** A visit or an observation of the records room that this was; of a report only. */
  activityId?: string | null;
  /** Of a closing only. */
  handedOver?: acts.HandedOver[];
}

type PlainAction = Exclude<InspectionAction, InspectionAction.PLAN | InspectionAction.DRAW | InspectionAction.START>;

const VERBS = {
  REPORT: 'reportInspection',
  RETURN: 'returnInspection',
  CLOSE: 'closeInspection',
  CALL_OFF: 'callOffInspection',
} as const satisfies Record<PlainAction, string>;

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
   * Plans an inspection. Fails with NOT_FOUND (pairing, place, account), FORBIDDEN (an office that does not order this kind),
   * OUT_OF_RANGE (from, until), BAD_INPUT, TOO_MANY_ITEMS, OWN_WORK_INSPECTED (team), and as `write`.
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
        const title = readPlain(input.title, MAX_TITLE, 'title');
        checkPeriod(input.from, input.until, today);
        const subjects = readSubjects(input.subjects);
        const questions = readQuestions(input.questions, subjects);
        const team = readTeam(input.team);
        const ground = await this.groundOf(db, viewer, pairing, input.placeId);
        const teamAccounts = await this.accountsOf(db, viewer, input, { pairing, ground, ordered });
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
            simulated: false,
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
      const reason = isAgain ? readPlain(input.reason ?? '', MAX_REASON, 'reason') : null;
      const area = (await placesById(db, viewer, [inspection.placeId])).get(inspection.placeId);
      if (!area) throw notFound('地区', 'place', 'inspectionId');
      return acts.draw(db, viewer, inspection, area, { subject, size, perStratum, reason, day: this.today() });
    });
  }

  /**
   * Reports, returns, closes or calls off. Fails with NOT_FOUND (also activityId, handedOver), FORBIDDEN, VERSION_CONFLICT,
   * TRANSITION_REFUSED, SECOND_PERSON_NEEDED, BAD_INPUT, FINDINGS_OPEN (of a closing), TOO_MANY_ITEMS, and as `write`.
   */
  take(viewer: Viewer, action: PlainAction, input: TakeInspectionStep): Promise<InspectionRow> {
    return this.step(viewer, VERBS[action], action, input, async (db, inspection) => {
      const taken = { day: this.today(), text: readPlain(input.text, MAX_TEXT, 'text') };
      if (action === InspectionAction.CLOSE) {
        atMost(input.handedOver ?? [], MAX_HANDED, 'handedOver');
        const handed = (input.handedOver ?? []).map(({ rectificationId, reason }, at) => ({
          rectificationId,
          reason: readPlain(reason, MAX_REASON, `handedOver.${at}.reason`),
        }));
        return acts.close(db, viewer, inspection, taken, handed);
      }
      const activityId = input.activityId ?? inspection.activityId;
      if (input.activityId) await checkActivity(db, viewer, input.activityId, inspection.pairingId);
      return acts.takeStep(db, viewer, { ...inspection, activityId }, action, taken);
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

  /** The accounts of the team, where they are known; nobody inspects their own office. Fails with NOT_FOUND and OWN_WORK_INSPECTED (team). */
  private async accountsOf(
    db: Db,
    viewer: Viewer,
    { kind, team }: PlanInspection,
    { pairing, ground, ordered }: { pairing: AgreedPairing; ground: Ground; ordered: OrderedBy },
  ): Promise<(string | null)[]> {
    const named = team.map(({ account }) => account?.trim().toLowerCase() ?? '');
    const known = await asPlatform(db, viewer, () => accountIdsByName(db, named.filter(Boolean)));
    const idOf = new Map([...known].map(([name, id]) => [name.toLowerCase(), id]));
    const isOffice = ordered.office === RectificationOffice.RECIPIENT;
    const inspected = {
      partyId: isOffice ? null : pairing.recipientId,
      path: ground.path,
      exceptId: isOffice ? pairing.recipientId : null,
    };
    const inside = await asPlatform(db, viewer, () => accountsAt(db, inspected, [...idOf.values()], this.today()));
    return named.map((name, at) => {
      const id = idOf.get(name);
      if (name !== '' && id === undefined) throw notFound('账号', 'account', `team.${at}.account`);
      // To an observation the host comes along.
      if (id !== undefined && kind !== InspectionKind.OBSERVATION && inside.includes(id))
        throw ownWork(team[at]?.name ?? '', '是被检查单位的人员', 'works where is inspected', `team.${at}.account`);
      return id ?? null;
    });
  }
}

/** Whose order an inspection is. */
type OrderedBy = Pick<InspectionRow, 'office' | 'ordererId' | 'ordererPlaceId'>;

/** The office for which this viewer orders an inspection of this kind. Fails with FORBIDDEN. */
function ordererOf(viewer: Viewer, kind: InspectionKind, pairing: AgreedPairing): OrderedBy {
  const held = officesOf(viewer, Ability.ORDER_INSPECTION, pairing);
  const office = ORDERERS[kind].find((one) => held.includes(one));
  switch (office) {
    case undefined:
      throw new DomainError(ProblemCode.FORBIDDEN);
    case RectificationOffice.SUPERVISOR:
      return { office, ordererId: null, ordererPlaceId: seatOf(viewer, pairing).placeId };
    case RectificationOffice.RECIPIENT:
      return { office, ordererId: pairing.recipientId, ordererPlaceId: null };
    case RectificationOffice.DONOR:
      return { office, ordererId: pairing.donorId, ordererPlaceId: null };
  }
}

/** The widest place that this viewer supervises above a pairing: fewest are told of what it orders. */
function seatOf(viewer: Viewer, { placePaths }: AgreedPairing): { placeId: string; path: string } {
  const [seat] = viewer.posts
    .flatMap(({ role, placeId, placePath }) =>
      role === Role.SUPERVISOR && placeId !== null && placePath !== null ? [{ placeId, path: placePath }] : [],
    )
    .filter(({ path }) => placePaths.some((wide) => wide.startsWith(path)))
    .sort((one, other) => one.path.length - other.path.length);
  if (seat) return seat;
  throw new DomainError(ProblemCode.FORBIDDEN);
}

/** Whose an inspection is while nobody else is told. */
export async function ownedBy(
  db: Db,
  viewer: Viewer,
  pairing: AgreedPairing,
  { office, ordererPlaceId }: OrderedBy,
): Promise<{ partyIds: string[]; placePaths: string[] }> {
  if (office === RectificationOffice.DONOR) {
    const donors = pairing.donorId === null ? [] : [pairing.donorId];
    return { partyIds: [...new Set([...donors, ...pairing.leadIds])], placePaths: [] };
  }
  if (office === RectificationOffice.RECIPIENT) {
    const ground = await asPlatform(db, viewer, () => coverOf(db, pairing));
    return { partyIds: [pairing.recipientId], placePaths: ground };
  }
  const place = (await placesById(db, viewer, [ordererPlaceId ?? ''])).get(ordererPlaceId ?? '');
  if (!place) throw new Error(`the place ${ordererPlaceId} of an order is not there`);
  return { partyIds: [], placePaths: [place.path] };
}

/** Where a recipient lies: whoever supervises it sees what it orders. */
async function coverOf(db: Db, pairing: AgreedPairing): Promise<string[]> {
  return (await partiesById(db, PLATFORM, [pairing.recipientId])).get(pairing.recipientId)?.placePaths ?? [];
}

/** Whose an inspection is once both sides are told: theirs, the offices' between the county and the place, and whoever supervises them. */
export function toldTo(
  pairing: Pick<AgreedPairing, 'partyIds' | 'placePaths'>,
  unitIds: readonly string[],
  own: { partyIds: string[]; placePaths: string[] },
): { partyIds: string[]; placePaths: string[] } {
  return {
    partyIds: [...new Set([...own.partyIds, ...pairing.partyIds, ...unitIds])],
    placePaths: [...new Set([...own.placePaths, ...pairing.placePaths])],
  };
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

/** Somebody would look at their own office, or at what they recorded. */
export function ownWork(who: string, why: string, whyEn: string, field: string): DomainError {
  return new DomainError(ProblemCode.OWN_WORK_INSPECTED, { who, why, whyEn }, field);
}

function remembered(inspection: InspectionRow): { id: string; result: InspectionRow } {
  return { id: inspection.id, result: inspection };
}

const notFound = (what: string, whatEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);

const refused = (field: string, reason: string, reasonEn: string): DomainError =>
  new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
