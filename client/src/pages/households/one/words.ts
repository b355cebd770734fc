import { useLanguage } from '../../../language';
import type { Language, Same } from '../../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of a household's own page, apart from those of the register. Chinese is the original. */
export type CardWords = Same<typeof zh>;

const dictionary: Record<Language, CardWords> = { 'zh-CN': zh, en };

export const useCardWords = (): CardWords => dictionary[useLanguage().language];
