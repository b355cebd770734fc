import type { InspectionState } from '../../gql/graphql';
import type { SampleMemberFragment } from '../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../language';
import { useInspectionWords } from './words';

export function StateBadge({ state }: { state: InspectionState }) {
  const words = useInspectionWords();
  return (
    <span className={`badge inspection-state ${state.toLowerCase()}`} data-state={state}>
      {words.stateName[state]}
    </span>
  );
}

/** What a member of the sample is called; whoever may not see it is told its kind alone. */
export function useMemberName(): (member: SampleMemberFragment) => string {
  const words = useInspectionWords();
  const { language } = useLanguage();
  return ({ subject, household, project, place }) => {
    const name =
      (household && [household.number, household.village].filter(Boolean).join(' ')) ??
      project?.name ??
      (place && nameIn(language, place));
    return name ?? (subject === 'HOUSEHOLDS' ? words.hidden : words.hiddenOf(words.subjectName[subject]));
  };
}
