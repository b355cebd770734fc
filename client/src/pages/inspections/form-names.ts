/** Under which what was typed of an inspection is kept, until it is planned. */
export const PLAN_FORM = 'inspections.plan';
