import { lazy, Suspense, useState } from 'react';
import type { WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { Skeleton } from '../../../parts/skeleton';
import { useNamesOf } from '../parts';
import { useInspectionWords } from '../words';

const TeamForm = lazy(() => import('./team-form'));

/** Who is of the team, and who was; whoever ordered the inspection changes it until the report. */
export function Team({ inspection }: { inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const namesOf = useNamesOf();
  const [isOpen, setOpen] = useState(false);
  const [told, tell] = useState<string>();
  const { team, nextActions } = inspection;
  const gone = team.filter(({ leftOn }) => leftOn);
  const mayChange = nextActions.includes('CHANGE_TEAM');
  return (
    <>
      <p>{namesOf(team.filter(({ leftOn }) => !leftOn))}</p>
      {gone.length > 0 && <p className="muted">{words.leftTeam(namesOf(gone))}</p>}
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {mayChange && (
        <p className="verbs">
          <button
            type="button"
            onClick={() => {
              tell(undefined);
              setOpen(true);
            }}
          >
            {words.actionName.CHANGE_TEAM}
          </button>
        </p>
      )}
      {mayChange && isOpen && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <TeamForm
            inspection={inspection}
            close={() => setOpen(false)}
            done={() => {
              setOpen(false);
              tell(words.done);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
