/** Under which what was typed is kept, until it is recorded. */
export const BATCH_FORM = 'benefits.batch';
export const RULE_FORM = 'benefits.rule';
export const reviseForm = (ruleId: string): string => `benefits.revise.${ruleId}`;
export const endForm = (ruleId: string): string => `benefits.end.${ruleId}`;
