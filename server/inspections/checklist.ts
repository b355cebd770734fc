import type { InspectionQuestionKind, InspectionSubject } from '../../schema/vocabulary';
import type { Day } from '../platform/day';

/** Somebody of the team, by name: officials stand with their units on every paper. */
export interface Official {
  name: string;
  unit: string;
  isLeader: boolean;
  /** Whoever left keeps their place, because visits name people by it. */
  leftOn?: Day;
}

/** What is asked at every member of a kind; answers name it by its place in the list, from 1. */
export interface Question {
  subject: InspectionSubject;
  kind: InspectionQuestionKind;
  text: string;
}

/** What one question came to. */
export interface Answer {
  question: number;
  yes?: boolean;
  /** An exact decimal. */
  number?: string;
  text?: string;
}
