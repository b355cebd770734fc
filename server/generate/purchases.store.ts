import type { Db } from '../db/tx';
import { die, idAt, oneOf, times } from './made-up.store';

/** What the west sells: what it is, what sort of thing, by what it is counted, and the price of one in yuan. */
const PRODUCTS = `array['红富士苹果', '纸皮核桃', '黑木耳', '土蜂蜜', '高原大米', '小草坝天麻', '大红袍花椒', '绿茶', '土猪腊肉', '高山马铃薯', '香菇', '筇竹笋',
  '风干牛肉', '魔芋粉', '枸杞', '羊肚菌', '糍粑辣椒', '刺梨汁', '荞麦面', '胡麻油']`;
const CATEGORIES = `array['水果', '干果', '食用菌', '蜂产品', '粮油', '中药材', '调味品', '茶叶', '肉制品', '蔬菜', '食用菌', '蔬菜',
  '肉制品', '粮油', '中药材', '食用菌', '调味品', '饮料', '粮油', '粮油']`;
const UNITS = `array['箱', '袋', '盒', '瓶', '袋', '盒', '袋', '盒', '袋', '箱', '盒', '箱', '袋', '袋', '盒', '盒', '瓶', '箱', '箱', '瓶']`;
const PRICES = `array[68, 96, 58, 88, 75, 260, 45, 168, 128, 39, 66, 48, 118, 32, 98, 188, 25, 72, 36, 85]`;
const KINDS = 20;

const CHANNELS = [
  ...times(22, 'BUDGET_UNIT'),
  ...times(18, 'PLATFORM_832'),
  ...times(12, 'E_COMMERCE'),
  ...times(12, 'TRADE_UNION'),
  ...times(8, 'SPECIAL_HALL'),
  ...times(6, 'LIVESTREAM'),
  ...times(6, 'SPECIAL_COUNTER'),
  ...times(6, 'SPECIAL_ZONE'),
  ...times(5, 'CANTEEN'),
  ...times(4, 'WHOLESALE'),
  'OTHER',
];
const DIRECT = `('BUDGET_UNIT', 'TRADE_UNION', 'CANTEEN', 'PLATFORM_832')`;
const ORDERED_ONLINE = `('PLATFORM_832', 'E_COMMERCE', 'LIVESTREAM')`;
const BUYERS = [
  '机关工会',
  '教育局',
  '卫生健康局',
  '国有资产经营公司',
  '总工会',
  '人民医院',
  '消费帮扶专馆',
  '商贸有限公司',
];
/** Most are paid for; those bought where buyers evaluate mostly evaluated, too. */
const STATES = [
  ...times(2, 'CANCELLED'),
  'RETURNED',
  ...times(5, 'ORDERED'),
  ...times(7, 'ACCEPTED'),
  ...times(20, 'PAID'),
  ...times(65, 'EVALUATED'),
];

/** Purchases number so many to so many of a year of \`all\`, in the order of their days; the table's own triggers keep the rollup. */
export async function raisePurchases(
  db: Db,
  seed: number,
  year: number,
  pairingIds: readonly string[],
  { from, to, all }: { from: number; to: number; all: number },
): Promise<void> {
  const row = 'n.n';
  await db.query(
    `/* raisePurchases */
     with ends as materialized (
       select given.nth, p.id, d.name as donor, r.name as recipient, r.place_id
         from unnest($2::uuid[]) with ordinality as given (id, nth) join pairing p on p.id = given.id
         join party d on d.id = p.donor_id join party r on r.id = p.recipient_id)
     insert into purchase (id, pairing_id, year, side, simulated, day, product, category, quantity, amount_fen, channel, mode, buyer, seller,
         recognised, origin, origin_id, order_no, state, accepted_on, paid_on, evaluated_on, ended_on)
     select ${idAt('happened.at', 'purchase', row)}, ends.id, $3, 'RECIPIENT', true, happened.day, (${PRODUCTS})[what.kind], (${CATEGORIES})[what.kind],
            what.count || ' ' || (${UNITS})[what.kind], what.count * (${PRICES})[what.kind] * 100, chosen.channel,
            case when chosen.channel in ${DIRECT} then 'DIRECT' else 'ASSISTED' end, ends.donor || ${oneOf(row, 'buyer', BUYERS)},
            ends.recipient || (${CATEGORIES})[what.kind] || '专业合作社', ${die(row, 'recognised', 10)} < 6, ends.recipient, ends.place_id,
            case when chosen.channel in ${ORDERED_ONLINE} then to_char(happened.day, 'YYYYMMDD') || lpad(${row}::text, 9, '0') end,
            reached.state,
            case when reached.state not in ('ORDERED', 'CANCELLED') then happened.day + 2 + later.a end,
            case when reached.state in ('PAID', 'EVALUATED') then happened.day + 3 + later.a + later.b end,
            case when reached.state = 'EVALUATED' then happened.day + 4 + later.a + later.b + later.c end,
            case reached.state when 'CANCELLED' then happened.day + 1 when 'RETURNED' then happened.day + 5 + later.a end
       from generate_series($4::bigint, $5::bigint) as n
       join ends on ends.nth = 1 + ${die(row, 'pairing', '$7::bigint')},
            lateral (select make_date($3, 1, 1) + ((n.n - 1) * (make_date($3 + 1, 1, 1) - make_date($3, 1, 1)) / $6::bigint)::int as day,
                            make_timestamptz($3, 1, 1, 0, 0, 0, 'Asia/Shanghai')
                              + (n.n - 1) * (make_date($3 + 1, 1, 1) - make_date($3, 1, 1)) * 86400.0 / $6::bigint * interval '1 second' as at) as happened,
            lateral (select (1 + ${die(row, 'product', KINDS)})::int as kind, 1 + ${die(row, 'count', 200)} as count) as what,
            lateral (select ${oneOf(row, 'channel', CHANNELS)} as channel, ${oneOf(row, 'state', STATES)} as state) as chosen,
            lateral (select case when chosen.state = 'EVALUATED' and chosen.channel not in ${ORDERED_ONLINE} then 'PAID' else chosen.state end as state) as reached,
            lateral (select ${die(row, 'accepted', 9)}::int as a, ${die(row, 'paid', 20)}::int as b, ${die(row, 'evaluated', 9)}::int as c) as later`,
    [seed, pairingIds, year, from, to, all, pairingIds.length],
  );
}
