import type { IndicatorEntry } from './shape';
import { poorToLifted } from './wording';

/** The forms of secondments: officials both ways, specialists each way. */
const CADRES = ['CADRE_EAST_TO_WEST', 'CADRE_WEST_TO_EAST'];
const SPECIALISTS = ['TEACHER', 'DOCTOR', 'AGRONOMIST', 'SPECIALIST'];
const TECH_TO_WEST = SPECIALISTS.map((who) => `${who}_EAST_TO_WEST`);
const TECH_TO_EAST = SPECIALISTS.map((who) => `${who}_WEST_TO_EAST`);

/** 人才支援、人才交流: secondments both ways, training, leaders in getting rich, students. */
export const talent: readonly IndicatorEntry[] = [
  {
    code: 'CADRE_EXCHANGE',
    name: { zh: '互派挂职干部', en: 'Officials exchanged on secondment' },
    definition: {
      zh: '期内东西部双方互派、在岗挂职的不同党政干部人数，两个方向合计；短期考察学习不计。',
      en: 'Distinct officials on secondment in either direction in the period; short study visits are left out.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'CADRE_EXCHANGE_PERSON_TIMES',
    reporters: 'BOTH',
    sumOf: [['CADRE_SENT_EAST_TO_WEST', 'CADRE_SENT_WEST_TO_EAST']],
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: CADRES }] },
  },
  {
    code: 'CADRE_EXCHANGE_PERSON_TIMES',
    name: { zh: '互派挂职干部人次', en: 'Secondments of officials, person-times' },
    definition: {
      zh: '期内互派挂职的人次，同一干部每次派出计一人次。',
      en: 'Secondments begun in either direction; each secondment of one official counts.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'CADRE_EXCHANGE',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PERSON_TIMES', forms: CADRES }] },
  },
  {
    code: 'CADRE_SENT_EAST_TO_WEST',
    name: { zh: '东部选派干部', en: 'Officials sent from east to west' },
    definition: {
      zh: '期内帮扶方派到受帮扶方挂职的不同党政干部人数。',
      en: 'Distinct officials whom the donor seconded to the recipient in the period.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: ['CADRE_EAST_TO_WEST'] }],
    },
  },
  {
    code: 'CADRE_SENT_WEST_TO_EAST',
    name: { zh: '西部选派干部', en: 'Officials sent from west to east' },
    definition: {
      zh: '期内受帮扶方派到帮扶方挂职或跟班学习的不同党政干部人数。',
      en: 'Distinct officials whom the recipient sent to the donor to serve or to learn on the job.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: ['CADRE_WEST_TO_EAST'] }],
    },
  },
  {
    code: 'CADRE_DAYS_EAST_TO_WEST',
    name: { zh: '东部挂职干部在岗天数', en: 'Days in post of officials from the east' },
    definition: {
      zh: '帮扶方挂职干部期内实际在岗天数之和，按考勤记录计。',
      en: 'Days that officials seconded by the donor were actually in post, by attendance record, added up.',
    },
    counting: 'SUM',
    baseUnit: 'DAY',
    reporters: 'RECIPIENT',
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'DAYS', forms: ['CADRE_EAST_TO_WEST'] }],
    },
  },
  {
    code: 'CADRE_DAYS_WEST_TO_EAST',
    name: { zh: '西部挂职干部在岗天数', en: 'Days in post of officials from the west' },
    definition: {
      zh: '受帮扶方挂职干部期内实际在岗天数之和，按考勤记录计。',
      en: 'Days that officials seconded by the recipient were actually in post, by attendance record, added up.',
    },
    counting: 'SUM',
    baseUnit: 'DAY',
    reporters: 'DONOR',
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'DAYS', forms: ['CADRE_WEST_TO_EAST'] }],
    },
  },
  {
    code: 'CADRE_TRAINING_SESSIONS',
    name: { zh: '党政干部培训班', en: 'Training sessions for officials' },
    definition: {
      zh: '期内为受帮扶方党政干部举办并结业的培训班期数。',
      en: "Training courses for the recipient's officials completed in the period.",
    },
    counting: 'SUM',
    baseUnit: 'SESSION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'COUNT', forms: ['CADRE'] }] },
  },
  {
    code: 'CADRE_TRAINING_PERSONS',
    name: { zh: '培训党政干部', en: 'Officials trained' },
    definition: {
      zh: '期内参加培训的不同党政干部人数，一人多期只计一人。',
      en: 'Distinct officials trained; one person counts once however many courses were attended.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'CADRE_TRAINING_PERSON_TIMES',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSONS', forms: ['CADRE'] }] },
  },
  {
    code: 'CADRE_TRAINING_PERSON_TIMES',
    name: { zh: '培训党政干部人次', en: 'Officials trained, person-times' },
    definition: {
      zh: '期内党政干部参训人次，各期实到人数之和。',
      en: 'Attendances of officials at training, the heads present at all courses added up.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'CADRE_TRAINING_PERSONS',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSON_TIMES', forms: ['CADRE'] }] },
  },
  {
    code: 'TECH_EXCHANGE',
    name: { zh: '互派专业技术人才', en: 'Specialists exchanged' },
    definition: {
      zh: '期内双方互派的教师、医生、农技等不同专业技术人才人数，两个方向合计。',
      en: 'Distinct specialists (teachers, doctors, agronomists and others) exchanged in either direction.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'TECH_EXCHANGE_PERSON_TIMES',
    reporters: 'BOTH',
    sumOf: [['TECH_SENT_EAST_TO_WEST', 'TECH_SENT_WEST_TO_EAST']],
    derivation: {
      records: [
        { source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: [...TECH_TO_WEST, ...TECH_TO_EAST] },
      ],
    },
  },
  {
    code: 'TECH_EXCHANGE_PERSON_TIMES',
    name: { zh: '互派专业技术人才人次', en: 'Exchanges of specialists, person-times' },
    definition: {
      zh: '期内互派专业技术人才的人次，同一人每次派出计一人次。',
      en: 'Postings of specialists in either direction; each posting of one person counts.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'TECH_EXCHANGE',
    reporters: 'BOTH',
    derivation: {
      records: [
        {
          source: 'ACTIVITIES',
          kind: 'SECONDMENT',
          measure: 'PERSON_TIMES',
          forms: [...TECH_TO_WEST, ...TECH_TO_EAST],
        },
      ],
    },
  },
  {
    code: 'TECH_SENT_EAST_TO_WEST',
    name: { zh: '东部选派专业技术人才', en: 'Specialists sent from east to west' },
    definition: {
      zh: '期内帮扶方派到受帮扶方工作的不同专业技术人才人数。',
      en: 'Distinct specialists whom the donor sent to work at the recipient in the period.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: TECH_TO_WEST }] },
  },
  {
    code: 'TECH_SENT_WEST_TO_EAST',
    name: { zh: '西部选派专业技术人才', en: 'Specialists sent from west to east' },
    definition: {
      zh: '期内受帮扶方派到帮扶方进修、跟岗的不同专业技术人才人数。',
      en: 'Distinct specialists whom the recipient sent to the donor for further training or to work alongside.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: TECH_TO_EAST }] },
  },
  {
    code: 'TECH_TEACHER_SENT',
    name: { zh: '派出教师', en: 'Teachers sent' },
    definition: {
      zh: '帮扶方派出的专业技术人才中教师的人数。',
      en: 'Of the specialists sent by the donor, the teachers.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['TECH_SENT_EAST_TO_WEST'],
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: ['TEACHER_EAST_TO_WEST'] }],
    },
  },
  {
    code: 'TECH_DOCTOR_SENT',
    name: { zh: '派出医生', en: 'Doctors sent' },
    definition: {
      zh: '帮扶方派出的专业技术人才中医护人员的人数。',
      en: 'Of the specialists sent by the donor, the medical staff.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['TECH_SENT_EAST_TO_WEST'],
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: ['DOCTOR_EAST_TO_WEST'] }],
    },
  },
  {
    code: 'TECH_AGRONOMIST_SENT',
    name: { zh: '派出农技人员', en: 'Agronomists sent' },
    definition: {
      zh: '帮扶方派出的专业技术人才中农业技术人员的人数。',
      en: 'Of the specialists sent by the donor, the agricultural technicians.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    partOf: ['TECH_SENT_EAST_TO_WEST'],
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT', forms: ['AGRONOMIST_EAST_TO_WEST'] }],
    },
  },
  {
    code: 'TECH_DAYS_EAST_TO_WEST',
    name: { zh: '东部专技人才在岗天数', en: 'Days in post of specialists from the east' },
    definition: {
      zh: '帮扶方专业技术人才期内实际在岗天数之和，按考勤记录计。',
      en: 'Days that specialists sent by the donor were actually in post, by attendance record, added up.',
    },
    counting: 'SUM',
    baseUnit: 'DAY',
    reporters: 'RECIPIENT',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'DAYS', forms: TECH_TO_WEST }] },
  },
  {
    code: 'TECH_DAYS_WEST_TO_EAST',
    name: { zh: '西部专技人才在岗天数', en: 'Days in post of specialists from the west' },
    definition: {
      zh: '受帮扶方专业技术人才期内在帮扶方实际在岗天数之和。',
      en: 'Days that specialists sent by the recipient were actually in post at the donor, added up.',
    },
    counting: 'SUM',
    baseUnit: 'DAY',
    reporters: 'DONOR',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'DAYS', forms: TECH_TO_EAST }] },
  },
  {
    code: 'TECH_TRAINING_SESSIONS',
    name: { zh: '专业技术人才培训班', en: 'Training sessions for specialists' },
    definition: {
      zh: '期内为受帮扶方专业技术人才举办并结业的培训班期数。',
      en: "Training courses for the recipient's specialists completed in the period.",
    },
    counting: 'SUM',
    baseUnit: 'SESSION',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'COUNT', forms: ['TECH'] }] },
  },
  {
    code: 'TECH_TRAINING_PERSONS',
    name: { zh: '培训专业技术人才', en: 'Specialists trained' },
    definition: {
      zh: '期内参加培训的不同专业技术人才人数，一人多期只计一人。',
      en: 'Distinct specialists trained; one person counts once however many courses were attended.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'TECH_TRAINING_PERSON_TIMES',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSONS', forms: ['TECH'] }] },
  },
  {
    code: 'TECH_TRAINING_PERSON_TIMES',
    name: { zh: '培训专业技术人才人次', en: 'Specialists trained, person-times' },
    definition: {
      zh: '期内专业技术人才参训人次，各期实到人数之和。',
      en: 'Attendances of specialists at training, the heads present at all courses added up.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'TECH_TRAINING_PERSONS',
    reporters: 'BOTH',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSON_TIMES', forms: ['TECH'] }] },
  },
  {
    code: 'TALENT_EXCHANGE',
    name: { zh: '互派干部人才', en: 'Officials and specialists exchanged' },
    definition: {
      zh: '期内双方互派的党政干部和专业技术人才不同人数合计。',
      en: 'Distinct officials and specialists together who were exchanged in either direction.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'TALENT_EXCHANGE_PERSON_TIMES',
    reporters: 'BOTH',
    sumOf: [['CADRE_EXCHANGE', 'TECH_EXCHANGE']],
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PRESENT' }] },
  },
  {
    code: 'TALENT_EXCHANGE_PERSON_TIMES',
    name: { zh: '互派干部人才人次', en: 'Exchanges of officials and specialists, person-times' },
    definition: {
      zh: '期内互派党政干部和专业技术人才的人次合计。',
      en: 'Postings of officials and specialists together in either direction; each posting counts.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'TALENT_EXCHANGE',
    reporters: 'BOTH',
    sumOf: [['CADRE_EXCHANGE_PERSON_TIMES', 'TECH_EXCHANGE_PERSON_TIMES']],
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'SECONDMENT', measure: 'PERSON_TIMES' }] },
  },
  {
    code: 'TALENT_SENT_WEST_TO_EAST',
    name: { zh: '西部选派干部人才', en: 'Officials and specialists sent from west to east' },
    definition: {
      zh: '期内受帮扶方派到帮扶方交流学习的党政干部和专业技术人才不同人数合计。',
      en: 'Distinct officials and specialists together whom the recipient sent to the donor.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    sumOf: [['CADRE_SENT_WEST_TO_EAST', 'TECH_SENT_WEST_TO_EAST']],
    derivation: {
      records: [
        {
          source: 'ACTIVITIES',
          kind: 'SECONDMENT',
          measure: 'PRESENT',
          forms: ['CADRE_WEST_TO_EAST', ...TECH_TO_EAST],
        },
      ],
    },
  },
  {
    code: 'TALENT_TRAINING_PERSONS',
    name: { zh: '培训干部人才', en: 'Officials and specialists trained' },
    definition: {
      zh: '期内参加培训的党政干部和专业技术人才不同人数合计。',
      en: 'Distinct officials and specialists together who were trained.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'TALENT_TRAINING_PERSON_TIMES',
    reporters: 'BOTH',
    sumOf: [['CADRE_TRAINING_PERSONS', 'TECH_TRAINING_PERSONS']],
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSONS', forms: ['CADRE', 'TECH'] }] },
  },
  {
    code: 'TALENT_TRAINING_PERSON_TIMES',
    name: { zh: '培训干部人才人次', en: 'Officials and specialists trained, person-times' },
    definition: {
      zh: '期内党政干部和专业技术人才参训人次合计。',
      en: 'Attendances of officials and specialists together at training.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'TALENT_TRAINING_PERSONS',
    reporters: 'BOTH',
    sumOf: [['CADRE_TRAINING_PERSON_TIMES', 'TECH_TRAINING_PERSON_TIMES']],
    derivation: {
      records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSON_TIMES', forms: ['CADRE', 'TECH'] }],
    },
  },
  {
    code: 'LEADER_TRAINING_SESSIONS',
    name: { zh: '致富带头人培训班', en: 'Training sessions for entrepreneurship leaders' },
    definition: {
      zh: '期内举办并结业的创业致富带头人培训班期数。',
      en: 'Training courses for entrepreneurship leaders completed in the period.',
    },
    counting: 'SUM',
    baseUnit: 'SESSION',
    reporters: 'BOTH',
    inEra: {
      '2021-2025': { name: { zh: '乡村振兴带头人培训班', en: 'Training sessions for revitalisation leaders' } },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'COUNT', forms: ['LEADER'] }] },
  },
  {
    code: 'LEADER_TRAINED',
    name: { zh: '培训创业致富带头人', en: 'Entrepreneurship leaders trained' },
    definition: {
      zh: '期内参加培训的不同致富带头人人数，一人多期只计一人。',
      en: 'Distinct entrepreneurship leaders trained; one person counts once however many courses were attended.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    twin: 'LEADER_TRAINED_PERSON_TIMES',
    reporters: 'BOTH',
    inEra: { '2021-2025': { name: { zh: '培训乡村振兴带头人', en: 'Revitalisation leaders trained' } } },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSONS', forms: ['LEADER'] }] },
  },
  {
    code: 'LEADER_TRAINED_PERSON_TIMES',
    name: { zh: '培训创业致富带头人人次', en: 'Entrepreneurship leaders trained, person-times' },
    definition: {
      zh: '期内致富带头人参训人次，各期实到人数之和。',
      en: 'Attendances of entrepreneurship leaders at training, the heads present at all courses added up.',
    },
    counting: 'SUM',
    baseUnit: 'PERSON_TIME',
    twin: 'LEADER_TRAINED',
    reporters: 'BOTH',
    inEra: {
      '2021-2025': { name: { zh: '培训乡村振兴带头人人次', en: 'Revitalisation leaders trained, person-times' } },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'TRAINING', measure: 'PERSON_TIMES', forms: ['LEADER'] }] },
  },
  {
    code: 'LEADER_SUCCEEDED',
    name: { zh: '致富带头人创业成功', en: 'Leaders who succeeded in business' },
    definition: {
      zh: '经培训的致富带头人中创业成功、项目仍在经营的人数；可含往期参训人员。',
      en: 'Trained leaders whose business is running; they may have been trained in an earlier period.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'LEADER', measure: 'PRESENT' }] },
  },
  {
    code: 'LEADER_DRIVEN',
    name: { zh: '致富带头人带动贫困人口', en: 'Poor persons driven by leaders' },
    definition: {
      zh: '由创业成功的致富带头人以务工、入股、订单等方式带动增收的不同贫困人口数。',
      en: 'Distinct poor persons whose income was raised by leaders through work, shares or orders.',
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'RECIPIENT',
    inEra: {
      '2021-2025': {
        name: { zh: '带头人带动脱贫人口', en: 'Lifted persons driven by leaders' },
        definition: {
          zh: '由带头人以务工、入股、订单等方式带动增收的不同脱贫人口和监测对象人数。',
          en: 'Distinct lifted and monitored persons whose income was raised by leaders through work, shares or orders.',
        },
        notComparable: poorToLifted,
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'LEADER', measure: 'DRIVEN' }] },
  },
  {
    code: 'VOCATIONAL_STUDENTS',
    name: { zh: '到东部就读职校贫困学生', en: 'Poor students in eastern vocational schools' },
    definition: {
      zh: '期内在帮扶方所在省份职业院校（含技工院校）就读的不同贫困家庭学生数。',
      en: "Distinct students of poor households enrolled in vocational schools of the donor's province in the period.",
    },
    counting: 'DISTINCT',
    baseUnit: 'PERSON',
    reporters: 'BOTH',
    inEra: {
      '2021-2025': {
        name: { zh: '到东部就读职校学生', en: 'Students in eastern vocational schools' },
        definition: {
          zh: '期内在帮扶方所在省份职业院校（含技工院校）就读的不同农村学生数，脱贫家庭学生优先。',
          en: "Distinct rural students, lifted households first, in vocational schools of the donor's province.",
        },
        notComparable: {
          zh: '统计对象由贫困家庭学生扩大到农村学生。',
          en: 'Widened from students of poor households to rural students.',
        },
      },
    },
    derivation: { records: [{ source: 'ACTIVITIES', kind: 'STUDENT', measure: 'PRESENT' }] },
  },
];
