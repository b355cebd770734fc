import { auditExportPaper } from './audit-export.paper';
import { auditTrailPaper } from './audit-trail.paper';
import type { Paper } from './paper';
import type { PersonVault } from '../people/person-vault';
import type { ResultsService } from '../results/results.service';
import { paymentNoticePaper } from './payment-notice.paper';
import { publicNoticePaper } from './public-notice.paper';
import { recordsPaper } from './records.paper';
import { reminderPaper } from './reminder.paper';
import { resultsPaper } from './results.paper';
import { progressTablePaper } from './progress-table.paper';
import { spendTablePaper } from './spend-table.paper';

/** Every kind of paper that the platform hands out; names of people are opened for them, to be masked. */
export const papersOf = (vault: PersonVault, results: Pick<ResultsService, 'cells'>): readonly Paper[] => [
  paymentNoticePaper,
  reminderPaper,
  spendTablePaper,
  progressTablePaper(results),
  auditExportPaper,
  auditTrailPaper,
  publicNoticePaper(vault),
  recordsPaper(vault),
  resultsPaper(results),
];
