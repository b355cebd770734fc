import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { Ability, AuditAction, Lang, Role, ViewerKind } from './vocabulary';

registerEnumType(Lang, { name: 'Lang', description: '界面语言。 The language of messages and names.' });
registerEnumType(Role, { name: 'Role', description: '岗位角色。 The role of a post.' });
registerEnumType(ViewerKind, { name: 'ViewerKind', description: '访问者类型。 Who is asking.' });
registerEnumType(Ability, {
  name: 'Ability',
  description: '可以办理的事项。 What a viewer may do at least somewhere.',
});
registerEnumType(AuditAction, {
  name: 'AuditAction',
  description: '审计记录的事项。 What the audit trail keeps of accounts and their keys.',
});

@ObjectType({ description: '岗位：在某单位（或某地区）的角色。 A role at a party, or over a place, for a time.' })
export class Post {
  @Field(() => ID, { description: '编号。 Its id.' })
  id!: string;

  @Field(() => Role, { description: '角色。 The role.' })
  role!: Role;

  @Field(() => [String], { description: '所报类别；其他岗位为空。 The categories a department reports for.' })
  categories!: string[];

  @Field(() => Day, { description: '起始日期。 From this day.' })
  since!: string;

  @Field(() => Day, { nullable: true, description: '截止日期；无则为空。 To this day, both included.' })
  until!: string | null;
}

@ObjectType({ implements: Node, description: '账号。 Somebody who may sign in.' })
export class Account extends Node {
  @Field({ description: '登录名。 The name to sign in with.' })
  name!: string;

  @Field({ description: '显示名称。 The name to show.' })
  displayName!: string;

  @Field({ description: '是否可以登录。 Whether it may sign in.' })
  isActive!: boolean;

  @Field(() => Int, { description: '版本。 The version that an update names.' })
  version!: number;
}

@ObjectType({ description: '一页账号。 A page of accounts.' })
export class AccountConnection extends connectionOf(Account, 'Account') {}

@InputType({ description: '筛选账号。 Which accounts.' })
export class AccountFilter {
  @Field(() => String, { nullable: true, description: '登录名或显示名称中的文字。 Text within a name.' })
  search?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否可以登录。 Whether they may sign in.' })
  isActive?: boolean | null;
}

@ObjectType('Viewer', { description: '当前访问者。 Who is asking.' })
export class ViewerView {
  @Field(() => ViewerKind, { description: '类型。 Kind.' })
  kind!: ViewerKind;

  @Field(() => Lang, { description: '语言。 Language of messages.' })
  lang!: Lang;

  @Field({ description: '须先修改初始密码。 The first password has to be changed before anything else.' })
  mustChangePassword!: boolean;
}

@ObjectType({ description: '登录会话。 A session: two tokens, to be kept secret.' })
export class Session {
  @Field({ description: '访问令牌，放在 Authorization: Bearer 中。 Opens operations until `expiresAt`.' })
  accessToken!: string;

  @Field({ description: '刷新令牌，用一次即换新。 Buys the next pair, once.' })
  refreshToken!: string;

  @Field(() => DateTime, { description: '访问令牌的到期时间。 When the access token ends.' })
  expiresAt!: Date;

  @Field(() => ViewerView, { description: '登录者。 Who has signed in.' })
  viewer!: ViewerView;
}

@InputType({ description: '登录。 To sign in.' })
export class SignInInput {
  @Field({ description: '登录名。 The account’s name.' })
  account!: string;

  @Field({ description: '密码。 The password.' })
  password!: string;
}

@InputType({ description: '刷新会话。 To go on with a session.' })
export class RefreshSessionInput {
  @Field({ description: '当前的刷新令牌。 The current refresh token.' })
  refreshToken!: string;
}

@InputType({ description: '退出登录。 To sign out.' })
export class SignOutInput {
  @Field(() => Boolean, {
    nullable: true,
    defaultValue: false,
    description: '是否退出该账号的全部会话。 Whether all sessions of the account end.',
  })
  everywhere?: boolean | null;
}

@ObjectType({ description: '退出登录的结果。 What signing out did.' })
export class SignOutPayload {
  @Field({ description: '已退出。 Signed out.' })
  signedOut!: boolean;
}

@InputType({ description: '修改密码。 To change one’s own password.' })
export class ChangePasswordInput {
  @Field({ description: '原密码。 The password until now.' })
  currentPassword!: string;

  @Field({ description: '新密码，至少 10 个字符。 The new one: at least 10 characters.' })
  newPassword!: string;
}
