import { DisputeState, FlagState, Lang } from '../../schema/vocabulary';
import { listDisputes } from '../disputes/dispute.store';
import { sentenceOf as flagSentence } from '../flags/flag-words.rules';
import { waitsFor } from '../flags/flag-states.rules';
import { listFlags } from '../flags/flag.store';
import { SIDE_WORDS } from '../funds/fund-words.rules';
import { businessDay } from '../platform/day';
import { yuanFromFen } from '../platform/money';
import { RECORD_KINDS } from '../records/record-kinds';
import { sentenceOf } from '../reconciliation/reason-words.rules';
import { everyRow, uncounted } from './ledger.paper';
import type { OpenMatter } from './open-matters.rules';
import type { Reading } from './paper';
import { readPaired } from './paired.paper';

const UNSETTLED_FLAGS = [FlagState.OPEN, FlagState.EXPLAINED];
const UNSETTLED_DISPUTES = [DisputeState.OPEN, DisputeState.EXPLAINED, DisputeState.CORRECTED];

/** What is open about a pairing's year: what is asked, what the sides state differently, and, of whatever year, what one of them disputes. */
export async function readOpenMatters(desk: Reading, pairingId: string, year: number): Promise<OpenMatter[]> {
  return [
    ...(await doubts(desk, pairingId, year)),
    ...(await differences(desk, pairingId, year)),
    ...(await disputes(desk, pairingId)),
  ];
}

async function doubts({ db, viewer }: Reading, pairingId: string, year: number): Promise<OpenMatter[]> {
  const query = { pairingIds: [pairingId], years: [year], states: UNSETTLED_FLAGS };
  const flags = await everyRow((page) => listFlags(db, viewer, query, null, page, uncounted));
  return flags.map((flag) => ({
    kind: '待核实事项',
    what: flagSentence(flag.rule, flag.numbers, flag.words).zh,
    since: flag.since,
    due: null,
    by: null,
    turn: sideOf(waitsFor(flag)),
    said: flag.reason,
  }));
}

async function differences(desk: Reading, pairingId: string, year: number): Promise<OpenMatter[]> {
  const paired = await readPaired(desk, { pairingIds: [pairingId], years: [year] }, businessDay(desk.at));
  return paired.map(({ match, entries }) => {
    const reasons = match.reasons.map((reason) => sentenceOf(reason, Lang.ZH)).join('；');
    const documents = [...new Set(entries.map(({ documentNo }) => documentNo))].filter((one) => !reasons.includes(one));
    const amount = yuanFromFen(match.differenceFen < 0n ? -match.differenceFen : match.differenceFen);
    return {
      kind: '双方登记不一致',
      what: `${documents.length > 0 ? `文号 ${documents.join('、')}：` : ''}${reasons}，相差 ${amount} 元`,
      since: match.since,
      due: match.due,
      by: null,
      turn: sideOf(match.turn),
      said: null,
    };
  });
}

async function disputes({ db, viewer, at }: Reading, pairingId: string): Promise<OpenMatter[]> {
  const query = { pairingIds: [pairingId], states: UNSETTLED_DISPUTES, today: businessDay(at) };
  const order = { field: 'OPENED', desc: false } as const;
  const rows = await everyRow((page) => listDisputes(db, viewer, query, order, page, uncounted));
  return rows.map((row) => ({
    kind: '有异议的记录',
    what: `${sideOf(row.side)}对 ${row.count} 条${RECORD_KINDS[row.kind].zh}有异议：${row.reason}`,
    since: row.openedOn,
    due: row.due,
    by: row.side,
    turn: sideOf(row.turn),
    said: null,
  }));
}

const sideOf = (side: keyof typeof SIDE_WORDS | null): string | null => (side === null ? null : SIDE_WORDS[side].zh);
