/** Under which what was typed is kept, until it is recorded. */
export const INCOME_FORM = 'villages.income';
export const LINK_FORM = 'villages.link';
export const LIFT_FORM = 'villages.lift';
export const SITE_FORM = 'villages.site';
export const stepForm = (action: string, liftId: string): string => `villages.lift.${action}.${liftId}`;
export const correctionForm = (rowId: string): string => `villages.correction.${rowId}`;
