import { JobKind, LaborDestination, type Programme } from '../../schema/vocabulary';
import type { Day } from '../platform/day';
import { maskName } from '../people/person.rules';
import type { Column, PaperDraft } from './paper';
import { NONE, programmeWord } from './paper-words.rules';

/** Somebody as a public notice names them: by a masked name and by their work, by nothing else. */
export interface NoticedPerson {
  /** As registered; the notice shows it masked. */
  name: string;
  destination: LaborDestination;
  workplace: string | null;
  employer: string;
  jobKind: JobKind;
  jobTitle: string | null;
  fromDay: Day;
}

export interface PublicNotice {
  programme: Programme;
  donor: string;
  recipient: string;
  year: number;
  /** When the notice is drawn up. */
  day: Day;
  persons: readonly NoticedPerson[];
  simulated: boolean;
}

const DESTINATIONS: Record<LaborDestination, string> = {
  IN_COUNTY: '县内',
  IN_PROVINCE: '省内县外',
  PAIRED_CITY: '结对城市',
  PAIRED_PROVINCE: '结对省份',
  OTHER_PROVINCE: '其他省份',
};

const JOB_KINDS: Record<JobKind, string> = {
  ENTERPRISE: '企业',
  WORKSHOP: '帮扶车间',
  PUBLIC_POST: '公益性岗位',
  SELF_EMPLOYED: '自主创业',
  FLEXIBLE: '灵活就业',
  OTHER: '其他',
};

const COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 6, kind: 'integer' },
  { header: '姓名', key: 'name', width: 12, kind: 'text' },
  { header: '就业去向', key: 'destination', width: 12, kind: 'text' },
  { header: '就业地点', key: 'workplace', width: 24, kind: 'text' },
  { header: '就业单位', key: 'employer', width: 32, kind: 'text' },
  { header: '就业类型', key: 'jobKind', width: 12, kind: 'text' },
  { header: '工种', key: 'jobTitle', width: 14, kind: 'text' },
  { header: '到岗日期', key: 'fromDay', width: 13, kind: 'day' },
];

/** Numbers as long as a telephone's, an account's or an ID card's do not belong on a public wall, whoever typed them where. */
export const withoutNumbers = (text: string): string => text.replace(/[\d０-９](?:[\s-]?[\d０-９xXｘＸ]){6,}/g, '***');

/** 公示公告: who was at work in a year with the help of the collaboration, each once, without anything that is nobody's business. */
export function publicNotice(notice: PublicNotice): PaperDraft {
  const { recipient, donor, year, persons, simulated } = notice;
  const aid = programmeWord(notice.programme);
  const textOf = (text: string | null): string => (text === null ? NONE : withoutNumbers(text));
  return {
    fileName: `${recipient} ${year}年${aid}就业人员公示`,
    sheets: [
      {
        name: '公示',
        title: `${recipient}${year}年${aid}就业人员公示`,
        heading: [[`公示单位：${recipient}`, `帮扶方：${donor}`, `制表日期：${notice.day}`]],
        columns: COLUMNS,
        rows: persons.map((person, at) => ({
          nth: at + 1,
          name: maskName(person.name),
          destination: DESTINATIONS[person.destination],
          workplace: textOf(person.workplace),
          employer: textOf(person.employer),
          jobKind: JOB_KINDS[person.jobKind],
          jobTitle: textOf(person.jobTitle),
          fromDay: person.fromDay,
        })),
        totals: [{ name: `共 ${persons.length} 人` }],
        notes: [
          '每人只列一次，以当年最后一次就业为准。',
          '姓名已作遮掩；身份证号、电话、银行账号和健康状况一律不予公示。',
          '公示期内如有异议，请向公示单位反映。监督电话：',
        ],
        signatures: [['公示单位（盖章）：', '公示期：      年   月   日至      年   月   日']],
        simulated,
      },
    ],
  };
}
