import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';

const zh = {
  openWithReason: (name: string) => `说明理由后打开：${name}`,
  reason: '查看理由',
  reasonHint: '记入审计；一刻钟内可再次打开，不写证号、电话。',
};

const en: EvidenceWords = {
  openWithReason: (name) => `Say why, then open: ${name}`,
  reason: 'Why you look at it',
  reasonHint: 'The audit trail keeps it; the file stays open for a quarter of an hour. No ID or telephone numbers.',
};

export type EvidenceWords = Same<typeof zh>;

const WORDS: Record<Language, EvidenceWords> = { 'zh-CN': zh, en };

export const useEvidenceWords = (): EvidenceWords => WORDS[useLanguage().language];
