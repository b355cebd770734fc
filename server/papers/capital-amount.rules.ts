const DIGITS = '零壹贰叁肆伍陆柒捌玖';
const PLACES = ['', '拾', '佰', '仟'];
const TEN_THOUSAND = 10_000n;
const HUNDRED_MILLION = 100_000_000n;

/**
 * An amount in the capital characters of a bill (人民币大写): 1409.50 yuan is 壹仟肆佰零玖元伍角整. It ends in 整 unless fen follow;
 * zeros between digits are written once, those before 万, 亿 or 元 not at all; ten is 壹拾. A reversal is led by 负.
 */
export function capitalAmount(fen: bigint): string {
  const sign = fen < 0n ? '负' : '';
  const whole = fen < 0n ? -fen : fen;
  const yuan = whole / 100n;
  const [jiao, cents] = [Number((whole % 100n) / 10n), Number(whole % 10n)];
  if (whole === 0n) return '零元整';
  const front = yuan > 0n ? `${capitalInteger(yuan)}元` : '';
  if (jiao === 0 && cents === 0) return `${sign}${front}整`;
  if (cents === 0) return `${sign}${front}${DIGITS[jiao]}角整`;
  // 玖元零贰分: the empty place of the jiao is named, unless nothing stands before it.
  const middle = jiao > 0 ? `${DIGITS[jiao]}角` : front && '零';
  return `${sign}${front}${middle}${DIGITS[cents]}分`;
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
  let text = '';
  let isGap = false;
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.trunc(number / 10 ** place) % 10;
    if (digit === 0) {
      isGap = text !== '';
      continue;
    }
    text += `${isGap ? '零' : ''}${DIGITS[digit]}${PLACES[place]}`;
    isGap = false;
  }
  return text;
}

/** An amount in figures as a bill shows it: `￥1,409.50`. */
export function figureAmount(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${sign}￥${digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.slice(-2)}`;
}
