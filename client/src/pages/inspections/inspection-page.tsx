import { Link } from 'wouter';
import { OneInspectionDocument, type WholeInspectionFragment } from '../../gql/inspections/graphql';
import { nameIn, useLanguage, useWords } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { SimulatedBadge } from '../../parts/figure';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import { PaperButton } from '../../parts/paper-button';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import '../../styles/form.css';
import '../../styles/workplace.css';
import '../../styles/records.css';
import '../../styles/inspections.css';
import { useTitle } from '../../title';
import { Acts } from './one/acts';
import { Draws } from './one/draws';
import { Findings } from './one/findings';
import { LookBack } from './one/look-back';
import { Sample } from './one/sample';
import { Team } from './one/team';
import { StateBadge, useNamesOf } from './parts';
import { useInspectionWords } from './words';

const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('INSPECTION_') || kind.startsWith('RECTIFICATION_');

/** One inspection: its sample, what was seen and found, and how that is put right. */
export default function InspectionPage({ params }: { params: { id: string } }) {
  return (
    <FreshProvider concerns={concerns}>
      <One key={params.id} id={params.id} />
    </FreshProvider>
  );
}

function One({ id }: { id: string }) {
  const words = useInspectionWords();
  const general = useWords();
  const [{ data, error }, again] = useFresh({ query: OneInspectionDocument, variables: { id } });
  const inspection = data?.node && 'title' in data.node ? data.node : null;
  useTitle(inspection?.title ?? words.title);
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={12} />;
  if (!inspection) {
    return (
      <NothingHere
        title={words.notFound}
        hint={words.notFoundHint}
        link={{ to: '/inspections', label: words.toList }}
      />
    );
  }
  return (
    <article className="inspection-card">
      <Head inspection={inspection} />
      <Acts inspection={inspection} />
      <LookBack inspection={inspection} />
      <Draws inspection={inspection} />
      <Sample inspection={inspection} />
      <Findings inspection={inspection} />
      <Path inspection={inspection} />
      <p className="actions">
        {(['xlsx', 'docx', 'csv'] as const).map((format) => (
          <PaperButton
            key={format}
            kind="inspection-table"
            params={{ inspectionId: inspection.id, format }}
            label={general.inFormat(words.paper, format)}
          />
        ))}
      </p>
    </article>
  );
}

function Head({ inspection }: { inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { title, kind, state, place, from, until, orderer, ordererPlace, isTold, simulated } = inspection;
  const by = ordererPlace ? words.supervisionOf(nameIn(language, ordererPlace)) : orderer && nameIn(language, orderer);
  return (
    <header>
      <p>
        <Link href="/inspections">← {words.toList}</Link>
      </p>
      <h1>{title}</h1>
      <p className="inspection-marks">
        <StateBadge state={state} />
        <span>{words.kindName[kind]}</span>
        {!isTold && <span className="badge untold">{words.untold}</span>}
        {simulated && <SimulatedBadge />}
      </p>
      {!isTold && <p className="notice">{words.untoldHint}</p>}
      <dl className="inspection-facts">
        <dt>{words.area}</dt>
        <dd>{place && nameIn(language, place)}</dd>
        <dt>{words.period}</dt>
        <dd>{`${from} – ${until}`}</dd>
        {by && (
          <>
            <dt>{words.orderedBy}</dt>
            <dd>{by}</dd>
          </>
        )}
        <dt>{words.teamOf}</dt>
        <dd>
          <Team inspection={inspection} />
        </dd>
      </dl>
    </header>
  );
}

function Path({ inspection: { versions } }: { inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const namesOf = useNamesOf();
  return (
    <section aria-labelledby="inspection-path">
      <h2 id="inspection-path">{words.path}</h2>
      <ol className="inspection-path" reversed>
        {versions.map(({ version, action, day, text, teamBefore, madeBy }) => (
          <li key={version}>
            <b>{words.actionName[action]}</b>{' '}
            <span className="muted">{[day, madeBy?.displayName].filter(Boolean).join(' · ')}</span>
            {text && <p>{text}</p>}
            {teamBefore && <p className="muted">{words.teamBefore(namesOf(teamBefore))}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
