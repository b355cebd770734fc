import type { ActivityForm, ActivityKind } from '../../../schema/vocabulary';
import type { ActivityFacts } from '../../activities/activity';
import { onlyForm } from '../../activities/activity-forms.rules';
import { readFen } from '../../platform/money';
import type { RowValues } from '../importer';
import { kindOfForm } from './activity-fields.rules';

const count = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const fen = (text: string | undefined): bigint | null => (text === undefined ? null : readFen(text));

/** A row of a file as an activity. */
export const activityFacts = (row: RowValues): ActivityFacts => ({
  kind: row.kind as ActivityKind,
  form: row.form as ActivityForm,
  ofId: null,
  title: row.title ?? null,
  name: row.name ?? null,
  localUnit: row.localUnit ?? null,
  location: row.location ?? null,
  from: row.from ?? '',
  to: row.to ?? null,
  sessions: count(row.sessions),
  persons: count(row.persons),
  poorPersons: count(row.poorPersons),
  personTimes: count(row.personTimes),
  enterprises: count(row.enterprises),
  driven: count(row.driven),
  beneficiaries: count(row.beneficiaries),
  inUse: row.inUse === undefined ? null : row.inUse === 'true',
  contractedFen: fen(row.contracted),
  investedFen: fen(row.invested),
  presider: row.presider ?? null,
  fundedBy: row.fundedBy ?? null,
  households: count(row.households),
  pointsGiven: count(row.pointsGiven),
  pointsRedeemed: count(row.pointsRedeemed),
  rewardFen: fen(row.reward),
  turnoverFen: fen(row.turnover),
});

/** A form that only one kind has tells the kind, and a kind of one form its form. */
export function derivedKind({ kind, form }: RowValues): Record<string, string> {
  if (kind === undefined && form !== undefined) {
    const derived = kindOfForm(form as ActivityForm);
    return derived === null ? {} : { kind: derived };
  }
  if (kind === undefined || form !== undefined) return {};
  const derived = onlyForm(kind as ActivityKind);
  return derived === null ? {} : { form: derived };
}
