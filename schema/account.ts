import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import './ability';
import { connectionOf, Node } from './page';
import { DateTime, Day } from './scalars';
import { Lang, Role, ViewerKind } from './vocabulary';

registerEnumType(Lang, {
  name: 'Lang',
  description: '界面语言。 The language of messages and names.',
  valuesConfig: {
    ZH: { description: '中文。 Chinese.' },
    EN: { description: '英文。 English.' },
  },
});
registerEnumType(Role, {
  name: 'Role',
  description: '岗位角色。 The role of a post.',
  valuesConfig: {
    DONOR_LEAD: { description: '帮扶方牵头单位。 The lead unit of the donor side.' },
    DONOR_MEMBER: { description: '帮扶组团成员单位。 A member of a donor group.' },
    RECIPIENT_REPORTER: { description: '受帮扶县填报员。 Reports for the county that is helped.' },
    DEPARTMENT_REPORTER: {
      description: '县直部门填报员，只报所辖类别。 Reports the categories of one county department.',
    },
    TOWNSHIP_REPORTER: { description: '乡镇填报员。 Reports for a township.' },
    RECIPIENT_REVIEWER: { description: '受帮扶县审核人。 Reviews and signs for the county that is helped.' },
    FINANCE: { description: '财政人员。 Works on the money, on either side.' },
    FRONTLINE_TEAM: { description: '驻县工作组。 A seconded official on the spot.' },
    SUPERVISOR: { description: '上级主管部门，可看本地区及以下。 Looks after a place and everything below it.' },
    AUDITOR: { description: '审计人员，可看全部，不作修改。 Reads everything and changes nothing.' },
    ADMIN: { description: '平台管理员。 Administers the platform.' },
    PUBLIC: { description: '公众，只看已公开的内容。 Anybody: reads what is published only.' },
  },
});
registerEnumType(ViewerKind, {
  name: 'ViewerKind',
  description: '访问者类型。 Who is asking.',
  valuesConfig: {
    ACCOUNT: { description: '已登录的人员。 A person who signed in.' },
    SERVICE: { description: '持只读令牌的前端。 A frontend with a read-only token.' },
    PUBLIC: { description: '未登录的公众。 Anybody without a token.' },
  },
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

  @Field(() => Boolean, {
    nullable: true,
    description: '是否仍在用初始密码。 Whether their password is still one that somebody else has seen.',
  })
  hasFirstPassword?: boolean | null;

  @Field(() => [Role], { nullable: true, description: '今天任此岗位，任一。 Holding any of these roles today.' })
  roles?: Role[] | null;

  @Field(() => ID, { nullable: true, description: '今天在此单位任岗。 Holding a post at this party today.' })
  partyId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description:
      '今天在此地区或其下的单位任岗，或监督该地区。 Holding a post today at a party within this place, or over it.',
  })
  placeId?: string | null;
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

@InputType({ description: '授予的岗位。 A post to give.' })
export class PostInput {
  @Field(() => Role, { description: '角色。 The role.' })
  role!: Role;

  @Field(() => ID, { nullable: true, description: '所在单位；监督、审计、管理岗位可空。 The party it stands at.' })
  partyId?: string | null;

  @Field(() => ID, { nullable: true, description: '监督的地区，仅监督岗位填写。 The place that a supervisor watches.' })
  placeId?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: '所报类别，仅部门填报岗位填写。 The categories that a department reports for; nobody else has any.',
  })
  categories?: string[] | null;

  @Field(() => Day, { nullable: true, description: '起始日期，默认今天。 From this day; today if not given.' })
  since?: string | null;

  @Field(() => Day, { nullable: true, description: '截止日期，含当日。 To this day, included.' })
  until?: string | null;
}

