import { z } from 'zod';
import { Lang } from '../../schema/vocabulary';
import { moneyRuleOn } from '../funds/money-rule.store';
import { lastDayOfMonth } from '../platform/day';
import { pairingOnDesk, readLedger } from './ledger.paper';
import { definePaper } from './paper';
import { spendTable } from './spend-table.rules';

/** 资金支出进度表, due every month. Fails with NOT_FOUND and FORBIDDEN. */
export const spendTablePaper = definePaper({
  kind: 'spend-table',
  describe: {
    [Lang.ZH]: '资金支出进度表：某月底每项资金、每个项目的累计数、支出率和序时进度',
    [Lang.EN]:
      'Spend table: what each fund and project had come to at the end of a month, with its rates and the time pace',
  },
  params: z.object({
    pairingId: z.string().min(1).max(300).describe('结对 / the pairing'),
    year: z.coerce.number().int().min(1990).max(2100).describe('年 / the year'),
    month: z.coerce.number().int().min(1).max(12).describe('月 / the month'),
  }),
  build: async (desk, { pairingId, year, month }) => {
    const pairing = await pairingOnDesk(desk, pairingId);
    const until = lastDayOfMonth(year, month);
    const ledger = await readLedger(desk, pairing, { years: null, to: until });
    const rules = await moneyRuleOn(desk.db, until);
    return spendTable({
      programme: pairing.row.programme,
      donor: pairing.donor,
      recipient: pairing.recipient,
      year,
      month,
      funds: ledger.funds,
      projects: ledger.projects,
      entries: ledger.entries,
      against: rules.voucherRateDenominator,
      dueDay: rules.spendTableDay,
      simulated: ledger.simulated,
    });
  },
});
