import { daysAfter } from '../../platform/day';
import { yuanFromFen } from '../../platform/money';
import { lacksSomething, paymentsFor, sumFen } from './donglan-benefits.rules';
import { isVisited } from './donglan-help.rules';
import type { Running } from './donglan-households.service';
import type { Desk } from './door';
import type { Kept, QuarterActs } from './quarter-acts.service';

/** How much of the sample somebody of the county saw at a time; null while the inspection is not there for them at all. */
export interface SeenByCounty {
  drawn: number | null;
  halfWay: number | null;
  reported: number | null;
}

export interface Inspected {
  inspectionId: string;
  seenByCounty: SeenByCounty;
  /** Items of the rectification list, all closed. */
  findings: number;
}

const QUESTIONS = ['今年以来帮扶责任人是否入户走访', '应享的政策是否已经兑现', '今年已领补助合计（元）'];

/** A household of the sample. */
interface Member {
  id: string;
  running: Running;
}

interface Finding {
  severity: 'SERIOUS' | 'MODERATE' | 'MINOR';
  memberId: string | null;
  problem: string;
  measure: string;
  leadUnitId: string;
}

/** A finding with who puts it right, and how. */
interface Remedied {
  finding: Finding;
  desk: Desk;
  answer: string;
}

/**
 * The province looks at households that nobody was told of: a team, a sample drawn by the platform, what was seen there, and what was
 * found. Townships and county put it right, and somebody else than who inspected closes each item, and then the inspection.
 */
export async function inspect(acts: QuarterActs, running: readonly Running[]): Promise<Inspected> {
  const drawn = await drawSample(acts, running.length);
  const members = await sampleOf(acts, drawn.id, running);
  acts.begin('inspection', members.length);
  const seenByCounty: SeenByCounty = { drawn: await seenBy(acts, 'reviewer', drawn.id), halfWay: null, reported: null };
  const half = Math.ceil(members.length / 2);
  await look(acts, drawn.id, members.slice(0, half));
  seenByCounty.halfWay = await seenBy(acts, 'reviewer', drawn.id);
  await look(acts, drawn.id, members.slice(half));
  const remedied = findingsOf(acts, members);
  const items = await record(acts, drawn.id, remedied);
  await step(acts, 'inspector', 'reportInspection', drawn.id, `共走访${members.length}户，发现问题${items.length}个`);
  seenByCounty.reported = await seenBy(acts, 'reviewer', drawn.id);
  await putRight(acts, remedied, items);
  await step(acts, 'checker', 'closeInspection', drawn.id, '问题均已整改销号');
  return { inspectionId: drawn.id, seenByCounty, findings: items.length };
}

const INSPECTION = 'inspection { id version }';

/** One household in a hundred, and three of each township at least. */
const SAMPLED_OF = 100;
const PER_TOWNSHIP = 3;

async function drawSample(acts: QuarterActs, households: number): Promise<Kept> {
  const { stage, today } = acts;
  const planned = await acts.act(
    'inspector',
    'planInspection',
    {
      pairingId: stage.pairingId,
      kind: 'UNANNOUNCED',
      title: '2016年三季度脱贫攻坚暗访（演示）',
      placeId: stage.countyPlaceId,
      from: today,
      until: daysAfter(today, 20),
      subjects: ['HOUSEHOLDS'],
      team: [
        { name: '蓝督查员', unit: '广西扶贫督查组', isLeader: true, account: 'donglan-inspector' },
        { name: '农督查员', unit: '河池市扶贫督查组' },
      ],
      questions: QUESTIONS.map((text, at) => ({ subject: 'HOUSEHOLDS', kind: at === 2 ? 'NUMBER' : 'YES_NO', text })),
    },
    INSPECTION,
  );
  const size = Math.max(stage.towns.length * PER_TOWNSHIP, Math.ceil(households / SAMPLED_OF));
  const drawing = { ...on(planned), subject: 'HOUSEHOLDS', size, perStratum: PER_TOWNSHIP };
  return acts.act('inspector', 'drawSample', drawing, INSPECTION);
}

const on = ({ id, version }: Kept): object => ({ inspectionId: id, version });

async function sampleOf({ door }: QuarterActs, id: string, running: readonly Running[]): Promise<Member[]> {
  const { node } = await door.ask<{ node: { sample: { nodes: { id: string; household: { id: string } }[] } } }>(
    'inspector',
    `query ($id: ID!) { node(id: $id) { ... on Inspection { sample(first: 100) { nodes { id household { id } } } } } }`,
    { id },
  );
  const known = new Map(running.map((one) => [one.entry.id, one]));
  return node.sample.nodes.map(({ id: memberId, household }) => {
    const one = known.get(household.id);
    if (!one) throw new Error('a household was drawn that the quarter does not know');
    return { id: memberId, running: one };
  });
}

