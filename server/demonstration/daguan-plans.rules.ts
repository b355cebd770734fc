/**
 * What Daguan planned (演示数据): the plan of 2019, which came to its end, and what was left to be looked after, whose days are
 * counted from the demonstration's first start, so that every office finds something late, due today, tomorrow and later.
 */
import { WorkAction, WorkLevel, WorkOrigin } from '../../schema/vocabulary';
import { daysAfter, type Day } from '../platform/day';
import type { Step } from '../plans/schedule.rules';
import type { Cast } from './accounts';

/** Who answers for it: the county's office or the township. */
export type PlannedUnit = 'COUNTY' | 'TOWNSHIP';

/** Something that was done to a piece of work on a day. */
export type PlannedStep = { by: Cast; day: Day } & (
  | { do: WorkAction.START }
  | { do: WorkAction.FINISH | WorkAction.ACCEPT | WorkAction.CANCEL; text: string }
  | {
      do: WorkAction.REPORT;
      year: number;
      quarter: number;
      /** in yuan */
      income: number;
      projectsMoved: number;
      problemsSolved: number;
      note: string;
      reached: number;
    }
);

export interface PlannedWork {
  title: string;
  unit: PlannedUnit;
  /** The official by account; else by name, or the unit as a whole. */
  person?: Cast;
  personName?: string;
  origin?: WorkOrigin.AGREEMENT | WorkOrigin.RECTIFICATION | WorkOrigin.FLAG;
  assignedOn: Day;
  due: Day;
  steps: readonly Step[];
  done: readonly PlannedStep[];
}

export interface PlannedPlan {
  level: WorkLevel;
  unit: PlannedUnit;
  title: string;
  locality?: string;
  from: Day;
  until: Day;
  origin?: WorkOrigin.AGREEMENT | WorkOrigin.PROJECT;
  work: readonly PlannedWork[];
  below: readonly PlannedPlan[];
}

const { COUNTY, TOWNSHIP, VILLAGE, HOUSEHOLD } = WorkLevel;
const { START, REPORT, FINISH, ACCEPT, CANCEL } = WorkAction;
const VILLAGE_NAME = '演示村';
const HOUSEHOLD_NUMBER = '演示0231号';

