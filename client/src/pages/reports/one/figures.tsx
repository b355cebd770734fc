import { lazy, Suspense, useState } from 'react';
import { useWords } from '../../../language';
import { useChanges } from '../../pairing-year/changes';
import { isJump, isSame } from '../compare';
import { useReportWords } from '../words';
import { FigureRow } from './figure-row';
import type { Comment, Figure, Report } from './standing';
import type { Trouble, Typed } from './typed';

const FigureDrawer = lazy(() => import('./figure-drawer'));

/** What a reviewer looks at first. */
const LOOKS = ['differing', 'unproven', 'unconfirmed', 'jumping', 'discussed'] as const;
type Look = (typeof LOOKS)[number];

/** The form over the figures, while they are being written. */
export interface Writing {
  typedOf: (figure: Figure) => Typed;
  type: (figure: Figure, part: Partial<Typed>) => void;
  troubles: Readonly<Record<string, Trouble>>;
  /** what is summed up from the reports below is only explained */
  isSum: boolean;
}

interface Props {
  report: Report;
  writing?: Writing;
}

/** Every figure with its four values beside the period before, and what in them asks for a second look. */
export function Figures({ report, writing }: Props) {
  const words = useReportWords();
  const general = useWords();
  const [look, setLook] = useState<Look>();
  const [opened, setOpened] = useState<string>();
  const { figures, comments } = report;
  const changed = useChanges(figures.map((figure) => [figure.indicator.code, signature(figure)]));
  const found = LOOKS.flatMap((each) => {
    const count = figures.filter((figure) => asks(each, figure, comments)).length;
    return count > 0 ? [{ look: each, count }] : [];
  });
  const shown = look ? figures.filter((figure) => asks(look, figure, comments)) : figures;
  const open = figures.find(({ indicator }) => indicator.code === opened);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures">{words.figures}</h2>
      {found.length > 0 && (
        <div className="verbs" role="group" aria-label={words.show}>
          <span className="muted">{words.show}</span>
          <button type="button" aria-pressed={look === undefined} onClick={() => setLook(undefined)}>
            {words.all} {figures.length}
          </button>
          {found.map((each) => (
            <button
              key={each.look}
              type="button"
              aria-pressed={look === each.look}
              onClick={() => setLook(look === each.look ? undefined : each.look)}
            >
              {words[each.look]} {each.count}
            </button>
          ))}
        </div>
      )}
      {shown.length === 0 && <p className="muted">{words.nothingSo}</p>}
      <div className="scroll">
        <table className="figures stacking of-report">
          <thead>
            <tr>
              <th scope="col">{general.indicator}</th>
              <th scope="col" className="number">
                {words.valueName.claimed}
              </th>
              <th scope="col" className="number">
                {words.valueName.recorded}
              </th>
              <th scope="col" className="number">
                {words.valueName.evidenced}
              </th>
              <th scope="col" className="number">
                {words.valueName.confirmed}
              </th>
              <th scope="col" className="number">
                {words.lastPeriod}
              </th>
              <th scope="col">{words.explanation}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((figure) => (
              <FigureRow
                key={figure.indicator.code}
                figure={figure}
                comments={commentsAt(figure, comments)}
                writing={figure.indicator.counting === 'RATIO' ? undefined : writing}
                hasChanged={changed.has(figure.indicator.code)}
                open={() => setOpened(figure.indicator.code)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open && (
        <Suspense fallback={null}>
          <FigureDrawer report={report} figure={open} close={() => setOpened(undefined)} />
        </Suspense>
      )}
    </section>
  );
}

export const commentsAt = ({ indicator }: Figure, comments: readonly Comment[]): Comment[] =>
  comments.filter(({ indicatorCode }) => indicatorCode === indicator.code);

function asks(look: Look, figure: Figure, comments: readonly Comment[]): boolean {
  const { claimed, recorded, evidenced, confirmed, isToConfirm, claimedLastPeriod, indicator } = figure;
  const isRatio = indicator.counting === 'RATIO';
  switch (look) {
    case 'differing':
      return !isRatio && claimed != null && !isSame(claimed, recorded);
    case 'unproven':
      return !isRatio && recorded != null && !isSame(recorded, evidenced);
    case 'unconfirmed':
      return isToConfirm && recorded != null && !isSame(recorded, confirmed);
    case 'jumping':
      return isJump(claimed, claimedLastPeriod);
    case 'discussed':
      return commentsAt(figure, comments).some(({ settledAt }) => settledAt == null);
  }
}

const signature = ({ claimed, recorded, evidenced, confirmed, reason }: Figure): string =>
  JSON.stringify([claimed, recorded, evidenced, confirmed, reason]);
