import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the board and of what is to be done, apart from the others: the first load must not carry them. Chinese is the original. */
export type BoardWords = Same<typeof zh>;

const dictionary: Record<Language, BoardWords> = { 'zh-CN': zh, en };

export const useBoardWords = (): BoardWords => dictionary[useLanguage().language];
