/** Under which what was typed of an inspection is kept, until it is planned. */
export const PLAN_FORM = 'inspections.plan';

/** … and of a meeting, until its problems are entered. */
export const MEETING_FORM = 'inspections.meeting';
