import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from './page';
import { DateTime } from './scalars';
import { FactKind } from './vocabulary';

registerEnumType(FactKind, {
  name: 'FactKind',
  description: '变动的是哪一类。 What kind of fact has changed.',
  valuesConfig: {
    FUND_ENTRY: { description: '资金记录。 An entry of the ledger.' },
    FUND_SIGNATURE: { description: '对资金记录的会签。 A signature under an entry.' },
    PROJECT: { description: '项目。 A project.' },
    PLACEMENT: { description: '就业记录，含对方的确认与异议。 A placement, with what the other side said of it.' },
    PURCHASE: { description: '采购记录，含对方的确认与异议。 A purchase, likewise.' },
    ACTIVITY: { description: '活动记录，含对方的确认与异议。 An activity, likewise.' },
    EVIDENCE: { description: '资金记录的佐证。 A file that proves an entry of the ledger.' },
    STATEMENT: { description: '上报材料的数据。 What a statement says.' },
    LEADING_CLAIM: { description: '选定的主数。 Which of several claims leads.' },
    AGREEMENT: { description: '协议的任务、分解与状态。 An agreement’s targets, shares and state.' },
    REPORT: { description: '报告的办理。 A step of a report.' },
    PAIRING: { description: '结对的起止。 When a pairing began or ended.' },
  },
});

@ObjectType({ description: '一项内容变动前后。 One field before and after.' })
export class FieldChange {
  @Field({ description: '名称：字段名或指标代码。 Its name: a field, or an indicator’s code.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '变动前；没有为空。 Before; null for nothing.' })
  before!: string | null;

  @Field(() => String, { nullable: true, description: '变动后；没有为空。 After; null for nothing.' })
  after!: string | null;
}

@ObjectType({ description: '一处变动：一个事实的一个版本。 One version of a fact that came to stand.' })
export class FactChange {
  @Field(() => FactKind, { description: '哪一类。 What kind of fact.' })
  kind!: FactKind;

  @Field(() => Int, { description: '形成的版本。 Which version it made.' })
  version!: number;

  @Field(() => DateTime, { nullable: true, description: '时间；未记为空。 When; null where it was not kept.' })
  at!: Date | null;

  @Field(() => String, { nullable: true, description: '理由。 Why.' })
  reason!: string | null;
}

@ObjectType({ description: '一页变动。 A page of changes.' })
export class FactChangeConnection extends connectionOf(FactChange, 'FactChange') {}
