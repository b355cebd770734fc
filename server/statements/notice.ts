import { Lang } from '../../schema/vocabulary';

/** Something that the reader of a figure should know, such as that it was moved to its twin. */
export interface FigureNotice {
  code: string;
  zh: string;
  en: string;
}

/** Notices in the reader's language. */
export function spokenNotices(notices: readonly FigureNotice[], lang: Lang): { code: string; message: string }[] {
  return notices.map(({ code, zh, en }) => ({ code, message: lang === Lang.ZH ? zh : en }));
}
