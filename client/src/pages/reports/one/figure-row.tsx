import { Value } from './value';
import { changeOf, isSame, minus, shareOf } from '../compare';
import { useReportWords } from '../words';
import type { Writing } from './figures';
import type { Comment, Figure } from './standing';
import { asTyped, departs } from './typed';

interface Props {
  figure: Figure;
  comments: readonly Comment[];
  writing: Writing | undefined;
  hasChanged: boolean;
  open: () => void;
}

/** One figure: what is claimed, beside what the records, the evidence and the other side say of it. */
export function FigureRow({ figure, comments, writing, hasChanged, open }: Props) {
  const words = useReportWords();
  const { indicator, claimed, recorded, evidenced, confirmed, claimedLastPeriod, unit, isToConfirm } = figure;
  const isRatio = indicator.counting === 'RATIO';
  const waiting = comments.filter(({ settledAt }) => settledAt == null).length;
  const isTold =
    (writing && departs(writing.typedOf(figure), figure)) || ((!writing || writing.isSum) && figure.reason != null);
  const change = claimed != null && claimedLastPeriod != null ? changeOf(claimed, claimedLastPeriod) : undefined;
  return (
    <tr className={hasChanged ? 'flash' : undefined} data-indicator={indicator.code}>
      <th scope="row">
        <button type="button" className="quiet figure" title={words.openFigure} onClick={open}>
          {indicator.name}
        </button>{' '}
        {isToConfirm && (
          <span className="badge" title={words.toConfirmHint}>
            {words.toConfirm}
          </span>
        )}{' '}
        {isRatio && (
          <span className="badge" title={words.derivedHint}>
            {words.derived}
          </span>
        )}{' '}
        {waiting > 0 && <span className="badge warn">{words.openComments(waiting)}</span>}
      </th>
      <td className="number claimed" data-label={words.valueName.claimed}>
        {writing && !writing.isSum ? (
          <Fields figure={figure} writing={writing} />
        ) : (
          <Claimed figure={figure} open={open} />
        )}
      </td>
      <Cell label={words.valueName.recorded} value={recorded} unit={unit} open={open} />
      <Cell label={words.valueName.evidenced} value={evidenced} unit={unit} open={open} of={recorded} />
      <Cell label={words.valueName.confirmed} value={confirmed} unit={unit} open={open} of={recorded} />
      <td className={claimedLastPeriod == null ? 'number none' : 'number'} data-label={words.lastPeriod}>
        {claimedLastPeriod != null ? <Value value={claimedLastPeriod} unit={unit} /> : <Nothing />}
        {change && <small className="muted">{words.changed(change)}</small>}
      </td>
      <td className={isTold ? 'told' : 'told none'} data-label={words.explanation}>
        {writing ? <Reason figure={figure} writing={writing} /> : (figure.reason ?? <Nothing />)}
      </td>
    </tr>
  );
}

const Nothing = () => <span className="muted">—</span>;

interface CellProps {
  label: string;
  value: string | null | undefined;
  unit: Figure['unit'];
  open: () => void;
  /** of what it is a part: the records */
  of?: string | null;
}

/** A value that opens onto its rows, and what part it is of the records. */
function Cell({ label, value, unit, open, of }: CellProps) {
  const words = useReportWords();
  const share = value != null && of != null && !isSame(value, of) ? shareOf(value, of) : undefined;
  return (
    <td className={value == null ? 'number none' : 'number'} data-label={label}>
      {value == null ? (
        <Nothing />
      ) : (
        <button type="button" className="quiet figure" title={words.openFigure} onClick={open}>
          <Value value={value} unit={unit} />
        </button>
      )}
      {share && <small className="muted">{words.ofRecorded(share)}</small>}
    </td>
  );
}

/** What the report says; how far it stands from the records is said under it. */
function Claimed({ figure, open }: { figure: Figure; open: () => void }) {
  const words = useReportWords();
  const { claimed, bound, recorded, unit, isTyped, indicator } = figure;
  if (claimed == null) return <Nothing />;
  const differs = indicator.counting !== 'RATIO' && !isSame(claimed, recorded);
  return (
    <>
      {isTyped && (
        <>
          <span className="badge" title={words.typedHint}>
            {words.typed}
          </span>{' '}
        </>
      )}
      <button type="button" className="quiet figure" title={words.openFigure} onClick={open}>
        <Value value={claimed} unit={unit} bound={bound} />
      </button>
      {differs && (
        <small className="late">
          {recorded == null ? words.noRecords : <Distance claimed={claimed} recorded={recorded} unit={unit} />}
        </small>
      )}
    </>
  );
}

function Distance({ claimed, recorded, unit }: { claimed: string; recorded: string; unit: Figure['unit'] }) {
  const words = useReportWords();
  const distance = minus(claimed, recorded);
  const isLess = distance.startsWith('-');
  const [before = '', after = ''] = (isLess ? words.lessThan : words.moreThan)('|').split('|');
  return (
    <>
      {before}
      <Value value={distance.replace('-', '')} unit={unit} />
      {after}
    </>
  );
}

/** The value and its unit, as people write them. */
function Fields({ figure, writing }: { figure: Figure; writing: Writing }) {
  const words = useReportWords();
  const { indicator } = figure;
  const typed = writing.typedOf(figure);
  const trouble = writing.troubles[indicator.code];
  const isBad = trouble?.field === 'value';
  return (
    <>
      <span className="typed">
        <input
          aria-label={words.valueOf(indicator.name)}
          aria-invalid={isBad || undefined}
          aria-describedby={isBad ? `trouble-${indicator.code}` : undefined}
          inputMode="decimal"
          autoComplete="off"
          value={typed.value}
          onChange={({ target }) => writing.type(figure, { value: target.value })}
        />
        <select
          aria-label={words.unitOf(indicator.name)}
          value={typed.unit}
          onChange={({ target }) => writing.type(figure, { unit: target.value })}
        >
          {[...new Set([typed.unit, ...indicator.acceptedUnits])].map((unit) => (
            <option key={unit}>{unit}</option>
          ))}
        </select>
      </span>
      {isBad && (
        <small id={`trouble-${indicator.code}`} className="error">
          {trouble.message}
        </small>
      )}
    </>
  );
}

/** Asked for where what is typed departs from the records, and only there. */
function Reason({ figure, writing }: { figure: Figure; writing: Writing }) {
  const words = useReportWords();
  const { indicator } = figure;
  const typed = writing.typedOf(figure);
  const trouble = writing.troubles[indicator.code];
  if (!departs(typed, figure)) return (writing.isSum && figure.reason) || <Nothing />;
  const isBad = trouble?.field === 'reason';
  return (
    <>
      <input
        aria-label={words.reasonOf(indicator.name)}
        placeholder={words.explainHere}
        aria-invalid={isBad || undefined}
        aria-describedby={isBad ? `trouble-${indicator.code}` : undefined}
        value={typed.reason}
        onChange={({ target }) => writing.type(figure, { reason: target.value })}
      />
      {isBad && (
        <small id={`trouble-${indicator.code}`} className="error">
          {trouble.message}
        </small>
      )}
      {figure.recorded != null && !writing.isSum && (
        <button
          type="button"
          className="quiet small"
          onClick={() => writing.type(figure, asTyped(figure, figure.recorded))}
        >
          {words.takeRecorded}
        </button>
      )}
    </>
  );
}
