import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf } from './page';
import { DateTime, Day } from './scalars';
import { AuditAction } from './vocabulary';

registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: '审计记录的事项。 What the audit trail keeps of accounts and their keys.',
  valuesConfig: {
    SIGNED_IN: { description: '登录。 Signed in.' },
    SIGN_IN_FAILED: { description: '登录失败。 A sign-in failed.' },
    SIGNED_OUT: { description: '退出登录。 Signed out.' },
    STOLEN_TOKEN_SHOWN: {
      description:
        '已作废的刷新令牌被再次使用，会话已终止。 A spent refresh token was shown again; the session was ended.',
    },
    PASSWORD_CHANGED: { description: '修改密码。 Changed the password.' },
    PASSWORD_RESET: { description: '重置密码。 Somebody’s password was reset.' },
    ADMINISTRATOR_CREATED: { description: '创建首个管理员。 The first administrator was created.' },
    ACCOUNT_INVITED: { description: '邀请账号。 An account was invited.' },
    ACCOUNT_DEACTIVATED: { description: '停用账号。 An account was deactivated.' },
    POST_GIVEN: { description: '授予岗位。 A post was given.' },
    POST_ENDED: { description: '终止岗位。 A post was ended.' },
    SERVICE_TOKEN_ISSUED: { description: '签发只读令牌。 A service token was issued.' },
    SERVICE_TOKEN_ENDED: { description: '作废只读令牌。 A service token was ended.' },
    PERSON_UNMASKED: { description: '查看了个人信息原文。 Somebody saw a person unmasked.' },
    HOUSEHOLD_UNMASKED: { description: '查看了一户的个人信息原文。 Somebody saw a household unmasked.' },
    EVIDENCE_OPENED: {
      description: '说明理由后打开了一户的佐证文件。 Somebody opened a file about a household, and said why.',
    },
  },
});

@ObjectType({ description: '审计记录的一项内容。 One detail of an audit entry.' })
export class AuditDetail {
  @Field({ description: '名称。 Its name.' })
  name!: string;

  @Field({ description: '内容。 Its value.' })
  value!: string;
}

@ObjectType({ description: '审计记录。 Something that has to be answered for, as it happened.' })
export class AuditEntry {
  @Field(() => ID, { description: '编号。 Its id.' })
  id!: string;

  @Field(() => DateTime, { description: '时间。 When.' })
  at!: Date;

  @Field(() => AuditAction, { description: '事项。 What was done.' })
  action!: AuditAction;

  @Field(() => String, { nullable: true, description: '对象，如 account:…。 To what.' })
  subject!: string | null;
}

@ObjectType({ description: '一页审计记录。 A page of the audit trail.' })
export class AuditEntryConnection extends connectionOf(AuditEntry, 'AuditEntry') {}

@InputType({ description: '筛选审计记录。 Which audit entries.' })
export class AuditEntryFilter {
  @Field(() => ID, { nullable: true, description: '由此账号所为。 Done by this account.' })
  accountId?: string | null;

  @Field(() => [AuditAction], { nullable: true, description: '事项，任一。 Any of these.' })
  actions?: AuditAction[] | null;

  @Field(() => ID, {
    nullable: true,
    description: '对此账号、令牌或人员所为。 Done to this account, service token or person.',
  })
  subjectId?: string | null;

  @Field(() => ID, { nullable: true, description: '与此结对有关。 About this pairing.' })
  pairingId?: string | null;

  @Field(() => Day, { nullable: true, description: '自此日起。 From this day.' })
  from?: string | null;

  @Field(() => Day, { nullable: true, description: '至此日止，含当日。 To this day, included.' })
  to?: string | null;
}
