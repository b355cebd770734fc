import { PurchaseChannel, PurchaseMode } from '../../../schema/vocabulary';
import type { Choice, FieldCatalogue, Words } from './field';

const words = (ZH: string, EN: string): Words => ({ ZH, EN });
const choice = (code: string, zh: string, en: string, ...also: string[]): Choice => ({ code, words: words(zh, en), also });

export const PURCHASE_CHANNELS: readonly Choice[] = [
  choice(PurchaseChannel.BUDGET_UNIT, '预算单位', 'budget unit', '预算单位采购', '机关采购', '政府采购', '机关事业单位', '机关单位'),
  choice(PurchaseChannel.PLATFORM_832, '832平台', 'the 832 platform', '832', '八三二平台', '脱贫地区农副产品网络销售平台', '扶贫832平台', '832采购', '扶贫832'),
  choice(PurchaseChannel.SPECIAL_COUNTER, '专柜', 'special counter', '消费帮扶专柜', '智能专柜', '扶贫专柜'),
  choice(PurchaseChannel.SPECIAL_ZONE, '专区', 'special zone', '消费帮扶专区', '扶贫专区', '线上专区'),
  choice(PurchaseChannel.SPECIAL_HALL, '专馆', 'special hall', '消费帮扶专馆', '展销馆', '体验馆', '扶贫馆'),
  choice(PurchaseChannel.LIVESTREAM, '直播', 'livestream', '直播带货', '直播销售', '网络直播'),
  choice(PurchaseChannel.E_COMMERCE, '电商', 'e-commerce', '电商平台', '网店', '电商销售', '线上销售', '淘宝', '京东', '拼多多', '抖音'),
  choice(PurchaseChannel.TRADE_UNION, '工会福利', 'trade union', '工会', '工会采购', '工会慰问', '工会福利采购'),
  choice(PurchaseChannel.CANTEEN, '食堂', 'canteen', '食堂采购', '机关食堂', '学校食堂', '单位食堂'),
  choice(PurchaseChannel.WHOLESALE, '批发商超', 'wholesale', '批发', '商超', '批发市场', '超市', '商场超市', '农批市场', '市场批发'),
  choice(PurchaseChannel.SUBSCRIPTION, '认购', 'subscription', '认购认养', '认养', '订单认购', '爱心认购'),
  choice(PurchaseChannel.OTHER, '其他', 'other', '其它', '其他渠道', '线下'),
];

export const PURCHASE_MODES: readonly Choice[] = [
  choice(PurchaseMode.DIRECT, '直接采购', 'direct', '采购', '直购', '直接购买', '购买', '东部采购'),
  choice(PurchaseMode.ASSISTED, '帮助销售', 'assisted', '助销', '帮销', '协助销售', '帮助', '代销', '东部助销'),
];

