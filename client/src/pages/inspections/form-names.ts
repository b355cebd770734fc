/** Under which what was typed of an inspection is kept, until it is planned. */
export const PLAN_FORM = 'inspections.plan';

/** … of an earlier finding that is looked back at, until it is said, */
export const lookForm = (inspectionId: string, nth: number): string => `inspection.look.${inspectionId}.${nth}`;

/** … and of a meeting, until its problems are entered. */
export const MEETING_FORM = 'inspections.meeting';
