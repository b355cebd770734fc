import type { Language } from '../words';

/** Business time is China's, wherever the reader's clock stands. */
export const timeOf = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );

/** The business day it is now, as 2019-12-31. */
export const chinaToday = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date());
