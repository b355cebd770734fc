/** The form of a file of published statements, and what is wrong with an entry that does not keep it. */
import { z } from 'zod';
import { Bound, PairingLevel, PeriodKind, Programme } from '../../schema/vocabulary';

export const MAX_ENTRIES = 20_000;
export const MAX_FIGURES = 500;

const text = (max: number) => z.string().trim().min(1).max(max);
const decimal = z.string().trim().min(1).max(60);
const partialDate = z.string().regex(/^\d{4}(-\d{2}){0,2}$/, '2017 / 2016-09 / 2018-10-26');

const party = z.strictObject({ name: text(200), province: text(40).optional() });

const period = z.strictObject({
  kind: z.enum(PeriodKind),
  year: z.int().optional(),
  quarter: z.int().optional(),
  month: z.int().optional(),
  batch: z.int().optional(),
  start: partialDate.optional(),
  end: partialDate.optional(),
  asOf: partialDate.optional(),
});

const figure = z.strictObject({
  indicator: text(64),
  name: text(200).optional(),
  value: decimal,
  unit: text(40),
  bound: z.enum(Bound).optional(),
  approx: z.boolean().optional(),
  planned: z.boolean().optional(),
  derived: z.boolean().optional(),
  part: text(200).optional(),
});

const entry = z.strictObject({
  id: text(100),
  programme: z.enum(Programme),
  level: z.enum(PairingLevel),
  donor: party.nullable(),
  recipient: party,
  period,
  source: z.strictObject({
    title: text(300),
    url: z
      .url({ protocol: /^https?$/ })
      .max(1000)
      .optional(),
  }),
  figures: z.array(figure).min(1).max(MAX_FIGURES),
});

export type PublishedEntry = z.infer<typeof entry>;
export type PublishedFigure = z.infer<typeof figure>;

/** A place in the file and what is wrong there, in both languages. */
export interface EntryFault {
  /** The entry's position in the file, from 0, and its own id where it has one. */
  entry: number;
  id: string | null;
  /** Where inside the entry, such as `figures.2.unit`. */
  path: string;
  code: string;
  zh: string;
  en: string;
}

const MAX_FAULTS = 20;
const IN_CHINESE = { error: z.locales.zhCN().localeError };
const IN_ENGLISH = { error: z.locales.en().localeError };

/** Reads one entry. Only a county about itself has no donor, and it has none. */
export function readEntry(raw: unknown, position: number): PublishedEntry | EntryFault[] {
  const parsed = entry.safeParse(raw, IN_ENGLISH);
  if (!parsed.success) {
    const chinese = entry.safeParse(raw, IN_CHINESE).error?.issues ?? [];
    return parsed.error.issues.slice(0, MAX_FAULTS).map((issue, index) => ({
      entry: position,
      id: idOf(raw),
      path: issue.path.map(String).join('.'),
      code: 'BAD_INPUT',
      zh: `格式不符：${chinese[index]?.message ?? issue.message}`,
      en: `does not have the form expected: ${issue.message}`,
    }));
  }
  const isOwn = parsed.data.programme === Programme.COUNTY_OWN;
  if (isOwn === (parsed.data.donor === null)) return parsed.data;
  const zh = isOwn ? '县自身情况（COUNTY_OWN）没有帮扶方' : '没有帮扶方：只有县自身情况（COUNTY_OWN）可以不填';
  const en = isOwn
    ? 'a county about itself (COUNTY_OWN) has no donor'
    : 'there is no donor: only a county about itself (COUNTY_OWN) may leave it out';
  return [{ entry: position, id: parsed.data.id, path: 'donor', code: 'BAD_INPUT', zh, en }];
}

function idOf(raw: unknown): string | null {
  if (typeof raw !== 'object' || raw === null || !('id' in raw)) return null;
  return typeof raw.id === 'string' ? raw.id.slice(0, 100) : null;
}

/** The entries of a file's text: a list, or a reason why it is none. */
export function readFileText(content: string): unknown[] | { zh: string; en: string } {
  let parsed: unknown;
  try {
    parsed = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch (error) {
    const reason = error instanceof SyntaxError ? error.message : String(error);
    return { zh: `不是有效的 JSON：${reason}`, en: `not valid JSON: ${reason}` };
  }
  if (!Array.isArray(parsed)) return { zh: '文件应为一个列表 [ … ]', en: 'the file is a list [ … ]' };
  if (parsed.length > MAX_ENTRIES)
    return { zh: `一次最多 ${MAX_ENTRIES} 条`, en: `at most ${MAX_ENTRIES} entries at once` };
  return parsed as unknown[];
}
