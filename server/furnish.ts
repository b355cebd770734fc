import type { DataSource } from 'typeorm';
import { ensureBenefitRules } from './benefits/benefit-rule.service';
import { ensureFlagRules } from './flags/flag-rule.service';
import { ensureMoneyRules } from './funds/money-rule.service';
import { ensureSchemes } from './indicators/scheme.service';
import { ensureReportForms } from './reports/report-form.service';
import { PlaceService } from './places/place.service';
import { ensureRankingFormulas } from './supervision/ranking-formula.service';
import { ensureSupervisionRules } from './supervision/supervision-rule.service';

/** Puts the reference data in: the divisions with their history, the indicator schemes, the rules about money and supervision, how what is asked about is found, the forms of reports, and examples of what households are entitled to. Once done it costs eight look-ups. */
export async function furnish(source: DataSource): Promise<void> {
  await new PlaceService(source).ensurePlaces();
  await ensureSchemes(source);
  await ensureMoneyRules(source);
  await ensureSupervisionRules(source);
  await ensureRankingFormulas(source);
  await ensureFlagRules(source);
  await ensureReportForms(source);
  await ensureBenefitRules(source);
}
