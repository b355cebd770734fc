import { useSearchParams } from 'wouter';
import { OutlookDocument, type OutlookQuery } from '../../../gql/desk/graphql';
import { percent, shift } from '../../../amounts';
import { Amount, Completion, Pace } from '../../../parts/figure';
import { useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import '../../../styles/desk.css';
import '../../../styles/workplace.css';
import { OfPairing, type PairingOfPage, type PairingPageProps } from '../parts/of-pairing';
import { outlookPath } from '../paths';
import { useDeskWords } from '../words';

type Line = OutlookQuery['outlook'][number];

/** How a year's targets stand against their pace, and where the year will end if it goes on so. */
export default function OutlookPage({ params }: PairingPageProps) {
  const words = useDeskWords();
  return (
    <OfPairing params={params} title={words.outlook} meaning={words.outlookMeaning} pathOf={outlookPath}>
      {(pairing, year) => <Outlook key={year} pairing={pairing} year={year} />}
    </OfPairing>
  );
}

function Outlook({ pairing, year }: { pairing: PairingOfPage; year: number }) {
  const words = useDeskWords();
  const [params] = useSearchParams();
  const [{ data, error }, again] = useFresh({
    query: OutlookDocument,
    variables: { pairingId: pairing.id, year },
  });
  const lines = data?.outlook;
  const [first] = lines ?? [];
  if (error && !lines) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!lines) return <Skeleton rows={10} />;
  if (!first) return <NothingHere title={words.noOutlook} hint={words.noOutlookHint} />;
  return (
    <section aria-labelledby="outlook">
      <h2 id="outlook">{words.through(first.through, first.basis.monthsElapsed)}</h2>
      <div className="scroll">
        <table className="stacking outlook">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="number">
                {words.target}
              </th>
              <th scope="col" className="number">
                {words.recorded}
              </th>
              <th scope="col">{words.completion}</th>
              <th scope="col" className="number">
                {words.pace}
              </th>
              <th scope="col">{words.forecast}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <OneLine
                key={line.indicator.code}
                line={line}
                isMeant={params.get('indicator') === line.indicator.code}
              />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function OneLine({ line, isMeant }: { line: Line; isMeant: boolean }) {
  const words = useDeskWords();
  const { indicator, unit, target, recorded, completion, pace } = line;
  return (
    <tr className={isMeant ? 'meant' : undefined} data-indicator={indicator.code}>
      <th scope="row" data-label={words.indicator} title={indicator.definition}>
        {indicator.name}
      </th>
      <td className="number" data-label={words.target}>
        <Amount value={target} unit={unit} />
      </td>
      <td className="number" data-label={words.recorded}>
        {recorded ? <Amount value={recorded} unit={unit} /> : <span className="muted">—</span>}
      </td>
      <td data-label={words.completion}>
        {completion ? <Completion ratio={completion} pace={pace} /> : <span className="muted">—</span>}
      </td>
      <td className="number" data-label={words.pace}>
        {completion ? <Pace ratio={ahead(completion, pace)} /> : <span className="muted">—</span>}
      </td>
      <td data-label={words.forecast}>
        <Forecast line={line} />
      </td>
    </tr>
  );
}

/** Completion less the time pace, both of six places, exactly. */
const ahead = (completion: string, pace: string): string =>
  shift(String(BigInt(shift(completion, -6)) - BigInt(shift(pace, -6))), 6);

/** Where the year ends, and by which method it is said. */
function Forecast({ line: { forecast, unit, explanation } }: { line: Line }) {
  const words = useDeskWords();
  if (!forecast) return <span className="muted">{words.noForecast}</span>;
  // What was reached, or simply stands, needs no reckoning.
  const isReckoned = forecast.method === 'PACE' || forecast.method === 'LAST_YEAR_SHAPE';
  const fallsShort = forecast.completion != null && Number(forecast.completion) < 1;
  return (
    <>
      <Amount value={forecast.value} unit={unit} />{' '}
      {forecast.completion && <span title={words.forecastRatio}>({percent(forecast.completion)})</span>}{' '}
      {fallsShort && forecast.method !== 'REACHED' && <span className="badge warn">{words.belowTarget}</span>}
      <small className="muted">
        {words.methodName[forecast.method]}
        {isReckoned && explanation && ` · ${explanation}`}
      </small>
    </>
  );
}
