import type { IndicatorEntry } from './shape';

/** 组织领导: meetings, visits and agreements between the two sides. */
export const organisation: readonly IndicatorEntry[] = [
  {
    code: 'ORG_AGREEMENTS',
    name: { zh: '签订协作协议', en: 'Agreements signed' },
    definition: {
      zh: '期内双方各级签订并生效的协作、合作协议份数；补充协议不另计。',
      en: 'Collaboration agreements signed and in force at any level in the period; amendments are not counted again.',
    },
    counting: 'SUM',
    baseUnit: 'ITEM',
    alsoPrinted: ['份', '项'],
    reporters: 'BOTH',
  },
  {
    code: 'ORG_JOINT_MEETING',
    name: { zh: '联席会议', en: 'Joint meetings' },
    definition: {
      zh: '期内双方党政负责同志共同出席、有会议纪要的联席会议次数；同一会议双方只计一次。',
      en: 'Joint meetings attended by leaders of both sides with minutes kept; one meeting counts once for both sides.',
    },
    counting: 'SUM',
    baseUnit: 'OCCASION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'MEETING', measure: 'COUNT', forms: ['JOINT'] }] },
  },
  {
    code: 'ORG_MEETING_LEADING_GROUP',
    name: { zh: '领导小组会议', en: 'Meetings of the leading group' },
    definition: {
      zh: '期内本地帮扶协作领导小组专题研究东西部协作的会议次数。',
      en: "Meetings of the place's leading group that dealt with the collaboration in the period.",
    },
    counting: 'SUM',
    baseUnit: 'OCCASION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'MEETING', measure: 'COUNT', forms: ['LEADING_GROUP'] }] },
  },
  {
    code: 'ORG_MEETING_STANDING',
    name: { zh: '常委会、常务会研究次数', en: 'Standing-committee and executive meetings' },
    definition: {
      zh: '期内党委常委会、政府常务会议专题研究东西部协作的次数；一次会议研究多项议题只计一次。',
      en: 'Party standing-committee and government executive meetings that dealt with the collaboration; each counts once.',
    },
    counting: 'SUM',
    baseUnit: 'OCCASION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'MEETING', measure: 'COUNT', forms: ['STANDING'] }] },
  },
  {
    code: 'ORG_VISITS',
    name: { zh: '互访对接批次', en: 'Mutual visits' },
    definition: {
      zh: '期内双方为协作工作到对方考察、对接的批次，往来方向均计；不计人数。',
      en: 'Visits paid to the other side for the collaboration, in either direction, by delegations and not by heads.',
    },
    counting: 'SUM',
    baseUnit: 'OCCASION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'VISIT', measure: 'COUNT' }] },
  },
  {
    code: 'ORG_VISITS_LEADERS',
    name: { zh: '主要负责同志互访', en: 'Visits led by principal leaders' },
    definition: {
      zh: '互访批次中由党委或政府主要负责同志带队的批次。',
      en: 'Of the mutual visits, those led by the head of the party committee or of the government.',
    },
    counting: 'SUM',
    baseUnit: 'OCCASION',
    reporters: 'BOTH',
    partOf: ['ORG_VISITS'],
    derivation: {
      records: [
        { source: 'ACTIVITIES', kind: 'VISIT', measure: 'COUNT', forms: ['LED_EAST_TO_WEST', 'LED_WEST_TO_EAST'] },
      ],
    },
  },
  {
    code: 'ORG_VISIT_PERSONS',
    name: { zh: '互访人数', en: 'Persons who visited' },
    definition: {
      zh: '期内参加互访的不同人员数，一人多次只计一人。',
      en: 'Distinct persons who took part in mutual visits; one person counts once however often.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'ORG_VISIT_PERSON_TIMES',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'VISIT', measure: 'PERSONS' }] },
  },
  {
    code: 'ORG_VISIT_PERSON_TIMES',
    name: { zh: '互访人次', en: 'Person-times of visits' },
    definition: {
      zh: '期内参加互访的人次，一人参加一次计一人次。',
      en: 'Participations in mutual visits; each participation of each person counts.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'ORG_VISIT_PERSONS',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'VISIT', measure: 'PERSON_TIMES' }] },
  },
];