@InputType({ description: '邀请账号。 To make an account for somebody.' })
export class InviteAccountInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request: sent again, it does nothing twice.' })
  requestKey!: string;

  @Field({ description: '登录名：汉字、小写字母、数字及 . _ -。 The name to sign in with.' })
  name!: string;

  @Field({ description: '显示名称。 The name to show.' })
  displayName!: string;

  @Field(() => [PostInput], { description: '岗位，最多 20 个。 Its posts, 20 at most.' })
  posts!: PostInput[];
}

@ObjectType({ description: '新账号及初始密码。 An account with its first password.' })
export class FirstPasswordPayload {
  @Field(() => Account, { description: '账号。 The account.' })
  account!: Account;

  @Field(() => String, {
    nullable: true,
    description: '初始密码，只给一次；重复请求时为空。 Told once; null when the request is repeated.',
  })
  firstPassword!: string | null;
}

@ObjectType({ description: '变更后的账号。 The account as it is now.' })
export class AccountPayload {
  @Field(() => Account, { description: '账号。 The account.' })
  account!: Account;
}

@InputType({ description: '对某一账号的操作。 Which account, as last seen.' })
export class AccountInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request.' })
  requestKey!: string;

  @Field(() => ID, { description: '账号。 The account.' })
  accountId!: string;

  @Field(() => Int, { description: '所见的版本。 The version last seen.' })
  version!: number;
}

@InputType({ description: '授予岗位。 To give an account one more post.' })
export class GivePostInput extends AccountInput {
  @Field(() => PostInput, { description: '岗位。 The post.' })
  post!: PostInput;
}

@InputType({ description: '免去岗位。 To take a post away.' })
export class EndPostInput extends AccountInput {
  @Field(() => ID, { description: '岗位编号。 The post.' })
  postId!: string;
}

@ObjectType({
  implements: Node,
  description: '供前端只读访问的令牌。 A token with which a frontend reads; it never writes.',
})
export class ServiceToken extends Node {
  @Field({ description: '用途说明。 What it is for.' })
  label!: string;

  @Field(() => Day, { description: '有效期至，含当日。 Valid to this day, included.' })
  expiresOn!: string;

  @Field({ description: '是否已停用。 Whether it was ended.' })
  isEnded!: boolean;

  @Field(() => DateTime, { description: '签发时间。 When it was issued.' })
  createdAt!: Date;
}

@ObjectType({ description: '一页令牌。 A page of service tokens.' })
export class ServiceTokenConnection extends connectionOf(ServiceToken, 'ServiceToken') {}

@InputType({ description: '签发只读令牌。 To issue a token for a frontend.' })
export class IssueServiceTokenInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request.' })
  requestKey!: string;

  @Field({ description: '用途说明。 What it is for.' })
  label!: string;

  @Field(() => ID, { nullable: true, description: '可读此单位的数据；不填则只读已公开的。 Reads what this party may.' })
  partyId?: string | null;

  @Field(() => ID, { nullable: true, description: '可读此地区及其下的数据。 Reads everything within this place.' })
  placeId?: string | null;

  @Field(() => Day, { description: '有效期至，最长两年。 Its last day, within two years.' })
  expiresOn!: string;
}

@ObjectType({ description: '签发的令牌。 The token as issued.' })
export class IssueServiceTokenPayload {
  @Field(() => ServiceToken, { description: '令牌的登记。 Its entry.' })
  serviceToken!: ServiceToken;

  @Field(() => String, {
    nullable: true,
    description: '令牌本身，只给一次；重复请求时为空。 The token itself, told once; null when repeated.',
  })
  token!: string | null;
}

@InputType({ description: '停用只读令牌。 To end a service token.' })
export class EndServiceTokenInput {
  @Field({ description: '请求编号，1 至 64 个字符。 Names this request.' })
  requestKey!: string;

  @Field(() => ID, { description: '令牌。 The token.' })
  serviceTokenId!: string;
}

@ObjectType({ description: '停用的令牌。 The token as it is now.' })
export class EndServiceTokenPayload {
  @Field(() => ServiceToken, { description: '令牌的登记。 Its entry.' })
  serviceToken!: ServiceToken;
}
