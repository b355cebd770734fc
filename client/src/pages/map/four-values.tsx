import { useWords } from '../../language';
import { Amount } from '../../parts/figure';
import type { FourValues as Values } from './flows';

/** Claimed, recorded, evidenced and confirmed beside each other. */
export function FourValues({ of, changed }: { of: Values; changed?: boolean }) {
  const words = useWords();
  const lines = [
    ['claimed', words.claimed, undefined],
    ['recorded', words.recordedValue, undefined],
    ['evidenced', words.evidenced, words.evidencedHint],
    ['confirmed', words.confirmed, words.confirmedHint],
  ] as const;
  return (
    <dl className={changed ? 'four flash' : 'four'}>
      {lines.map(([name, label, hint]) => (
        <div key={name} data-value={name}>
          <dt title={hint}>{label}</dt>
          <dd>
            {of[name] != null ? (
              <Amount value={of[name]} unit={of.unit} bound={name === 'claimed' ? of.claimedBound : undefined} />
            ) : (
              <span className="muted">—</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
