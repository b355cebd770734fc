import type { DataSource } from 'typeorm';
import { FundKind, FundStage, ProjectAction, Side, VoucherOrder } from '../../schema/vocabulary';
import { agreedPairing, agreementsByYear, yearKey, type AgreedPairing } from '../agreements/agreement.store';
import { lock, tx, type Db } from '../db/tx';
import {
  custodiansById,
  fundEntriesById,
  fundsForPosting,
  positionsByFund,
  type PostingFund,
} from '../funds/fund.store';
import type { FundEntryRow, FundRow } from '../funds/fund.tables';
import { openFund, postEntry, reverseEntry, signEntry, type Posting } from '../funds/posting-acts.service';
import { CASH_LYING } from '../funds/posting.rules';
import { isFundNamed } from '../funds/posting.store';
import { partiesById } from '../parties/party.store';
import { placesByCode } from '../places/place.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import {
  admitProject,
  completeProject,
  handOverAssets,
  proposeProject,
  recordProgress,
  takeStep,
} from '../projects/project-acts.service';
import { readAssets, readFacts } from '../projects/project-input.rules';
import { readProgress } from '../projects/project.rules';
import { projectsById } from '../projects/project.store';
import type { ProjectRow } from '../projects/project.tables';
import { reconcileLock } from '../reconciliation/rematch.service';
import { yuanFromFen } from '../platform/money';
import { amountOf, type Act, type Noted, type Posted } from './act';
import { daguan2019, OPENING_FUND } from './daguan-2019.rules';
import { DONATIONS, FUNDS, type FundPlan } from './daguan-funds';
import { PLACE_CODES, PROJECTS, type ProjectPlan } from './daguan-projects';

const YEAR = 2019;

/**
 * The simulated ledger of a pairing for 2019 (演示数据): its funds, its 46 projects and every entry, made once, by the same
 * acts that people take; the platform signs for both sides. Any later call changes nothing.
 * @returns whether this call made it
 */
export function makeDaguan2019(source: DataSource, pairingId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration-ledger:${pairingId}`, reconcileLock(pairingId));
    const pairing = await agreedPairing(db, PLATFORM, pairingId, YEAR);
    if (!pairing?.donorId) throw new Error(`the demonstration's pairing ${pairingId} is not there, or has no donor`);
    const known = { pairingId, year: YEAR, donorId: pairing.donorId, name: FUNDS[0]?.name ?? '' };
    if (await isFundNamed(db, known)) return false;
    const player = new Player(db, pairing, await openFunds(db, pairing), await placeIds(db));
    for (const act of daguan2019()) await player.play(act);
    return true;
  });
}

/** Every fund of the plan, by its key. */
async function openFunds(db: Db, pairing: AgreedPairing): Promise<Map<string, PostingFund>> {
  const members = await partiesById(db, PLATFORM, pairing.memberIds);
  const donorOf = (word: FundPlan['donor']): string => {
    if (word === 'GROUP') return pairing.donorId ?? '';
    const [found] = [...members.values()].filter(({ name }) => name.includes(word));
    if (!found) throw new Error(`the demonstration's group has no member ${word}`);
    return found.id;
  };
  const agreement = (await agreementsByYear(db, PLATFORM, [yearKey(pairing.id, YEAR)])).get(yearKey(pairing.id, YEAR));
  const goods = [...new Map(DONATIONS.map((one) => [one.fund, one.donor]))].map(([key, donor]) => ({
    key,
    donor,
    kind: FundKind.SOCIAL_GOODS,
    tier: null,
    name: '社会捐赠物资',
  }));
  const ids = new Map<string, string>();
  for (const plan of [...FUNDS, ...goods, OPENING_FUND]) {
    const donorId = donorOf(plan.donor);
    const year = plan === OPENING_FUND ? YEAR - 1 : YEAR;
    const fund: FundRow = {
      id: newId(),
      pairingId: pairing.id,
      agreementId: year === YEAR ? (agreement?.id ?? null) : null,
      year,
      donorId,
      kind: plan.kind,
      tier: plan.tier,
      name: plan.name,
      voucherOrder: ('voucherOrder' in plan ? plan.voucherOrder : undefined) ?? VoucherOrder.AFTER_PAYMENT,
      simulated: true,
      published: true,
      partyIds: [...new Set([...pairing.partyIds, donorId])],
      placePaths: pairing.placePaths,
    };
    await openFund(db, PLATFORM, fund);
    ids.set(plan.key, fund.id);
  }
  const funds = await fundsForPosting(db, PLATFORM, [...ids.values()]);
  return new Map([...ids].map(([key, id]) => [key, must(funds.get(id), `fund ${key}`)]));
}

