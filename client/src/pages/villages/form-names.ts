/** Under which what was typed is kept, until it is recorded. */
export const INCOME_FORM = 'villages.income';
export const LINK_FORM = 'villages.link';
