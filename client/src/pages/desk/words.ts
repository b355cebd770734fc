import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the desk's pages, apart from the others: the first load must not carry them. Chinese is the original. */
export type DeskWords = Same<typeof zh>;

const dictionary: Record<Language, DeskWords> = { 'zh-CN': zh, en };

export const useDeskWords = (): DeskWords => dictionary[useLanguage().language];
