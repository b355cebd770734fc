/** What a rule may say, read exactly or refused. */
import { BenefitForm, ProblemCode } from '../../schema/vocabulary';
import { isDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { requireCode, requireText } from '../platform/text';
import type { BenefitRuleRow, VersionDraft } from './benefit';

/** The first register there was. */
const FIRST_DAY = '2014-01-01';
/** A hundred million yuan: more than any rule gives. */
const MAX_FEN = 10_000_000_000n;
const MAX_DAYS = 1_000;
const MAX_AGE = 150;

/** The name by which a rule of a place and one of the whole country are the same. Fails with BAD_INPUT. */
export function readCode(text: string): string {
  const code = text.trim().toUpperCase();
  if (/^[A-Z][A-Z0-9_]{1,39}$/.test(code)) return code;
  throw refused(
    'code',
    '代码为 2 至 40 位大写字母、数字或下划线，以字母开头',
    '2 to 40 letters, digits and underscores',
  );
}

/** Fails with BAD_INPUT and OUT_OF_RANGE, naming the field of `terms`. */
export function readTerms(form: BenefitForm, draft: VersionDraft): VersionDraft {
  const { fromDay, untilDay, ageFrom, ageTo, withinDays, met, notMet } = draft;
  if (!isDay(fromDay) || fromDay < FIRST_DAY || fromDay > '2100-12-31')
    throw outOfRange(fromDay, `${FIRST_DAY}–2100-12-31`, 'from');
  if (untilDay !== null && (!isDay(untilDay) || untilDay < fromDay)) throw outOfRange(untilDay, `${fromDay}–`, 'until');
  within(ageFrom, 0, MAX_AGE, 'ageFrom');
  within(ageTo, ageFrom ?? 0, MAX_AGE, 'ageTo');
  within(withinDays, 0, MAX_DAYS, 'withinDays');
  if (met.some((one) => notMet.includes(one)))
    throw refused('terms.notMet', '同一项保障不能既已落实又未落实', 'no guarantee is both met and not met');
  return {
    ...draft,
    nameZh: requireText(draft.nameZh, 60, 'terms.nameZh'),
    nameEn: requireText(draft.nameEn, 100, 'terms.nameEn'),
    documentNo: requireCode(draft.documentNo, 100, 'terms.documentNo'),
    note: draft.note === null ? null : requireText(draft.note, 500, 'terms.note'),
    ...readGift(form, draft),
    categories: once(draft.categories),
    risks: once(draft.risks),
    relations: once(draft.relations),
    met: once(met),
    notMet: once(notMet),
  };
}

/** Money has an amount, or a range; all else a name. */
function readGift(
  form: BenefitForm,
  { leastFen, mostFen, kind }: VersionDraft,
): Pick<VersionDraft, 'leastFen' | 'mostFen' | 'kind'> {
  if (form === BenefitForm.KIND) {
    if (leastFen !== null || mostFen !== null)
      throw refused('terms.least', '实物或服务不填金额', 'what is no money has no amount');
    return { leastFen: null, mostFen: null, kind: requireText(kind ?? '', 100, 'terms.kind') };
  }
  if (kind !== null)
    throw refused('terms.kind', '发放资金的规则不填实物', 'a rule that gives money gives nothing else');
  if (leastFen === null) throw refused('terms.least', '请填标准金额', 'write the amount');
  const most = mostFen ?? leastFen;
  if (leastFen < 1n || leastFen > MAX_FEN) throw outOfRange(leastFen / 100n, `0.01–${MAX_FEN / 100n}`, 'least');
  if (most < leastFen || most > MAX_FEN) throw outOfRange(most / 100n, `${leastFen / 100n}–${MAX_FEN / 100n}`, 'most');
  return { leastFen, mostFen: most, kind: null };
}

/** A version begins on the day of the one before it, or later. Fails with OUT_OF_RANGE. */
export function checkFollows({ versions }: Pick<BenefitRuleRow, 'versions'>, { fromDay }: VersionDraft): void {
  const last = versions.at(-1);
  if (last !== undefined && fromDay < last.fromDay) throw outOfRange(fromDay, `${last.fromDay}–`, 'from');
}

const once = <Word>(words: readonly Word[]): Word[] => [...new Set(words)];

function within(value: number | null, least: number, most: number, field: string): void {
  if (value === null || (Number.isInteger(value) && value >= least && value <= most)) return;
  throw outOfRange(value, `${least}–${most}`, field);
}

function outOfRange(value: string | number | bigint, range: string, field: string): DomainError {
  return new DomainError(ProblemCode.OUT_OF_RANGE, { value: String(value), range }, `terms.${field}`);
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
