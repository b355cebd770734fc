import type { ReactNode } from 'react';
import type { ReportHeadFragment } from '../../../gql/reports/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { useReportWords } from '../words';
import { Author, Ends, ReportLink } from './names';
import { Due, isWithAuthor, Status } from './state';

interface Props<Row extends ReportHeadFragment> {
  reports: readonly Row[];
  /** over several pairings each row names its own */
  withEnds?: boolean;
  /** what can be done, where the table is a list of tasks */
  act?: (report: Row) => ReactNode;
}

/** Reports, one a row: which, whose, how far, and whose turn. */
export function ReportTable<Row extends ReportHeadFragment>({ reports, withEnds, act }: Props<Row>) {
  const words = useReportWords();
  return (
    <div className="scroll">
      <table className="stacking reports">
        <thead>
          <tr>
            <th scope="col">{words.report}</th>
            <th scope="col">{words.author}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.due}</th>
            <th scope="col">{act ? words.toDo : words.turn}</th>
          </tr>
        </thead>
        <tbody>
          {reports.map((report) => (
            <tr key={report.id} data-report={report.id}>
              <th scope="row">
                <ReportLink report={report} /> {report.simulated && <SimulatedBadge />}
              </th>
              <td data-label={words.author}>
                <Author author={report.author} place={report.place} />
                {withEnds && report.pairing && (
                  <small className="muted">
                    <Ends pairing={report.pairing} />
                  </small>
                )}
              </td>
              <td data-label={words.state}>
                <Status status={report.status} edition={report.edition} />
              </td>
              <td data-label={words.due} className="day">
                <Due dueOn={report.dueOn} isOpen={isWithAuthor(report.status)} />
              </td>
              <td data-label={act ? words.toDo : words.turn}>
                {act ? act(report) : report.turn && words.deskName[report.turn]}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
