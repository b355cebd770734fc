import type { ReactNode } from 'react';
import type { CombinedError } from 'urql';
import { useSearchParams } from 'wouter';
import { Drawer } from '../../../parts/drawer';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { useRecordWords } from '../words';

/** The record that the address names, over the list; its own component reads it. */
export function OpenRecord({ children }: { children: (id: string, close: () => void) => ReactNode }) {
  const [params, setParams] = useSearchParams();
  const id = params.get('record');
  if (!id) return null;
  return children(id, () => setParams((now) => [...now].filter(([key]) => key !== 'record')));
}

interface Props {
  title: string;
  close: () => void;
  /** undefined while it is read, null where there is none */
  record: object | null | undefined;
  error: CombinedError | undefined;
  again: () => void;
  children: ReactNode;
}

/** A sheet with everything that is known of one record. */
export function RecordSheet({ title, close, record, error, again, children }: Props) {
  const words = useRecordWords();
  return (
    <Drawer title={title} close={close}>
      {error && !record && <ProblemNotice error={error} again={again} />}
      {record === undefined && !error && <Skeleton rows={8} />}
      {record === null && <p className="notice bad">{words.recordMissing}</p>}
      {children}
    </Drawer>
  );
}
