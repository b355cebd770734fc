import { useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'wouter';
import { isUnanswered } from '../../api/problems';
import {
  DayHouseholdsDocument,
  DayWorkDocument,
  type DayHouseholdFragment,
  type DayHouseholdsQuery,
  type DayItemFragment,
  type DayPlanFragment,
  type DayToVisitFragment,
  type DayWorkQuery,
} from '../../gql/day/graphql';
import { useLanguage } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { Drawer } from '../../parts/drawer';
import { FreshProvider, useFresh, useReadAll } from '../../parts/fresh';
import { useKept, type Kept } from '../../parts/kept';
import { NothingHere } from '../../parts/nothing-here';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { timeOf } from '../../parts/time';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/desk.css';
import '../../styles/records.css';
import '../../styles/day.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { useToday } from '../work/today';
import { useHouseholdName } from '../../parts/visit/household-name';
import { useRemembered } from './remembered';
import { ToDo } from './to-do';
import { VisitForm } from '../../parts/visit/visit-form';
import { useVisitWords } from '../../parts/visit/words';
import { Visits } from './visits';
import { FinishForm, ProblemForm, StartForm } from './work-forms';
import { useDayWords } from './words';

/** What moves a day: work, households, who went to them, and the photos of it. */
const concerns = ({ kind }: LiveEvent): boolean => /^(WORK_|HOUSEHOLD_|HELPER_|VISIT_|EVIDENCE)/.test(kind);

/** 今日工作: what a township's clerk has to do now, on a phone, with or without a network. */
export default function DayPage() {
  useTitle(useDayWords().title);
  return (
    <FreshProvider concerns={concerns}>
      <Day />
    </FreshProvider>
  );
}

const never = (): (() => void) => () => undefined;

/** The households to which a visit waits to be sent. */
function useWaitingVisits(kept: Kept | null): ReadonlySet<string> {
  const view = useSyncExternalStore(kept?.outbox.watch ?? never, () => kept?.outbox.now().entries);
  return new Set(
    view?.flatMap(({ mutation, input }) => (mutation === 'recordVisit' ? [String(input.householdId)] : [])),
  );
}

function Day() {
  const words = useDayWords();
  const { language } = useLanguage();
  const { abilities, posts } = useViewer();
  const kept = useKept();
  const keepsHouseholds = abilities.includes('KEEP_HOUSEHOLDS');
  const today = useToday(useReadAll());
  const [search, find] = useState('');
  const [work, readWork] = useFresh({
    query: DayWorkDocument,
    variables: { unitIds: posts.flatMap(({ party }) => party?.id ?? []) },
  });
  const [houses, readHouses] = useFresh({
    query: DayHouseholdsDocument,
    variables: { search: search.trim() || null },
    pause: !keepsHouseholds,
  });
  const isCut = [work.error, houses.error].some((error) => error !== undefined && isUnanswered(error));
  // Other names than once: what was remembered under those had other fields.
  const items = useRemembered('day.tasks', work.data, isCut);
  const households = useRemembered('day.register', search.trim() ? undefined : houses.data, isCut);
  const shown = houses.data ?? households.data;
  const waiting = useWaitingVisits(kept);
  const again = (): void => {
    readWork({ requestPolicy: 'network-only' });
    if (keepsHouseholds) readHouses({ requestPolicy: 'network-only' });
  };
  const error = work.error ?? houses.error;
  const since = items.since ?? households.since;
  const isKnown = items.data !== undefined && (!keepsHouseholds || shown !== undefined);
  return (
    <div className="day">
      <header className="day-head">
        <div>
          <h1>{words.title}</h1>
          <p className="muted">{words.todayIs(today, weekdayIn(today, language))}</p>
        </div>
        {keepsHouseholds && isKnown && <NewVisit />}
      </header>
      {since && (
        <p className="notice" role="status">
          {words.remembered(timeOf(since, language))}
        </p>
      )}
      {error && !isKnown && <ProblemNotice error={error} again={again} />}
      {!error && !isKnown && <Skeleton rows={8} />}
      {isKnown && items.data && (
        <Known
          {...{ today, waiting, search, find }}
          items={together(items.data)}
          plans={abilities.includes('PLAN_WORK') ? items.data.plans.nodes : undefined}
          toReview={shown?.toReview.nodes ?? []}
          toVisit={shown?.householdsToVisit}
          open={shown?.open.nodes ?? []}
          total={shown?.open.totalCount ?? 0}
          visits={shown?.householdVisits.nodes ?? []}
        />
      )}
    </div>
  );
}

/** Each once, what is due first first. */
function together({ mine, ofUnit }: DayWorkQuery): DayItemFragment[] {
  const items = new Map([...mine.nodes, ...ofUnit.nodes].map((item) => [item.id, item]));
  return [...items.values()].sort((one, other) => (one.nextDue < other.nextDue ? -1 : 1));
}

const weekdayIn = (day: string, language: string): string =>
  new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

function NewVisit() {
  const words = useVisitWords();
  const [, setParams] = useSearchParams();
  return (
    <button type="button" className="primary" onClick={() => setParams({ visit: 'new' }, { replace: true })}>
      {words.recordVisit}
    </button>
  );
}

interface KnownProps {
  today: string;
  waiting: ReadonlySet<string>;
  items: readonly DayItemFragment[];
  /** of one's own unit; undefined for who assigns no work */
  plans: readonly DayPlanFragment[] | undefined;
  toReview: readonly DayHouseholdFragment[];
  toVisit: DayToVisitFragment | undefined;
  open: readonly DayHouseholdFragment[];
  total: number;
  visits: DayHouseholdsQuery['householdVisits']['nodes'];
  search: string;
  find: (text: string) => void;
}

function Known({ today, waiting, items, plans, toReview, toVisit, open, total, visits, search, find }: KnownProps) {
  const words = useDayWords();
  const [params, setParams] = useSearchParams();
  const [told, tell] = useState<string>();
  const close = (): void => setParams({}, { replace: true });
  const done = (text: string) => (): void => {
    close();
    tell(text);
  };
  const [visit, start, finish, problem] = ['visit', 'start', 'finish', 'problem'].map((key) => params.get(key));
  const found = plans && visits.find(({ id }) => id === problem);
  const begun = items.find(({ id }) => id === start);
  const ended = items.find(({ id }) => id === finish);
  return (
    <>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {items.length + toReview.length === 0 && !toVisit?.totalCount && (
        <NothingHere title={words.nothing} hint={words.nothingHint} />
      )}
      <ToDo
        items={items}
        toReview={toReview}
        today={today}
        open={(key, id) => setParams({ [key]: id }, { replace: true })}
      />
      {toVisit && (
        <Visits
          toVisit={toVisit}
          today={today}
          visits={visits}
          waiting={waiting}
          go={(id) => setParams({ visit: id }, { replace: true })}
          makeWork={plans && ((id) => setParams({ problem: id }, { replace: true }))}
        />
      )}
      {visit && toVisit && (
        <VisitSheet
          key={visit}
          which={visit}
          known={[...open, ...toVisit.nodes.flatMap(({ household }) => household ?? [])]}
          {...{ households: open, total, search, find, close }}
          done={done(words.visited)}
        />
      )}
      {found?.problem && (
        <Drawer title={words.makeWorkOf(found.problem)} close={close}>
          <Problem visit={found} plans={plans ?? []} today={today} done={done(words.madeWork)} />
        </Drawer>
      )}
      {begun && (
        <Drawer title={words.startTitle(begun.title)} close={close}>
          <StartForm item={begun} done={done(words.started)} />
        </Drawer>
      )}
      {ended && (
        <Drawer title={words.finishTitle(ended.title)} close={close}>
          <FinishForm item={ended} done={done(words.finished)} />
        </Drawer>
      )}
    </>
  );
}

interface FoundProps {
  visit: DayHouseholdsQuery['householdVisits']['nodes'][number];
  plans: readonly DayPlanFragment[];
  today: string;
  done: () => void;
}

function Problem({ visit, plans, today, done }: FoundProps) {
  const words = useDayWords();
  const [first, ...rest] = plans.filter(({ mayManage, from, until }) => mayManage && from <= today && until >= today);
  if (!first) return <p className="notice">{words.noPlan}</p>;
  return <ProblemForm visit={visit} plans={[first, ...rest]} today={today} done={done} />;
}

interface VisitSheetProps {
  /** a household's id, or `new` */
  which: string;
  known: readonly DayHouseholdFragment[];
  households: readonly DayHouseholdFragment[];
  total: number;
  search: string;
  find: (text: string) => void;
  close: () => void;
  done: () => void;
}

function VisitSheet({ which, known, households, total, search, find, close, done }: VisitSheetProps) {
  const words = useDayWords();
  const form = useVisitWords();
  const nameOf = useHouseholdName();
  const household = known.find(({ id }) => id === which);
  const isMissing = which !== 'new' && !household;
  return (
    <Drawer title={household ? form.visitOf(nameOf(household)) : form.recordVisit} close={close}>
      {isMissing && <p className="notice bad">{words.householdMissing}</p>}
      {!isMissing && <VisitForm {...{ households, total, household, search, find, done }} />}
    </Drawer>
  );
}
