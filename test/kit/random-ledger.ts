import {
  CustodianKind,
  FundHolding,
  FundKind,
  FundStage,
  FundTier,
  ProblemCode,
  Side,
  VoucherOrder,
} from '../../schema/vocabulary';
import { tx, type Db } from '../../server/db/tx';
import { fundsForPosting } from '../../server/funds/fund.store';
import type { FundEntryRow, FundRow } from '../../server/funds/fund.tables';
import { openFund, postEntry, reverseEntry, signEntry, type Posting } from '../../server/funds/posting-acts.service';
import { sidesThatPost } from '../../server/funds/posting.rules';
import { pairingsById } from '../../server/pairings/pairing.store';
import { DomainError } from '../../server/platform/errors';
import { newId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { Header, People } from './people';
import { ask, type Platform } from './platform';

const TODAY = '2026-01-01';

/** A fund as a test wants it; simulated, so that the platform itself may sign. */
export interface WantedFund {
  pairingId: string;
  donorId: string;
  kind: FundKind;
  tier?: FundTier;
}

export async function makeFund(platform: Platform, { pairingId, donorId, kind, tier }: WantedFund): Promise<FundRow> {
  return tx(platform.database.source, PLATFORM, async (db) => {
    const pairing = (await pairingsById(db, PLATFORM, [pairingId])).get(pairingId);
    if (!pairing) throw new Error(`no pairing ${pairingId}`);
    return openFund(db, PLATFORM, {
      id: newId(),
      pairingId,
      agreementId: null,
      year: 2018,
      donorId,
      kind,
      tier: tier ?? null,
      name: `资金 ${newId()}`,
      voucherOrder: VoucherOrder.AFTER_PAYMENT,
      simulated: true,
      published: false,
      partyIds: [...new Set([...pairing.partyIds, donorId])],
      placePaths: pairing.placePaths,
    });
  });
}

export interface Project {
  id: string;
  version: number;
}

/** A project as proposed; what is revised names the project and its version. */
const plan = (type: string) => ({
  name: `项目 ${newId()}`,
  type,
  plannedAmount: '100',
  performanceTarget: '受益 100 人',
  day: '2017-06-01',
});

async function step(platform: Platform, by: Header, verb: string, input: object): Promise<Project> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { project { id version } } }`;
  const variables = { input: { requestKey: newId(), ...input } };
  const answer = await ask<{ done: { project: Project } }>(platform, document, variables, by);
  if (!answer.data) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.project;
}

export function proposeProject(platform: Platform, people: People, type: string): Promise<Project> {
  return step(platform, people.reporter, 'proposeProject', {
    pairingId: people.pairingId,
    year: 2018,
    ...plan(type),
  });
}

/** Says that a proposed project is, from now on, of another type. */
export function retypeProject(
  platform: Platform,
  people: People,
  { id, version }: Project,
  type: string,
): Promise<Project> {
  return step(platform, people.reporter, 'reviseProject', { projectId: id, version, ...plan(type) });
}

/** A project that both sides have agreed to, so that it takes money. */
export async function approvedProject(platform: Platform, people: People, type: string): Promise<Project> {
  let project = await proposeProject(platform, people, type);
  for (const [verb, by] of [
    ['admitProject', people.reporter],
    ['approveProject', people.reviewer],
    ['consentToProject', people.lead],
  ] as const)
    project = await step(platform, by, verb, { projectId: project.id, version: project.version, day: '2017-07-01' });
  return project;
}

/** Posts by the platform itself; null where the rules refuse it. */
export function postTo(
  platform: Platform,
  fundId: string,
  posting: Partial<Posting> & Pick<Posting, 'stage' | 'amountFen'>,
): Promise<FundEntryRow | null> {
  const [side = Side.RECIPIENT] = sidesThatPost(posting.stage);
  return onFund(platform, fundId, (db, fund) =>
    postEntry(
      db,
      PLATFORM,
      fund,
      {
        side,
        day: '2019-06-30',
        documentNo: newId(),
        custodian: {
          kind: side === Side.DONOR ? CustodianKind.DONOR_TREASURY : CustodianKind.TOWNSHIP,
          name: `保管 ${side}`,
        },
        ...posting,
      },
      TODAY,
    ),
  );
}

export function signAs(platform: Platform, entry: FundEntryRow): Promise<FundEntryRow | null> {
  return onFund(platform, entry.fundId, (db, fund) => signEntry(db, PLATFORM, fund, entry, fund.fundDonorId));
}

export function takeBack(platform: Platform, entry: FundEntryRow): Promise<FundEntryRow | null> {
  const reversing = { day: entry.day, documentNo: newId(), reason: '录错' };
  return onFund(platform, entry.fundId, (db, fund) => reverseEntry(db, PLATFORM, fund, entry, reversing, TODAY));
}

type Fund = NonNullable<Awaited<ReturnType<typeof fundsForPosting>> extends Map<string, infer One> ? One : never>;

async function onFund(
  platform: Platform,
  fundId: string,
  act: (db: Db, fund: Fund) => Promise<FundEntryRow>,
): Promise<FundEntryRow | null> {
  try {
    return await tx(platform.database.source, PLATFORM, async (db) => {
      const fund = (await fundsForPosting(db, PLATFORM, [fundId])).get(fundId);
      if (!fund) throw new Error(`no fund ${fundId}`);
      return act(db, fund);
    });
  } catch (error) {
    if (error instanceof DomainError && REFUSALS.includes(error.code)) return null;
    throw error;
  }
}

/** What a random move may run into; anything else is a fault of the test. */
const REFUSALS: ProblemCode[] = [
  ProblemCode.NOT_ENOUGH_FUNDS,
  ProblemCode.REVERSAL_REFUSED,
  ProblemCode.ORIGIN_YEAR_NEEDED,
  ProblemCode.ALREADY_CARRIED_OVER,
];

const MONEY_STAGES: [FundStage, FundHolding | null][] = [
  [FundStage.PLEDGED, null],
  [FundStage.ALLOCATED, null],
  [FundStage.DISBURSED, null],
  [FundStage.OPENING, FundHolding.ISSUED],
  [FundStage.RECEIVED, null],
  [FundStage.RECEIVED, null],
  [FundStage.ISSUED, null],
  [FundStage.ISSUED, null],
  [FundStage.SPENT, null],
  [FundStage.SPENT, null],
  [FundStage.VOUCHERED, null],
  [FundStage.RETAINED, null],
  [FundStage.RELEASED, null],
  [FundStage.SURPLUS, null],
  [FundStage.RETURNED, FundHolding.RECEIVED],
  [FundStage.RETURNED, null],
];
const GOODS_STAGES: [FundStage, FundHolding | null][] = [
  [FundStage.DONATED, null],
  [FundStage.GOODS_RECEIVED, null],
  [FundStage.HANDED_OUT, null],
];

/** Moves as they come, most of them taken: entries, signatures, reversals, with and without projects and evidence. */
export async function moveAtRandom(
  platform: Platform,
  funds: readonly FundRow[],
  projectIds: readonly string[],
  random: () => number,
  moves: number,
): Promise<FundEntryRow[]> {
  const pick = <One>(items: readonly One[]): One => {
    const one = items[Math.floor(random() * items.length)];
    if (one === undefined) throw new Error('nothing to pick from');
    return one;
  };
  const taken: FundEntryRow[] = [];
  for (const fund of funds.filter(({ kind }) => kind !== FundKind.SOCIAL_GOODS))
    taken.push(...(await withMoney(platform, fund, [null, ...projectIds])));
  for (let move = 0; move < moves; move += 1) {
    const fund = pick(funds);
    const isGoods = fund.kind === FundKind.SOCIAL_GOODS;
    const [stage, holding] = pick(isGoods ? GOODS_STAGES : MONEY_STAGES);
    const month = `${1 + Math.floor(random() * 12)}`.padStart(2, '0');
    const project = random() < 0.6 && !isGoods ? pick(projectIds) : null;
    const side = stage === FundStage.RETURNED && holding === null ? Side.DONOR : sidesThatPost(stage).at(-1);
    const posted = await postTo(platform, fund.id, {
      stage,
      ...(side && { side }),
      amountFen: BigInt(1 + Math.floor(random() * 1_000_000)),
      day: `${pick([2018, 2019])}-${month}-15`,
      ...(stage === FundStage.ISSUED && { from: { custodian: RECIPIENT_CUSTODIAN }, projectId: project }),
      ...([FundStage.SPENT, FundStage.VOUCHERED, FundStage.RETAINED].includes(stage) && { projectId: project }),
      ...(stage === FundStage.SURPLUS && { from: { custodian: RECIPIENT_CUSTODIAN, projectId: project } }),
      ...(holding && { holding }),
      ...(stage === FundStage.OPENING && { originYear: 2018 }),
      ...(isGoods && { goods: { name: '棉被', quantity: '10', unit: '床' } }),
      ...(random() < 0.4 && { evidence: ['凭证扫描件'] }),
    });
    if (!posted) continue;
    taken.push(posted);
    const signed = posted.needsSignature && random() < 0.7 ? await signAs(platform, posted) : null;
    const reversal = random() < 0.15 ? await takeBack(platform, signed ?? posted) : null;
    if (reversal?.needsSignature && random() < 0.5) await signAs(platform, reversal);
  }
  return taken;
}

/** Money to move: a receipt, and an issue to each project and to none. */
async function withMoney(
  platform: Platform,
  fund: FundRow,
  projectIds: readonly (string | null)[],
): Promise<FundEntryRow[]> {
  const share = 2_000_000n;
  const amountFen = share * BigInt(projectIds.length + 1);
  const posted = [await postTo(platform, fund.id, { stage: FundStage.RECEIVED, amountFen, day: '2018-01-10' })];
  const issue = {
    stage: FundStage.ISSUED,
    amountFen: share,
    day: '2018-02-10',
    from: { custodian: RECIPIENT_CUSTODIAN },
  };
  for (const projectId of projectIds) posted.push(await postTo(platform, fund.id, { ...issue, projectId }));
  return posted.filter((entry) => entry !== null);
}

/** Where a county's money lies, unless a posting says otherwise. */
export const RECIPIENT_CUSTODIAN = { kind: CustodianKind.TOWNSHIP, name: `保管 ${Side.RECIPIENT}` };
