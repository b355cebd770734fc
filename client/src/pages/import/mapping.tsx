import { useState } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../api/problems';
import type { ColumnConfidence } from '../../gql/graphql';
import { CorrectMappingDocument, type ImportPartsFragment } from '../../gql/records/graphql';
import { useWords } from '../../language';
import { useKeptDraft } from '../../parts/kept-draft';
import { randomKey } from '../../parts/random-key';
import { draftOf, isChanged, mappingInput, missingOf, withField, type MappingDraft } from './mapping-draft';
import { Questions } from './questions';
import { useImportWords } from './words';

type Column = ImportPartsFragment['columns'][number];

/** What wants a look stands first. */
const DOUBT: Record<ColumnConfidence, number> = { LIKELY: 0, NONE: 1, SAID: 2, SURE: 2 };

const byDoubt = (columns: readonly Column[]): Column[] =>
  [...columns].sort((a, b) => DOUBT[a.confidence] - DOUBT[b.confidence] || a.column - b.column);

interface Props {
  one: ImportPartsFragment;
  readAgain: () => void;
}

/** Which column is what, as the platform understood it, to be looked at and corrected; open where a look is wanted. */
export function Mapping({ one, readAgain }: Props) {
  const words = useImportWords();
  const general = useWords();
  const client = useClient();
  const { draft, change, startOver } = useKeptDraft(`mapping.${one.id}.${one.version}`, () => draftOf(one), 'FIGURES');
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<string[]>([]);
  const isWaiting = one.state === 'NEEDS_MAPPING';
  const doubtful = one.columns.filter(({ confidence }) => confidence === 'LIKELY').length;
  const missing = missingOf(one.fields, draft);

  const send = async (said: MappingDraft): Promise<void> => {
    setBusy(true);
    setTold([]);
    const input = {
      requestKey: randomKey(),
      importId: one.id,
      version: one.version,
      ...mappingInput(isOtherSheet ? { ...said, columns: {} } : said),
    };
    const { error } = await client.mutation(CorrectMappingDocument, { input }).toPromise();
    setBusy(false);
    if (!error) return startOver();
    const problems = problemsOf(error, general);
    const isStale = problems.some(({ code }) => code === 'VERSION_CONFLICT');
    setTold(isStale ? [words.changedMeanwhile] : problems.map(({ message }) => message));
    if (isStale) readAgain();
  };

  // Columns of another sheet are not those that are shown.
  const isOtherSheet = draft.sheet !== (one.sheet ?? '');
  const settled = one.columns.filter(({ field }) => field).length;
  return (
    <details className="card mapping" open={isWaiting || doubtful > 0 || undefined}>
      <summary>
        <h2>{doubtful > 0 ? words.columnsToCheck(doubtful) : words.columnsSettled(settled)}</h2>
      </summary>
      {isOtherSheet ? (
        <p className="notice">{words.otherSheet}</p>
      ) : (
        <>
          <Questions one={one} draft={draft} missing={missing} change={change} />
          <ColumnTable one={one} draft={draft} change={change} />
        </>
      )}
      <SheetFields one={one} draft={draft} change={change} />
      {told.map((message) => (
        <p key={message} className="notice bad" role="alert">
          {message}
        </p>
      ))}
      <p className="actions">
        <button
          type="button"
          className="primary"
          disabled={busy || !isChanged(one, draft)}
          onClick={() => void send(draft)}
        >
          {busy ? words.applying : words.apply}
        </button>
        {isChanged(one, draft) && (
          <button type="button" className="quiet" onClick={startOver}>
            {words.asProposed}
          </button>
        )}
      </p>
    </details>
  );
}

interface PartProps {
  one: ImportPartsFragment;
  draft: MappingDraft;
  change: (part: Partial<MappingDraft>) => void;
}

function ColumnTable({ one, draft, change }: PartProps) {
  const words = useImportWords();
  return (
    <div className="scroll">
      <table className="stacking columns">
        <thead>
          <tr>
            <th scope="col">{words.yourColumn}</th>
            <th scope="col">{words.examples}</th>
            <th scope="col">{words.ourField}</th>
            <th scope="col">{words.confidence}</th>
          </tr>
        </thead>
        <tbody>
          {byDoubt(one.columns).map((column) => (
            <ColumnRow key={column.column} column={column} one={one} draft={draft} change={change} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ColumnRow({ column, one, draft, change }: PartProps & { column: Column }) {
  const words = useImportWords();
  const header = column.header || words.noHeader;
  const chosen = draft.columns[String(column.column)] ?? '';
  const isTouched = chosen !== (column.field ?? '');
  return (
    <tr className={column.confidence === 'LIKELY' && !isTouched ? 'doubtful' : undefined}>
      <th scope="row" data-label={words.yourColumn}>
        <span className="muted">{column.letter}</span> {header}{' '}
        {column.hidden && <span className="badge">{words.hiddenColumn}</span>}
      </th>
      <td data-label={words.examples} className="samples">
        {column.samples.map((sample, at) => (
          <code key={at}>{sample}</code>
        ))}
      </td>
      <td data-label={words.ourField}>
        <select
          aria-label={`${words.ourField}: ${header}`}
          value={chosen}
          onChange={({ target }) => change(withField(draft, column.column, target.value))}
        >
          <option value="">{words.leaveOut}</option>
          {one.fields.map(({ field, name, required }) => (
            <option key={field} value={field}>
              {required ? `${name} *` : name}
            </option>
          ))}
        </select>
      </td>
      <td data-label={words.confidence}>
        <span className={`sure ${column.confidence.toLowerCase()}`}>
          {words.confidenceName[isTouched ? 'SAID' : column.confidence]}
        </span>
      </td>
    </tr>
  );
}

/** Another sheet or other headings: rarely wanted, so below. */
function SheetFields({ one, draft, change }: PartProps) {
  const words = useImportWords();
  return (
    <div className="row sheets">
      <label>
        {words.sheet}
        <select value={draft.sheet} onChange={({ target }) => change({ sheet: target.value })}>
          {one.sheets.map(({ name, rows, hidden }) => (
            <option key={name} value={name}>
              {words.sheetOption(name, rows)}
              {hidden ? ` · ${words.hiddenSheet}` : ''}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.headerRow}
        <input
          inputMode="numeric"
          value={draft.headerRow}
          onChange={({ target }) => change({ headerRow: target.value.replace(/\D/g, '') })}
        />
      </label>
    </div>
  );
}
