/** Every kind of activity with its forms: what each takes, and how it is called. Pure data, and looking it up. */
import { ActivityForm, ActivityKind, Lang, ActivitySpan } from '../../schema/vocabulary';
import type { ActivityFacts } from './activity';

export interface Words {
  readonly zh: string;
  readonly en: string;
}

/** The facts that only some forms take. */
export type ActivityField = Exclude<keyof ActivityFacts, 'kind' | 'form' | 'ofId' | 'from' | 'to' | 'location'>;

export interface FormSpec {
  readonly words: Words;
  /** How long it lasts. */
  readonly span: ActivitySpan;
  readonly needs: readonly ActivityField[];
  readonly takes: readonly ActivityField[];
  /** The forms of the same kind to one of which it belongs: a roster to a workshop. */
  readonly of?: readonly ActivityForm[];
}

export interface KindSpec {
  readonly words: Words;
  readonly forms: Readonly<Partial<Record<ActivityForm, FormSpec>>>;
}

const words = (zh: string, en: string): Words => ({ zh, en });

const training = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.DAYS,
  needs: ['title', 'personTimes'],
  takes: ['name', 'sessions', 'persons'],
});
const sent = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.OPEN,
  needs: ['persons'],
  takes: ['title', 'name'],
});
const visit = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.DAYS,
  needs: ['title', 'personTimes'],
  takes: ['name', 'persons'],
});
const meeting = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.DAY,
  needs: ['title'],
  takes: ['presider'],
});
const fair = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.DAYS,
  needs: ['title'],
  takes: ['name', 'sessions', 'personTimes', 'enterprises'],
});
const paired = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.OPEN,
  needs: ['name', 'localUnit'],
  takes: ['title'],
});
const listed = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.OPEN,
  needs: ['localUnit'],
  takes: [],
});
const investment = (...of: ActivityForm[]): FormSpec => ({
  words: words('到位投资', 'investment made'),
  span: ActivitySpan.DAY,
  needs: ['name', 'investedFen'],
  takes: ['title'],
  of,
});
const reward = (zh: string, en: string): FormSpec => ({
  words: words(zh, en),
  span: ActivitySpan.DAYS,
  needs: ['title', 'rewardFen', 'households'],
  takes: ['name', 'persons', 'fundedBy'],
});
const roster = (of: ActivityForm, ...takes: ActivityField[]): FormSpec => ({
  words: words('月度花名册', 'monthly roster'),
  span: ActivitySpan.MONTH,
  needs: ['name', 'persons'],
  takes: ['poorPersons', ...takes],
  of: [of],
});

