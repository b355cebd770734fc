import { plain, readableYuan } from '../../amounts';
import { useLanguage } from '../../language';
import { Amount, Completion, Pace, SimulatedBadge } from '../../parts/figure';
import type { Cell } from './answer';
import { shareOf } from './shares';
import { LAYERS, type Measure } from './vocabulary';
import { useExploreWords } from './words';

type Valued = Pick<
  Cell,
  Measure | 'unit' | 'claimedBound' | 'isTargetSimulated' | 'isRecordedSimulated' | 'completionBasis'
>;

const SHARES: readonly Measure[] = LAYERS.filter((layer) => layer !== 'claimed');

/** One value of a cell as people read it; what of a claim it is stands below it. */
export function Value({ cell, measure }: { cell: Valued; measure: Measure }) {
  const words = useExploreWords();
  const value = cell[measure];
  if (value == null) return <span className="muted">—</span>;
  if (measure === 'completion') return <Completion ratio={value} />;
  if (measure === 'pace') return <Pace ratio={value} />;
  const share = SHARES.includes(measure) && cell.claimed != null ? shareOf(value, cell.claimed) : undefined;
  const isSimulated =
    (measure === 'target' && cell.isTargetSimulated) || (measure === 'recorded' && cell.isRecordedSimulated);
  return (
    <>
      <Amount value={value} unit={cell.unit} bound={measure === 'claimed' ? cell.claimedBound : undefined} />
      {isSimulated && (
        <>
          {' '}
          <SimulatedBadge />
        </>
      )}
      {share && <small className="muted share">{words.ofClaimed(share)}</small>}
    </>
  );
}

/** The same in a sentence. */
export function useSpoken(): (value: string | null | undefined, unit: Cell['unit']) => string {
  const { language } = useLanguage();
  return (value, unit) => {
    if (value == null) return '—';
    if (!unit.money) return `${plain(value)} ${unit.label}`;
    const readable = readableYuan(value, language);
    return `${readable.value} ${readable.unit}`;
  };
}
