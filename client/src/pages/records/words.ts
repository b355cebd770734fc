import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the records' pages, apart from the others: the first load must not carry them. Chinese is the original. */
export type RecordWords = Same<typeof zh>;

const dictionary: Record<Language, RecordWords> = { 'zh-CN': zh, en };

export const useRecordWords = (): RecordWords => dictionary[useLanguage().language];
