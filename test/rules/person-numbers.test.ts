import { holdsNumber } from '../../server/platform/person-numbers';
import { requireCode, requireText } from '../../server/platform/text';
import { idNumberOf } from '../kit/person-numbers';

const ID = '530624197703172838';
const CARD = '6217003829104756385';
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

describe('a number of somebody’s is found however it is written', () => {
  test.each([
    ID,
    `王某(${ID})`,
    `见${idNumberOf(7)}号`,
    '53062419770317283x',
    '530624197703172831 末位写错',
    '530624 19770317 2838',
    '530624-1977-03-17-2838',
    '530 624 1977 0317 2838',
    '2019-12-31 530624 1977 0317 2838',
    wide(ID),
    [...ID].join('\u200b'),
    [...ID].join(' '),
    '电话13800138000',
    '+86 138 0013 8000',
    '8613800138000',
    '0086-138-0013-8000',
    '138.0013.8000',
    '1380-013-8000',
    '138-00138000',
    wide('138 0013 8000'),
    [...'13800138000'].join('\u200b'),
    '1 3 8 0 0 1 3 8 0 0 0',
    '张三13800138000。',
    CARD,
    '6217 0038 2910 4756 385',
    '卡号6222 0200 0000 0000 123',
    '6222 0212 3456 7890 123',
    '账号：2505020209022111111',
    '帐户 250502020902',
    '一卡通号码为 53062400001234567',
    'https://example.org/x?tel=13800138000',
    'https://example.org/x,13800138000',
  ])('%s', (text) => {
    expect(holdsNumber(text)).toBe(true);
    expect(() => requireText(text, 200, 'note')).toThrow('BAD_INPUT');
    expect(() => requireText(text, 200, 'note')).not.toThrow(text);
    expect(requireCode(` ${text} `, 200, 'documentNo')).toBe(text);
  });
});

test.each([
  '大财农〔2020〕31号、云开组〔2018〕42号，2020-06-28 印发',
  '统一社会信用代码 91530624MA6K12345D',
  // Of digits alone, with the place and the day of somebody's birth as it were.
  '统一社会信用代码 515306201906120007',
  '115306240151234506',
  '项目编号 2020-530624-01-01-123456、5306242020000123',
  '国家项目代码 2019530624010112345678',
  '发票号码 24442000000012345678，代码 044001900111，号码 12345678',
  '合同编号 ZS-DG-2019-0012、20200628123456789',
  '订单 201906201935120011',
  '银行回单 20200630000012345678',
  '2019-01-01至2019-12-31',
  '2018-12-31 2020-05-06 2021-07-08 2021-12-31',
  '2019-01-01 2019-12-31',
  '2016 2017 2018 2019 2020',
  '15000 300000 120000',
  '3000 4000 5000 6000',
  '1500，3000，2000；13,800,138,000',
  '拨付 13800138000.00 元，其中 13800138000元',
  '66860000.00 / 90150000.00 = 0.74165280089',
  '完成率 0.15384615384',
  '0.6217003829104756385',
  '办公电话 0870-5622123，监督电话 12317',
  'http://www.banyuetan.org/tpgj/detail/20200528/1000200033137851590667695138721799_1.html',
  '见 https://www.dg.gov.cn/art/2020/13800138000.html，第 3 页',
  '机密姓名-12345678-1380-4013-8000-138001380001',
  '第 1–5 条，1380 人次、5306 户',
])('and what is nobody’s is taken as it is: %s', (text) => {
  expect(requireText(text, 300, 'note')).toBe(text);
});

test('whatever takes a text refuses an empty one, and one that is too long', () => {
  for (const read of [requireText, requireCode])
    for (const text of ['', ' ', 'x'.repeat(11)]) expect(() => read(text, 10, 'note')).toThrow('BAD_INPUT');
});