/** 2019, from the agreement down to a household. */
const YEAR_PLAN: PlannedPlan = {
  level: COUNTY,
  unit: 'COUNTY',
  title: '大关县2019年东西部扶贫协作计划方案',
  from: '2019-01-01',
  until: '2019-12-31',
  origin: WorkOrigin.AGREEMENT,
  work: [
    {
      title: '组织务工人员到中山市稳定就业',
      unit: 'COUNTY',
      personName: '县人社局分管负责人',
      origin: WorkOrigin.AGREEMENT,
      assignedOn: '2019-03-04',
      due: '2019-10-31',
      steps: [
        { title: '摸底登记', days: 45 },
        { title: '岗前培训', days: 60 },
        { title: '有序输送', days: 90 },
      ],
      done: [
        { do: START, by: 'recipient-department', day: '2019-03-06' },
        report('recipient-department', '2019-07-05', 2019, 2, 480_000, 2, 3, '完成摸底和两期岗前培训。', 1),
        report('recipient-department', '2019-10-08', 2019, 3, 1_260_000, 3, 5, '分三批输送，已到岗稳定。', 3),
        { do: FINISH, by: 'recipient-department', day: '2019-10-20', text: '输送任务完成，花名册和合同已归档。' },
        { do: ACCEPT, by: 'recipient-reviewer', day: '2019-10-28', text: '抽查12人，与台账一致。' },
      ],
    },
    {
      title: '汇总全年协作资料，形成县级自评底稿',
      unit: 'COUNTY',
      assignedOn: '2019-11-01',
      due: '2019-12-25',
      steps: [
        { title: '部门交齐资料', days: 25 },
        { title: '汇总核对', days: 20 },
      ],
      done: [
        report('recipient-reporter', '2019-12-20', 2019, 4, 0, 1, 2, '资料交齐，底稿完成。', 2),
        { do: FINISH, by: 'recipient-reporter', day: '2019-12-24', text: '底稿已完成，请审核。' },
      ],
    },
  ],
  below: [
    {
      level: TOWNSHIP,
      unit: 'TOWNSHIP',
      title: '翠华镇2019年东西部扶贫协作实施计划',
      from: '2019-02-01',
      until: '2019-12-31',
      work: [
        {
          title: '建成蔬菜大棚并移交合作社',
          unit: 'TOWNSHIP',
          person: 'recipient-township',
          assignedOn: '2019-04-01',
          due: '2019-11-30',
          steps: [
            { title: '选址流转', days: 40 },
            { title: '棚体施工', days: 120 },
            { title: '验收移交', days: 30 },
          ],
          done: [
            { do: START, by: 'recipient-township', day: '2019-04-08' },
            report('recipient-township', '2019-07-03', 2019, 2, 36_000, 1, 1, '完成选址和土地流转。', 1),
            report('recipient-township', '2019-10-09', 2019, 3, 92_000, 1, 2, '棚体完工，首茬已上市。', 2),
            report('recipient-township', '2019-11-21', 2019, 4, 31_000, 1, 0, '验收移交手续办结。', 3),
            { do: FINISH, by: 'recipient-township', day: '2019-11-22', text: '大棚已移交合作社，签订管护协议。' },
            { do: ACCEPT, by: 'recipient-reviewer', day: '2019-11-28', text: '现场查看，符合移交条件。' },
          ],
        },
      ],
      below: [
        {
          level: VILLAGE,
          unit: 'TOWNSHIP',
          title: '演示村产业帮扶计划',
          locality: VILLAGE_NAME,
          from: '2019-03-01',
          until: '2019-12-31',
          origin: WorkOrigin.PROJECT,
          work: [
            {
              title: '硬化产业路2公里',
              unit: 'TOWNSHIP',
              personName: '村党总支书记',
              assignedOn: '2019-05-06',
              due: '2019-09-30',
              steps: [
                { title: '招标', days: 30 },
                { title: '施工', days: 75 },
              ],
              done: [
                report('recipient-township', '2019-09-25', 2019, 3, 0, 1, 1, '路面硬化完成。', 2),
                { do: FINISH, by: 'recipient-township', day: '2019-09-27', text: '已通车。' },
                { do: ACCEPT, by: 'supervisor-city', day: '2019-10-11', text: '市级抽查合格。' },
              ],
            },
          ],
          below: [
            {
              level: HOUSEHOLD,
              unit: 'TOWNSHIP',
              title: '一户一策增收计划',
              locality: HOUSEHOLD_NUMBER,
              from: '2019-03-01',
              until: '2019-12-31',
              work: [
                {
                  title: '落实养殖增收措施',
                  unit: 'TOWNSHIP',
                  assignedOn: '2019-05-10',
                  due: '2019-11-15',
                  steps: [],
                  done: [
                    {
                      do: CANCEL,
                      by: 'recipient-reviewer',
                      day: '2019-08-20',
                      text: '该户已外出务工，改由劳务台账跟踪。',
                    },
                  ],
                },
              ],
              below: [],
            },
          ],
        },
      ],
    },
  ],
};

