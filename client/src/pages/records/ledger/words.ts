import { useLanguage } from '../../../language';
import type { Language, Same } from '../../../words';

const zh = {
  choose: '选择',
  chooseOne: '选择此行',
  chooseShown: '选择已列出的全部行',
  bulk: '对所选记录',
  chosen: (count: number) => `已选 ${count} 条`,
  allFound: (total: number) => `改为符合条件的全部 ${total} 条（确认或异议）`,
  confirm: (count: number) => `确认这 ${count} 条`,
  dispute: (count: number) => `对这 ${count} 条提出异议`,
  disputeReason: '异议理由',
  withdraw: (count: number) => `撤回这 ${count} 条`,
  withdrawReason: '撤回理由',
  withdrawHint: '逐条撤回，记录及其历史保留；随时可以停下，已撤回的不恢复',
  attach: (count: number) => `为这 ${count} 条附佐证`,
  attachHint: '同一份文件附于所选的每一条',
  attachFile: '选择照片、PDF 或表格',
  exportChosen: (count: number) => `导出所选 ${count} 条（.xlsx）`,
  exportTooMany: (max: number) => `导出所选最多 ${max} 条；更多请用上方的导出`,
  none: '取消选择',
  stop: '停下',
  under: (done: number, of: number) => `已办 ${done} / ${of}`,
  done: (count: number) => `已办妥 ${count} 条。`,
  stopped: (count: number, of: number) => `已停下：办妥 ${count} 条，其余 ${of - count} 条未办。`,
  refused: (count: number, why: string) => `${count} 条未办：${why}`,
};

type LedgerWords = Same<typeof zh>;

const en: LedgerWords = {
  choose: 'Choose',
  chooseOne: 'Choose this row',
  chooseShown: 'Choose every row that is listed',
  bulk: 'With the chosen records',
  chosen: (count) => `${count} chosen`,
  allFound: (total) => `All ${total} that were found instead (confirm or dispute)`,
  confirm: (count) => `Confirm ${count === 1 ? 'this one' : `these ${count}`}`,
  dispute: (count) => `Dispute ${count === 1 ? 'this one' : `these ${count}`}`,
  disputeReason: 'Reason of the dispute',
  withdraw: (count) => `Withdraw ${count === 1 ? 'this one' : `these ${count}`}`,
  withdrawReason: 'Reason of the withdrawal',
  withdrawHint: 'One after the other; records keep their past. It can be stopped; what is withdrawn stays withdrawn.',
  attach: (count) => `Attach evidence to ${count === 1 ? 'this one' : `these ${count}`}`,
  attachHint: 'One file, attached to each of them',
  attachFile: 'Choose a photo, PDF or spreadsheet',
  exportChosen: (count) => `Export the ${count} chosen (.xlsx)`,
  exportTooMany: (max) => `At most ${max} chosen rows are exported; for more, use the export above`,
  none: 'Choose none',
  stop: 'Stop',
  under: (done, of) => `${done} of ${of} done`,
  done: (count) => (count === 1 ? '1 done.' : `${count} done.`),
  stopped: (count, of) => `Stopped: ${count} done, ${of - count} not.`,
  refused: (count, why) => `${count} not done: ${why}`,
};

const dictionary: Record<Language, LedgerWords> = { 'zh-CN': zh, en };

export const useLedgerWords = (): LedgerWords => dictionary[useLanguage().language];
