import { lazy, Suspense } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import type { RankingFilter } from '../../../gql/graphql';
import { RankingsDocument, type RankingHeadFragment } from '../../../gql/desk/graphql';
import { useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { Skeleton } from '../../../parts/skeleton';
import { timeOf } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { Choice } from '../../../parts/choice';
import { among, useChoices, type Chosen } from '../../../parts/choices';
import { Filters } from '../parts/filters';
import { Cards, usePageOf, type OnePage } from '../parts/pages';
import { thisYear } from '../parts/pairing-name';
import { rankingPath } from '../paths';
import { useDeskWords } from '../words';
import { zh } from '../words.zh';

const OpenRanking = lazy(() => import('./open-ranking'));

const KEYS = ['year', 'quarter', 'state'] as const;
const QUARTERS = [1, 2, 3, 4];
const YEARS = 6;

function filterOf({ year, quarter, state }: Chosen<(typeof KEYS)[number]>): RankingFilter {
  const one = among(zh.rankingStateName, state);
  return {
    ...(/^\d{4}$/.test(year) && { years: [Number(year)] }),
    ...(/^[1-4]$/.test(quarter) && { quarters: [Number(quarter)] }),
    ...(one && { states: [one] }),
  };
}

/** 季度排位: peers placed by a formula, the latest quarter first. */
export function Rankings() {
  const words = useDeskWords();
  const viewer = useViewer();
  const [, go] = useLocation();
  const [params, setParams] = useSearchParams();
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const filter = filterOf(chosen);
  const mayOpen = viewer.abilities.includes('MANAGE_RANKINGS');
  const usePage = (after: string | undefined): OnePage<RankingHeadFragment> =>
    usePageOf(
      RankingsDocument,
      (asked) => ({ filter, ...asked }),
      ({ rankings }) => rankings,
      after,
    );
  const years = Array.from({ length: YEARS }, (_, back) => String(thisYear() - back));
  const open = (isOpen: boolean): void =>
    setParams((now) => [...[...now].filter(([key]) => key !== 'open'), ...(isOpen ? [['open', 'new']] : [])], {
      replace: true,
    });
  return (
    <section aria-labelledby="rankings">
      <h2 id="rankings" className="unseen">
        {words.tabName.rankings}
      </h2>
      <p className="muted">{words.rankingsMeaning}</p>
      <Filters isFiltered={isFiltered} clear={clear}>
        <Choice
          label={words.year}
          any={words.anyYear}
          value={chosen.year}
          choose={(year) => choose({ year })}
          names={years.map((year) => [year, year] as const)}
        />
        <Choice
          label={words.quarter}
          any={words.quarter}
          value={chosen.quarter}
          choose={(quarter) => choose({ quarter })}
          names={QUARTERS.map((quarter) => [String(quarter), words.quarterName(quarter)] as const)}
        />
        <Choice
          label={words.state}
          any={words.anyState}
          value={chosen.state}
          choose={(state) => choose({ state })}
          names={words.rankingStateName}
        />
      </Filters>
      {mayOpen && (
        <p>
          <button type="button" className="primary" onClick={() => open(true)}>
            {words.openRanking}
          </button>
        </p>
      )}
      <Cards<RankingHeadFragment>
        key={JSON.stringify(filter)}
        usePage={usePage}
        isFiltered={isFiltered}
        none={{ title: words.noRankings, hint: mayOpen ? words.noRankingsMayOpen : words.noRankingsHint }}
      >
        {(ranking) => <OneRanking key={ranking.id} ranking={ranking} />}
      </Cards>
      {mayOpen && params.get('open') === 'new' && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <OpenRanking close={() => open(false)} opened={(id) => go(rankingPath(id))} />
        </Suspense>
      )}
    </section>
  );
}

function OneRanking({ ranking }: { ranking: RankingHeadFragment }) {
  const words = useDeskWords();
  const { language } = useLanguage();
  return (
    <li className="flag" data-ranking={ranking.id}>
      <p className="facts">
        <span className="badge">{words.rankingStateName[ranking.state]}</span>
        <Link className="whose" href={rankingPath(ranking.id)}>
          {ranking.name}
        </Link>
        <span>{words.quarterOf(ranking.year, ranking.quarter)}</span>
        <span>{words.peersName[ranking.peers]}</span>
        <span>{words.formulaVersion(ranking.formula.name, ranking.formula.version)}</span>
        {ranking.asOf && <span>{words.frozenAsOf(timeOf(ranking.asOf, language))}</span>}
        {ranking.simulated && <SimulatedBadge />}
      </p>
    </li>
  );
}
