import { Link } from 'wouter';
import type { DueHeadFragment, EndsOfReportFragment, ReportHeadFragment } from '../../../gql/reports/graphql';
import { nameIn, useLanguage } from '../../../language';
import type { Language, Words } from '../../../words';
import { reportPath } from '../paths';
import { formName, periodName, periodOf } from '../period';
import { useReportWords } from '../words';

/** 火炬区 → 大关县 */
export function endsOf(pairing: EndsOfReportFragment, language: Language, words: Words): string {
  const donor = pairing.donor ? nameIn(language, pairing.donor) : words.selfReported;
  return `${donor} → ${nameIn(language, pairing.recipient)}`;
}

export function Ends({ pairing }: { pairing: EndsOfReportFragment }) {
  const { words, language } = useLanguage();
  return endsOf(pairing, language, words);
}

/** Of which period, and by which form: the way into a report. */
export function ReportLink({ report }: { report: ReportHeadFragment }) {
  const words = useReportWords();
  const name = `${periodName(words, report)} ${formName(words, report.form.name, report.category)}`;
  return <Link href={reportPath(report.pairing?.id, report.id)}>{name}</Link>;
}

/** The same of one that is owed, and leads to it where it was begun. */
export function DueName({ due }: { due: DueHeadFragment }) {
  const words = useReportWords();
  const name = `${periodName(words, periodOf(due.periodKind, due.periodFrom))} ${formName(words, due.form.name, due.category)}`;
  return due.report ? <Link href={reportPath(due.pairing.id, due.report.id)}>{name}</Link> : name;
}

/** Who writes it, or where it is written. */
export function Author({ author, place }: Pick<ReportHeadFragment, 'author' | 'place'>) {
  const { language } = useLanguage();
  const words = useReportWords();
  const by = author ?? place;
  return by ? nameIn(language, by) : <span className="muted">{words.hidden}</span>;
}

/** What makes one that is owed different from all others. */
export const dueKey = ({ form, author, category, pairing, periodFrom }: DueHeadFragment): string =>
  [form.code, pairing.id, author?.id, category, periodFrom].join(' ');
