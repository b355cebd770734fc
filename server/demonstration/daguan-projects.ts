import {
  AssetKind,
  AssetOwnerLevel,
  CustodianKind,
  ProjectStatus as Status,
  ProjectType as Type,
} from '../../schema/vocabulary';
import type { Custodian } from './daguan-funds';

/*
 * The 46 projects of Daguan in 2019, made up (演示数据) in its real townships: 36 of them completed, as was published.
 * Amounts are 万元; what a fund gives to projects is what was allocated from it.
 */

export interface AssetPlan {
  name: string;
  kind: AssetKind;
  ownerLevel: AssetOwnerLevel;
  owner: string;
  items: number;
  value: string;
}

export interface ProjectPlan {
  /** By which the rest of the plan names it: 1 to 46. */
  key: number;
  name: string;
  type: Type;
  /** The township, by its code within the county; null for the county as a whole. */
  place: string | null;
  custodian: Custodian;
  /** What comes from which fund. */
  from: Readonly<Record<string, string>>;
  target: string;
  people: number;
  status: Status;
  /** In percent, for what is still being built. */
  progress?: string;
  assets?: AssetPlan[];
}

const CUIHUA = '翠华镇';
const YUWAN = '玉碗镇';
const JILI = '吉利镇';
const TIANXING = '天星镇';
const MUGAN = '木杆镇';
const YUELE = '悦乐镇';
const SHOUSHAN = '寿山镇';
const GAOQIAO = '高桥镇';
const SHANGGAOQIAO = '上高桥回族彝族苗族乡';

export const PLACE_CODES: Readonly<Record<string, string>> = {
  大关县: '530624',
  [CUIHUA]: '530624101000',
  [YUWAN]: '530624102000',
  [JILI]: '530624103000',
  [TIANXING]: '530624104000',
  [MUGAN]: '530624105000',
  [YUELE]: '530624106000',
  [SHOUSHAN]: '530624107000',
  [GAOQIAO]: '530624108000',
  [SHANGGAOQIAO]: '530624201000',
};

/** The township that pays its contractors and brings few vouchers. */
export const SLOW_TO_VOUCHER = `${MUGAN}人民政府`;

const unit = (name: string): Custodian => ({ kind: CustodianKind.IMPLEMENTING_UNIT, name });
const department = (name: string): Custodian => ({ kind: CustodianKind.DEPARTMENT, name });
const LABOR = department('大关县人力资源和社会保障局');
const EDUCATION = department('大关县教育体育局');
const HEALTH = department('大关县卫生健康局');

let count = 0;
const project = (
  name: string,
  type: Type,
  place: string | null,
  from: Record<string, string>,
  people: number,
  status: Status,
  target: string,
  more: { by?: Custodian; progress?: string; assets?: AssetPlan[] } = {},
): ProjectPlan => ({
  key: (count += 1),
  name,
  type,
  place,
  custodian: more.by ?? { kind: CustodianKind.TOWNSHIP, name: `${place ?? '大关县'}人民政府` },
  from,
  target,
  people,
  status,
  progress: more.progress,
  assets: more.assets,
});

const { OPERATING, PUBLIC, HOUSEHOLD } = AssetKind;
const left = (
  name: string,
  kind: AssetKind,
  ownerLevel: AssetOwnerLevel,
  owner: string,
  items: number,
  value: string,
): AssetPlan => ({ name, kind, ownerLevel, owner, items, value });

const { STARTED, COMPLETED, ACCEPTED, SETTLED, HANDED_OVER } = Status;
const { COUNTY, TOWN, VILLAGE } = AssetOwnerLevel;

