/** A project's money as it was planned, and as it has come. */
import { quotient } from '../funds/money-rates.rules';
import { yuanFromFen } from '../platform/money';

/** In yuan. */
export function plannedAgainstActual(
  plannedFen: bigint,
  sums: { allocated: bigint; issued: bigint; spent: bigint },
): Record<'planned' | 'allocated' | 'issued' | 'spent' | 'difference', string> & { share: string | null } {
  return {
    planned: yuanFromFen(plannedFen),
    allocated: yuanFromFen(sums.allocated),
    issued: yuanFromFen(sums.issued),
    spent: yuanFromFen(sums.spent),
    difference: yuanFromFen(sums.spent - plannedFen),
    share: quotient(sums.spent, plannedFen),
  };
}
