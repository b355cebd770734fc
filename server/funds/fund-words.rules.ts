/** The ledger's words in both languages, as they stand in messages and on papers. */
import { CustodianKind, FundHolding, FundKind, FundStage, FundTier, Side } from '../../schema/vocabulary';

export interface Words {
  zh: string;
  en: string;
}

const words = (zh: string, en: string): Words => ({ zh, en });

export const STAGE_WORDS: Record<FundStage, Words> = {
  PLEDGED: words('协议数', 'pledged'),
  ALLOCATED: words('安排', 'allocated'),
  DISBURSED: words('拨付', 'disbursed'),
  RECEIVED: words('到位', 'received'),
  ISSUED: words('下达', 'issued'),
  SPENT: words('支出', 'spent'),
  VOUCHERED: words('报账', 'vouchered'),
  RETURNED: words('退回', 'returned'),
  OPENING: words('期初余额', 'opening balance'),
  TRANSFERRED: words('转拨', 'transferred'),
  RETAINED: words('扣留质保金', 'retained'),
  RELEASED: words('返还质保金', 'retention released'),
  CARRIED_OVER: words('结转', 'carried over'),
  SURPLUS: words('结余', 'surplus'),
  DONATED: words('物资捐赠', 'goods donated'),
  GOODS_RECEIVED: words('物资接收', 'goods received'),
  HANDED_OUT: words('物资发放', 'goods handed out'),
};

export const HOLDING_WORDS: Record<FundHolding, Words> = {
  OUTSIDE: words('账外', 'outside'),
  PLEDGED: words('协议数', 'pledged'),
  ALLOCATED: words('已安排', 'allocated'),
  DISBURSED: words('已拨付', 'disbursed'),
  TAKEN_BACK: words('已收回', 'taken back'),
  RECEIVED: words('已到位未下达', 'received and not issued'),
  ISSUED: words('已下达未支出', 'issued and not spent'),
  RETAINED: words('质保金', 'retention money'),
  CLEARED: words('已报账未支付', 'vouchered and not paid'),
  SPENT: words('已支出未报账', 'spent and not vouchered'),
  SETTLED: words('已支出并报账', 'spent and vouchered'),
  SENT_BACK: words('已退回', 'returned'),
  DONATED: words('已捐赠', 'donated'),
  GOODS_HELD: words('已接收未发放', 'received and not handed out'),
  HANDED_OUT: words('已发放', 'handed out'),
};

export const KIND_WORDS: Record<FundKind, Words> = {
  FISCAL: words('财政援助资金', 'fiscal aid'),
  SOCIAL_CASH: words('社会帮扶资金', 'social aid in cash'),
  SOCIAL_GOODS: words('社会帮扶物资', 'social aid in kind'),
};

export const TIER_WORDS: Record<FundTier, Words> = {
  PROVINCE: words('省级', 'province'),
  CITY: words('市级', 'city'),
  DISTRICT: words('区县级', 'district'),
  TOWN: words('镇级', 'town'),
};

export const CUSTODIAN_WORDS: Record<CustodianKind, Words> = {
  DONOR_TREASURY: words('帮扶方财政', 'donor treasury'),
  PROVINCE: words('省级财政', 'provincial treasury'),
  CITY: words('市级财政', 'city treasury'),
  COUNTY_TREASURY: words('县级财政', 'county treasury'),
  DEPARTMENT: words('主管部门', 'department'),
  TOWNSHIP: words('乡镇', 'township'),
  IMPLEMENTING_UNIT: words('实施单位', 'implementing unit'),
  CHARITY: words('慈善机构', 'charity'),
};

export const SIDE_WORDS: Record<Side, Words> = {
  DONOR: words('帮扶方', 'donor'),
  RECIPIENT: words('受帮扶方', 'recipient'),
};

/** As the details of a problem: `stage` and `stageEn`. */
export const describeStage = (stage: FundStage) => ({ stage: STAGE_WORDS[stage].zh, stageEn: STAGE_WORDS[stage].en });
export const describeHolding = (holding: FundHolding) => ({
  holding: HOLDING_WORDS[holding].zh,
  holdingEn: HOLDING_WORDS[holding].en,
});
export const describeSide = (side: Side) => ({ side: SIDE_WORDS[side].zh, sideEn: SIDE_WORDS[side].en });
