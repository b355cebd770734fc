import { useLanguage } from '../../language';
import type { Language } from '../../words';
import { en } from './words.en';
import { zh, type ReportWords } from './words.zh';

/** The words of the reports' pages, apart from the others: the first load must not carry them. Chinese is the original. */
export type { ReportWords };

const dictionary: Record<Language, ReportWords> = { 'zh-CN': zh, en };

export const useReportWords = (): ReportWords => dictionary[useLanguage().language];
