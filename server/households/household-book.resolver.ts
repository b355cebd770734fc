import { Arg, Authorized, Ctx, FieldResolver, ID, Mutation, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import { GuaranteeCheck, HouseholdIncome, HouseholdMember, HouseholdStep } from '../../schema/household';
import {
  ChangeHouseholdMembersInput,
  HouseholdPayload,
  RecordGuaranteeCheckInput,
  RecordHouseholdIncomeInput,
  RegisterHouseholdInput,
  TakeHouseholdStepInput,
  UnmaskHouseholdInput,
  UnmaskHouseholdPayload,
  UnmaskedMember,
  type HouseholdMemberInput,
} from '../../schema/household-inputs';
import { Person } from '../../schema/person';
import { Money } from '../../schema/scalars';
import { Ability, HouseholdAction } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import type { PersonRow } from '../people/person.tables';
import { keyOf, toGlobalId } from '../platform/ids';
import { readFen, yuanFromFen } from '../platform/money';
import type { NewMember } from './household-acts.service';
import type { HouseholdBookService, PlainMember } from './household-book.service';
import type { HouseholdService, PathAction, TakeHouseholdStep } from './household.service';
import type {
  GuaranteeCheckRow,
  HouseholdIncomeRow,
  HouseholdRow,
  HouseholdStepRow,
  KnownMember,
} from './household.tables';

type Done = Promise<{ household: HouseholdRow }>;

const STEP_ERRORS = 'NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED';
const DAY_ERRORS = `${STEP_ERRORS} OUT_OF_RANGE BAD_INPUT TOO_MANY_ITEMS`;

/** The same, about the household that its global id names. */
const toHousehold = <Input extends { householdId: string }>(input: Input): Input => ({
  ...input,
  householdId: keyOf('Household', input.householdId, 'householdId'),
});

/** A member as the register takes them. */
function memberOf(input: HouseholdMemberInput): Omit<NewMember, 'since'> & { since: string | null } {
  const { name, idNumber, personNumber, phone, health, since, relation, isLabourer, inSchool } = input;
  return {
    person: {
      name,
      idNumber: idNumber ?? null,
      householdNumber: null,
      personNumber: personNumber ?? null,
      phone: phone ?? null,
    },
    relation,
    isLabourer,
    inSchool,
    health: health ?? null,
    since: since ?? null,
    until: null,
  };
}

@Resolver()
export class HouseholdBookResolver {
  constructor(
    private readonly households: HouseholdService,
    private readonly book: HouseholdBookService,
  ) {}

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description:
      '登记一户监测户及其成员；一人只能在一户的档案中。可能的错误：NOT_FOUND BAD_INPUT OUT_OF_RANGE CATEGORY_NOT_IN_FORCE ALREADY_EXISTS REGISTERED_ELSEWHERE TOO_MANY_ITEMS。 Enters a household at risk with its members; nobody stands in two households’ books.',
  })
  async registerHousehold(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RegisterHouseholdInput, { description: '监测户。 The household.' })
    input: RegisterHouseholdInput,
  ): Done {
    const household = {
      ...input,
      pairingId: input.pairingId ? keyOf('Pairing', input.pairingId, 'pairingId') : null,
      placeId: keyOf('Place', input.placeId, 'placeId'),
      members: input.members.map(memberOf),
    };
    return { household: await this.households.register(viewer, household) };
  }

  @Authorized(Ability.REVIEW_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `核实监测户，须由发现人以外的人在 15 日内办理，逾期的如实记为逾期。可能的错误：${DAY_ERRORS} SECOND_PERSON_NEEDED。 Reviews a household, by somebody else than who found it, within 15 days; later is told as late.`,
  })
  async reviewHousehold(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '核实意见。 The review.' })
    input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.REVIEW, input);
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `公示监测户，为期 5 天。可能的错误：${DAY_ERRORS}。 Puts a household on public notice, for five days.`,
  })
  async noticeHousehold(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '公示的地点和文号。 Where it is posted.' })
    input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.NOTICE, input);
  }

  @Authorized(Ability.REVIEW_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `公示满 5 天后纳入监测。可能的错误：${DAY_ERRORS} NOTICE_NOT_OVER。 Admits a household after five days of notice.`,
  })
  async admitHousehold(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '纳入的意见。 The admission.' })
    input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.ADMIT, input);
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `提出消除风险，须写明理由和依据，各项保障均已落实。可能的错误：${DAY_ERRORS} GUARANTEE_NOT_MET。 Proposes to clear a household, with reason and evidence, once its guarantees are met.`,
  })
  async proposeClearing(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '理由和依据。 The reason, and what it rests on.' })
    input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.PROPOSE_CLEARING, input);
  }

  @Authorized(Ability.REVIEW_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `认定风险消除，须由提出人以外的人办理（双认定）。可能的错误：${DAY_ERRORS} SECOND_PERSON_NEEDED GUARANTEE_NOT_MET。 Clears a household, by somebody else than who proposed it.`,
  })
  async clearHousehold(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '认定的理由和依据。 The reason, and what it rests on.' })
    input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.CLEAR, input);
  }

  @Authorized(Ability.REVIEW_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `认定风险未消除，继续监测。可能的错误：${DAY_ERRORS} SECOND_PERSON_NEEDED。 Does not clear a household: it stays in the register.`,
  })
  async keepHousehold(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '理由。 Why.' }) input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.KEEP, input);
  }

  @Authorized(Ability.REVIEW_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `不予纳入，须由发现人以外的人办理。可能的错误：${DAY_ERRORS} SECOND_PERSON_NEEDED。 Does not admit a household.`,
  })
  async dismissHousehold(
    @Ctx() context: Context,
    @Arg('input', () => TakeHouseholdStepInput, { description: '理由。 Why.' }) input: TakeHouseholdStepInput,
  ): Done {
    return this.take(context, HouseholdAction.DISMISS, input);
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `家庭成员增加、离户或更正；原内容保留。可能的错误：${DAY_ERRORS} REGISTERED_ELSEWHERE。 Members join, leave, or are said to be otherwise; what was said before is kept.`,
  })
  async changeHouseholdMembers(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ChangeHouseholdMembersInput, { description: '变动。 The changes.' })
    input: ChangeHouseholdMembersInput,
  ): Done {
    const correct = input.correct.map((one, at) => ({
      ...one,
      memberId: keyOf('HouseholdMember', one.memberId, `correct.${at}.memberId`),
    }));
    const changes = { ...toHousehold(input), correct, add: input.add.map(memberOf) };
    return { household: await this.book.changeMembers(viewer, changes) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `登记“两不愁三保障”和饮水安全的核查结果。可能的错误：${DAY_ERRORS}。 Records how a household’s guarantees stood on a day.`,
  })
  async recordGuaranteeCheck(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordGuaranteeCheckInput, { description: '核查结果。 The check.' })
    input: RecordGuaranteeCheckInput,
  ): Done {
    return { household: await this.book.check(viewer, toHousehold(input)) };
  }

  @Authorized(Ability.KEEP_HOUSEHOLDS)
  @Mutation(() => HouseholdPayload, {
    description: `登记或更正一年的人均收入；更正须写明理由，原数保留。可能的错误：${DAY_ERRORS}。 Records a year’s income per head, or corrects it for a reason; what was said before is kept.`,
  })
  async recordHouseholdIncome(
    @Ctx() { viewer }: Context,
    @Arg('input', () => RecordHouseholdIncomeInput, { description: '收入。 The income.' })
    input: RecordHouseholdIncomeInput,
  ): Done {
    const { year, wages, business, property, transfers, ...to } = toHousehold(input);
    const income = {
      year,
      wagesFen: readFen(wages),
      businessFen: readFen(business),
      propertyFen: readFen(property),
      transfersFen: readFen(transfers),
    };
    return { household: await this.book.recordIncome(viewer, { ...to, income }) };
  }

  @Authorized(Ability.UNMASK_PERSON)
  @Mutation(() => UnmaskHouseholdPayload, {
    description:
      '查看一户的个人信息和健康情况原文，须说明理由，记入审计。可能的错误：NOT_FOUND FORBIDDEN BAD_INPUT。 Tells who the people of a household are and what is known of their health; it needs a reason and leaves an audit entry.',
  })
  async unmaskHousehold(
    @Ctx() { viewer }: Context,
    @Arg('input', () => UnmaskHouseholdInput, { description: '哪一户，为何。 Which household, and why.' })
    input: UnmaskHouseholdInput,
  ): Promise<{ household: HouseholdRow; members: PlainMember[] }> {
    return this.book.unmask(viewer, toHousehold(input));
  }

  private async take({ viewer }: Context, action: PathAction, input: TakeHouseholdStep): Done {
    return { household: await this.households.take(viewer, action, toHousehold(input)) };
  }
}

