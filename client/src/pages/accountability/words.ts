import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the page of praise and accountability, apart from the others: the first load must not carry them. */
export type AccountabilityWords = Same<typeof zh>;

const dictionary: Record<Language, AccountabilityWords> = { 'zh-CN': zh, en };

export const useAccountabilityWords = (): AccountabilityWords => dictionary[useLanguage().language];
