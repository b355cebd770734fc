import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the map, apart from the others: the first load must not carry them. Chinese is the original. */
export type MapWords = Same<typeof zh>;

const dictionary: Record<Language, MapWords> = { 'zh-CN': zh, en };

export const useMapWords = (): MapWords => dictionary[useLanguage().language];