const memberId = (id: string): string => toGlobalId('HouseholdMember', id);

@Resolver(() => HouseholdMember)
export class HouseholdMemberResolver {
  @FieldResolver(() => ID)
  id(@Root() { id }: KnownMember): string {
    return memberId(id);
  }

  @FieldResolver(() => Person, { description: '本人，姓名和号码一律遮掩。 The person: name and numbers are masked.' })
  person(@Root() { person }: KnownMember): PersonRow {
    return person;
  }

  @FieldResolver(() => String, { nullable: true })
  health(@Root() { sealedHealth }: KnownMember): string | null {
    return sealedHealth === null ? null : '***';
  }
}

@Resolver(() => UnmaskedMember)
export class UnmaskedMemberResolver {
  @FieldResolver(() => ID)
  memberId(@Root() member: PlainMember): string {
    return memberId(member.memberId);
  }
}

@Resolver(() => HouseholdStep)
export class HouseholdStepResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁办理；演示或您不便查看时为空。 Who took it; null for the platform itself, or somebody you may not see.',
  })
  madeBy(@Root() { madeByAccount }: HouseholdStepRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

@Resolver(() => GuaranteeCheck)
export class GuaranteeCheckResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁核查；您不便查看时为空。 Who checked; null where you may not see them.',
  })
  checkedBy(
    @Root() { madeByAccount }: GuaranteeCheckRow,
    @Ctx() { loaders }: Context,
  ): Promise<AccountRow | null> | null {
    return madeByAccount === null ? null : loaders.load(accountsById, madeByAccount);
  }
}

