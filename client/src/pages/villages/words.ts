import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of villages' books, apart from the others: the first load must not carry them. Chinese is the original. */
export type VillageWords = Same<typeof zh>;

const dictionary: Record<Language, VillageWords> = { 'zh-CN': zh, en };

export const useVillageWords = (): VillageWords => dictionary[useLanguage().language];
