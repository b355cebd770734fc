import { Link, Redirect } from 'wouter';
import { OneReportDocument } from '../../../gql/reports/graphql';
import type { LiveEvent } from '../../../live/connection';
import { nameIn, useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { FreshProvider, useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { timeOf } from '../../../parts/time';
import '../../../styles/money.css';
import '../../../styles/records.css';
import '../../../styles/workplace.css';
import '../../../styles/reports.css';
import { useTitle } from '../../../title';
import { Author, endsOf } from '../lists/names';
import { Due, isWithAuthor, Status } from '../lists/state';
import { MY_REPORTS, reportPath, reportsPath } from '../paths';
import { formName, periodName } from '../period';
import { useReportWords } from '../words';
import { Acts } from './acts';
import { Comments } from './comments';
import { Figures } from './figures';
import { Moved } from './moved';
import { Parts } from './parts';
import { Papers, PrintedForms, Submissions } from './past';
import { Path, Story } from './path';
import type { Report } from './standing';
import { WriteFigures } from './writing';

interface Props {
  params: { id?: string; reportId: string };
}

/** What a sum is made of happens about many pairings. */
const isOfReports = ({ kind }: LiveEvent): boolean => kind.startsWith('REPORT_');

/** One report: written here, looked at, passed on, locked, and shown again. */
export default function ReportPage({ params }: Props) {
  return (
    <FreshProvider
      key={params.reportId}
      pairingId={params.id}
      concerns={params.id === undefined ? isOfReports : undefined}
    >
      <Read pairingId={params.id} id={params.reportId} />
    </FreshProvider>
  );
}

function Read({ pairingId, id }: { pairingId: string | undefined; id: string }) {
  const words = useReportWords();
  const [{ data, error }, again] = useFresh({ query: OneReportDocument, variables: { id } });
  const report = data?.node?.__typename === 'Report' ? data.node : undefined;
  if (report?.pairing && pairingId === undefined) return <Redirect replace to={reportPath(report.pairing.id, id)} />;
  if (report && report.pairing?.id === pairingId) return <Shown report={report} />;
  if (data || error?.graphQLErrors.length) {
    return (
      <NothingHere
        title={words.missing}
        hint={words.missingHint}
        link={
          pairingId === undefined
            ? { to: MY_REPORTS, label: words.myReports }
            : { to: reportsPath(pairingId), label: words.ofPairing }
        }
      />
    );
  }
  if (error) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  return <Skeleton rows={14} />;
}

function Shown({ report }: { report: Report }) {
  const { words: general, language } = useLanguage();
  const words = useReportWords();
  const { form, category, pairing, author, place, status, edition, dueOn, readAt, simulated, nextActions } = report;
  const by = author ?? place;
  const whose = pairing ? endsOf(pairing, language, general) : by ? nameIn(language, by) : words.hidden;
  const name = `${periodName(words, report)} ${formName(words, form.name, category)}`;
  useTitle(`${name} ${whose}`);
  const isWriting = nextActions.includes('SET_FIGURES') || nextActions.includes('SUBMIT');
  return (
    <>
      <header className="heading">
        <Link href={pairing ? reportsPath(pairing.id, report.year) : MY_REPORTS} className="back">
          ← {pairing ? words.back(whose) : words.backToMine}
        </Link>
        <h1>
          {!pairing && <span>{whose}</span>} <span>{name}</span>
        </h1>
        <p className="facts">
          <Status status={status} edition={edition} />
          <span>
            {words.author}
            {general.colon}
            <Author author={author} place={place} />
          </span>
          <span>
            {words.due}
            {general.colon}
            <Due dueOn={dueOn} isOpen={isWithAuthor(status)} />
          </span>
          {readAt && <span>{words.readAt(timeOf(readAt, language))}</span>}
          {simulated && <SimulatedBadge />}
        </p>
      </header>
      <Path report={report} />
      <Moved report={report} />
      {isWriting ? (
        <WriteFigures report={report} />
      ) : (
        <>
          <Acts report={report} />
          <Parts report={report} />
          <Figures report={report} />
        </>
      )}
      <PrintedForms report={report} />
      <Comments report={report} />
      <Submissions report={report} />
      <Papers report={report} />
      <Story report={report} />
    </>
  );
}