@Resolver(() => HouseholdIncome)
export class HouseholdIncomeResolver {
  @FieldResolver(() => Money, { description: '工资性收入（元/人）。 Wages, in yuan per head.' })
  wages(@Root() { wagesFen }: HouseholdIncomeRow): string {
    return yuanFromFen(BigInt(wagesFen));
  }

  @FieldResolver(() => Money, { description: '经营净收入（元/人）。 Net income of a business, in yuan per head.' })
  business(@Root() { businessFen }: HouseholdIncomeRow): string {
    return yuanFromFen(BigInt(businessFen));
  }

  @FieldResolver(() => Money, { description: '财产净收入（元/人）。 Net income of property, in yuan per head.' })
  property(@Root() { propertyFen }: HouseholdIncomeRow): string {
    return yuanFromFen(BigInt(propertyFen));
  }

  @FieldResolver(() => Money, { description: '转移净收入（元/人）。 Net transfers, in yuan per head.' })
  transfers(@Root() { transfersFen }: HouseholdIncomeRow): string {
    return yuanFromFen(BigInt(transfersFen));
  }

  @FieldResolver(() => Money, { description: '人均收入合计（元/人）。 All together, in yuan per head.' })
  total(@Root() { wagesFen, businessFen, propertyFen, transfersFen }: HouseholdIncomeRow): string {
    return yuanFromFen([wagesFen, businessFen, propertyFen, transfersFen].reduce((sum, fen) => sum + BigInt(fen), 0n));
  }
}
