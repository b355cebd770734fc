import { grouped, plain } from '../../../amounts';
import type { Language } from '../../../words';

const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const TEN_THOUSAND = 10_000n;
const HUNDRED_MILLION = 100_000_000n;

/** An amount of yuan as one says it, so that a misplaced zero is heard: a bill's capital characters, or English words. */
export function amountInWords(yuan: string, language: Language): string {
  const [whole = '0', fraction = ''] = plain(yuan).split('.');
  return language === 'en' ? inEnglish(yuan, BigInt(whole), fraction) : inCapitals(BigInt(whole), fraction);
}

function inCapitals(whole: bigint, fraction: string): string {
  const [jiao, fen] = [Number(fraction[0] ?? 0), Number(fraction[1] ?? 0)];
  const front = whole > 0n ? `${capitalInteger(whole)}元` : '';
  if (jiao === 0 && fen === 0) return front ? `${front}整` : '零元整';
  if (fen === 0) return `${front}${DIGITS[jiao]}角整`;
  // 玖元零贰分: the empty place of the jiao is named, unless nothing stands before it.
  const middle = jiao > 0 ? `${DIGITS[jiao]}角` : front && '零';
  return `${front}${middle}${DIGITS[fen]}分`;
}

/** A whole number above zero. What follows 亿 or 万 with an empty first place is led by one 零. */
function capitalInteger(number: bigint): string {
  if (number >= HUNDRED_MILLION) return joined(number, HUNDRED_MILLION, '亿');
  if (number >= TEN_THOUSAND) return joined(number, TEN_THOUSAND, '万');
  return capitalSection(Number(number));
}

function joined(number: bigint, unit: bigint, name: string): string {
  const rest = number % unit;
  const gap = rest > 0n && rest < unit / 10n ? '零' : '';
  return `${capitalInteger(number / unit)}${name}${gap}${rest > 0n ? capitalInteger(rest) : ''}`;
}

/** 1 to 9999. */
function capitalSection(number: number): string {
  const digits = [...String(number)].map(Number);
  let text = '';
  let isGap = false;
  digits.forEach((digit, at) => {
    if (digit === 0) {
      isGap = true;
      return;
    }
    text += `${isGap && text ? '零' : ''}${DIGITS[digit]}${PLACES[digits.length - 1 - at]}`;
    isGap = false;
  });
  return text;
}

const SCALES: [bigint, string][] = [
  [1_000_000_000_000n, 'trillion'],
  [1_000_000_000n, 'billion'],
  [1_000_000n, 'million'],
  [1_000n, 'thousand'],
];

/** "12 million 500 thousand 300 yuan": each group of thousands by its name. */
function inEnglish(yuan: string, whole: bigint, fraction: string): string {
  const parts: string[] = [];
  let rest = whole;
  for (const [scale, name] of SCALES) {
    if (rest >= scale) parts.push(`${rest / scale} ${name}`);
    rest %= scale;
  }
  const last = fraction ? `${rest}.${fraction.padEnd(2, '0')}` : String(rest);
  if (rest > 0n || fraction || parts.length === 0) parts.push(last);
  return `${parts.join(' ')} yuan (${grouped(plain(yuan))})`;
}
