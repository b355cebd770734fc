import type { DataSource } from 'typeorm';
import { ActivityKind, RectificationAction, RectificationOffice, RectificationOrigin } from '../../schema/vocabulary';
import { listActivities } from '../activities/activity.store';
import { agreedPairing } from '../agreements/agreement.store';
import { lock, tx, type Db } from '../db/tx';
import type { Day } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { openItem, takeStep } from '../supervision/rectification-acts.service';
import { listRectifications } from '../supervision/rectification.store';

const YEAR = 2019;
const INSPECTION = '2019年东西部扶贫协作第三季度督查';

interface ItemPlan {
  problem: string;
  measure: string;
  lead: 'COUNTY' | 'TOWNSHIP';
  found: 'INSPECTION' | 'MEETING' | 'DESK';
  person?: string;
  openedOn: Day;
  due: Day;
  steps: readonly {
    action: Exclude<RectificationAction, RectificationAction.OPEN>;
    day: Day;
    text: string;
    due?: Day;
  }[];
}

const { ANSWER, RETURN, CLOSE } = RectificationAction;

/** Made up (演示数据), after what such inspections find. */
const ITEMS: readonly ItemPlan[] = [
  {
    problem: '翠华镇扶贫车间带贫花名册不全，9 月在岗人员与工资表不一致。',
    measure: '逐人核对花名册、合同和工资发放表，补齐后报县办公室备案。',
    lead: 'TOWNSHIP',
    found: 'INSPECTION',
    openedOn: '2019-09-25',
    due: '2019-10-25',
    steps: [
      { action: ANSWER, day: '2019-10-18', text: '已补充花名册。' },
      { action: RETURN, day: '2019-10-21', text: '缺 3 名临时工的合同，请补充后再报。', due: '2019-11-10' },
      { action: ANSWER, day: '2019-11-05', text: '合同已补签，花名册、合同、工资表一致。' },
      { action: CLOSE, day: '2019-11-08', text: '现场抽查 12 人，与台账一致，同意销号。' },
    ],
  },
  {
    problem: '部分协作资金项目报账进度慢，资金滞留乡镇账户。',
    measure: '倒排报账计划，11 月底前报账率达到 60%。',
    lead: 'TOWNSHIP',
    found: 'INSPECTION',
    openedOn: '2019-09-25',
    due: '2019-11-30',
    steps: [{ action: ANSWER, day: '2019-11-28', text: '已完成 4 个项目报账，其余项目正在办理竣工结算。' }],
  },
  {
    problem: '消费扶贫销售台账未注明产品认定编号。',
    measure: '对照扶贫产品认定目录逐笔补录编号。',
    lead: 'COUNTY',
    found: 'DESK',
    openedOn: '2019-10-10',
    due: '2019-12-10',
    steps: [],
  },
  {
    problem: '帮扶车间 22 家建成，常年生产的不足一半。',
    measure: '逐家签订带贫协议，停产的限期转用。',
    lead: 'COUNTY',
    found: 'MEETING',
    person: '县农业农村局 王局长',
    openedOn: '2019-11-12',
    due: '2019-12-20',
    steps: [{ action: ANSWER, day: '2019-12-16', text: '9 家恢复生产，4 家转作合作社用房，协议已签。' }],
  },
  {
    problem: '安置点务工人员就业台账更新不及时。',
    measure: '乡镇每月 5 日前更新，县办公室抽查。',
    lead: 'TOWNSHIP',
    found: 'MEETING',
    person: '翠华镇 李副镇长',
    openedOn: '2019-11-12',
    due: '2019-12-05',
    steps: [
      { action: ANSWER, day: '2019-12-03', text: '11 月台账已更新，专人负责。' },
      { action: CLOSE, day: '2019-12-06', text: '抽查 20 人，均已更新，同意销号。' },
    ],
  },
  {
    problem: '年度协作项目竣工结算资料报送迟缓。',
    measure: '各实施单位 12 月 15 日前报齐。',
    lead: 'TOWNSHIP',
    found: 'MEETING',
    openedOn: '2019-11-12',
    due: '2019-12-15',
    steps: [],
  },
];

/** The meeting of the demonstration's records that named some of them. */
const MEETING = '扶贫开发领导小组第3次会议';

const ORIGINS = {
  INSPECTION: RectificationOrigin.INSPECTION,
  MEETING: RectificationOrigin.MEETING,
  DESK: RectificationOrigin.BY_HAND,
} as const satisfies Record<ItemPlan['found'], RectificationOrigin>;

async function meetingOf(db: Db, pairingId: string): Promise<string> {
  const query = { pairingIds: [pairingId], kinds: [ActivityKind.MEETING], search: MEETING };
  const order = { field: 'FROM', isDescending: false } as const;
  const found = await listActivities(db, PLATFORM, query, order, { first: 1 }, (count) => count(db));
  const meeting = found.edges[0]?.node;
  if (meeting) return meeting.id;
  throw new Error(`the demonstration has no ${MEETING}`);
}

/** The simulated rectification list of the demonstration; made once. */
export async function makeDaguanRectifications(
  source: DataSource,
  pairingId: string,
  units: { recipientId: string; townshipId: string },
): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, `rectifications-of:${pairingId}`);
    const query = { pairingIds: [pairingId], today: `${YEAR}-12-31` };
    const recount = (work: (inner: Db) => Promise<number>): Promise<number> => work(db);
    const known = await listRectifications(
      db,
      PLATFORM,
      query,
      { field: 'OPENED', desc: false },
      { first: 1 },
      recount,
    );
    if (known.edges.length > 0) return;
    const pairing = await agreedPairing(db, PLATFORM, pairingId, YEAR);
    if (!pairing) throw new Error(`the demonstration's pairing ${pairingId} is not there`);
    const meetingId = await meetingOf(db, pairingId);
    for (const plan of ITEMS) {
      const { problem, measure, openedOn, due } = plan;
      const isInspected = plan.found === 'INSPECTION';
      const leadUnitId = plan.lead === 'COUNTY' ? units.recipientId : units.townshipId;
      let item = await openItem(db, PLATFORM, pairing, {
        problem,
        measure,
        leadUnitId,
        responsibleUnitIds: [],
        responsiblePerson: plan.person ?? null,
        origin: ORIGINS[plan.found],
        inspection: isInspected ? INSPECTION : null,
        inspectedOn: isInspected ? '2019-09-20' : null,
        flagId: null,
        inspectionId: null,
        repeatsId: null,
        meetingId: plan.found === 'MEETING' ? meetingId : null,
        office: isInspected ? RectificationOffice.SUPERVISOR : RectificationOffice.RECIPIENT,
        openedOn,
        due,
        simulated: true,
      });
      for (const { action, ...step } of plan.steps) item = await takeStep(db, PLATFORM, item, action, step);
    }
  });
}
