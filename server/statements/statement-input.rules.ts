/** What somebody hands in about statements, and whether it can be taken before anything is looked up. */
import { ProblemCode, type PairingLevel, type Programme } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import type { PrintedPeriod } from './period.rules';
import type { PrintedFigure } from './statement.rules';

export interface PrintedSource {
  title: string;
  url?: string | null;
}

export interface RecordStatement {
  requestKey: string;
  pairingId?: string | null;
  programme?: Programme | null;
  level?: PairingLevel | null;
  donorId?: string | null;
  recipientId?: string | null;
  period: PrintedPeriod;
  source: PrintedSource;
  publish?: boolean | null;
  figures: PrintedFigure[];
}

export interface CorrectStatement {
  requestKey: string;
  statementId: string;
  version: number;
  source?: PrintedSource | null;
  figures: PrintedFigure[];
  reason: string;
}

export interface WithdrawStatement {
  requestKey: string;
  statementId: string;
  version: number;
  reason: string;
}

export interface ChooseLeadingClaim {
  requestKey: string;
  figureId: string;
  reason: string;
}

export const MAX_FIGURES = 200;
const MAX_TITLE = 300;
const MAX_URL = 1000;
const MAX_REASON = 500;

/** Fails with BAD_INPUT at `source.title` or `source.url`. @returns the source without idle blanks */
export function checkedSource({ title, url }: PrintedSource): { title: string; url: string | null } {
  const source = { title: title.trim(), url: url?.trim() || null };
  if (source.title.length < 1 || source.title.length > MAX_TITLE) {
    const reasonEn = `name the source (1 to ${MAX_TITLE} characters)`;
    refuse('source.title', `请填写来源名称（1 至 ${MAX_TITLE} 字）`, reasonEn);
  }
  if (source.url !== null && (source.url.length > MAX_URL || !isWebAddress(source.url))) {
    const reasonEn = `the source’s address begins with http:// or https:// and has ${MAX_URL} characters at most`;
    refuse('source.url', `来源网址须以 http:// 或 https:// 开头，至多 ${MAX_URL} 个字符`, reasonEn);
  }
  return source;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/.test(text) && URL.canParse(text);
}

/** Fails with BAD_INPUT at `reason`. */
export function checkReason(reason: string): void {
  if (reason.trim().length >= 1 && reason.length <= MAX_REASON) return;
  refuse('reason', `请填写原因（1 至 ${MAX_REASON} 字）`, `give a reason (1 to ${MAX_REASON} characters)`);
}

/** Fails with BAD_INPUT (none) and TOO_MANY_ITEMS at `figures`. */
export function checkFigureCount(figures: readonly PrintedFigure[]): void {
  if (figures.length === 0) refuse('figures', '至少填写一项数据', 'give at least one figure');
  if (figures.length > MAX_FIGURES)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_FIGURES, actual: figures.length }, 'figures');
}

/** Whether the input names its pairing or the pairing's ends. Fails with BAD_INPUT where it names neither, or both. */
export function endsOf({
  pairingId,
  programme,
  level,
  donorId,
  recipientId,
}: RecordStatement):
  { pairingId: string } | { programme: Programme; level: PairingLevel; donorId: string | null; recipientId: string } {
  const named = [programme, level, donorId, recipientId].some((one) => one !== null && one !== undefined);
  if (pairingId && !named) return { pairingId };
  if (!pairingId && programme && level && recipientId)
    return { programme, level, donorId: donorId ?? null, recipientId };
  return refuse(
    'pairingId',
    '请填写 pairingId，或 programme、level、donorId 与 recipientId，不要同时填写',
    'give pairingId, or programme, level, donorId and recipientId, not both',
  );
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
