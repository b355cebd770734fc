import {
  HouseholdVisitsDocument,
  WithdrawVisitDocument,
  type HouseholdVisitsQuery,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { FileLinks } from '../../../parts/file-links';
import { useSend } from '../../../parts/outbox/use-send';
import { ReasonForm } from '../../../parts/reason-form';
import { VisitForm } from '../../../parts/visit/visit-form';
import { useVisitWords } from '../../../parts/visit/words';
import { FoldedForm } from '../parts/folded-form';
import { mayKeep } from './may-keep';
import { LateSection } from './section';
import { useCardWords } from './words';

interface Props {
  household: WholeHouseholdFragment;
}

type Visited = Extract<HouseholdVisitsQuery['node'], { __typename: 'Household' }>;
type Visit = Visited['visits'][number];

/** So many are shown at once. */
const FIRST = 5;

/** Who went there when, what they saw, and by when somebody goes again. */
export function Visits({ household }: Props) {
  const words = useCardWords();
  return (
    <LateSection
      name="household-visits"
      title={words.visits}
      query={HouseholdVisitsDocument}
      variables={{ id: household.id }}
    >
      {(visited) => <Known household={household} visited={visited} />}
    </LateSection>
  );
}

function Known({ household, visited }: Props & { visited: Visited }) {
  const words = useCardWords();
  const form = useVisitWords();
  const { visits, lastVisitOn, daysSinceVisit, isVisitDue, nextVisitBy, helper } = visited;
  const [first, rest] = [visits.slice(0, FIRST), visits.slice(FIRST)];
  return (
    <>
      {typeof daysSinceVisit === 'number' && (
        <p className="household-marks">
          <span className={isVisitDue ? 'late' : undefined}>
            {lastVisitOn ? words.notVisitedFor(daysSinceVisit) : words.neverVisited(daysSinceVisit)}
          </span>
          {nextVisitBy && <span className="muted">{words.nextVisitBy(nextVisitBy)}</span>}
        </p>
      )}
      {visits.length === 0 && <p className="muted">{words.noVisits}</p>}
      <Lines household={household} visits={first} />
      {rest.length > 0 && (
        <details>
          <summary>{words.earlierVisits(rest.length)}</summary>
          <Lines household={household} visits={rest} />
        </details>
      )}
      {mayKeep(household) && (
        <FoldedForm name={`VISIT.${household.id}`} summary={form.recordVisit}>
          {(done) => (
            <VisitForm
              households={[]}
              total={0}
              household={{ ...household, helper: helper ?? null }}
              search=""
              find={() => undefined}
              done={() => done(words.visited)}
            />
          )}
        </FoldedForm>
      )}
    </>
  );
}

function Lines({ household, visits }: Props & { visits: readonly Visit[] }) {
  return (
    <ul className="household-lines">
      {visits.map((visit) => (
        <Line key={visit.id} household={household} visit={visit} />
      ))}
    </ul>
  );
}

function Line({ household, visit }: Props & { visit: Visit }) {
  const words = useCardWords();
  const send = useSend();
  const { id, version, day, visitor, locality, note, problem, reason, files } = visit;
  return (
    <li data-visit={id}>
      <p>
        <time dateTime={day}>
          <b>{day}</b>
        </time>{' '}
        {visitor} {locality && <span className="muted">{locality}</span>}
      </p>
      <p>{note}</p>
      {problem && <p className="late">{words.problemFound(problem)}</p>}
      {reason && <p className="muted">{words.corrected(reason)}</p>}
      <FileLinks files={files} />
      {mayKeep(household) && (
        <ReasonForm
          name={`WITHDRAW.${id}`}
          summary={words.withdrawVisit}
          label={words.reason}
          hint={words.withdrawHint}
          send={(why, requestKey, _day, about) =>
            send(WithdrawVisitDocument, { requestKey, visitId: id, version, reason: why.trim() }, about)
          }
        />
      )}
    </li>
  );
}
