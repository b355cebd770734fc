import type { ReactNode } from 'react';
import { SAID, type Choosing } from '../chosen';
import { useRecordWords } from '../words';

const MONTHS = Array.from({ length: 12 }, (_, at) => at + 1);

interface Props extends Choosing {
  searchLabel: string;
  /** what only this ledger tells apart */
  children: ReactNode;
}

/** What every ledger is looked through by: words, month, evidence, the other side's word. */
export function Filters({ chosen, choose, clear, isFiltered, searchLabel, children }: Props) {
  const words = useRecordWords();
  return (
    <search className="filters records">
      <input
        type="search"
        aria-label={searchLabel}
        placeholder={searchLabel}
        value={chosen.text}
        onChange={({ target }) => choose({ text: target.value })}
      />
      <Choice label={words.month} any={words.anyMonth} value={chosen.month} choose={(month) => choose({ month })}>
        {MONTHS.map((month) => (
          <option key={month} value={month}>
            {words.monthOf(month)}
          </option>
        ))}
      </Choice>
      {children}
      <Choice
        label={words.evidenceFilter}
        any={words.anyEvidence}
        value={chosen.evidence}
        choose={(evidence) => choose({ evidence })}
      >
        <option value="yes">{words.withEvidence}</option>
        <option value="no">{words.withoutEvidence}</option>
      </Choice>
      <Choice
        label={words.standingFilter}
        any={words.anyStanding}
        value={chosen.standing}
        choose={(standing) => choose({ standing })}
      >
        {SAID.map((standing) => (
          <option key={standing} value={standing}>
            {words.standingName[standing]}
          </option>
        ))}
      </Choice>
      {chosen.import && <span className="badge">{words.fromImport}</span>}
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
    </search>
  );
}

interface ChoiceProps {
  label: string;
  any: string;
  value: string;
  choose: (value: string) => void;
  children: ReactNode;
}

export function Choice({ label, any, value, choose, children }: ChoiceProps) {
  return (
    <select aria-label={label} value={value} onChange={({ target }) => choose(target.value)}>
      <option value="">{any}</option>
      {children}
    </select>
  );
}

/** The options of an enum, in the words of the page. */
export function Options({ names }: { names: Record<string, string> }) {
  return Object.entries(names).map(([value, name]) => (
    <option key={value} value={value}>
      {name}
    </option>
  ));
}
