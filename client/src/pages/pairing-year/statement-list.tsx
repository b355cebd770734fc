import type { PairingStatementsQuery } from '../../gql/graphql';
import { useLanguage } from '../../language';
import { Amount, SimulatedBadge, SourceLink } from '../../parts/figure';
import { timeOf } from '../../parts/time';
import { useChanges } from './changes';

export type StatementInList = PairingStatementsQuery['statements']['nodes'][number];

/** Statements one by one, each with all of its figures: parts, plans and doubles included, nothing added up. */
export function StatementList({ statements }: { statements: StatementInList[] }) {
  const changed = useChanges(
    statements.map(({ id, status, figures }) => [
      id,
      JSON.stringify([status, figures.map(({ id: figureId, value }) => [figureId, value])]),
    ]),
  );
  return statements.map((statement) => (
    <Statement key={statement.id} statement={statement} hasChanged={changed.has(statement.id)} />
  ));
}

function Statement({ statement, hasChanged }: { statement: StatementInList; hasChanged: boolean }) {
  const { words, language } = useLanguage();
  const { period, source, status, figures, simulated, recordedAt } = statement;
  return (
    <details className={hasChanged ? 'statement flash' : 'statement'}>
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
      <div className="scroll">
        <table className="figures">
          <thead>
            <tr>
              <th scope="col">{words.indicator}</th>
              <th scope="col" className="number">
                {words.claimed}
              </th>
              <th scope="col">{words.printedAs}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <FigureLine key={figure.id} figure={figure} />
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

function FigureLine({ figure }: { figure: StatementInList['figures'][number] }) {
  const { words } = useLanguage();
  return (
    <tr>
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
    </tr>
  );
}