/** What was left of it: assets to be looked after and what is to be put right. */
function followUp(today: Day): PlannedPlan {
  const day = (days: number): Day => daysAfter(today, days);
  const [year, month] = today.split('-').map(Number);
  const quarter = Math.ceil((month ?? 1) / 3);
  const now = (by: Cast, projectsMoved: number, problemsSolved: number, note: string, reached: number) =>
    report(by, day(-2), year ?? 0, quarter, 0, projectsMoved, problemsSolved, note, reached);
  return {
    level: COUNTY,
    unit: 'COUNTY',
    title: '大关县东西部协作问题整改与资产后续管护计划',
    from: day(-90),
    until: day(180),
    work: [
      {
        title: '补录消费帮扶产品认定编号',
        unit: 'COUNTY',
        person: 'recipient-reporter',
        origin: WorkOrigin.RECTIFICATION,
        assignedOn: day(-60),
        due: day(-6),
        steps: [
          { title: '对照目录核对', days: 25 },
          { title: '逐笔补录', days: 20 },
        ],
        done: [now('recipient-reporter', 0, 1, '目录核对完成，补录过半。', 1)],
      },
      {
        title: '核对协作资金拨付与到位的差额，向帮扶方说明',
        unit: 'COUNTY',
        person: 'recipient-reporter',
        origin: WorkOrigin.FLAG,
        assignedOn: day(-20),
        due: today,
        steps: [],
        done: [{ do: START, by: 'recipient-reporter', day: day(-15) }],
      },
      {
        title: '编制下一批资产管护经费方案',
        unit: 'COUNTY',
        personName: '县财政局农财股',
        assignedOn: day(-5),
        due: day(75),
        steps: [
          { title: '测算经费', days: 30 },
          { title: '征求意见', days: 20 },
          { title: '报批', days: 15 },
        ],
        done: [],
      },
    ],
    below: [
      {
        level: TOWNSHIP,
        unit: 'TOWNSHIP',
        title: '翠华镇扶贫资产后续管护计划',
        from: day(-80),
        until: day(150),
        work: [
          {
            title: '排查闲置帮扶车间，逐个提出盘活办法',
            unit: 'TOWNSHIP',
            person: 'recipient-township',
            assignedOn: day(-40),
            due: day(20),
            steps: [
              { title: '实地排查', days: 30 },
              { title: '提出办法', days: 24 },
            ],
            done: [{ do: START, by: 'recipient-township', day: day(-35) }],
          },
          {
            title: '清点公益性资产，落实管护人',
            unit: 'TOWNSHIP',
            person: 'recipient-township',
            assignedOn: day(-12),
            due: day(1),
            steps: [],
            done: [],
          },
          {
            title: '大棚租金入账并公示',
            unit: 'TOWNSHIP',
            person: 'recipient-township',
            assignedOn: day(-30),
            due: day(45),
            steps: [
              { title: '催收租金', days: 30 },
              { title: '入账', days: 20 },
              { title: '公示', days: 20 },
            ],
            done: [now('recipient-township', 1, 0, '租金已收齐。', 1)],
          },
          {
            title: '补签务工人员劳动合同',
            unit: 'TOWNSHIP',
            assignedOn: day(-50),
            due: day(10),
            steps: [],
            done: [
              now('recipient-township', 0, 3, '3份合同全部补签。', 0),
              { do: FINISH, by: 'recipient-township', day: day(-1), text: '合同已补签，请验收。' },
            ],
          },
        ],
        below: [
          {
            level: VILLAGE,
            unit: 'TOWNSHIP',
            title: '演示村道路和灌溉设施管护计划',
            locality: VILLAGE_NAME,
            from: day(-60),
            until: day(120),
            work: [
              {
                title: '产业路雨季前养护',
                unit: 'TOWNSHIP',
                personName: '村党总支书记',
                assignedOn: day(-10),
                due: day(60),
                steps: [
                  { title: '清理边沟', days: 20 },
                  { title: '修补路面', days: 30 },
                ],
                done: [],
              },
            ],
            below: [],
          },
        ],
      },
    ],
  };
}

export const daguanPlans = (today: Day): readonly PlannedPlan[] => [YEAR_PLAN, followUp(today)];

function report(
  by: Cast,
  day: Day,
  year: number,
  quarter: number,
  income: number,
  projectsMoved: number,
  problemsSolved: number,
  note: string,
  reached: number,
): PlannedStep {
  return { do: REPORT, by, day, year, quarter, income, projectsMoved, problemsSolved, note, reached };
}
