import { auditExportPaper } from './audit-export.paper';
import type { Paper } from './paper';
import { paymentNoticePaper } from './payment-notice.paper';
import { reminderPaper } from './reminder.paper';
import { spendTablePaper } from './spend-table.paper';

/** Every kind of paper that the platform hands out. */
export const PAPERS: readonly Paper[] = [paymentNoticePaper, reminderPaper, spendTablePaper, auditExportPaper];