export const PROJECTS: readonly ProjectPlan[] = [
  project(
    '天星镇筇竹产业基地建设',
    Type.INDUSTRY,
    TIANXING,
    { P: '320' },
    1460,
    HANDED_OVER,
    '新植筇竹 3000 亩，带动 386 户增收',
    {
      assets: [
        left('筇竹基地', OPERATING, VILLAGE, '天星镇各村集体经济联合社', 3, '262'),
        left('产业便道', PUBLIC, VILLAGE, '天星镇打瓦村', 2, '58'),
      ],
    },
  ),
  project(
    '木杆镇筇竹笋用林提质增效',
    Type.INDUSTRY,
    MUGAN,
    { P: '240' },
    1210,
    COMPLETED,
    '改造低产林 2600 亩，亩均增收 300 元',
  ),
  project(
    '高桥镇花椒标准化种植基地',
    Type.INDUSTRY,
    GAOQIAO,
    { P: '180' },
    842,
    ACCEPTED,
    '建成花椒基地 1200 亩，成活率 90% 以上',
  ),
  project(
    '上高桥乡高山冷凉蔬菜基地',
    Type.INDUSTRY,
    SHANGGAOQIAO,
    { P: '160' },
    655,
    STARTED,
    '建设大棚 45 亩、露地 400 亩',
    { progress: '72.50' },
  ),
  project(
    '吉利镇肉牛养殖扶贫示范场',
    Type.INDUSTRY,
    JILI,
    { P: '220', l: '60' },
    720,
    SETTLED,
    '存栏肉牛 300 头，每年分红 28 万元',
  ),
  project(
    '悦乐镇黄牛品种改良与饲草基地',
    Type.INDUSTRY,
    YUELE,
    { C: '130' },
    510,
    ACCEPTED,
    '冻改 800 头，种植饲草 500 亩',
  ),
  project('寿山镇天麻仿野生种植', Type.INDUSTRY, SHOUSHAN, { C: '96' }, 388, COMPLETED, '种植天麻 260 亩，带动 102 户'),
  project('玉碗镇枇杷提质增效', Type.INDUSTRY, YUWAN, { C: '88' }, 436, HANDED_OVER, '高接换种 600 亩', {
    assets: [left('枇杷示范园', OPERATING, VILLAGE, '玉碗镇玉碗村', 1, '88')],
  }),
  project(
    '翠华镇食用菌大棚',
    Type.INDUSTRY,
    CUIHUA,
    { P: '150' },
    402,
    HANDED_OVER,
    '建成大棚 60 个，年产鲜菇 200 吨',
    {
      assets: [
        left('食用菌大棚', OPERATING, VILLAGE, '翠华镇翠屏村', 60, '132'),
        left('冷藏库', OPERATING, TOWN, '翠华镇人民政府', 1, '18'),
      ],
    },
  ),
  project(
    '大关县筇竹笋冷链仓储与初加工中心',
    Type.INDUSTRY,
    CUIHUA,
    { P: '320' },
    1820,
    STARTED,
    '冷库 2000 立方米，年加工鲜笋 1500 吨',
    {
      by: department('大关县农业农村局'),
      progress: '58',
    },
  ),
  project(
    '天星镇中华蜂养殖到户',
    Type.INDUSTRY,
    TIANXING,
    { N: '70' },
    268,
    HANDED_OVER,
    '发放蜂群 1000 群，户均增收 2000 元',
    {
      assets: [left('中华蜂群及蜂箱', HOUSEHOLD, AssetOwnerLevel.HOUSEHOLD, '天星镇 67 户建档立卡户', 1000, '70')],
    },
  ),
  project(
    '木杆镇乌骨鸡养殖到户',
    Type.INDUSTRY,
    MUGAN,
    { S: '60' },
    312,
    COMPLETED,
    '发放鸡苗 2 万羽，成活率 85% 以上',
  ),
  project(
    '大关县电商服务站及农产品产销对接',
    Type.INDUSTRY,
    CUIHUA,
    { L: '70' },
    950,
    SETTLED,
    '建成县级服务中心 1 个、站点 9 个',
    {
      by: department('大关县商务局'),
    },
  ),
  project(
    '翠华镇黄荆坝安置点扶贫车间（服装）',
    Type.EMPLOYMENT,
    CUIHUA,
    { P: '240' },
    260,
    HANDED_OVER,
    '建筑面积 2400 平方米，吸纳就业 150 人',
    {
      assets: [
        left('标准厂房', OPERATING, COUNTY, '大关县扶贫开发投资有限公司', 1, '196'),
        left('缝纫设备', OPERATING, VILLAGE, '黄荆坝社区', 120, '44'),
      ],
    },
  ),
  project(
    '悦乐镇电子元件扶贫车间',
    Type.EMPLOYMENT,
    YUELE,
    { L: '160', l: '40' },
    180,
    SETTLED,
    '吸纳就业 100 人，其中贫困人口 60 人',
  ),
  project(
    '寿山镇竹编扶贫车间',
    Type.EMPLOYMENT,
    SHOUSHAN,
    { L: '90' },
    96,
    ACCEPTED,
    '吸纳就业 60 人，年产竹编 5 万件',
  ),
  project(
    '乡村公益性岗位补助',
    Type.EMPLOYMENT,
    null,
    { C: '160' },
    533,
    COMPLETED,
    '开发公益性岗位 533 个，按月发放',
    { by: LABOR },
  ),
  project(
    '天星镇打瓦村村组道路硬化',
    Type.INFRASTRUCTURE,
    TIANXING,
    { P: '170' },
    1130,
    HANDED_OVER,
    '硬化道路 5.6 公里',
    {
      assets: [left('村组道路', PUBLIC, VILLAGE, '天星镇打瓦村', 4, '161.50')],
    },
  ),
  project('木杆镇漂坝村村组道路硬化', Type.INFRASTRUCTURE, MUGAN, { P: '150' }, 980, COMPLETED, '硬化道路 4.8 公里'),
  project('高桥镇新店村产业路', Type.INFRASTRUCTURE, GAOQIAO, { P: '130' }, 640, SETTLED, '新建产业路 4.1 公里', {
    assets: [left('产业路（一期）', PUBLIC, VILLAGE, '高桥镇新店村', 1, '70')],
  }),
  project(
    '吉利镇鱼孔村人畜饮水巩固提升',
    Type.INFRASTRUCTURE,
    JILI,
    { C: '110' },
    1386,
    HANDED_OVER,
    '解决 330 户饮水安全',
    {
      by: department('大关县水务局'),
      assets: [left('蓄水池及管网', PUBLIC, VILLAGE, '吉利镇鱼孔村', 6, '104.50')],
    },
  ),
  project('玉碗镇四合村安全饮水工程', Type.INFRASTRUCTURE, YUWAN, { C: '98' }, 1044, ACCEPTED, '解决 255 户饮水安全', {
    by: department('大关县水务局'),
  }),
  project(
    '上高桥乡大寨村安全饮水工程',
    Type.INFRASTRUCTURE,
    SHANGGAOQIAO,
    { P: '110' },
    890,
    STARTED,
    '解决 210 户饮水安全',
    {
      by: department('大关县水务局'),
      progress: '64.20',
    },
  ),
  project(
    '寿山镇柏杨林村便民桥',
    Type.INFRASTRUCTURE,
    SHOUSHAN,
    { C: '86' },
    720,
    COMPLETED,
    '新建桥梁 1 座，长 42 米',
  ),
  project(
    '悦乐镇沙坝村农田灌溉沟渠',
    Type.INFRASTRUCTURE,
    YUELE,
    { H: '80' },
    540,
    STARTED,
    '修复沟渠 7.2 公里，灌溉 900 亩',
    { progress: '81' },
  ),
  project('木杆镇银吉村通组公路安防工程', Type.INFRASTRUCTURE, MUGAN, { C: '84' }, 760, STARTED, '安装护栏 6.5 公里', {
    progress: '35',
  }),
  project(
    '翠华镇易地搬迁安置点配套设施',
    Type.HOUSING,
    CUIHUA,
    { P: '210' },
    1650,
    ACCEPTED,
    '完善给排水、道路、路灯',
    {
      by: department('大关县发展和改革局'),
    },
  ),
  project('上高桥乡村寨危房改造补助', Type.HOUSING, SHANGGAOQIAO, { H: '60' }, 168, SETTLED, '改造危房 40 户'),
  project('玉碗镇农村改厕', Type.PUBLIC_SERVICE, YUWAN, { M: '60' }, 812, HANDED_OVER, '新建改建卫生厕所 200 座', {
    assets: [left('户用卫生厕所', HOUSEHOLD, AssetOwnerLevel.HOUSEHOLD, '玉碗镇 200 户', 200, '60')],
  }),
  project(
    '大关县第一中学教学设备购置',
    Type.EDUCATION,
    CUIHUA,
    { L: '140', l: '60' },
    3200,
    HANDED_OVER,
    '配置智慧教室 24 间',
    {
      by: unit('大关县第一中学'),
      assets: [left('智慧教室设备', PUBLIC, COUNTY, '大关县第一中学', 24, '200')],
    },
  ),
  project('天星中学学生宿舍维修', Type.EDUCATION, TIANXING, { l: '120' }, 860, ACCEPTED, '维修宿舍 2 栋，床位 640 个', {
    by: EDUCATION,
  }),
  project('悦乐镇中心小学食堂改造', Type.EDUCATION, YUELE, { l: '100' }, 740, COMPLETED, '改造食堂 600 平方米', {
    by: EDUCATION,
  }),
  project('吉利镇中心幼儿园建设', Type.EDUCATION, JILI, { C: '160' }, 270, STARTED, '新建 9 个班，学位 270 个', {
    by: EDUCATION,
    progress: '46.80',
  }),
  project('建档立卡贫困学生赴中山职校就读资助', Type.EDUCATION, null, { h: '120' }, 231, COMPLETED, '资助 231 名学生', {
    by: EDUCATION,
  }),
  project(
    '大关县人民医院远程会诊系统',
    Type.HEALTH,
    CUIHUA,
    { L: '80', h: '60' },
    12000,
    HANDED_OVER,
    '接通中山市级医院，年会诊 200 例',
    {
      by: unit('大关县人民医院'),
      assets: [left('远程会诊系统', PUBLIC, COUNTY, '大关县人民医院', 1, '140')],
    },
  ),
  project('木杆镇卫生院设备更新', Type.HEALTH, MUGAN, { H: '60' }, 5200, STARTED, '更新设备 14 台', {
    by: unit('木杆镇卫生院'),
    progress: '90',
  }),
  project('村卫生室标准化建设', Type.HEALTH, null, { C: '116' }, 9800, ACCEPTED, '建成标准化村卫生室 12 所', {
    by: HEALTH,
  }),
  project('高桥镇卫生院业务用房', Type.HEALTH, GAOQIAO, { l: '200' }, 6100, STARTED, '新建业务用房 1200 平方米', {
    by: HEALTH,
    progress: '52.30',
  }),
  project('劳务协作技能培训班', Type.TRAINING, null, { L: '60' }, 6538, COMPLETED, '举办培训 84 期，6538 人次', {
    by: LABOR,
  }),
  project('创业致富带头人培训', Type.TRAINING, null, { N: '80' }, 81, COMPLETED, '培训 81 人，创业成功 9 人', {
    by: department('大关县扶贫开发办公室'),
  }),
  project('专业技术人才培训', Type.TRAINING, null, { M: '50' }, 3202, COMPLETED, '举办培训 21 期，3202 人次', {
    by: department('大关县扶贫开发办公室'),
  }),
  project('家政服务与烹饪技能培训', Type.TRAINING, null, { S: '50' }, 420, COMPLETED, '培训 420 人，取证率 80% 以上', {
    by: LABOR,
  }),
  project('天星镇集镇垃圾中转站', Type.PUBLIC_SERVICE, TIANXING, { H: '50' }, 4300, STARTED, '日转运能力 20 吨', {
    progress: '67',
  }),
  project('寿山镇日间照料中心', Type.PUBLIC_SERVICE, SHOUSHAN, { l: '120', n: '80' }, 380, STARTED, '设置床位 60 张', {
    progress: '28.50',
  }),
  project(
    '结对村党群服务中心建设',
    Type.PUBLIC_SERVICE,
    null,
    { F: '80', f: '50' },
    5400,
    SETTLED,
    '改建党群服务中心 10 个',
    {
      by: department('中共大关县委组织部'),
    },
  ),
  project(
    '火炬·大关劳务协作服务站',
    Type.EMPLOYMENT,
    CUIHUA,
    { m: '60', s: '60' },
    2677,
    ACCEPTED,
    '年组织转移就业 500 人以上',
    { by: LABOR },
  ),
];
