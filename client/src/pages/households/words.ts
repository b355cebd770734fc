import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the register of households, apart from the others: the first load must not carry them. Chinese is the original. */
export type HouseholdWords = Same<typeof zh>;

const dictionary: Record<Language, HouseholdWords> = { 'zh-CN': zh, en };

export const useHouseholdWords = (): HouseholdWords => dictionary[useLanguage().language];
