import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the explorer, apart from the others: the first load must not carry them. Chinese is the original. */
export type ExploreWords = Same<typeof zh>;

const dictionary: Record<Language, ExploreWords> = { 'zh-CN': zh, en };

export const useExploreWords = (): ExploreWords => dictionary[useLanguage().language];
