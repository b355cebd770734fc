import { ActivitiesDocument, type ActivityRowFragment } from '../../../gql/records/graphql';
import type { ActivityFilter, ActivityKind } from '../../../gql/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { Yuan } from '../../../parts/yuan';
import { commonFilter, daysOf, oneOf, useChosen, type Chosen } from '../chosen';
import { SayOfFound } from '../confirm/say-of-found';
import { Choice, Filters, Options } from '../ledger/filters';
import { Ledger, type LedgerColumn } from '../ledger/ledger';
import { LedgerActions } from '../ledger/ledger-actions';
import { Proof, Standing } from '../ledger/marks';
import { useRecords } from '../records-context';
import { useRecordWords } from '../words';
import { zh } from '../words.zh';
import { ActivityDrawer } from './activity-drawer';
import { titleOf } from './title';

const KINDS = Object.keys(zh.activityName) as ActivityKind[];

function filterOf(pairingId: string, year: number, chosen: Chosen): ActivityFilter {
  const kind = oneOf(KINDS, chosen.kind);
  return {
    pairingIds: [pairingId],
    years: [year],
    ...(chosen.month && daysOf(year, chosen.month)),
    ...(kind && { kinds: [kind] }),
    ...commonFilter(chosen),
  };
}

/** What else was done in the year: training, workshops, parks, firms, secondments, visits, meetings. */
export default function Activities() {
  const words = useRecordWords();
  const { pairing, year } = useRecords();
  const choosing = useChosen();
  const filter = filterOf(pairing.id, year, choosing.chosen);
  return (
    <>
      <Ledger
        {...choosing}
        kind="ACTIVITY"
        listKey={JSON.stringify(filter)}
        title={words.tabName.activities}
        none={words.noActivities}
        columns={useColumns()}
        asked={{
          query: ActivitiesDocument,
          variables: (page) => ({ filter, ...page }),
          foundIn: (data) => data.activities,
        }}
        filters={
          <Filters {...choosing} searchLabel={words.searchActivities}>
            <Choice
              label={words.kind}
              any={words.anyKind}
              value={choosing.chosen.kind}
              choose={(kind) => choosing.choose({ kind })}
            >
              <Options names={words.activityName} />
            </Choice>
          </Filters>
        }
        actions={<LedgerActions kind="ACTIVITY" {...choosing} />}
        saying={<SayOfFound {...choosing} filter={{ activities: filter }} />}
      />
      <ActivityDrawer />
    </>
  );
}

function useColumns(): LedgerColumn<ActivityRowFragment>[] {
  const words = useRecordWords();
  return [
    {
      key: 'title',
      label: words.activity,
      cell: (row) => (
        <>
          {titleOf(row) || row.formName} {row.simulated && <SimulatedBadge />}
        </>
      ),
    },
    {
      key: 'kind',
      label: words.kind,
      cell: ({ kindName, formName }) => (
        <>
          {kindName} <small className="muted">{formName}</small>
        </>
      ),
    },
    {
      key: 'day',
      label: words.day,
      className: 'day',
      cell: ({ from, to }) => (to && to !== from ? `${from} – ${to}` : from),
    },
    { key: 'place', label: words.place, cell: ({ location }) => location ?? <span className="muted">—</span> },
    {
      key: 'people',
      label: words.people,
      className: 'number',
      cell: ({ persons, personTimes, households }) =>
        [
          persons != null && words.personsOf(persons),
          personTimes != null && words.personTimesOf(personTimes),
          households != null && words.householdsOf(households),
        ]
          .filter(Boolean)
          .join(' · ') || <span className="muted">—</span>,
    },
    {
      key: 'amount',
      label: words.amount,
      className: 'number',
      cell: ({ invested, contracted, reward, turnover }) => {
        const amount = invested ?? contracted ?? reward ?? turnover;
        return amount ? <Yuan value={amount} /> : <span className="muted">—</span>;
      },
    },
    { key: 'evidence', label: words.evidence, cell: ({ evidenceCount }) => <Proof count={evidenceCount} /> },
    {
      key: 'standing',
      label: words.standing,
      cell: ({ standing, withdrawn }) => (withdrawn ? words.withdrawn : <Standing standing={standing} />),
    },
  ];
}
