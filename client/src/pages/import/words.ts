import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the import, apart from the others: the first load must not carry them. Chinese is the original. */
export type ImportWords = Same<typeof zh>;

const dictionary: Record<Language, ImportWords> = { 'zh-CN': zh, en };

export const useImportWords = (): ImportWords => dictionary[useLanguage().language];