async function seenBy({ door }: QuarterActs, desk: Desk, id: string): Promise<number | null> {
  const { node } = await door.ask<{ node: { sample: { totalCount: number } } | null }>(
    desk,
    `query ($id: ID!) { node(id: $id) { ... on Inspection { sample(first: 1) { totalCount } } } }`,
    { id },
  );
  return node?.sample.totalCount ?? null;
}

/** The team writes down what it saw at each of these: what the quarter truly did for them. */
async function look(acts: QuarterActs, inspectionId: string, members: readonly Member[]): Promise<void> {
  await acts.wave(members, {
    verb: 'recordInspectionVisit',
    gives: 'member { id }',
    desk: () => 'inspector',
    input: ({ id, running: { planned } }) => ({
      inspectionId,
      memberId: id,
      visitors: [1, 2],
      answers: [
        { question: 1, yes: isVisited(planned) },
        { question: 2, yes: !lacksSomething(planned) },
        { question: 3, number: yuanFromFen(sumFen(paymentsFor([planned]))) },
      ],
    }),
  });
}

/** What was found at the members of the sample, and one thing in the county's papers; with who puts it right. */
function findingsOf({ stage }: QuarterActs, members: readonly Member[]): Remedied[] {
  const ofTown = ({ id, running: { planned } }: Member, found: Pick<Finding, 'severity' | 'problem' | 'measure'>) => ({
    ...found,
    memberId: id,
    leadUnitId: stage.towns[planned.town]?.unitId ?? '',
  });
  const atMembers = members.flatMap((member): Remedied[] => {
    const { planned } = member.running;
    const desk: Desk = `clerk-${planned.town}`;
    const notVisited = ofTown(member, {
      severity: 'MODERATE',
      problem: '帮扶责任人确定后一直未入户',
      measure: '责任人限期入户，补填帮扶手册',
    });
    const notPaid = ofTown(member, {
      severity: 'SERIOUS',
      problem: '符合条件的补助未兑现',
      measure: '核实漏发原因，列入下批发放名单',
    });
    return [
      ...(isVisited(planned) ? [] : [{ finding: notVisited, desk, answer: '已约定入户时间，纳入乡镇走访台账' }]),
      ...(lacksSomething(planned) ? [{ finding: notPaid, desk, answer: '已核实并列入下批发放名单' }] : []),
    ];
  });
  const papers: Finding = {
    severity: 'MINOR',
    memberId: null,
    problem: '个别户验收表未附收入核算',
    measure: '逐户补附收入核算表，举一反三',
    leadUnitId: stage.countyId,
  };
  return [...atMembers, { finding: papers, desk: 'reporter', answer: '已逐户补附，复核无误' }];
}

/** As many findings as one request takes. */
const FINDINGS_AT_ONCE = 50;

async function record(acts: QuarterActs, inspectionId: string, remedied: readonly Remedied[]): Promise<Kept[]> {
  const items: Kept[] = [];
  for (let at = 0; at < remedied.length; at += FINDINGS_AT_ONCE) {
    const findings = remedied.slice(at, at + FINDINGS_AT_ONCE).map(({ finding }) => ({ ...finding, due: acts.until }));
    const input = { inspectionId, findings };
    items.push(...(await acts.act<Kept[]>('inspector', 'recordFindings', input, 'rectifications { id version }')));
  }
  return items;
}

/** Each item answered by whoever puts it right, and closed by somebody who neither found nor mended it. */
async function putRight(acts: QuarterActs, remedied: readonly Remedied[], items: readonly Kept[]): Promise<void> {
  // Each is answered, and closed.
  acts.begin('remedies', 2 * items.length);
  const gives = 'rectification { id version }';
  const toAnswer = remedied.flatMap((one, at) => {
    const item = items[at];
    return item ? [{ ...one, item }] : [];
  });
  const answered = await acts.wave(toAnswer, {
    verb: 'answerRectification',
    gives,
    desk: ({ desk }) => desk,
    input: ({ item: { id, version }, answer }) => ({ rectificationId: id, version, answer }),
  });
  await acts.wave(answered, {
    verb: 'closeRectification',
    gives,
    desk: () => 'checker',
    input: ({ id, version }) => ({ rectificationId: id, version, conclusion: '抽查一致，予以销号' }),
  });
}

/** A step of the inspection, based on it as it stands. */
async function step(acts: QuarterActs, desk: Desk, verb: string, id: string, text: string): Promise<void> {
  const { node } = await acts.door.ask<{ node: Kept }>(
    desk,
    `query ($id: ID!) { node(id: $id) { ... on Inspection { id version } } }`,
    { id },
  );
  await acts.act(desk, verb, { ...on(node), text }, INSPECTION);
}
