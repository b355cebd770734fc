import { percent } from '../../../amounts';
import type { Words } from '../../../words';

/** Completion less the time pace, in words: colour alone tells nobody. */
export function paceInWords(pace: string, words: Pick<Words, 'paceAhead' | 'paceBehind' | 'paceEven'>): string {
  const points = percent(pace).slice(0, -1);
  if (points === '0') return words.paceEven;
  return points.startsWith('-') ? words.paceBehind(points.slice(1)) : words.paceAhead(points);
}
