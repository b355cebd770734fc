import { maskName } from '../people/person.rules';
import { NONE } from '../papers/paper-words.rules';
import type { Column, PaperDraft } from '../papers/paper';
import { withoutNumbers } from '../papers/public-notice.rules';
import { daysAfter, type Day } from '../platform/day';
import { NOTICE_DAYS } from './household.rules';

/** A household as a public wall names it: by the masked name of its head, never by its risk, which may be an illness. */
export interface NoticedHousehold {
  /** As registered; the notice shows it masked. */
  head: string;
  place: string;
  village: string | null;
  persons: number;
  category: string;
  noticedOn: Day;
}

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '户主姓名', key: 'head', width: 12, kind: 'text' },
  { header: '乡镇（村）', key: 'place', width: 30, kind: 'text' },
  { header: '家庭人口', key: 'persons', width: 10, kind: 'integer' },
  { header: '拟纳入类别', key: 'category', width: 20, kind: 'text' },
  { header: '公示起', key: 'from', width: 13, kind: 'day' },
  { header: '公示止', key: 'until', width: 13, kind: 'day' },
];

/** 监测对象公示: households that are to be admitted, without anything that is nobody's business. */
export function householdNotice(notice: {
  place: string;
  today: Day;
  households: readonly NoticedHousehold[];
  simulated: boolean;
}): PaperDraft {
  const { place, today, households, simulated } = notice;
  const title = `${place}防止返贫监测对象公示`;
  return {
    fileName: `${title} ${today}`,
    sheets: [
      {
        name: '公示',
        title,
        heading: [[`公示范围：${place}`, `制表日期：${today}`]],
        columns: COLUMNS,
        rows: households.map((household, at) => ({
          nth: at + 1,
          head: maskName(household.head),
          place: `${household.place}${household.village === null ? '' : withoutNumbers(household.village)}` || NONE,
          persons: household.persons,
          category: household.category,
          from: household.noticedOn,
          until: daysAfter(household.noticedOn, NOTICE_DAYS - 1),
        })),
        totals: [
          { head: `共 ${households.length} 户`, persons: households.reduce((sum, { persons }) => sum + persons, 0) },
        ],
        notes: [
          '姓名已作遮掩；身份证号、电话、银行账号、风险和健康情况一律不予公示。',
          '公示期内如有异议，请向公示单位反映。监督电话：',
        ],
        signatures: [['公示单位（盖章）：', '公示期：      年   月   日至      年   月   日']],
        simulated,
      },
    ],
  };
}
