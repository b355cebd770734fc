import type { HouseholdState } from '../../../gql/graphql';
import { useHouseholdWords } from '../words';

export function StateBadge({ state }: { state: HouseholdState }) {
  const words = useHouseholdWords();
  return (
    <span className={`badge household-state ${state.toLowerCase()}`} data-state={state}>
      {words.stateName[state]}
    </span>
  );
}
