import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the task chart, apart from the others: the first load must not carry them. Chinese is the original. */
export type WorkWords = Same<typeof zh>;

const dictionary: Record<Language, WorkWords> = { 'zh-CN': zh, en };

export const useWorkWords = (): WorkWords => dictionary[useLanguage().language];
