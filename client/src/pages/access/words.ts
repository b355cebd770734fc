import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the page of people and access. Chinese is the original. */
export type AccessWords = Same<typeof zh>;

const dictionary: Record<Language, AccessWords> = { 'zh-CN': zh, en };

export const useAccessWords = (): AccessWords => dictionary[useLanguage().language];