async function placeIds(db: Db): Promise<Map<string, string>> {
  const places = await placesByCode(db, PLATFORM, Object.values(PLACE_CODES));
  return new Map(Object.entries(PLACE_CODES).map(([name, code]) => [name, must(places.get(code), name).id]));
}

/** Plays the plan's acts one after the other, and remembers what the plan's keys have become. */
class Player {
  private readonly today = businessDay(new Date());
  private readonly projects = new Map<number, ProjectRow>();
  private readonly entries = new Map<string, FundEntryRow>();

  constructor(
    private readonly db: Db,
    private readonly pairing: AgreedPairing,
    private readonly funds: ReadonlyMap<string, PostingFund>,
    private readonly places: ReadonlyMap<string, string>,
  ) {}

  async play(act: Act): Promise<void> {
    switch (act.do) {
      case 'POST':
        return this.post(act);
      case 'SIGN':
        return this.sign(act.tag);
      case 'REVERSE':
        return this.reverse(act);
      case 'CARRY_OVER':
        return this.carryOver(act.day);
      case 'STEP':
        return this.step(act);
      case 'HAND_OVER':
        return this.handOver(act);
    }
  }

  private async post(act: Posted): Promise<void> {
    const fund = this.fund(act.fund);
    const posting: Posting = {
      ...act,
      documentNo: numberOf(act.documentNo),
      projectId: this.projectId(act.project),
      from: act.from && { custodian: act.from.custodian, projectId: this.projectId(act.from.project) },
      holding: act.holding as Posting['holding'],
      sources: act.sourceTag ? [{ entryId: this.entry(act.sourceTag).id, amountFen: act.amountFen }] : null,
    };
    const entry = await postEntry(this.db, PLATFORM, fund, posting, this.today);
    if (act.tag !== null) this.entries.set(act.tag, entry);
    if (act.stage === FundStage.ISSUED && entry.projectId !== null) await this.seeAgain(entry.projectId, act.project);
  }

  /** The first issue has funded it. */
  private async seeAgain(id: string, key: number | null | undefined): Promise<void> {
    const row = must((await projectsById(this.db, PLATFORM, [id])).get(id), `project ${id}`);
    if (key !== null && key !== undefined) this.projects.set(key, row);
  }

  private async sign(tag: string): Promise<void> {
    const entry = this.entry(tag);
    const partyId =
      entry.side === Side.DONOR ? this.pairing.recipientId : (this.pairing.leadIds[0] ?? this.pairing.donorId);
    const fund = must(
      [...this.funds.values()].find(({ id }) => id === entry.fundId),
      tag,
    );
    await signEntry(this.db, PLATFORM, fund, entry, must(partyId, 'donor'));
  }

  private async reverse(act: Extract<Act, { do: 'REVERSE' }>): Promise<void> {
    const { id } = this.entry(act.tag);
    const entry = must((await fundEntriesById(this.db, PLATFORM, [id])).get(id), act.tag);
    const fund = must(
      [...this.funds.values()].find((one) => one.id === entry.fundId),
      act.tag,
    );
    await reverseEntry(this.db, PLATFORM, fund, entry, { ...act, documentNo: numberOf(act.documentNo) }, this.today);
  }

