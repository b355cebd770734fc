import { PlacementsDocument, type PlacementRowFragment } from '../../../gql/records/graphql';
import type { LaborDestination, LaborPlacementFilter } from '../../../gql/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { commonFilter, daysOf, oneOf, useChosen, type Chosen } from '../chosen';
import { SayOfFound } from '../confirm/say-of-found';
import { Choice, Filters, Options } from '../ledger/filters';
import { Ledger, type LedgerColumn } from '../ledger/ledger';
import { LedgerActions } from '../ledger/ledger-actions';
import { Proof, Standing } from '../ledger/marks';
import { useRecords } from '../records-context';
import { useRecordWords } from '../words';
import { zh } from '../words.zh';
import { PlacementDrawer } from './placement-drawer';
import { PlacementForm } from './placement-form';
import { useSpan } from './span';

const DESTINATIONS = Object.keys(zh.destinationName) as LaborDestination[];

function filterOf(pairingId: string, year: number, chosen: Chosen): LaborPlacementFilter {
  const destination = oneOf(DESTINATIONS, chosen.destination);
  return {
    pairingIds: [pairingId],
    years: [year],
    ...(chosen.month && daysOf(year, chosen.month)),
    ...(destination && { destinations: [destination] }),
    ...commonFilter(chosen),
  };
}

/** Who was placed in the year, the latest first; persons are masked by the server. */
export default function Placements() {
  const words = useRecordWords();
  const { pairing, year } = useRecords();
  const choosing = useChosen();
  const filter = filterOf(pairing.id, year, choosing.chosen);
  return (
    <>
      <Ledger
        {...choosing}
        kind="PLACEMENT"
        listKey={JSON.stringify(filter)}
        title={words.tabName.placements}
        none={words.noPlacements}
        columns={useColumns()}
        asked={{
          query: PlacementsDocument,
          variables: (page) => ({ filter, ...page }),
          foundIn: (data) => data.laborPlacements,
        }}
        filters={
          <Filters {...choosing} searchLabel={words.searchPlacements}>
            <Choice
              label={words.destination}
              any={words.anyDestination}
              value={choosing.chosen.destination}
              choose={(destination) => choosing.choose({ destination })}
            >
              <Options names={words.destinationName} />
            </Choice>
          </Filters>
        }
        actions={<LedgerActions kind="PLACEMENT" {...choosing} form={PlacementForm} label={words.recordPlacement} />}
        saying={<SayOfFound {...choosing} filter={{ placements: filter }} />}
      />
      <PlacementDrawer />
    </>
  );
}

function useColumns(): LedgerColumn<PlacementRowFragment>[] {
  const words = useRecordWords();
  const span = useSpan();
  return [
    {
      key: 'worker',
      label: words.worker,
      cell: ({ person, simulated }) => (
        <>
          {person.name} {simulated && <SimulatedBadge />}
        </>
      ),
    },
    { key: 'employer', label: words.employer, cell: ({ employer }) => employer },
    {
      key: 'destination',
      label: words.destination,
      cell: ({ destination, workplace }) => (
        <>
          {words.destinationName[destination]} {workplace && <small className="muted">{workplace}</small>}
        </>
      ),
    },
    {
      key: 'job',
      label: words.jobKind,
      cell: ({ jobKind, jobTitle }) => (
        <>
          {words.jobKindName[jobKind]} {jobTitle && <small className="muted">{jobTitle}</small>}
        </>
      ),
    },
    { key: 'span', label: words.fromTo, className: 'day', cell: span },
    {
      key: 'categories',
      label: words.categories,
      cell: ({ categories }) => categories.map((each) => words.categoryName[each]).join(' · ') || words.noCategory,
    },
    { key: 'evidence', label: words.evidence, cell: ({ evidenceCount }) => <Proof count={evidenceCount} /> },
    {
      key: 'standing',
      label: words.standing,
      cell: ({ standing, withdrawn }) => (withdrawn ? words.withdrawn : <Standing standing={standing} />),
    },
  ];
}
