import { plain, rounded, shift } from '../../amounts';

/** Exact, on the digits themselves: the steps of the finest of both. */
function steps(a: string, b: string): { scale: number; a: bigint; b: bigint } {
  const scale = Math.max(...[a, b].map((each) => plain(each).split('.')[1]?.length ?? 0));
  const whole = (each: string): bigint => BigInt(shift(each, -scale));
  return { scale, a: whole(a), b: whole(b) };
}

/** a − b, exactly. */
export function minus(a: string, b: string): string {
  const { scale, a: left, b: right } = steps(a, b);
  return shift((left - right).toString(), scale);
}

export const isSame = (a: string | null | undefined, b: string | null | undefined): boolean =>
  a == null || b == null ? (a ?? null) === (b ?? null) : plain(a) === plain(b);

/** What `part` is of `whole`, to one decimal of a percent and half up: "74.1%"; undefined where there is no whole. */
export function shareOf(part: string, whole: string): string | undefined {
  const { a, b } = steps(part, whole);
  if (b <= 0n) return undefined;
  const tenThousandths = (a * 1_000_000n) / b;
  return `${rounded(shift(tenThousandths.toString(), 4), 1)}%`;
}

/** By how much `now` is above or below `before`, as "+12.5%"; undefined where it is the same, or where there was nothing before. */
export function changeOf(now: string, before: string): string | undefined {
  const share = shareOf(minus(now, before), before);
  if (share === undefined || share === '0%') return undefined;
  return share.startsWith('-') ? share.replace('-', '−') : `+${share}`;
}

/** Whether a figure is twice or half of what it was, or more. */
export function isJump(now: string | null | undefined, before: string | null | undefined): boolean {
  if (now == null || before == null) return false;
  const { a, b } = steps(now, before);
  return a !== b && (a >= 2n * b || 2n * a <= b);
}
