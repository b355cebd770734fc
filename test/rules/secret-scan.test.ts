import { deflateSync, gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';
import { coverNumbers } from '../../server/platform/person-numbers';
import { SecretScan, type Finding } from '../kit/secret-scan';

const ID = '530624197703172838';
const PHONE = '15287640913';
const HEALTH = '尿毒症四期';
const scan = new SecretScan([
  { of: 'id', kind: 'ID', text: ID },
  { of: 'phone', kind: 'PHONE', text: PHONE },
  { of: 'health', kind: 'WORDS', text: HEALTH },
]);

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const wide = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
const codes = (text: string, code: (one: string) => string): string => [...text].map(code).join('');
const pdf = (packed: Uint8Array): Uint8Array =>
  Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj<<>>stream\n'), packed, Buffer.from('\nendstream endobj')]);

const found = (content: string | Uint8Array): string[] =>
  scan.find(content).map(({ of, as }: Finding) => `${of} ${as}`);

describe('the scan for secrets finds one', () => {
  const xml = `<w:r><w:t>5306</w:t></w:r><w:r><w:t>24197703172838</w:t></w:r>`;
  test.each<[string, string | Uint8Array, string]>([
    ['as it is', `{"a":"${ID}"}`, 'id plain'],
    ['the most of it', `${ID.slice(3, 15)}`, 'id plain'],
    ['in parts', '530624 19770317 2838', 'id plain'],
    ['in parts over lines and marks', '530-624,1977\n0317.2838', 'id plain'],
    ['in full width', wide(ID), 'id plain'],
    ['in full width and parts', wide('152 8764 0913'), 'phone plain'],
    ['with invisible marks', [...PHONE].join('\u200b'), 'phone plain'],
    ['escaped for JSON', codes(HEALTH, (one) => `\\u${one.charCodeAt(0).toString(16)}`), 'health plain'],
    ['escaped for XML', codes(ID, (one) => `&#x${one.charCodeAt(0).toString(16)};`), 'id plain'],
    ['escaped for XML in tens', codes(ID, (one) => `&#${one.charCodeAt(0)};`), 'id plain'],
    ['escaped for an address', encodeURIComponent(HEALTH), 'health plain'],
    ['every digit escaped for an address', codes(PHONE, (one) => `%${one.charCodeAt(0).toString(16)}`), 'phone plain'],
    ['between tags', xml, 'id plain'],
    ['in base64', Buffer.from(`id=${ID}&x`).toString('base64'), 'id base64'],
    ['in base64 one on', Buffer.from(`i=${ID}&x`).toString('base64'), 'id base64'],
    ['in base64 two on', Buffer.from(`=${ID}&x`).toString('base64'), 'id base64'],
    ['in base64 for an address', Buffer.from(`病：${HEALTH}。`).toString('base64url'), 'health base64'],
    ['in hex', Buffer.from(`x${PHONE}`).toString('hex'), 'phone hex'],
    ['in HEX', Buffer.from(HEALTH).toString('hex').toUpperCase(), 'health hex'],
    ['masked too little', '5306241977******38', 'id masked too little'],
    ['masked too little with few stars', '152876**13', 'phone masked too little'],
    ['masked from its start', '******197703172838', 'id masked too little'],
    ['in a zip', zipSync({ 'a.txt': bytes(ID) }), 'id plain'],
    ['in the name of what is in a zip', zipSync({ [`${PHONE}.txt`]: bytes('') }), 'phone plain'],
    ['in a zip in a zip', zipSync({ 'b.zip': zipSync({ 'a.txt': bytes(HEALTH) }) }), 'health plain'],
    ['in the parts of a document', zipSync({ 'word/document.xml': bytes(xml) }), 'id plain'],
    ['in gzip', new Uint8Array(gzipSync(ID)), 'id plain'],
    ['in a .pdf', pdf(bytes(`(${PHONE}) Tj`)), 'phone plain'],
    ['in a packed stream of a .pdf', pdf(new Uint8Array(deflateSync(`(${PHONE}) Tj`))), 'phone plain'],
    ['in UTF-16', new Uint8Array(Buffer.from(`病 ${HEALTH}`, 'utf16le')), 'health plain'],
  ])('%s', (_how, content, as) => {
    expect(found(content)).toContain(as);
  });

  test('and nothing in what the platform shows: masked, another’s, or only a part of it', () => {
    for (const shown of [
      '530***********2838',
      '152****0913',
      '***',
      '5306',
      '19770317',
      '530624197703172',
      '1528764',
      '',
    ])
      expect([shown, found(shown.slice(0, 18)).filter((one) => one !== 'id plain')]).toEqual([shown, []]);
    expect(
      found('530***********2838,152****0913,***,5306241977,1528764,530624198501010018,15287640914,19770317'),
    ).toEqual([]);
  });
});

describe('numbers of people are covered wherever they stand in a text', () => {
  test.each([
    [`身份证${ID}，电话${PHONE}`, '身份证530***********2838，电话152****0913'],
    ['530624 19770317 2838 已核对', '530***********2838 已核对'],
    [`本人电话：${wide(PHONE)}。`, '本人电话：152****0913。'],
    ['152-8764-0913/152 8764 0914', '152****0913/152****0914'],
    ['卡号 6217 0038 2910 4756 385，6217003829104756385', '卡号 621************6385，621************6385'],
    ['53062419770317283x', '530***********283x'],
  ])('%s', (text, covered) => {
    expect(coverNumbers(text)).toBe(covered);
  });

  test.each([
    '2019-05-06 至 2019-11-30，共 1380 人次',
    '发票 11100000000004217591',
    '中财发〔2019〕5号，66860000.00 元',
    '01a20698-e2e3-749a-918d-b71b45e691d6',
    '2016 2017 2018 2019',
    '1710489600000.jpg',
  ])('and what is none stays: %s', (text) => {
    expect(coverNumbers(text)).toBe(text);
  });
});
