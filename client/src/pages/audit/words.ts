import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import { en } from './words.en';
import { zh } from './words.zh';

/** The words of the audit trail. Chinese is the original. */
export type AuditWords = Same<typeof zh>;

const dictionary: Record<Language, AuditWords> = { 'zh-CN': zh, en };

export const useAuditWords = (): AuditWords => dictionary[useLanguage().language];
