import type { ReactNode } from 'react';
import { useDeskWords } from '../words';
import type { Choices } from '../../../parts/choices';

interface Props extends Pick<Choices<string>, 'isFiltered' | 'clear'> {
  children: ReactNode;
}

/** What a list is looked through by, and how to see all of it again. */
export function Filters({ isFiltered, clear, children }: Props) {
  const words = useDeskWords();
  return (
    <search className="filters records">
      {children}
      {isFiltered && (
        <button type="button" className="quiet" onClick={clear}>
          {words.clearFilters}
        </button>
      )}
    </search>
  );
}
