import { useLanguage, useWords } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { Value } from './value';
import { timeOf } from '../../../parts/time';
import { RowsUnder } from '../../records/cell/cell-records';
import { Facts, type Fact } from '../../../parts/facts';
import { useReportWords } from '../words';
import { CommentForm, CommentList } from './comments';
import { commentsAt } from './figures';
import type { Figure, Report } from './standing';

const VALUES = ['recorded', 'evidenced', 'confirmed'] as const;

interface Props {
  report: Report;
  figure: Figure;
  close: () => void;
}

/** Everything about one figure: its definition, its four values, what was said at it, and the rows under it. */
export default function FigureDrawer({ report, figure, close }: Props) {
  const words = useReportWords();
  const general = useWords();
  const { language } = useLanguage();
  const { indicator, unit, isFrozen, bound } = figure;
  const { pairing } = report;
  const isRatio = indicator.counting === 'RATIO';
  const amountOf = (value: string | null | undefined) => value != null && <Value value={value} unit={unit} />;
  const facts: Fact[] = [
    [words.valueName.claimed, figure.claimed != null && <Value value={figure.claimed} unit={unit} bound={bound} />],
    ...VALUES.map((value): Fact => [words.valueName[value], amountOf(figure[value])]),
    [words.lastPeriod, amountOf(figure.claimedLastPeriod)],
    [words.printed, figure.isTyped && `${figure.printedValue} ${figure.printedUnit}`],
    [words.explanation, figure.reason],
    [general.definition, indicator.definition],
  ];
  const comments = commentsAt(figure, report.comments);
  return (
    <Drawer title={indicator.name} close={close}>
      <Facts rows={facts} />
      <section aria-labelledby="figure-comments">
        <h3 id="figure-comments">{words.comments}</h3>
        <CommentList comments={comments} figures={report.figures} />
        {report.mayComment && <CommentForm report={report} indicator={indicator.code} />}
      </section>
      {isRatio || !pairing ? (
        <p className="muted">{isRatio ? words.noRows : words.rowsOfParts}</p>
      ) : (
        <>
          <p className="muted">
            {isFrozen && report.readAt
              ? `${words.rowsThen} ${words.readAt(timeOf(report.readAt, language))}`
              : words.rowsNow}
          </p>
          <RowsUnder
            pairingId={pairing.id}
            level={pairing.level}
            year={report.year}
            indicator={indicator}
            period={{ kind: report.periodKind, quarter: report.quarter, month: report.month }}
            asOf={isFrozen ? report.readAt : undefined}
            memberId={report.form.reporter === 'DONOR_MEMBER' ? report.author?.id : undefined}
          />
        </>
      )}
    </Drawer>
  );
}
