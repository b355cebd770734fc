import { z } from 'zod';
import { auditQuery } from '../accounts/audit.rules';
import { accountsById } from '../accounts/account.store';
import type { AuditRow } from '../accounts/account.tables';
import { listAudit } from '../accounts/audit.store';
import { Ability, AuditAction, Lang, ProblemCode } from '../../schema/vocabulary';
import { pairingsById } from '../pairings/pairing.store';
import { partiesById } from '../parties/party.store';
import { isDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { abilitiesOf } from '../platform/scope';
import { heading } from './book-words.rules';
import { load, uncounted } from './ledger.paper';
import { definePaper, type PaperDesk, type Row } from './paper';
import { momentWord } from './paper-words.rules';
import { pagesOf } from './record-books.paper';

const WORDS: Readonly<Record<AuditAction, Readonly<Record<Lang, string>>>> = {
  SIGNED_IN: { ZH: '登录', EN: 'Signed in' },
  SIGN_IN_FAILED: { ZH: '登录失败', EN: 'Sign-in failed' },
  SIGNED_OUT: { ZH: '退出登录', EN: 'Signed out' },
  STOLEN_TOKEN_SHOWN: { ZH: '已作废的令牌被再次使用', EN: 'A spent token was shown again' },
  PASSWORD_CHANGED: { ZH: '修改密码', EN: 'Changed the password' },
  PASSWORD_RESET: { ZH: '重置他人密码', EN: 'Reset a password' },
  ADMINISTRATOR_CREATED: { ZH: '创建首个管理员', EN: 'First administrator created' },
  ACCOUNT_INVITED: { ZH: '邀请账号', EN: 'Invited an account' },
  ACCOUNT_DEACTIVATED: { ZH: '停用账号', EN: 'Deactivated an account' },
  POST_GIVEN: { ZH: '授予岗位', EN: 'Gave a post' },
  POST_ENDED: { ZH: '终止岗位', EN: 'Ended a post' },
  SERVICE_TOKEN_ISSUED: { ZH: '签发只读令牌', EN: 'Issued a service token' },
  SERVICE_TOKEN_ENDED: { ZH: '停用只读令牌', EN: 'Ended a service token' },
  PERSON_UNMASKED: { ZH: '查看个人信息原文', EN: 'Saw a person unmasked' },
  HOUSEHOLD_UNMASKED: { ZH: '查看一户个人信息原文', EN: 'Saw a household unmasked' },
  EVIDENCE_OPENED: { ZH: '打开一户的佐证文件', EN: 'Opened a file about a household' },
};

const id = z.string().min(1).max(300).optional();
const day = z.string().refine(isDay, { message: '2019-12-31' }).optional();

/** 审计记录: who did what, when, to what and from where, as it is filtered. Fails with FORBIDDEN, NOT_FOUND and PAPER_TOO_LONG. */
export const auditTrailPaper = definePaper({
  kind: 'audit-trail',
  describe: {
    [Lang.ZH]: '审计记录：谁、何时、从何处、对什么做了什么，按所选条件逐条列出',
    [Lang.EN]: 'The audit trail: who did what, when, to what and from where, as it is filtered',
  },
  params: z.object({
    accountId: id.describe('由此账号所为 / done by this account'),
    actions: z
      .string()
      .max(600)
      .transform((text) => text.split(',').filter(Boolean))
      .pipe(z.array(z.enum(AuditAction)))
      .optional()
      .describe('事项，以逗号分隔 / what was done, with commas'),
    subjectId: id.describe('对此账号、令牌或人员所为 / done to this account, token or person'),
    pairingId: id.describe('与此结对有关 / about this pairing'),
    from: day.describe('起始日 / from this day'),
    to: day.describe('截止日 / until this day'),
  }),
  build: (desk, params) => {
    const { lang } = desk.viewer;
    if (!abilitiesOf(desk.viewer).includes(Ability.READ_AUDIT)) throw new DomainError(ProblemCode.FORBIDDEN);
    const name = lang === Lang.ZH ? '审计记录' : 'Audit trail';
    const table = {
      fileName: [name, params.from, params.to].filter(Boolean).join(' '),
      sheet: name,
      columns: [
        heading(lang, 'at', '时间（北京时间）', 'When (Beijing time)', 'text', 22),
        heading(lang, 'who', '人员', 'Who', 'text', 20),
        heading(lang, 'account', '账号', 'Account', 'text', 20),
        heading(lang, 'action', '事项', 'What', 'text', 20),
        heading(lang, 'subject', '对象', 'To what', 'text', 30),
        heading(lang, 'reason', '理由', 'Reason', 'text', 30),
        heading(lang, 'pairing', '所涉结对', 'Pairing', 'text', 30),
        heading(lang, 'from', '来自', 'From where', 'text', 20),
        heading(lang, 'details', '其他', 'Else', 'text', 30),
      ],
      rows: rowsOf(desk, auditQuery(params)),
    };
    return Promise.resolve(table);
  },
});

async function* rowsOf(desk: PaperDesk, query: ReturnType<typeof auditQuery>): AsyncIterable<Row> {
  const { db, viewer } = desk;
  for await (const page of pagesOf((one) => listAudit(db, viewer, query, one, uncounted))) {
    const subjects = page.map(accountOf);
    const accounts = await load(desk, accountsById, [...page.map(({ accountId }) => accountId), ...subjects]);
    const pairings = await load(desk, pairingsById, page.map(pairingOf));
    const ends = [...pairings.values()].flatMap(({ donorId, recipientId }) => [donorId, recipientId]);
    const parties = await load(desk, partiesById, ends);
    for (const entry of page) {
      const { reason, from, pairingId: _, ...rest } = entry.details;
      const who = accounts.get(entry.accountId ?? '');
      const to = accounts.get(accountOf(entry) ?? '');
      const pairing = pairings.get(pairingOf(entry) ?? '');
      const named = [pairing?.donorId, pairing?.recipientId].flatMap((one) => parties.get(one ?? '')?.name ?? []);
      yield {
        at: momentWord(entry.at),
        who: who?.displayName ?? null,
        account: who?.name ?? null,
        action: WORDS[entry.action][viewer.lang],
        subject: to ? `${to.displayName} (${to.name})` : entry.subject,
        reason: textOf(reason),
        pairing: named.join(' → ') || null,
        from: textOf(from),
        details:
          Object.entries(rest)
            .map(([key, value]) => `${key}: ${String(value)}`)
            .join('; ') || null,
      };
    }
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const pairingOf = ({ details }: AuditRow): string | null => textOf(details.pairingId);

/** The account that something was done to. */
const accountOf = ({ subject }: AuditRow): string | null =>
  subject?.startsWith('account:') ? subject.slice('account:'.length) : null;
