import type {
  FindingSeverity,
  InspectionAction,
  InspectionKind,
  InspectionState,
  InspectionSubject,
  LookBackVerdict,
  RectificationOffice,
  RectificationState,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';
import type { Answer, Official, Question } from './checklist';

/** An inspection as its latest version says. */
export interface InspectionRow extends Owned {
  id: string;
  pairingId: string;
  kind: InspectionKind;
  title: string;
  office: RectificationOffice;
  /** The party that ordered it; null for whoever supervises `ordererPlaceId`. */
  ordererId: string | null;
  ordererPlaceId: string | null;
  placeId: string;
  from: Day;
  until: Day;
  subjects: InspectionSubject[];
  team: Official[];
  /** The account of each, in the same order, where it is known. */
  teamAccounts: (string | null)[];
  questions: Question[];
  state: InspectionState;
  version: number;
  /** Whether both sides are told of it. */
  isTold: boolean;
  activityId: string | null;
  /** Of a look back, the earlier inspection that it goes back to, if it names one. */
  looksBackId: string | null;
  simulated: boolean;
  /** Whoever ordered it. */
  ownPartyIds: string[];
  ownPlacePaths: string[];
}

export interface InspectionVersionRow {
  inspectionId: string;
  version: number;
  action: InspectionAction;
  state: InspectionState;
  day: Day;
  text: string | null;
  /** Of a change of the team: who was of it before. */
  teamBefore: Official[] | null;
  madeAt: Date;
  madeByAccount: string | null;
}

/** One drawing of a sample. */
export interface InspectionDrawRow {
  id: string;
  inspectionId: string;
  nth: number;
  subject: InspectionSubject;
  day: Day;
  seed: string;
  size: number;
  perStratum: number;
  population: number;
  populationHash: string;
  /** The places of the area, and the township of each. */
  placeIds: string[];
  stratumIds: string[];
  /** The moment, as PostgreSQL writes a snapshot. */
  seen: string;
  reason: string | null;
  stands: boolean;
  madeAt: Date;
  madeByAccount: string | null;
}

/** That somebody looked at a member of the sample. */
export interface VisitRow {
  memberId: string;
  version: number;
  inspectionId: string;
  day: Day;
  /** From 1, as the team stands. */
  visitors: number[];
  answers: Answer[];
  note: string | null;
  madeByAccount: string | null;
}

/** A member of the sample. */
export interface InspectionMemberRow {
  id: string;
  inspectionId: string;
  drawId: string;
  nth: number;
  subject: InspectionSubject;
  subjectId: string;
  stratumId: string;
}

/** What an inspection found: an item of the rectification list. */
export interface FindingRow {
  rectificationId: string;
  inspectionId: string;
  nth: number;
  memberId: string | null;
  severity: FindingSeverity;
  handedOver: string | null;
  /** How far its item has come. */
  state: RectificationState;
  /** The item of an earlier inspection that it repeats. */
  repeatsId: string | null;
}

/** What an earlier inspection found, and what a look back sees of it. */
export interface FollowUpRow {
  inspectionId: string;
  /** Its number among the earlier findings. */
  nth: number;
  rectificationId: string;
  severity: FindingSeverity;
  problem: string;
  leadUnitId: string;
  verdict: LookBackVerdict | null;
  note: string | null;
  day: Day | null;
  visitors: number[] | null;
  /** The item that repeats it, where it had been closed. */
  openedId: string | null;
  lookedBy: string | null;
}
