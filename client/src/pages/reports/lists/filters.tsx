import { useWords } from '../../../language';
import { useReportWords } from '../words';
import { STATUSES, type Choosing } from './chosen';

/** Reports began with the first era. */
const FIRST_YEAR = 2016;

interface Props extends Choosing {
  years: readonly number[];
  forms: readonly { code: string; name: string }[];
}

/** By year, form and state. */
export function Filters({ chosen, choose, clear, isFiltered, years, forms }: Props) {
  const words = useReportWords();
  const general = useWords();
  const thisYear = new Date().getFullYear();
  const recent = Array.from({ length: thisYear - FIRST_YEAR + 1 }, (_, back) => thisYear - back);
  const all = [...new Set([...years, ...recent])].sort((a, b) => b - a);
  return (
    <search className="filters records">
      <select
        aria-label={general.year}
        value={chosen.year ?? ''}
        onChange={({ target }) => choose({ year: Number(target.value) || undefined })}
      >
        <option value="">{general.anyYear}</option>
        {all.map((year) => (
          <option key={year} value={year}>
            {general.yearOf(year)}
          </option>
        ))}
      </select>
      <select
        aria-label={words.form}
        value={chosen.form ?? ''}
        onChange={({ target }) => choose({ form: target.value || undefined })}
      >
        <option value="">{words.anyForm}</option>
        {forms.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <select
        aria-label={words.state}
        value={chosen.status ?? ''}
        onChange={({ target }) => choose({ status: STATUSES.find((status) => status === target.value) })}
      >
        <option value="">{words.anyState}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {words.statusName[status]}
          </option>
        ))}
      </select>
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {general.clearFilters}
        </button>
      )}
    </search>
  );
}
