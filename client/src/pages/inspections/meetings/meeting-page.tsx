import { useState } from 'react';
import { Link, useLocation, useSearchParams } from 'wouter';
import { OneMeetingDocument, type MeetingItemFragment, type OneMeetingQuery } from '../../../gql/inspections/graphql';
import type { RectificationFilter } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import type { LiveEvent } from '../../../live/connection';
import { Facts } from '../../../parts/facts';
import { SimulatedBadge } from '../../../parts/figure';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { Files } from '../../../parts/handed-in';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import '../../../styles/form.css';
import '../../../styles/workplace.css';
import '../../../styles/records.css';
import '../../../styles/inspections.css';
import { useTitle } from '../../../title';
import { ItemDrawer } from '../../desk/rectifications/item-drawer';
import { useInspectionWords } from '../words';
import { COUNTS } from './counts';

type Meeting = Extract<NonNullable<OneMeetingQuery['node']>, { __typename: 'Activity' }>;
type Shown = (typeof COUNTS)[number];

const PAGE = 50;

const FILTERS: Readonly<Record<Shown, RectificationFilter>> = {
  total: {},
  open: { states: ['OPEN', 'RETURNED'] },
  remedied: { states: ['ANSWERED'] },
  closed: { states: ['CLOSED'] },
  late: { overdue: true },
};

const concerns = ({ kind }: LiveEvent): boolean =>
  kind.startsWith('RECTIFICATION_') || kind.startsWith('ACTIVITY_') || kind.startsWith('EVIDENCE_');

/** One meeting, and what became of every problem that it named. */
export default function MeetingPage({ params }: { params: { id: string } }) {
  return (
    <FreshProvider concerns={concerns}>
      <One key={params.id} id={params.id} />
    </FreshProvider>
  );
}

function One({ id }: { id: string }) {
  const words = useInspectionWords();
  const [shown, show] = useState<Shown>('total');
  const [pages, setPages] = useState<string[]>([]);
  const [, setParams] = useSearchParams();
  const [{ data, error }, again] = useFresh({
    query: OneMeetingDocument,
    variables: { id, filter: { meetingIds: [id], ...FILTERS[shown] }, first: PAGE, after: pages.at(-1) },
  });
  const meeting = data?.node?.__typename === 'Activity' && data.node.kind === 'MEETING' ? data.node : null;
  useTitle(meeting?.title ?? words.meetings);
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={12} />;
  if (!meeting) {
    return (
      <NothingHere
        title={words.meetingMissing}
        hint={words.notFoundHint}
        link={{ to: '/inspections/meetings', label: words.toMeetingList }}
      />
    );
  }
  const { nodes, pageInfo } = data.rectifications;
  const next = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  return (
    <article className="inspection-card">
      <Head meeting={meeting} papers={data.evidence.nodes} />
      <section aria-labelledby="meeting-problems">
        <h2 id="meeting-problems">{words.problemsOf}</h2>
        <p className="inspection-chips" role="group" aria-label={words.problemsOf}>
          {COUNTS.map((key) => (
            <button
              key={key}
              type="button"
              aria-pressed={shown === key}
              onClick={() => {
                show(key);
                setPages([]);
              }}
            >
              {`${key === 'total' ? words.allProblems : words.counts[key]} ${meeting.problems?.[key] ?? 0}`}
            </button>
          ))}
        </p>
        {nodes.length === 0 && <p className="muted">{words.noProblems}</p>}
        <ol className="inspection-findings plain">
          {nodes.map((item) => (
            <Problem key={item.id} item={item} />
          ))}
        </ol>
        {(pages.length > 0 || next) && (
          <p className="verbs">
            {pages.length > 0 && (
              <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
                {words.back}
              </button>
            )}
            {next && (
              <button type="button" onClick={() => setPages([...pages, next])}>
                {words.more}
              </button>
            )}
          </p>
        )}
      </section>
      <Units meeting={meeting} />
      <ItemDrawer close={() => setParams((now) => [...now].filter(([key]) => key !== 'item'), { replace: true })} />
    </article>
  );
}

function Head({ meeting, papers }: { meeting: Meeting; papers: readonly { id: string; name: string }[] }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { title, formName, from, location, presider, pairing, simulated } = meeting;
  return (
    <header>
      <p>
        <Link href="/inspections/meetings">← {words.toMeetingList}</Link>
      </p>
      <h1>{title ?? formName}</h1>
      {simulated && (
        <p>
          <SimulatedBadge />
        </p>
      )}
      <Facts
        rows={[
          [words.meetingForm, formName],
          [words.meetingDay, from],
          [
            words.pairing,
            [pairing.donor && nameIn(language, pairing.donor), nameIn(language, pairing.recipient)]
              .filter(Boolean)
              .join(' → '),
          ],
          [words.presided, presider],
          [words.place, location],
          [words.papers, papers.length > 0 ? <Files key="papers" files={papers} /> : words.noPapers],
        ]}
      />
    </header>
  );
}

function Problem({ item }: { item: MeetingItemFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const [path] = useLocation();
  const { id, problem, measure, leadUnit, responsiblePerson, state, due, overdue, whyNotCheck } = item;
  return (
    <li
      data-problem={problem}
      data-state={state}
      className={overdue ? 'serious' : state === 'CLOSED' ? 'done' : undefined}
    >
      <p>
        <b>{words.itemStateName[state]}</b> {overdue && <span className="late">{words.lateBy(item.overdueDays)}</span>}
      </p>
      <p>{problem}</p>
      <p className="muted">{measure}</p>
      <p className="muted">
        {[leadUnit && nameIn(language, leadUnit), responsiblePerson, `${words.due} ${due}`].filter(Boolean).join(' · ')}
      </p>
      {whyNotCheck && <p className="notice">{whyNotCheck}</p>}
      <p>
        <Link href={`${path}?item=${encodeURIComponent(id)}`}>{words.act}</Link>
      </p>
    </li>
  );
}

/** Who has how many, and how far they have come. */
function Units({ meeting: { problems } }: { meeting: Meeting }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  if (!problems) return null;
  return (
    <section aria-labelledby="meeting-units">
      <h2 id="meeting-units">{words.byUnit}</h2>
      <div className="scroll" role="group" aria-labelledby="meeting-units" tabIndex={0}>
        <table className="meeting-units">
          <thead>
            <tr>
              <th scope="col">{words.leadUnit}</th>
              {COUNTS.map((key) => (
                <th key={key} scope="col" className="number">
                  {words.counts[key]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.units.map((unit, at) => (
              <tr key={unit.unit?.id ?? at}>
                <th scope="row">{unit.unit ? nameIn(language, unit.unit) : words.hiddenUnit}</th>
                {COUNTS.map((key) => (
                  <td key={key} className={key === 'late' && unit.late > 0 ? 'number late' : 'number'}>
                    {unit[key]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
