import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of policy benefits, apart from the others: the first load must not carry them. Chinese is the original. */
export type BenefitWords = Same<typeof zh>;

const dictionary: Record<Language, BenefitWords> = { 'zh-CN': zh, en };

export const useBenefitWords = (): BenefitWords => dictionary[useLanguage().language];
