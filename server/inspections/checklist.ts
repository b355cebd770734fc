import type { InspectionQuestionKind, InspectionSubject } from '../../schema/vocabulary';

/** Somebody of the team, by name: officials stand with their units on every paper. */
export interface Official {
  name: string;
  unit: string;
  isLeader: boolean;
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
