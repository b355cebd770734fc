import { Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { PairingLevel, PeriodKind, Programme, ReportAction, ReportDesk } from './vocabulary';

registerEnumType(ReportDesk, {
  name: 'ReportDesk',
  description: '办理报告的岗位。 Whose turn a step of a report is.',
  valuesConfig: {
    TOWNSHIP: { description: '乡镇填报。 The township.' },
    DEPARTMENT: { description: '县级部门，按其类别填报。 A department of the county, for its category.' },
    COUNTY: { description: '县填报。 The county’s reporter.' },
    COUNTY_OFFICE: { description: '县级审核。 Whoever reviews for the county.' },
    DONOR_MEMBER: { description: '组团成员。 A member of the donor group.' },
    DONOR_LEAD: { description: '帮扶方牵头单位。 The donor’s lead.' },
    CITY: {
      description: '填报单位的上级市；没有的由省办理。 The city above the author; its province where there is none.',
    },
    PROVINCE: { description: '填报单位的上级省。 The province above the author.' },
  },
});
registerEnumType(ReportAction, {
  name: 'ReportAction',
  description: '对报告可办理的事项。 What can be done to a report.',
  valuesConfig: {
    SET_FIGURES: { description: '填写数据 setReportFigures。' },
    SUBMIT: { description: '报送 submitReport。' },
    RETURN: { description: '退回 returnReport。' },
    APPROVE: { description: '审核 approveReport。' },
    CONFIRM: { description: '确认 confirmReport。' },
    LOCK: { description: '锁定 lockReport。' },
    REOPEN: { description: '重新打开 reopenReport。' },
  },
});

@ObjectType({ description: '报表流程的一步。 One step of a form’s flow.' })
export class ReportFormStep {
  @Field(() => ReportAction, { description: '办理的事项。 What is done.' })
  action!: ReportAction;

  @Field(() => ReportDesk, { description: '由谁办理。 By whom.' })
  by!: ReportDesk;

  @Field(() => [String], {
    description:
      '由对方确认的指标：双方都登记的；其他步骤为空。 The indicators that the other side confirms; none in any other step.',
  })
  figures!: string[];
}

@ObjectType({
  implements: Node,
  description:
    '一种报表的一个版本：报什么、谁来报、何时报、经过哪些步骤；报告沿用起草时的版本。 A version of a form; a report keeps the one it was begun under.',
})
export class ReportForm extends Node {
  @Field({ description: '代码，如 MONTHLY_SPEND。 Its code.' })
  code!: string;

  @Field(() => Int, { description: '版本，从 1 起。 Its version, from 1.' })
  version!: number;

  @Field(() => Programme, {
    nullable: true,
    description: '适用的帮扶类型；空为全部。 Of which programme; null for any.',
  })
  programme!: Programme | null;

  @Field(() => String, {
    nullable: true,
    description:
      '汇总哪种报表的报告；不是汇总报表为空。 The form whose reports it sums up; null where it sums up none.',
  })
  compiles!: string | null;

  @Field(() => PairingLevel, { description: '适用的结对层级。 Between whom the pairings stand that it is about.' })
  level!: PairingLevel;

  @Field(() => PeriodKind, { description: '月、季或年。 Month, quarter or year.' })
  periodKind!: PeriodKind;

  @Field(() => ReportDesk, { description: '由谁填报。 Who hands it in.' })
  reporter!: ReportDesk;

  @Field(() => [String], { description: '指标代码，按次序。 Codes of indicators, in order.' })
  indicators!: string[];

  @Field(() => Int, { description: '报送日；31 为月末。 Due on this day of a month; the 31st is the last.' })
  dueDay!: number;

  @Field(() => Int, { description: '期末之后第几个月。 So many months after the period’s last month.' })
  dueMonths!: number;

  @Field(() => Day, { description: '适用期间自何日起。 The first day of the periods that it is for.' })
  validFrom!: string;

  @Field(() => Day, { nullable: true, description: '适用期间至何日止；未定为空。 The last such day, if any.' })
  validTo!: string | null;

  @Field(() => String, { nullable: true, description: '修订理由；首版为空。 Why it was revised; null for the first.' })
  reason!: string | null;

  @Field(() => DateTime, { description: '形成时间。 When this version was made.' })
  madeAt!: Date;
}

@ObjectType({ description: '一页报表。 A page of forms.' })
export class ReportFormConnection extends connectionOf(ReportForm, 'ReportForm') {}

@InputType({ description: '流程的一步。 One step of a flow.' })
export class ReportFormStepInput {
  @Field(() => ReportAction, { description: '报送、审核、确认或锁定。 Submit, approve, confirm or lock.' })
  action!: ReportAction;

  @Field(() => ReportDesk, { description: '由谁办理。 By whom.' })
  by!: ReportDesk;

  @Field(() => [String], {
    nullable: true,
    description: '确认哪些指标；仅确认一步填写。 Which are confirmed; of a confirmation only.',
  })
  figures?: string[] | null;
}

@InputType({ description: '修订一种报表，形成新版本。 A form’s next version.' })
export class ReviseReportFormInput {
  @Field({ description: '请求编号，1–64 个字符。 Unique for each request.' })
  requestKey!: string;

  @Field({ description: '报表代码。 The form’s code.' })
  code!: string;

  @Field(() => Int, { description: '所依据的版本。 The version that is revised.' })
  version!: number;

  @Field({ description: '中文名称，1–100 字。 Its name in Chinese.' })
  nameZh!: string;

  @Field({ description: '英文名称，1–100 字。 Its name in English.' })
  nameEn!: string;

  @Field(() => [String], { description: '指标代码，按次序，至多 200 项。 Codes of indicators in order, 200 at most.' })
  indicators!: string[];

  @Field(() => Int, { description: '报送日，1–31。 The day it is due, 1 to 31.' })
  dueDay!: number;

  @Field(() => Int, { description: '期末之后第几个月，0–12。 So many months after the period’s last one, 0 to 12.' })
  dueMonths!: number;

  @Field(() => [ReportFormStepInput], { description: '流程，至多 12 步。 Its flow, 12 steps at most.' })
  steps!: ReportFormStepInput[];

  @Field({ description: '理由，1–500 字。 Why, 1 to 500 characters.' })
  reason!: string;
}

@ObjectType({ description: '报表修订的结果。 What a revision gives.' })
export class ReportFormPayload {
  @Field(() => ReportForm, { description: '新版本。 The new version.' })
  form!: ReportForm;
}
