import type {
  RectificationAction,
  RectificationOffice,
  RectificationOrigin,
  RectificationState,
} from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** What is to be put right, by whom, and where it was found: it never changes. */
export interface RectificationFacts {
  problem: string;
  measure: string;
  leadUnitId: string;
  responsibleUnitIds: string[];
  /** The official who answers for it in person, where one is named. */
  responsiblePerson: string | null;
  origin: RectificationOrigin;
  inspection: string | null;
  inspectedOn: Day | null;
  flagId: string | null;
  /** The inspection of the platform that found it, if it was one. */
  inspectionId: string | null;
  /** The meeting of the records room where it was named. */
  meetingId: string | null;
  /** The closed item that this repeats: a look back found it not put right, or wrong again. */
  repeatsId: string | null;
}

/** An item of the list (整改清单) as its latest version says. */
export interface RectificationRow extends RectificationFacts, Owned {
  id: string;
  pairingId: string;
  office: RectificationOffice;
  openedOn: Day;
  due: Day;
  state: RectificationState;
  version: number;
  simulated: boolean;
}

/** One step of an item. */
export interface RectificationVersionRow {
  rectificationId: string;
  version: number;
  action: RectificationAction;
  state: RectificationState;
  day: Day;
  due: Day;
  text: string | null;
  madeAt: Date;
  madeByAccount: string | null;
}
