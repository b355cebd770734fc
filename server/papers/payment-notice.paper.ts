import { z } from 'zod';
import { CustodianKind, FundStage, Lang, ProblemCode } from '../../schema/vocabulary';
import { fundEntriesById } from '../funds/fund.store';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { load, namedPairing, readLedger } from './ledger.paper';
import { definePaper } from './paper';
import { checkPayment, paymentNotice, stands } from './payment-notice.rules';

/** 拨款通知. Fails with NOT_FOUND, FORBIDDEN, and BAD_INPUT for what is no payment or was reversed. */
export const paymentNoticePaper = definePaper({
  kind: 'payment-notice',
  describe: {
    [Lang.ZH]: '拨款通知：一个文号下的全部拨付，金额小写和大写',
    [Lang.EN]: 'Payment notice: everything that one document pays, in figures and in capitals',
  },
  params: z.object({ entryId: z.string().min(1).max(300).describe('任一笔拨付 / one of its disbursements') }),
  build: async (desk, { entryId }) => {
    const id = keyOf('FundEntry', entryId, 'entryId');
    const entry = (await load(desk, fundEntriesById, [id])).get(id);
    if (!entry) throw new DomainError(ProblemCode.NOT_FOUND, { what: '资金记录', whatEn: 'entry' }, 'entryId');
    checkPayment(entry);
    const pairing = await namedPairing(desk, entry.pairingId);
    const { documentNo } = entry;
    const ledger = await readLedger(desk, pairing, { years: null, stages: [FundStage.DISBURSED], documentNo });
    const payments = ledger.entries.filter(stands).flatMap((one) => {
      const fund = ledger.funds.get(one.fundId);
      if (!fund) return [];
      const project = ledger.projects.get(one.projectId ?? '')?.name ?? null;
      const donor = ledger.donors.get(fund.donorId) ?? pairing.donor;
      // A disbursement lies with whoever the donor names: its own treasury still, or already the recipient's.
      const custodian = ledger.custodians.get(one.custodianId);
      const isDonors = custodian?.kind === CustodianKind.DONOR_TREASURY;
      return [
        {
          entry: one,
          fund,
          project,
          payer: isDonors ? custodian.name : donor,
          payee: one.payee ?? (isDonors ? pairing.recipient : (custodian?.name ?? pairing.recipient)),
        },
      ];
    });
    return paymentNotice({
      programme: pairing.row.programme,
      documentNo,
      payments,
      simulated: ledger.simulated,
    });
  },
});
