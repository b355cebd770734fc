import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';

/** Opens a record over the list; its address can be sent to somebody. */
export function RecordLink({ id, children }: { id: string; children: ReactNode }) {
  const [path] = useLocation();
  const search = new URLSearchParams(useSearch());
  search.set('record', id);
  return <Link href={`${path}?${search.toString()}`}>{children}</Link>;
}
