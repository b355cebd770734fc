import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of a clerk's day, apart from the others: the first load must not carry them. Chinese is the original. */
export type DayWords = Same<typeof zh>;

const dictionary: Record<Language, DayWords> = { 'zh-CN': zh, en };

export const useDayWords = (): DayWords => dictionary[useLanguage().language];
