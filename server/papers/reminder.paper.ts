import { z } from 'zod';
import { Lang, Side } from '../../schema/vocabulary';
import { custodiansById } from '../funds/fund.store';
import { STAGE_WORDS } from '../funds/fund-words.rules';
import { pocketsOfPairing } from '../funds/money-clock.store';
import { moneyRuleOn } from '../funds/money-rule.store';
import { lyingView } from '../funds/money-view.rules';
import { businessDay, type Day } from '../platform/day';
import { readFen } from '../platform/money';
import { sentenceOf } from '../reconciliation/reason-words.rules';
import { figureAmount } from './capital-amount.rules';
import { load, pairingOnDesk, readLedger, type Ledger, type PaperPairing } from './ledger.paper';
import { readPaired } from './paired.paper';
import { definePaper, type PaperDesk } from './paper';
import { NONE } from './paper-words.rules';
import { reminder, type Reminded } from './reminder.rules';

/** 催报单. Fails with NOT_FOUND and FORBIDDEN. */
export const reminderPaper = definePaper({
  kind: 'reminder',
  describe: {
    [Lang.ZH]: '催报单：一方需要办理的差异、会签和沉淀资金，附金额、起始日和期限',
    [Lang.EN]: 'Reminder: differences, signatures and idle money that wait for one side, with amounts and terms',
  },
  params: z.object({
    pairingId: z.string().min(1).max(300).describe('结对 / the pairing'),
    side: z.enum(Side).describe('催哪一方 / who is reminded'),
  }),
  build: async (desk, { pairingId, side }) => {
    const pairing = await pairingOnDesk(desk, pairingId);
    const today = businessDay(desk.at);
    const waiting = await readLedger(desk, pairing, { years: null, isPending: true });
    const items = [
      ...(await differences(desk, pairing, side, today)),
      ...signatures(waiting, side),
      ...(side === Side.RECIPIENT ? await idleMoney(desk, waiting, today) : []),
    ];
    const [to, other] = side === Side.DONOR ? [pairing.donor, pairing.recipient] : [pairing.recipient, pairing.donor];
    return reminder({ programme: pairing.row.programme, to, other, today, items, simulated: waiting.simulated });
  },
});

/** Differences that it is this side's turn to answer. */
async function differences(desk: PaperDesk, pairing: PaperPairing, turn: Side, today: Day): Promise<Reminded[]> {
  const paired = await readPaired(desk, { pairingIds: [pairing.row.id], turn }, today);
  return paired.map(({ match, entries }) => ({
    kind: '双方登记不一致',
    what: match.reasons.map((reason) => sentenceOf(reason, Lang.ZH)).join('；'),
    documentNo: [...new Set(entries.map(({ documentNo }) => documentNo))].join('\n') || null,
    amountFen: match.differenceFen < 0n ? -match.differenceFen : match.differenceFen,
    since: match.since,
    due: match.due,
  }));
}

/** What the other side has posted and this side has not signed. */
function signatures({ entries, funds }: Ledger, side: Side): Reminded[] {
  return entries
    .filter((entry) => entry.side !== side)
    .map((entry) => ({
      kind: '待会签',
      what: `${STAGE_WORDS[entry.stage].zh}：${funds.get(entry.fundId)?.name ?? NONE}`,
      documentNo: entry.documentNo,
      amountFen: entry.amountFen,
      since: businessDay(entry.at),
      due: null,
    }));
}

/** Money that surely has lain longer than the rules call idle, whatever was used up first. */
async function idleMoney(desk: PaperDesk, { row, funds, projects }: Ledger, today: Day): Promise<Reminded[]> {
  const { idleDays, longIdleDays } = await moneyRuleOn(desk.db, today);
  const pockets = await pocketsOfPairing(desk.db, desk.viewer, row.id);
  const idle = lyingView(pockets, today, { idleDays, longIdleDays }).pockets.filter(
    ({ overOneYear }) => readFen(overOneYear) > 0n,
  );
  const custodians = await load(
    desk,
    custodiansById,
    idle.map(({ custodianId }) => custodianId),
  );
  return idle.map((one) => {
    const project = projects.get(one.projectId ?? '')?.name;
    const where = [funds.get(one.fundId)?.name, `${one.originYear}年度`, project].filter(Boolean).join('，');
    return {
      kind: '资金沉淀',
      what: `${custodians.get(one.custodianId)?.name ?? NONE}（${where}）存放已满 ${idleDays} 天以上，该处余额 ${figureAmount(readFen(one.balance))}`,
      documentNo: null,
      amountFen: readFen(one.overOneYear),
      since: one.since,
      due: null,
    };
  });
}
