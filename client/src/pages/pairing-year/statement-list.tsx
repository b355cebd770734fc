import { useState } from 'react';
import {
  StatementBesideDocument,
  type PairingLevel,
  type PairingStatementsQuery,
  type StatementBesideQuery,
} from '../../gql/graphql';
import { useLanguage } from '../../language';
import { Amount, SimulatedBadge, SourceLink } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { ProblemNotice } from '../../parts/problem-notice';
import { timeOf } from '../../parts/time';
import { useChanges } from './changes';

export type StatementInList = PairingStatementsQuery['statements']['nodes'][number];

interface Of {
  /** whose records stand beside the statements */
  pairing: { id: string; level: PairingLevel };
}

/**
 * Statements one by one, each with all of its figures: parts, plans and doubles included, nothing added up; beside each, once it is
 * opened, what the records tell of the same days.
 */
export function StatementList({ statements, pairing }: Of & { statements: StatementInList[] }) {
  const changed = useChanges(
    statements.map(({ id, status, figures }) => [
      id,
      JSON.stringify([status, figures.map(({ id: figureId, value }) => [figureId, value])]),
    ]),
  );
  return statements.map((statement) => (
    <Statement key={statement.id} statement={statement} pairing={pairing} hasChanged={changed.has(statement.id)} />
  ));
}

type Beside = StatementBesideQuery['results']['nodes'][number];

function Statement({ statement, pairing, hasChanged }: Of & { statement: StatementInList; hasChanged: boolean }) {
  const { words, language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { period, source, status, figures, simulated, recordedAt } = statement;
  const { from, to } = period;
  const indicators = [...new Set(figures.map(({ indicator }) => indicator.code))];
  const [{ data, error }, again] = useFresh({
    query: StatementBesideDocument,
    variables: { filter: { pairingIds: [pairing.id], level: pairing.level, indicators, from, to } },
    pause: !isOpen || !from || !to || indicators.length === 0,
  });
  const cells = data?.results.nodes ?? [];
  const notices = new Map(cells.flatMap((cell) => cell.notices.map(({ code, message }) => [code, message])));
  return (
    <details
      className={hasChanged ? 'statement flash' : 'statement'}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        <span className="badge">{words.periodKindName[period.kind]}</span> <span>{period.label}</span>{' '}
        <span className="title">{source.title}</span>{' '}
        <span className="muted">{words.figuresCount(figures.length)}</span>{' '}
        {status !== 'PUBLISHED' && <span className="badge">{words.statementStatusName[status]}</span>}{' '}
        {simulated && <SimulatedBadge />}
      </summary>
      <p className="muted">
        {words.source}
        {words.colon}
        <SourceLink source={source} />
        {words.semicolon}
        {words.recordedAt}
        {words.colon}
        <time dateTime={recordedAt}>{timeOf(recordedAt, language)}</time>
      </p>
      {error && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      <div className="scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="number">
                {words.claimed}
              </th>
              <th scope="col">{words.printedAs}</th>
              <th scope="col" className="number">
                {words.recordedValue}
              </th>
              <th scope="col" className="number" title={words.evidencedHint}>
                {words.evidenced}
              </th>
              <th scope="col" className="number" title={words.confirmedHint}>
                {words.confirmed}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureLine
                key={figure.id}
                figure={figure}
                // A part of the whole is not what the records tell of all of it.
                beside={figure.partText ? undefined : cells.find((one) => one.indicator.code === figure.indicator.code)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {from && to && <p className="muted">{words.recordedInDays(from, to)}</p>}
      {[...notices].map(([code, message]) => (
        <p key={code} className="muted">
          {message}
        </p>
      ))}
    </details>
  );
}

interface LineProps {
  figure: StatementInList['figures'][number];
  beside?: Beside;
}

function FigureLine({ figure, beside }: LineProps) {
  const { words } = useLanguage();
  return (
    <tr data-figure={figure.indicator.code}>
      <th scope="row">
        {figure.indicator.name} {figure.partText && <span className="muted">{words.partOf(figure.partText)}</span>}{' '}
        {figure.planned && <span className="badge">{words.planned}</span>}{' '}
        {figure.derived && <span className="badge">{words.derived}</span>}
        {figure.notices.map(({ code, message }) => (
          <small key={code} className="muted">
            {message}
          </small>
        ))}
      </th>
      <td className="number">
        <Amount value={figure.value} unit={figure.unit} bound={figure.bound} />
      </td>
      <td>
        {figure.printedName} {words.boundMark[figure.bound]} {figure.printedValue} {figure.printedUnit}
      </td>
      <td className="number">
        <Told value={beside?.recorded} of={beside} /> {beside?.isRecordedSimulated && <SimulatedBadge />}
      </td>
      <td className="number">
        <Told value={beside?.evidenced} of={beside} />
      </td>
      <td className="number">
        <Told value={beside?.confirmed} of={beside} />
      </td>
    </tr>
  );
}

function Told({ value, of }: { value: string | null | undefined; of: Beside | undefined }) {
  return value && of ? <Amount value={value} unit={of.unit} /> : <span className="muted">—</span>;
}
