import { Fragment } from 'react';
import type { PairingResultsQuery } from '../../gql/graphql';
import { useWords } from '../../language';
import { Amount, Completion, Pace, SimulatedBadge, SourceLink } from '../../parts/figure';
import { useChanges } from './changes';
import { Doubt, doubtsOf } from './doubt';

export type Cell = PairingResultsQuery['results']['nodes'][number];

/** Every indicator claimed or promised for the year; where claims differ, all of them, the leading one first. */
interface Props {
  cells: Cell[];
  /** opens the records under a figure */
  open: (cell: Cell) => void;
}

export function ResultsTable({ cells, open }: Props) {
  const words = useWords();
  const changed = useChanges(cells.map((cell) => [cell.key, signature(cell)]));
  return (
    <div className="scroll">
      <table className="figures stacking">
        <thead>
          <tr>
            <th scope="col">{words.indicator}</th>
            <th scope="col" className="number">
              {words.target}
            </th>
            <th scope="col" className="number">
              {words.claimed}
            </th>
            <th scope="col" className="number">
              {words.recordedValue}
            </th>
            <th scope="col" className="number" title={words.evidencedHint}>
              {words.evidenced}
            </th>
            <th scope="col" className="number" title={words.confirmedHint}>
              {words.confirmed}
            </th>
            <th scope="col">{words.completion}</th>
            <th scope="col" className="number">
              {words.pace}
            </th>
            <th scope="col">{words.source}</th>
          </tr>
        </thead>
        {byCategory(cells).map(({ code, label, members }) => (
          <tbody key={code}>
            <tr className="category">
              <th scope="rowgroup" colSpan={9}>
                {label}
              </th>
            </tr>
            {members.map((cell) => (
              <Row key={cell.key} cell={cell} hasChanged={changed.has(cell.key)} open={open} />
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

const signature = (cell: Cell): string =>
  JSON.stringify([
    cell.target,
    cell.claimed,
    cell.claimedBound,
    cell.recorded,
    cell.evidenced,
    cell.confirmed,
    cell.completion,
    cell.claims.map(({ id, value }) => [id, value]),
    cell.leadingClaimIds,
    cell.flags.map(({ id, version }) => [id, version]),
  ]);

interface Category {
  code: string;
  label: string;
  members: Cell[];
}

function byCategory(cells: Cell[]): Category[] {
  const categories = new Map<string, Category>();
  for (const cell of cells) {
    if (!cell.indicator) continue;
    const { code, donorLabel, recipientLabel } = cell.indicator.category;
    const label = donorLabel === recipientLabel ? donorLabel : `${donorLabel} / ${recipientLabel}`;
    const category = categories.get(code) ?? { code, label, members: [] };
    category.members.push(cell);
    categories.set(code, category);
  }
  return [...categories.values()];
}

function Row({ cell, hasChanged, open }: { cell: Cell; hasChanged: boolean; open: Props['open'] }) {
  const words = useWords();
  const leading = cell.claims.find(({ id }) => cell.leadingClaimIds.includes(id)) ?? cell.claims[0];
  const others = cell.claims.filter((claim) => claim !== leading);
  return (
    <Fragment>
      <tr className={hasChanged ? 'flash' : undefined} data-indicator={cell.indicator?.code}>
        <th scope="row">
          <IndicatorName indicator={cell.indicator} />
        </th>
        <td className="number" data-label={words.target}>
          {cell.target ? (
            <>
              <Amount value={cell.target} unit={cell.unit} /> {cell.isTargetSimulated && <SimulatedBadge />}
            </>
          ) : (
            <span className="muted">{words.noTarget}</span>
          )}
        </td>
        <td className="number" data-label={words.claimed}>
          {cell.claimed ? (
            <>
              {others.length > 0 && <LeadingMark />}{' '}
              <Amount value={cell.claimed} unit={cell.unit} bound={cell.claimedBound} />
            </>
          ) : (
            <span className="muted">—</span>
          )}
        </td>
        <td className="number" data-label={words.recordedValue}>
          {cell.recorded ? (
            <button type="button" className="quiet figure" title={words.openRecords} onClick={() => open(cell)}>
              <Amount value={cell.recorded} unit={cell.unit} />
            </button>
          ) : (
            <span className="muted">—</span>
          )}{' '}
          {cell.isRecordedSimulated && <SimulatedBadge />}
        </td>
        <td className="number" data-label={words.evidenced}>
          <OfRecords value={cell.evidenced} cell={cell} />
        </td>
        <td className="number" data-label={words.confirmed}>
          <OfRecords value={cell.confirmed} cell={cell} />
        </td>
        <td data-label={words.completion}>
          {cell.completion ? (
            <span title={cell.completionBasis ? words.completionBasisName[cell.completionBasis] : undefined}>
              <Completion ratio={cell.completion} />
            </span>
          ) : (
            <span className="muted">—</span>
          )}
        </td>
        <td className="number" data-label={words.pace}>
          {cell.pace ? <Pace ratio={cell.pace} /> : <span className="muted">—</span>}
        </td>
        <td data-label={words.source}>{leading && <SourceLink source={leading.statement.source} />}</td>
      </tr>
      {others.map((claim) => (
        <tr key={claim.id} className={hasChanged ? 'other flash' : 'other'}>
          <td colSpan={2} className="number">
            {words.otherClaim}
          </td>
          <td className="number" data-label={words.claimed}>
            <Amount value={claim.value} unit={claim.unit} bound={claim.bound} />
          </td>
          <td colSpan={5} data-label={words.printedAs}>
            {words.printedAs} {words.boundMark[claim.bound]} {claim.printedValue} {claim.printedUnit}
          </td>
          <td data-label={words.source}>
            <SourceLink source={claim.statement.source} />
          </td>
        </tr>
      ))}
      {doubtsOf(cell).map((flag) => (
        <Doubt key={flag.id} flag={flag} />
      ))}
    </Fragment>
  );
}

/** What the records add up to, or what of it is proven or confirmed; nothing where no records tell it. */
function OfRecords({ value, cell }: { value: string | null | undefined; cell: Cell }) {
  return value ? <Amount value={value} unit={cell.unit} /> : <span className="muted">—</span>;
}

function LeadingMark() {
  const words = useWords();
  return (
    <span className="badge" title={words.leadingClaimHint}>
      {words.leadingClaim}
    </span>
  );
}

/** The definition stands behind the name: on hover, on tap, by keyboard. */
function IndicatorName({ indicator }: { indicator: Cell['indicator'] }) {
  const words = useWords();
  if (!indicator) return null;
  if (!indicator.definition) return indicator.name;
  return (
    <details className="definition">
      <summary title={`${words.definition}${words.colon}${indicator.definition}`}>{indicator.name}</summary>
      <p>
        {words.definition}
        {words.colon}
        {indicator.definition}
      </p>
    </details>
  );
}
