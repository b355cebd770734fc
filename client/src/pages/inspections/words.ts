import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of inspections, apart from the others: the first load must not carry them. Chinese is the original. */
export type InspectionWords = Same<typeof zh>;

const dictionary: Record<Language, InspectionWords> = { 'zh-CN': zh, en };

export const useInspectionWords = (): InspectionWords => dictionary[useLanguage().language];
