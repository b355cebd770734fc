import { useState } from 'react';
import { useClient } from 'urql';
import { Link } from 'wouter';
import { plain } from '../../../amounts';
import { isNotFound, problemsOf } from '../../../api/problems';
import {
  FreezeRankingDocument,
  RankingDetailsDocument,
  type RankedPartsFragment,
  type RankingDetailsQuery,
  type RankingHeadFragment,
} from '../../../gql/desk/graphql';
import { useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh, useReadAll } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { randomKey } from '../../../parts/random-key';
import { Skeleton } from '../../../parts/skeleton';
import { timeOf } from '../../../parts/time';
import { useTitle } from '../../../title';
import { useViewer } from '../../../viewer';
import { draftPath } from '../../accountability/paths';
import { useAccountabilityWords } from '../../accountability/words';
import { deskPath } from '../paths';
import { useDeskWords } from '../words';
import { Formula } from './formula';
import { Places } from './places';
import { Recheck } from './recheck';
import { useTermNames } from './term-names';

type Ranking = Extract<NonNullable<RankingDetailsQuery['node']>, { __typename?: 'Ranking' }>;

/** One ranking: its formula, its places with each term's points; live while it is open, to those who will freeze it. */
export function OneRanking({ id }: { id: string }) {
  const words = useDeskWords();
  const [{ data, error }, again] = useFresh({ query: RankingDetailsDocument, variables: { id } });
  const ranking = data?.node && 'places' in data.node ? data.node : undefined;
  const isMissing = error ? isNotFound(error) : data !== undefined && !ranking;
  if (isMissing)
    return (
      <NothingHere
        title={words.rankingMissing}
        hint={words.noRankingsHint}
        link={{ to: deskPath('rankings'), label: words.backToRankings }}
      />
    );
  if (error && !ranking) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!ranking) return <Skeleton rows={12} />;
  return <Shown ranking={ranking} />;
}

function Shown({ ranking }: { ranking: Ranking }) {
  const words = useDeskWords();
  const { language } = useLanguage();
  const names = useTermNames(ranking);
  useTitle(ranking.name);
  const isOpen = ranking.state === 'OPEN';
  const mayHold = useViewer().abilities.includes('HOLD_ACCOUNTABLE') && !isOpen;
  const actsOn = mayHold ? (place: RankedPartsFragment) => <SayOfPlace ranking={ranking} place={place} /> : undefined;
  return (
    <section aria-labelledby="ranking">
      <Link href={deskPath('rankings')} className="back">
        ← {words.backToRankings}
      </Link>
      <h2 id="ranking">{ranking.name}</h2>
      <p className="facts">
        <span className="badge">{words.rankingStateName[ranking.state]}</span>
        <span>{words.quarterOf(ranking.year, ranking.quarter)}</span>
        <span>{words.peersName[ranking.peers]}</span>
        <span>{words.visibilityName[ranking.visibility]}</span>
        {ranking.asOf && <span>{words.frozenAsOf(timeOf(ranking.asOf, language))}</span>}
        {ranking.simulated && <SimulatedBadge />}
      </p>
      {isOpen && <p className="notice">{ranking.places.length > 0 ? words.placesLive : words.placesHidden}</p>}
      {ranking.nextActions.includes('FREEZE') && <Freeze key={ranking.version} ranking={ranking} />}
      <Formula formula={ranking.formula} names={names} />
      {ranking.places.length > 0 && (
        <Places
          rankingId={ranking.id}
          places={ranking.places}
          terms={ranking.formula.terms}
          names={names}
          actsOn={actsOn}
        />
      )}
      {!isOpen && <Recheck ranking={ranking} />}
    </section>
  );
}

/** Begins praise or a reminder that rests on a place, with its first words. */
function SayOfPlace({ ranking, place }: { ranking: Ranking; place: RankedPartsFragment }) {
  const words = useAccountabilityWords();
  if (!place.party) return null;
  const said = [ranking.name, place.place, plain(place.score)] as const;
  const draft = { party: place.party.id, ranking: ranking.id };
  return (
    <p className="say-of-place">
      <Link href={draftPath({ ...draft, kind: 'PRAISE', reason: words.praiseFor(...said) })}>
        {words.kindName.PRAISE}
      </Link>{' '}
      <Link href={draftPath({ ...draft, kind: 'REMINDER', reason: words.remindFor(...said) })}>
        {words.kindName.REMINDER}
      </Link>
    </p>
  );
}

/** What cannot be undone is asked twice. */
function Freeze({ ranking }: { ranking: RankingHeadFragment }) {
  const words = useDeskWords();
  const { words: general } = useLanguage();
  const client = useClient();
  const readAll = useReadAll();
  const [requestKey] = useState(randomKey);
  const [isSure, setSure] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const freeze = async (): Promise<void> => {
    if (!isSure) return setSure(true);
    setBusy(true);
    const input = { requestKey, rankingId: ranking.id, version: ranking.version };
    const { error } = await client.mutation(FreezeRankingDocument, { input }).toPromise();
    setBusy(false);
    const [problem] = error ? problemsOf(error, general) : [];
    setTrouble(problem?.code === 'NETWORK' ? words.lostOnTheWay : problem?.message);
    readAll();
  };
  return (
    <div className="duties">
      <p className="muted">{words.freezeHint}</p>
      <p className="actions">
        <button
          type="button"
          className={isSure ? 'bad' : 'primary'}
          disabled={busy}
          onBlur={() => setSure(false)}
          onClick={() => void freeze()}
        >
          {busy ? words.submitting : isSure ? words.freezeSure : words.freeze}
        </button>
      </p>
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}
