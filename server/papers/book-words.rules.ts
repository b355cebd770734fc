import { Lang, RecordStanding, Side } from '../../schema/vocabulary';
import { SIDE_WORDS } from '../funds/fund-words.rules';
import type { Choice, FieldCatalogue, FieldType } from '../imports/fields/field';
import type { UnitCode } from '../indicators/catalogue';
import { unitOf } from '../indicators/unit-view';
import type { RecordRow } from '../records/record';
import type { Column, ColumnKind, Row } from './paper';
import { SIMULATED, simulatedColumn } from './simulated';
import type { BookPairing } from './table-book';

/** A heading in both languages. */
export const heading = (
  lang: Lang,
  key: string,
  zh: string,
  en: string,
  kind: ColumnKind = 'text',
  width = 14,
): Column => ({ key, header: lang === Lang.ZH ? zh : en, kind, width });

export const yesNo = (lang: Lang, value: boolean | null): string | null => {
  if (value === null) return null;
  if (lang === Lang.ZH) return value ? '是' : '否';
  return value ? 'yes' : 'no';
};

/** A unit as people write it. */
export const unitWord = (lang: Lang, code: string): string => {
  const { zh, en } = unitOf(code as UnitCode);
  return lang === Lang.ZH ? zh : en;
};

/** One of a list of choices by its code. */
export const choiceWord = (lang: Lang, choices: readonly Choice[], code: string | null): string | null =>
  code === null ? null : (choices.find((one) => one.code === code)?.words[lang] ?? code);

export const sideWord = (lang: Lang, side: Side | null): string | null => {
  if (side === null) return null;
  const { zh, en } = SIDE_WORDS[side];
  return lang === Lang.ZH ? zh : en;
};

const KINDS: Partial<Record<FieldType['is'], ColumnKind>> = { day: 'day', money: 'money', integer: 'integer' };
const WIDTHS: Partial<Record<FieldType['is'], number>> = { text: 24, day: 13, money: 16, integer: 10, idNumber: 22 };

/** The fields that a file of a kind may bring, as columns that could be brought in again. */
export function columnsOfFields({ fields }: FieldCatalogue, lang: Lang): Column[] {
  return fields.map(({ field, words, type }) => {
    const unit = type.is !== 'money' ? '' : lang === Lang.ZH ? '（元）' : ' (yuan)';
    return {
      key: field,
      header: `${words[lang]}${unit}`,
      kind: KINDS[type.is] ?? 'text',
      width: WIDTHS[type.is] ?? 14,
    };
  });
}

/** What the platform knows of every record besides what was brought in. */
export function columnsOfRecords(lang: Lang): Column[] {
  return [
    heading(lang, 'donor', '帮扶方', 'Donor', 'text', 22),
    heading(lang, 'recipient', '受帮扶方', 'Recipient', 'text', 16),
    heading(lang, 'side', '登记方', 'Recorded by', 'text', 10),
    heading(lang, 'evidence', '佐证份数', 'Files of evidence', 'integer', 10),
    heading(lang, 'standing', '对方意见', 'The other side says', 'text', 10),
  ];
}

const STANDINGS: Record<RecordStanding, Record<Lang, string>> = {
  CONFIRMED: { ZH: '已确认', EN: 'confirmed' },
  DISPUTED: { ZH: '有异议', EN: 'disputed' },
};

/** The same columns' values. */
export function cellsOfRecord(lang: Lang, pairing: BookPairing, record: RecordRow): Row {
  return {
    donor: pairing.donor,
    recipient: pairing.recipient,
    side: sideWord(lang, record.side),
    evidence: record.evidence,
    standing: record.standing === null ? null : STANDINGS[record.standing][lang],
    ...markOf(record.simulated),
  };
}

export const markOf = (isSimulated: boolean): Row => ({ [simulatedColumn.key]: isSimulated ? SIMULATED : null });
