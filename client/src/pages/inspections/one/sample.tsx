import { useState } from 'react';
import { Link } from 'wouter';
import type { InspectionSampleFilter } from '../../../gql/graphql';
import {
  InspectionSampleDocument,
  type SampleMemberFragment,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { useFresh } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { useMemberName } from '../parts';
import { useInspectionWords } from '../words';
import { VisitForm } from './visit-form';

const PAGE = 50;

interface Props {
  inspection: WholeInspectionFragment;
}

/** The sample that stands: how much of it was looked at, what was answered, and each member with its visit. */
export function Sample({ inspection }: Props) {
  const words = useInspectionWords();
  const [filter, setFilter] = useState<InspectionSampleFilter>({});
  const { tallies, kind, state, draws } = inspection;
  const isClosed = kind === 'UNANNOUNCED' && draws.length === 0 && state === 'UNDER_WAY';
  const isChosen = (one: InspectionSampleFilter): boolean => JSON.stringify(one) === JSON.stringify(filter);
  const chip = (one: InspectionSampleFilter, label: string) => (
    <button key={JSON.stringify(one)} type="button" aria-pressed={isChosen(one)} onClick={() => setFilter(one)}>
      {label}
    </button>
  );
  return (
    <section aria-labelledby="inspection-sample">
      <h2 id="inspection-sample">{words.sample}</h2>
      {isClosed && <p className="notice">{words.closedSample}</p>}
      {tallies.length === 0 && <p className="muted">{words.noSample}</p>}
      {tallies.map(({ subject, drawn, visited, answers }) => (
        <div key={subject} className="inspection-tally">
          <p>
            <b>{words.subjectName[subject]}</b>{' '}
            {typeof drawn === 'number' ? words.drawn(visited, drawn) : words.visitedOnly(visited)}
          </p>
          {answers.length > 0 && (
            <ul>
              {answers.map(({ question, answered, yes, no, sum }) => {
                const asked = inspection.questions[question - 1];
                return (
                  <li key={question}>
                    <span>{asked?.text}</span>{' '}
                    {asked?.kind === 'YES_NO' ? (
                      <span className="inspection-chips">
                        {chip({ subject, question, yes: true }, `${words.yes} ${yes}`)}
                        {chip({ subject, question, yes: false }, `${words.no} ${no}`)}
                      </span>
                    ) : (
                      <span className="muted">
                        {[words.answeredOf(answered), sum && `${words.sum} ${sum}`].filter(Boolean).join(' · ')}
                      </span>
                    )}
                  </li>
                );
              })}
            </ul>
          )}
        </div>
      ))}
      {tallies.length > 0 && (
        <p className="inspection-chips" role="group" aria-label={words.sample}>
          {chip({}, words.all)}
          {chip({ visited: false }, words.notVisited)}
          {chip({ visited: true }, words.visited)}
        </p>
      )}
      {tallies.length > 0 && <Members key={JSON.stringify(filter)} inspection={inspection} filter={filter} />}
    </section>
  );
}

function Members({ inspection, filter }: Props & { filter: InspectionSampleFilter }) {
  const words = useInspectionWords();
  const [pages, setPages] = useState<string[]>([]);
  const [{ data, error }, again] = useFresh({
    query: InspectionSampleDocument,
    variables: { id: inspection.id, filter, first: PAGE, after: pages.at(-1) },
  });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={4} />;
  const sample = data.node && 'sample' in data.node ? data.node.sample : undefined;
  const next = sample?.pageInfo.endCursor;
  return (
    <>
      <ol className="inspection-members">
        {sample?.nodes.map((member) => (
          <Member key={member.id} inspection={inspection} member={member} />
        ))}
      </ol>
      <p className="verbs">
        {pages.length > 0 && (
          <button type="button" onClick={() => setPages(pages.slice(0, -1))}>
            {words.back}
          </button>
        )}
        {sample?.pageInfo.hasNextPage && next && (
          <button type="button" onClick={() => setPages([...pages, next])}>
            {words.more}
          </button>
        )}
      </p>
    </>
  );
}

function Member({ inspection, member }: Props & { member: SampleMemberFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const nameOf = useMemberName();
  const [isOpen, setOpen] = useState(false);
  const [told, tell] = useState<string>();
  const { nth, subject, township, household, visit } = member;
  const name = nameOf(member);
  return (
    <li data-member={nth} className={visit ? 'visited' : undefined}>
      <p className="inspection-member-name">
        <b>{`${words.subjectName[subject]} ${nth}`}</b>{' '}
        {household ? <Link href={`/households/${encodeURIComponent(household.id)}`}>{name}</Link> : name}{' '}
        {township && subject !== 'PLACES' && <span className="muted">{nameIn(language, township)}</span>}
      </p>
      {visit && <Seen inspection={inspection} visit={visit} />}
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {inspection.nextActions.includes('START') && (
        <p className="verbs">
          <button
            type="button"
            aria-expanded={isOpen}
            onClick={() => {
              tell(undefined);
              setOpen(!isOpen);
            }}
          >
            {visit ? words.correct : words.record}
          </button>
        </p>
      )}
      {isOpen && (
        <VisitForm
          inspection={inspection}
          member={member}
          done={() => {
            setOpen(false);
            tell(words.recorded);
          }}
        />
      )}
    </li>
  );
}

function Seen({ inspection, visit }: Props & { visit: NonNullable<SampleMemberFragment['visit']> }) {
  const words = useInspectionWords();
  const { team, questions } = inspection;
  const by = visit.visitors
    .map((nth) => team[nth - 1]?.name)
    .filter(Boolean)
    .join('、');
  return (
    <div className="inspection-seen">
      <p className="muted">
        {visit.day} · {words.by} {by}
      </p>
      <ul>
        {visit.answers.map(({ question, yes, number, text }) => (
          <li key={question}>
            {questions[question - 1]?.text}{' '}
            <b>{typeof yes === 'boolean' ? (yes ? words.yes : words.no) : (number ?? text)}</b>
          </li>
        ))}
      </ul>
      {visit.note && <p>{visit.note}</p>}
    </div>
  );
}
