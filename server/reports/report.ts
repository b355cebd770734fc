import type {
  Bound,
  PairingLevel,
  PeriodKind,
  Programme,
  ReportAction,
  ReportDesk,
  ReportStatus,
} from '../../schema/vocabulary';
import type { UnitCode } from '../indicators/catalogue';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** One step of a form's flow, and whose turn it is. A confirmation names the figures that both sides report. */
export interface FlowStep {
  action: ReportAction.SUBMIT | ReportAction.APPROVE | ReportAction.CONFIRM | ReportAction.LOCK;
  by: ReportDesk;
  figures?: string[];
}

export type ReportPeriodKind = PeriodKind.MONTH | PeriodKind.QUARTER | PeriodKind.YEAR;

/** What a form says; a report keeps the version it was made under. */
export interface FormFacts {
  code: string;
  nameZh: string;
  nameEn: string;
  /** Of which programme it is; of any where null. */
  programme: Programme | null;
  /** The form whose reports it sums up; null for a report about one pairing. */
  compiles: string | null;
  level: PairingLevel;
  periodKind: ReportPeriodKind;
  reporter: ReportDesk;
  indicators: string[];
  dueDay: number;
  dueMonths: number;
  steps: FlowStep[];
  validFrom: Day;
  validTo: Day | null;
}

export interface ReportFormRow extends FormFacts {
  id: string;
  /** Who hands in the reports that it sums up; null where it sums up none. */
  partsReporter: ReportDesk | null;
  version: number;
  reason: string | null;
  madeAt: Date;
}

/** A report as it stands: what its latest step says. */
export interface ReportRow extends Owned {
  id: string;
  formId: string;
  formCode: string;
  /** Null for a compiled report, which is about several. */
  pairingId: string | null;
  /** By whom it is written; null where that is a place. */
  authorId: string | null;
  /** Where a compiled report is written, if not by a party. */
  placeId: string | null;
  category: string | null;
  periodKind: ReportPeriodKind;
  year: number;
  quarter: number | null;
  month: number | null;
  periodKey: string;
  periodFrom: Day;
  periodTo: Day;
  dueOn: Day;
  status: ReportStatus;
  step: number;
  edition: number;
  version: number;
  readAt: Date | null;
  statementId: string | null;
  simulated: boolean;
}

export interface ReportStepRow {
  reportId: string;
  version: number;
  action: ReportAction | 'DRAFT';
  status: ReportStatus;
  step: number;
  edition: number;
  desk: ReportDesk | null;
  reason: string | null;
  readAt: Date | null;
  madeAt: Date;
  madeByAccount: string | null;
}

/** A figure's four values; `null` is what nobody has said, or no records tell. */
export interface FourValues {
  claimed: string | null;
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
}

/** Of persons who may be the same in several reports a sum tells only the most that they are. */
export type FigureBound = Bound.EXACT | Bound.AT_MOST;

export interface ReportFigureRow extends FourValues {
  id: string;
  reportId: string;
  version: number;
  edition: number;
  ordinal: number;
  indicatorId: string;
  indicatorCode: string;
  unit: UnitCode;
  /** Of what is claimed. */
  bound: FigureBound;
  printedValue: string | null;
  printedUnit: string | null;
  isTyped: boolean;
  reason: string | null;
  isFrozen: boolean;
}

/** A report below a compiled one, as it stood when it was taken. */
export interface ReportPart {
  pairingId: string;
  authorId: string;
  category: string | null;
  /** As the author was named then. */
  authorName: string;
  /** Null where nobody had begun it, like the next two. */
  partId: string | null;
  status: ReportStatus | null;
  edition: number | null;
  /** The version that handed in the figures taken; null for what is left out. */
  partVersion: number | null;
  dueOn: Day;
  submittedOn: Day | null;
  isLate: boolean;
  isIn: boolean;
  /** Why it was left out; said when the whole is handed in. */
  reason: string | null;
}

export interface ReportPartRow extends ReportPart {
  reportId: string;
  version: number;
  ordinal: number;
  isFrozen: boolean;
  /** It was opened again, sent back or handed in anew since, or what was left out has been approved. */
  hasMoved: boolean;
}

export interface ReportCommentRow {
  id: string;
  reportId: string;
  edition: number;
  indicatorCode: string | null;
  text: string;
  toDesk: ReportDesk | null;
  toAccount: string | null;
  madeAt: Date;
  madeByAccount: string | null;
  settledAt: Date | null;
  settledByAccount: string | null;
}

/** What was locked, as it was; its bytes are fetched at a door. */
export interface ReportPaperRow {
  reportId: string;
  edition: number;
  version: number;
  readAt: Date;
  lockedAt: Date;
  text: string;
  textHash: string;
  workbookHash: string;
  /** Null where it was locked before documents were kept. */
  documentHash: string | null;
  fileName: string;
}
