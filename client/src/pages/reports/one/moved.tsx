import { MovedSinceApprovalDocument } from '../../../gql/reports/graphql';
import { useFresh } from '../../../parts/fresh';
import { useReportWords } from '../words';
import { Change } from './change';
import type { Report } from './standing';

const VALUES = ['recorded', 'evidenced', 'confirmed'] as const;

/** What has moved in the records since the report was handed in; the report itself does not move. */
export function Moved({ report }: { report: Report }) {
  const words = useReportWords();
  const isApproved = report.status === 'APPROVED' || report.status === 'CONFIRMED' || report.status === 'LOCKED';
  const [{ data }] = useFresh({
    query: MovedSinceApprovalDocument,
    variables: { id: report.id },
    pause: !isApproved,
  });
  const moved = isApproved && data?.node?.__typename === 'Report' ? data.node.modifiedSinceApproval : [];
  if (moved.length === 0) return null;
  return (
    <details className="notice moved">
      <summary>{words.moved(moved.length)}</summary>
      <p className="muted">{words.movedHint}</p>
      <ul>
        {moved.map((figure) => (
          <li key={figure.indicator.code}>
            {figure.indicator.name}
            <ul>
              {VALUES.map((value) => {
                const [before, now] = [figure[`${value}Before`], figure[`${value}Now`]];
                const unit = figure.indicator.baseUnit;
                return (
                  before !== now && (
                    <li key={value}>
                      {words.valueName[value]} <Change {...{ before, now, unit }} />
                    </li>
                  )
                );
              })}
            </ul>
          </li>
        ))}
      </ul>
    </details>
  );
}