  private async carryOver(day: string): Promise<void> {
    const ids = [...this.funds.values()].map(({ id }) => id);
    const positions = [...(await positionsByFund(this.db, PLATFORM, ids)).values()].flat();
    const custodians = await custodiansById(this.db, PLATFORM, [...new Set(positions.map((one) => one.custodianId))]);
    let number = 0;
    for (const position of positions) {
      if (position.side !== Side.RECIPIENT || !CASH_LYING.includes(position.holding)) continue;
      const fund = must(
        [...this.funds.values()].find(({ id }) => id === position.fundId),
        position.fundId,
      );
      number += 1;
      const posting: Posting = {
        stage: FundStage.CARRIED_OVER,
        side: Side.RECIPIENT,
        day,
        amountFen: position.balanceFen,
        documentNo: `大财结转〔${day.slice(0, 4)}〕${number}号`,
        custodian: must(custodians.get(position.custodianId), 'custodian'),
        projectId: position.projectId,
        holding: position.holding,
        originYear: position.originYear,
      };
      await postEntry(this.db, PLATFORM, fund, posting, this.today);
    }
  }

  private async step({
    project: key,
    action,
    day,
    documentNo,
    progress,
    note,
  }: Extract<Act, { do: 'STEP' }>): Promise<void> {
    const step = { day, documentNo: numberOf(documentNo), note: note ?? null };
    if (action === ProjectAction.PROPOSE) {
      const plan = { year: YEAR, facts: this.factsOf(key), simulated: true };
      this.projects.set(key, await proposeProject(this.db, PLATFORM, this.pairing, plan, step));
      return;
    }
    const project = must(this.projects.get(key), `project ${key}`);
    this.projects.set(key, await this.next(project, action, step, progress));
  }

  private next(
    project: ProjectRow,
    action: ProjectAction,
    step: { day: string; documentNo: string; note: string | null },
    progress?: string,
  ): Promise<ProjectRow> {
    if (action === ProjectAction.ADMIT) return admitProject(this.db, PLATFORM, project, step);
    if (action === ProjectAction.COMPLETE) return completeProject(this.db, PLATFORM, project, step);
    if (action !== ProjectAction.RECORD_PROGRESS) return takeStep(this.db, PLATFORM, project, action, step);
    const read = readProgress(must(progress, 'progress'), project.progress, step.note);
    return recordProgress(this.db, PLATFORM, project, read, step);
  }

  private async handOver(act: Extract<Act, { do: 'HAND_OVER' }>): Promise<void> {
    const project = must(this.projects.get(act.project), `project ${act.project}`);
    const assets = readAssets(
      act.assets.map((asset) => ({ ...asset, value: yuanFromFen(amountOf(asset.value)) })),
      0,
    );
    const step = { day: act.day, documentNo: numberOf(act.documentNo) };
    await handOverAssets(this.db, PLATFORM, project, { assets, isLast: act.isLast }, step);
  }

  private factsOf(key: number): ReturnType<typeof readFacts> {
    const plan: ProjectPlan = must(
      PROJECTS.find((one) => one.key === key),
      `plan ${key}`,
    );
    const planned = Object.values(plan.from).reduce((sum, amount) => sum + amountOf(amount), 0n);
    return readFacts({
      name: plan.name,
      type: plan.type,
      placeId: must(this.places.get(plan.place ?? '大关县'), plan.name),
      implementer: plan.custodian.name,
      plannedAmount: yuanFromFen(planned),
      performanceTarget: plan.target,
      beneficiariesPlanned: plan.people,
      startsOn: '2019-05-01',
      endsOn: '2019-12-31',
    });
  }

  private fund(key: string): PostingFund {
    return must(this.funds.get(key), `fund ${key}`);
  }

  private entry(tag: string): FundEntryRow {
    return must(this.entries.get(tag), `entry ${tag}`);
  }

  private projectId(key: number | null | undefined): string | null {
    return key === null || key === undefined ? null : must(this.projects.get(key), `project ${key}`).id;
  }
}

function numberOf(documentNo: Noted): string {
  if (typeof documentNo === 'string') return documentNo;
  throw new Error(`a paper of ${documentNo.series} has no number`);
}

function must<Value>(value: Value | null | undefined, what: string): Value {
  if (value === null || value === undefined) throw new Error(`the demonstration does not know ${what}`);
  return value;
}
