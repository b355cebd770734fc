import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';

const zh = {
  more: '再显示一些',
  findHint: '行数较多，只画出窗口附近的行：请用上方的搜索和筛选查找，浏览器的页内查找只能找到已画出的行。',
};

type LongTableWords = Same<typeof zh>;

const en: LongTableWords = {
  more: 'Show more',
  findHint:
    'Of so many rows only those near the window are drawn: look for one by the search and the filters above; the browser’s own search finds what is drawn.',
};

const dictionary: Record<Language, LongTableWords> = { 'zh-CN': zh, en };

export const useLongTableWords = (): LongTableWords => dictionary[useLanguage().language];
