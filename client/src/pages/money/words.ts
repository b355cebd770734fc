import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the money page, apart from the others: the first load must not carry them. Chinese is the original. */
export type MoneyWords = Same<typeof zh>;

const dictionary: Record<Language, MoneyWords> = { 'zh-CN': zh, en };

export const useMoneyWords = (): MoneyWords => dictionary[useLanguage().language];