/** 消费帮扶台账: what was bought, by whom, on which way, and how far it has come. */
export const PURCHASE_FIELDS: FieldCatalogue = {
  oneOf: [],
  fields: [
    {
      field: 'day',
      words: words('采购日期', 'Day of the order'),
      type: { is: 'day' },
      required: true,
      headings: ['采购日期', '采购时间', '订单日期', '下单日期', '下单时间', '销售日期', '销售时间', '成交日期', '订购日期', '购买日期', '购买时间', '成交时间', '订单时间', 'day', 'date', 'orderdate', 'orderedon', 'purchasedate', 'dayoftheorder'],
      hints: ['日期', '时间'],
      never: /付款|支付|验收|收货|评价|开票|填报|退货|取消|到账|结算/,
    },
    {
      field: 'product',
      words: words('产品名称', 'Product'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: ['产品名称', '商品名称', '产品', '农产品名称', '采购产品', '商品', '品名', '货物名称', '采购内容', '产品品名', '销售产品', '农副产品名称', '采购品种', 'product', 'goods', 'item', 'productname'],
      never: /类别|分类|产地|编号|数量|单价/,
    },
    {
      field: 'category',
      words: words('产品类别', 'Category'),
      type: { is: 'text', max: 60 },
      required: false,
      headings: ['产品类别', '商品类别', '产品分类', '品类', '商品分类', '产品种类', 'category', 'productcategory'],
    },
    {
      field: 'quantity',
      words: words('数量', 'Quantity'),
      type: { is: 'text', max: 60 },
      required: false,
      headings: ['数量', '采购数量', '销售数量', '购买数量', '采购量', '数量单位', 'quantity', 'qty'],
    },
    {
      field: 'amount',
      words: words('采购金额', 'Amount'),
      type: { is: 'money' },
      required: true,
      headings: ['采购金额', '金额', '订单金额', '销售金额', '成交金额', '购买金额', '采购额', '销售额', '合计金额', '总金额', '总价', '交易金额', '实付金额', 'amount', 'total', 'totalamount', 'orderamount'],
      never: /发票|单价|累计|计划|税额/,
    },
    {
      field: 'channel',
      words: words('采购渠道', 'Channel'),
      type: { is: 'choice', choices: PURCHASE_CHANNELS },
      required: true,
      headings: ['采购渠道', '渠道', '销售渠道', '采购平台', '平台', '购买渠道', '采购途径', 'channel', 'saleschannel'],
    },
    {
      field: 'mode',
      words: words('采购方式', 'Mode'),
      type: { is: 'choice', choices: PURCHASE_MODES },
      required: true,
      headings: ['采购方式', '帮扶方式', '消费帮扶方式', '方式', '购销方式', '采购或助销', '采购类型', 'mode'],
    },
    {
      field: 'buyer',
      words: words('采购单位', 'Buyer'),
      type: { is: 'text', max: 200 },
      required: true,
      headings: ['采购单位', '购买单位', '采购方', '买方', '采购单位名称', '购买方', '采购人', '采购企业', '买家', '购货单位', '采购主体', 'buyer', 'purchaser', 'buyername'],
      never: /电话|联系/,
    },
    {
      field: 'seller',
      words: words('供应商', 'Seller'),
      type: { is: 'text', max: 200 },
      required: false,
      headings: ['供应商', '销售单位', '供货单位', '供货商', '供应商名称', '卖方', '销售企业', '供应单位', '销售方', '供货企业', '生产企业', '供应企业', 'seller', 'supplier', 'vendor'],
      never: /电话|联系/,
    },
    {
      field: 'recognised',
      words: words('是否认定产品', 'Recognised product'),
      type: { is: 'yesNo' },
      required: false,
      headings: ['是否认定产品', '是否认定', '认定产品', '是否扶贫产品', '扶贫产品认定', '是否消费帮扶产品', '是否帮扶产品', 'recognised', 'recognized'],
    },
    {
      field: 'origin',
      words: words('产地', 'Origin'),
      type: { is: 'text', max: 100 },
      required: false,
      headings: ['产地', '产品产地', '原产地', '产地乡镇', '产品来源地', '货源地', 'origin', 'placeoforigin'],
    },
    {
      field: 'orderNo',
      words: words('订单编号', 'Order number'),
      type: { is: 'code', max: 60 },
      required: false,
      headings: ['订单编号', '订单号', '订单号码', '交易单号', '单号', '交易编号', '订单流水号', 'orderno', 'ordernumber', 'orderid'],
    },
    {
      field: 'acceptedOn',
      words: words('验收日期', 'Accepted on'),
      type: { is: 'day' },
      required: false,
      headings: ['验收日期', '验收时间', '收货日期', '收货时间', '确认收货日期', '签收日期', '签收时间', 'acceptedon', 'accepted', 'receivedon'],
    },
    {
      field: 'paidOn',
      words: words('付款日期', 'Paid on'),
      type: { is: 'day' },
      required: false,
      headings: ['付款日期', '付款时间', '支付日期', '支付时间', '结算日期', '到账日期', '结算时间', 'paidon', 'paid', 'paymentdate'],
    },
    {
      field: 'evaluatedOn',
      words: words('评价日期', 'Evaluated on'),
      type: { is: 'day' },
      required: false,
      headings: ['评价日期', '评价时间', 'evaluatedon', 'evaluated'],
    },
    {
      field: 'invoiceCode',
      words: words('发票代码', 'Invoice code'),
      type: { is: 'code', max: 12, lengths: [10, 12] },
      required: false,
      headings: ['发票代码', 'invoicecode'],
    },
    {
      field: 'invoiceNo',
      words: words('发票号码', 'Invoice number'),
      type: { is: 'code', max: 20, lengths: [8, 20] },
      required: false,
      headings: ['发票号码', '发票号', '发票编号', '数电票号码', '电子发票号码', 'invoiceno', 'invoicenumber', 'invoice'],
    },
    {
      field: 'invoiceAmount',
      words: words('发票金额', 'Invoice amount'),
      type: { is: 'money' },
      required: false,
      headings: ['发票金额', '开票金额', '发票总金额', '价税合计', 'invoiceamount', 'invoicetotal'],
    },
  ],
};
