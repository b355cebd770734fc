import type { ReactNode } from 'react';
import { Link, useLocation, useSearch } from 'wouter';

/** Opens an entry over what is shown now, at an address of its own. */
export function EntryLink({ id, className, children }: { id: string; className?: string; children: ReactNode }) {
  const [path] = useLocation();
  const search = new URLSearchParams(useSearch());
  search.set('entry', id);
  return (
    <Link className={className} href={`${path}?${search.toString()}`}>
      {children}
    </Link>
  );
}
