import { percent } from '../../amounts';

/** How much of a whole a part is, "83.21%", half up; undefined where there is no whole. */
export function shareOf(part: string, whole: string): string | undefined {
  const [top, bottom] = [steps(part), steps(whole)];
  if (bottom <= 0n) return undefined;
  const scaled = (top * 10n ** PLACES * 2n + bottom) / (bottom * 2n);
  const text = (scaled < 0n ? -scaled : scaled).toString().padStart(Number(PLACES) + 1, '0');
  const at = text.length - Number(PLACES);
  return percent(`${scaled < 0n ? '-' : ''}${text.slice(0, at)}.${text.slice(at)}`);
}

const PLACES = 6n;
const SCALE = 6;

/** A decimal in millionths, which is as fine as the contract's figures are. */
function steps(decimal: string): bigint {
  const [whole = '0', fraction = ''] = decimal.split('.');
  return BigInt(`${whole}${fraction.slice(0, SCALE).padEnd(SCALE, '0')}`);
}