export const KINDS: Readonly<Record<ActivityKind, KindSpec>> = {
  ENTERPRISE_LANDED: {
    words: words('引进企业', 'firms brought in'),
    forms: {
      LANDED: {
        words: words('企业落地', 'firm landed'),
        span: ActivitySpan.OPEN,
        needs: ['name'],
        takes: ['title', 'investedFen'],
      },
      SIGNED: {
        words: words('签约', 'contract signed'),
        span: ActivitySpan.DAY,
        needs: ['name', 'contractedFen'],
        takes: ['title'],
      },
      INVESTMENT: investment(ActivityForm.LANDED, ActivityForm.SIGNED),
      ROSTER: roster(ActivityForm.LANDED, 'beneficiaries'),
    },
  },
  WORKSHOP: {
    words: words('帮扶车间', 'workshops'),
    forms: {
      BUILT: { words: words('车间建成', 'workshop built'), span: ActivitySpan.OPEN, needs: ['name'], takes: ['title'] },
      ROSTER: {
        ...roster(ActivityForm.BUILT),
        needs: ['name', 'persons', 'inUse'],
      },
    },
  },
  PARK: {
    words: words('共建园区', 'co-built parks'),
    forms: {
      OPENED: { words: words('园区运营', 'park opened'), span: ActivitySpan.OPEN, needs: ['name'], takes: ['title'] },
      INVESTMENT: investment(ActivityForm.OPENED),
      ROSTER: roster(ActivityForm.OPENED, 'enterprises'),
    },
  },
  TRAINING: {
    words: words('培训班', 'training'),
    forms: {
      LABOR: training('劳务协作培训', 'labour training'),
      CADRE: training('党政干部培训', 'training of officials'),
      TECH: training('专业技术人才培训', 'training of specialists'),
      LEADER: training('致富带头人培训', 'training of entrepreneurship leaders'),
    },
  },
  SECONDMENT: {
    words: words('挂职交流', 'secondments'),
    forms: {
      CADRE_EAST_TO_WEST: sent('东部干部到西部挂职', 'officials from east to west'),
      CADRE_WEST_TO_EAST: sent('西部干部到东部挂职', 'officials from west to east'),
      TEACHER_EAST_TO_WEST: sent('东部教师到西部', 'teachers from east to west'),
      TEACHER_WEST_TO_EAST: sent('西部教师到东部', 'teachers from west to east'),
      DOCTOR_EAST_TO_WEST: sent('东部医生到西部', 'doctors from east to west'),
      DOCTOR_WEST_TO_EAST: sent('西部医生到东部', 'doctors from west to east'),
      AGRONOMIST_EAST_TO_WEST: sent('东部农技人员到西部', 'agronomists from east to west'),
      AGRONOMIST_WEST_TO_EAST: sent('西部农技人员到东部', 'agronomists from west to east'),
      SPECIALIST_EAST_TO_WEST: sent('东部其他专技人才到西部', 'other specialists from east to west'),
      SPECIALIST_WEST_TO_EAST: sent('西部其他专技人才到东部', 'other specialists from west to east'),
    },
  },
  LEADER: {
    words: words('致富带头人', 'entrepreneurship leaders'),
    forms: {
      BUSINESS: {
        words: words('创业成功', 'business running'),
        span: ActivitySpan.OPEN,
        needs: ['persons'],
        takes: ['title', 'name', 'driven'],
      },
    },
  },
  STUDENT: {
    words: words('职校学生', 'vocational students'),
    forms: {
      ENROLLED: {
        words: words('在东部职校就读', 'enrolled in the east'),
        span: ActivitySpan.OPEN,
        needs: ['name', 'persons'],
        takes: ['title'],
      },
    },
  },
  VISIT: {
    words: words('互访', 'visits'),
    forms: {
      EAST_TO_WEST: visit('东部到西部', 'from east to west'),
      WEST_TO_EAST: visit('西部到东部', 'from west to east'),
      LED_EAST_TO_WEST: visit('东部主要负责同志到西部', 'led by a principal leader, from east to west'),
      LED_WEST_TO_EAST: visit('西部主要负责同志到东部', 'led by a principal leader, from west to east'),
    },
  },
  MEETING: {
    words: words('会议', 'meetings'),
    forms: {
      JOINT: meeting('联席会议', 'joint meeting'),
      LEADING_GROUP: meeting('领导小组会议', 'meeting of the leading group'),
      STANDING: meeting('常委会、常务会', 'standing-committee or executive meeting'),
      PROGRESS: meeting('推进会、调度会', 'progress meeting'),
    },
  },
  JOB_FAIR: {
    words: words('招聘会', 'job fairs'),
    forms: { ONSITE: fair('现场招聘', 'on site'), ONLINE: fair('线上招聘', 'online') },
  },
  UNIT_PAIRING: {
    words: words('单位结对', 'pairings of units'),
    forms: {
      TOWN: paired('乡镇结对', 'towns'),
      VILLAGE: paired('村村结对', 'villages'),
      SCHOOL: paired('学校结对', 'schools'),
      HOSPITAL: paired('医院结对', 'hospitals'),
      ENTERPRISE_VILLAGE: paired('企业与村结对', 'firm and village'),
      ENTERPRISE_TOWN: paired('企业与乡镇结对', 'firm and town'),
      SOCIAL_ORG_VILLAGE: paired('社会组织与村结对', 'social organisation and village'),
      SCHOOL_LISTED: listed('名录内学校', 'school on the county’s list'),
      HOSPITAL_LISTED: listed('名录内医疗机构', 'hospital on the county’s list'),
    },
  },
  REWARD: {
    words: words('奖补与积分', 'rewards and points'),
    forms: {
      LABOR_REWARD: reward('劳务奖补', 'rewards for work'),
      PRODUCTION_REWARD: reward('生产奖补', 'rewards for production'),
      POINTS: {
        words: words('积分', 'points'),
        span: ActivitySpan.DAYS,
        needs: ['title', 'pointsGiven', 'households'],
        takes: ['name', 'persons', 'pointsRedeemed'],
      },
    },
  },
  SUPERMARKET: {
    words: words('爱心公益超市', 'charity supermarkets'),
    forms: {
      OPENED: {
        words: words('超市开业', 'supermarket opened'),
        span: ActivitySpan.OPEN,
        needs: ['name'],
        takes: ['title'],
      },
      TURNOVER: {
        words: words('月度营业额', 'monthly turnover'),
        span: ActivitySpan.MONTH,
        needs: ['name', 'turnoverFen', 'households'],
        takes: ['persons', 'pointsRedeemed'],
        of: [ActivityForm.OPENED],
      },
    },
  },
};

