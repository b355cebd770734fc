import { Link } from 'wouter';
import { HouseholdsDocument, type HouseholdRowFragment } from '../../../gql/households/graphql';
import { nameIn, useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { LongTable, type LongColumn } from '../../../parts/long-table/long-table';
import { useLongList } from '../../../parts/long-table/use-long-list';
import { NoMatch } from '../../../parts/no-match';
import { NothingHere } from '../../../parts/nothing-here';
import { useViewer } from '../../../viewer';
import { householdPath } from '../paths';
import { admitFrom } from '../parts/days';
import { StateBadge } from '../parts/state-badge';
import { useHouseholdWords } from '../words';
import { filterOf, orderOf, type ChosenHouseholds } from './filter';

interface Props {
  chosen: ChosenHouseholds;
  today: string;
  isFiltered: boolean;
  clear: () => void;
}

/** The households that fit, read as one comes near them. */
export function HouseholdList({ chosen, today, isFiltered, clear }: Props) {
  const words = useHouseholdWords();
  const viewer = useViewer();
  const filter = filterOf(chosen, today);
  const list = useLongList({
    query: HouseholdsDocument,
    variables: (page) => ({ filter, orderBy: orderOf(chosen), ...page }),
    foundIn: (data) => data.households,
  });
  const mayKeep = viewer.abilities.includes('KEEP_HOUSEHOLDS');
  const empty = isFiltered ? (
    <NoMatch title={words.noMatch} hint={words.noMatchHint} clear={clear} />
  ) : (
    <NothingHere
      title={mayKeep ? words.noHouseholds : words.noneYours}
      hint={mayKeep ? words.beginHint : words.readerHint}
    />
  );
  return (
    <>
      {list.total !== undefined && list.total > 0 && (
        <p className="muted found" aria-live="polite">
          {words.found(list.total)}
        </p>
      )}
      <LongTable list={list} columns={useColumns(today)} className="ledger households" empty={empty} />
    </>
  );
}

const AWAITED = { FOUND: 'REVIEW', REVIEWED: 'NOTICE', NOTICED: 'ADMIT', CLEARING: 'CLEAR' } as const;

/** What the reader is to do with it, as the server says it; a notice has to have had its days. */
function waitsFor({ state, nextActions, noticedOn }: HouseholdRowFragment, today: string): boolean {
  const awaited = state in AWAITED ? AWAITED[state as keyof typeof AWAITED] : undefined;
  if (awaited === undefined || !nextActions.includes(awaited)) return false;
  return awaited !== 'ADMIT' || !noticedOn || admitFrom(noticedOn) <= today;
}

function useColumns(today: string): LongColumn<HouseholdRowFragment>[] {
  const words = useHouseholdWords();
  const { language } = useLanguage();
  return [
    {
      key: 'number',
      label: words.number,
      cell: ({ id, number, entry, simulated }) => (
        <div>
          <Link href={householdPath(id)}>{number}</Link>{' '}
          {entry > 1 && <small className="muted">{words.again(entry)}</small>} {simulated && <SimulatedBadge />}
        </div>
      ),
    },
    {
      key: 'head',
      label: words.head,
      cell: ({ members }) => {
        const there = members.filter(({ until }) => !until);
        const head = there.find(({ relation }) => relation === 'HEAD');
        return (
          <div>
            {head?.person.name} <small className="muted">{words.persons(there.length)}</small>
          </div>
        );
      },
    },
    {
      key: 'where',
      label: words.where,
      cell: ({ place, village }) => [place && nameIn(language, place), village].filter(Boolean).join(' '),
    },
    {
      key: 'category',
      label: words.category,
      cell: ({ category, riskFound }) => (
        <div>
          {words.categoryName[category]} <small className="muted">{words.riskName[riskFound]}</small>
        </div>
      ),
    },
    { key: 'foundOn', label: words.foundOn, className: 'day', cell: ({ foundOn }) => foundOn },
    {
      key: 'state',
      label: words.state,
      cell: (household) => (
        <div>
          <StateBadge state={household.state} />{' '}
          {household.isReviewLate && <small className="late">{words.reviewLate}</small>}
          {household.state === 'FOUND' && !household.isReviewLate && (
            <small className="muted">{words.reviewBy(household.reviewDue)}</small>
          )}
          {household.state === 'NOTICED' && household.noticedOn && (
            <small className="muted">{words.admitFrom(admitFrom(household.noticedOn))}</small>
          )}{' '}
          {waitsFor(household, today) && <small className="waits">{words.waitsForYou}</small>}
        </div>
      ),
    },
    {
      key: 'lacks',
      label: words.lacks,
      cell: ({ guarantees }) => {
        if (guarantees.length === 0) return <span className="muted">{words.notChecked}</span>;
        const missing = guarantees.filter(({ state }) => state !== 'MET');
        if (missing.length === 0) return <span className="muted">{words.none}</span>;
        return (
          <span className="late">{missing.map(({ guarantee }) => words.guaranteeName[guarantee]).join(' · ')}</span>
        );
      },
    },
  ];
}
