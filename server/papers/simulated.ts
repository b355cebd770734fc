import { Lang } from '../../schema/vocabulary';
import type { Column, SheetDraft } from './paper';

/** The words that no print of made-up data goes without. */
export const SIMULATED = '演示数据';

export const SIMULATED_WARNING = '演示数据，仅供演示，不得作为凭证或对外使用';

/** The same as a letter says it, in its own language. */
export const SIMULATED_WORDS: Readonly<Record<Lang, { inTitle: string; mark: string; warning: string }>> = {
  [Lang.ZH]: { inTitle: `（${SIMULATED}）`, mark: SIMULATED, warning: SIMULATED_WARNING },
  [Lang.EN]: {
    inTitle: '(simulated data)',
    mark: `${SIMULATED} Simulated data`,
    warning: 'Simulated data for demonstration: no voucher, and not for use outside',
  },
};

/** The last column of a simulated sheet: a row that is copied out still says what it is. */
export const simulatedColumn: Column = { header: '数据性质', key: 'simulated', width: 11, kind: 'text' };

export function titleOf({ title, simulated }: Pick<SheetDraft, 'title' | 'simulated'>): string {
  return simulated ? `${title}（${SIMULATED}）` : title;
}
