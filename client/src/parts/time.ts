import type { Language } from '../words';

/** Business time is China's, wherever the reader's clock stands. */
export const timeOf = (at: string, language: Language): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(at),
  );
