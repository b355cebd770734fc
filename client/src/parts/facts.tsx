import type { ReactNode } from 'react';

export type Fact = [label: string, value: ReactNode];

/** What a record says, a line for each thing that it says. */
export function Facts({ rows }: { rows: readonly Fact[] }) {
  return (
    <dl className="sheet-facts">
      {rows.map(([label, value]) =>
        value === null || value === undefined || value === '' || value === false ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
