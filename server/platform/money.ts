import { atScale } from './decimal';

/** Yuan as a decimal text (`66860000.00`) to integer fen, or null when it is not an exact amount. */
export function fenFromYuan(yuan: string): bigint | null {
  const exact = atScale(yuan, 2);
  return exact === null ? null : BigInt(exact.replace('.', ''));
}

/** Integer fen to yuan with two decimals. */
export function yuanFromFen(fen: bigint): string {
  const sign = fen < 0n ? '-' : '';
  const digits = (fen < 0n ? -fen : fen).toString().padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** An amount of the contract (its scalar has checked the form) as integer fen. */
export function readFen(yuan: string): bigint {
  const fen = fenFromYuan(yuan);
  if (fen === null) throw new Error(`not an amount: ${yuan}`);
  return fen;
}
