import { useLanguage } from '../../language';
import type { Language, Same } from '../../words';
import type { EntryState } from './entry';

const zh = {
  title: '待发送的内容',
  hint: (days: number) =>
    `以下内容提交时没有收到服务器答复，已保存在本机，联网后按提交顺序自动发送，不会重复登记。最多保存 ${days} 天；退出登录时从本机删除。`,
  inTabOnly: '本站不是 HTTPS 地址，浏览器不能加密保存：关闭这个标签页，涉及人员的内容就没有了。',
  empty: '没有等待发送的内容',
  stateName: { WAITING: '等待发送', REFUSED: '未被接受', CONFLICT: '内容已有变化' } satisfies Record<
    EntryState,
    string
  >,
  sending: '正在发送',
  behind: '等前一条处理后发送',
  submittedAt: (time: string) => `${time} 提交`,
  entered: '我填写的',
  standing: '现在的内容',
  noStanding: '现在读不到这条记录，可以打开页面查看。',
  versionBy: (version: number, by: string, time: string) =>
    `第 ${version} 版${by ? `，${by}` : ''}${time ? `，${time}` : ''}`,
  noAnswerYet: '不能确定服务器是否已收到；再次发送不会重复登记。',
  file: '附件',
  sendNow: '立即发送',
  sendAgain: '再次发送',
  keepMine: '仍按我填写的提交',
  change: '返回表单修改',
  openPage: '打开所在页面',
  discard: '丢弃',
  discardSure: '确定丢弃？再点一次',
  formBusy: '这张表单里还有没写完的内容。请先提交或清空，再取回这一条。',
  signOutTitle: '还有没发送的内容',
  signOutWarning: (count: number) =>
    `还有 ${count} 条内容没有发送到服务器。现在退出登录，这些内容会从本机删除，不能恢复。`,
  signOutAnyway: '仍然退出，删除这些内容',
  stay: '不退出',
  version: '版本',
};

export type WaitingWords = Same<typeof zh>;

const en: WaitingWords = {
  title: 'Waiting to be sent',
  hint: (days) =>
    `These were submitted without an answer from the server. They are kept on this device and sent by themselves, in their order, when the network is back; nothing is recorded twice. They are kept for ${days} days at most, and go when you sign out.`,
  inTabOnly:
    'This address is not HTTPS, so the browser cannot seal anything: what names persons is gone when this tab is closed.',
  empty: 'Nothing waits to be sent',
  stateName: { WAITING: 'Waiting', REFUSED: 'Not accepted', CONFLICT: 'Changed meanwhile' },
  sending: 'Sending',
  behind: 'Waits for the one before it',
  submittedAt: (time) => `submitted ${time}`,
  entered: 'What I entered',
  standing: 'What stands now',
  noStanding: 'The record cannot be read at the moment; its page shows it.',
  versionBy: (version, by, time) => `version ${version}${by && `, ${by}`}${time && `, ${time}`}`,
  noAnswerYet: 'It is not certain whether the server has it; sending it again records nothing twice.',
  file: 'File',
  sendNow: 'Send now',
  sendAgain: 'Send again',
  keepMine: 'Submit mine all the same',
  change: 'Back to the form',
  openPage: 'Open its page',
  discard: 'Discard',
  discardSure: 'Really discard? Press again',
  formBusy: 'The form holds something else half written. Submit or clear that first, then take this one back.',
  signOutTitle: 'Something has not been sent',
  signOutWarning: (count) =>
    `${count === 1 ? '1 entry has' : `${count} entries have`} not reached the server. Signing out now deletes them from this device for good.`,
  signOutAnyway: 'Sign out and delete them',
  stay: 'Stay signed in',
  version: 'Version',
};

export const waitingWords: Record<Language, WaitingWords> = { 'zh-CN': zh, en };

export const useWaitingWords = (): WaitingWords => waitingWords[useLanguage().language];
