import type { ReportAction } from '../../../gql/reports/graphql';

/** What moves a report on; sending back and opening again stand beside it. */
const FORWARD: readonly ReportAction[] = ['SUBMIT', 'APPROVE', 'CONFIRM', 'LOCK'];

/** The act that a list names: filling in before handing in, and whatever moves it on before the rest. */
export function mainAct(actions: readonly ReportAction[]): ReportAction | undefined {
  if (actions.includes('SET_FIGURES')) return 'SET_FIGURES';
  return FORWARD.find((act) => actions.includes(act)) ?? actions[0];
}
