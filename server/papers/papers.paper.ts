import { auditExportPaper } from './audit-export.paper';
import type { Paper } from './paper';
import type { PersonVault } from '../people/person-vault';
import { paymentNoticePaper } from './payment-notice.paper';
import { publicNoticePaper } from './public-notice.paper';
import { reminderPaper } from './reminder.paper';
import { spendTablePaper } from './spend-table.paper';

/** Every kind of paper that the platform hands out; names of people are opened for them, to be masked. */
export const papersOf = (vault: PersonVault): readonly Paper[] => [
  paymentNoticePaper,
  reminderPaper,
  spendTablePaper,
  auditExportPaper,
  publicNoticePaper(vault),
];
