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

interface Sent {
  name: string;
  unit: string;
  isLeader: boolean;
  leftOn?: string | null;
}

/** People of a team with their units, the leader said so. */
export function useNamesOf(): (team: readonly Sent[]) => string {
  const words = useInspectionWords();
  return (team) =>
    team
      .map(({ name, unit, isLeader, leftOn }) => {
        const said = [unit, isLeader && words.isLeader, leftOn && words.leftOn(leftOn)].filter(Boolean);
        return `${name}（${said.join('，')}）`;
      })
      .join('、');
}
