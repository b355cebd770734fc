/** 帮扶责任人花名册 as an office keeps it: heads are masked, and what it says comes back in as a list of helpers. */
import { maskedHousehold, type NamedHousehold } from '../households/named-household.rules';
import type { Column, PaperDraft } from '../papers/paper';
import type { Day } from '../platform/day';
import { HOUSEHOLD, NTH } from './visit-lists.rules';

export interface HelperLine extends NamedHousehold {
  helper: string;
  unit: string | null;
  since: Day;
}

const COLUMNS: readonly Column[] = [
  NTH,
  ...HOUSEHOLD,
  { header: '帮扶责任人', key: 'helper', width: 12, kind: 'text' },
  { header: '责任人单位', key: 'unit', width: 22, kind: 'text' },
  { header: '何日起', key: 'since', width: 13, kind: 'day' },
];

/** Who helps whom now, in the order of the households' numbers. */
export function helperList({
  lines,
  readAt,
  simulated,
}: {
  lines: readonly HelperLine[];
  readAt: string;
  simulated: boolean;
}): PaperDraft {
  const title = '帮扶责任人花名册';
  const inOrder = [...lines].sort((one, other) => one.number.localeCompare(other.number, 'zh-Hans-CN', NUMERIC));
  const helpers = new Set(lines.map(({ helper, unit }) => JSON.stringify([helper, unit]))).size;
  return {
    fileName: `${title} ${readAt.slice(0, 10)}`,
    sheets: [
      {
        name: '责任人',
        title,
        heading: [[`共 ${lines.length} 户，责任人 ${helpers} 名`, `数据时点：${readAt}`]],
        columns: COLUMNS,
        rows: inOrder.map(({ helper, unit, since, ...household }, at) => ({
          nth: at + 1,
          ...maskedHousehold(household),
          helper,
          unit,
          since,
        })),
        totals: [{ place: `共 ${lines.length} 户` }],
        notes: ['只含制表账号可以查看的户的现任责任人；户主姓名已作遮掩。改动后可作为帮扶责任人名单导入。'],
        signatures: [['填报人：', '审核人：', '单位（盖章）：']],
        simulated,
      },
    ],
  };
}

const NUMERIC = { numeric: true };
