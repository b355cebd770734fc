import type { AlarmKind, AlarmTurn, FlagSeverity } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import type { Owned } from '../platform/scope';

/** The figures of an alarm's sentence, as they are shown: yuan, percent, points, days. */
export type AlarmNumbers = Readonly<Record<string, string>>;

/** What an alarm is about: one such condition has one alarm that lasts. */
export interface AlarmSubject {
  pairingId: string;
  kind: AlarmKind;
  subjectType: 'IntegrityFlag' | 'Agreement' | 'ReportForm' | 'Difference' | 'Rectification' | 'Dispute' | 'WorkItem';
  subjectId: string;
  /** Of an agreement's indicator. */
  indicatorCode: string | null;
}

/** What the rules find now. */
export interface AlarmFound extends AlarmSubject, Owned {
  indicatorId: string | null;
  numbers: AlarmNumbers;
  since: Day;
  severity: FlagSeverity;
  turn: AlarmTurn;
  simulated: boolean;
}

export interface AlarmRow extends AlarmFound {
  id: string;
  beganAt: Date;
  endedAt: Date | null;
}