export const FIELD_WORDS: Readonly<Record<ActivityField, Words>> = {
  title: words('事由', 'title'),
  name: words('单位名称', 'name'),
  localUnit: words('西部单位', 'local unit'),
  sessions: words('期（场）数', 'sessions'),
  persons: words('人数', 'persons'),
  poorPersons: words('其中脱贫（贫困）人数', 'poor persons'),
  personTimes: words('人次', 'person-times'),
  enterprises: words('企业数', 'firms'),
  driven: words('带动人数', 'persons driven'),
  beneficiaries: words('受益人数', 'beneficiaries'),
  inUse: words('是否在用', 'in use'),
  contractedFen: words('协议投资', 'contracted investment'),
  investedFen: words('到位投资', 'investment made'),
  presider: words('主持人', 'presiding'),
  fundedBy: words('资金来源', 'source of the money'),
  households: words('户数', 'households'),
  pointsGiven: words('发放积分', 'points given'),
  pointsRedeemed: words('兑换积分', 'points redeemed'),
  rewardFen: words('奖补金额', 'reward paid'),
  turnoverFen: words('营业额', 'turnover'),
};
export const FIELDS = Object.keys(FIELD_WORDS) as ActivityField[];

/** What a form of a kind takes; null where the kind has no such form. */
export function formSpec(kind: ActivityKind, form: ActivityForm): FormSpec | null {
  return KINDS[kind].forms[form] ?? null;
}

export const formsOf = (kind: ActivityKind): ActivityForm[] => Object.keys(KINDS[kind].forms) as ActivityForm[];

/** The form of a kind that has only one. */
export function onlyForm(kind: ActivityKind): ActivityForm | null {
  const forms = formsOf(kind);
  return forms.length === 1 ? (forms[0] ?? null) : null;
}

/** Every form of every kind, as the table stands. */
export function allForms(): { kind: ActivityKind; form: ActivityForm; spec: FormSpec }[] {
  return (Object.keys(KINDS) as ActivityKind[]).flatMap((kind) =>
    formsOf(kind).flatMap((form) => {
      const spec = formSpec(kind, form);
      return spec === null ? [] : [{ kind, form, spec }];
    }),
  );
}

const inLang = ({ zh, en }: Words, lang: Lang): string => (lang === Lang.EN ? en : zh);
export const kindName = (kind: ActivityKind, lang: Lang): string => inLang(KINDS[kind].words, lang);
export const formName = (kind: ActivityKind, form: ActivityForm, lang: Lang): string =>
  inLang(formSpec(kind, form)?.words ?? KINDS[kind].words, lang);
