import { randomBytes } from 'node:crypto';
import {
  ageOn,
  maskIdNumber,
  maskName,
  maskNumber,
  maskPhone,
  readIdNumber,
  readName,
  readPhone,
  refusalsOfPerson,
} from '../../server/people/person.rules';
import { checkDigitOf } from '../../server/platform/person-numbers';
import { PersonVault } from '../../server/people/person-vault';
import { readKeyRing, seal, unseal } from '../../server/platform/crypto';

const TODAY = '2024-06-30';

describe('ID numbers (GB 11643-1999)', () => {
  // The standard's own example.
  test.each([
    ['11010519491231002X', '11010519491231002X'],
    ['440524188001010014', null],
    ['11010519491231002x', '11010519491231002X'],
    ['１１０１０５１９４９１２３１００２Ｘ', '11010519491231002X'],
    [' 110105 19491231 002X\u200b', '11010519491231002X'],
    ["'11010519491231002X", '11010519491231002X'],
    ['110105491231002', '11010519491231002X'],
  ])('%s is read as %s', (written, idNumber) => {
    const read = readIdNumber(written, TODAY);
    expect('idNumber' in read ? read.idNumber : null).toBe(idNumber);
  });

  test.each([
    ['1.10105E+17', /文本/],
    ['1.10105194912310E+017', /文本/],
    ['110105194912310000', /文本/],
    ['110105194912310022.0', /文本/],
    ['110105194912310021', /校验码/],
    ['11010519491331002X', /出生日期/],
    ['110105299912310020', /出生日期/],
    ['99010519491231002X', /地区/],
    ['1101051949123100', /16 位/],
    ['王小明', /18 位/],
    ['', /18 位/],
  ])('%s is refused with the remedy', (written, remedy) => {
    const read = readIdNumber(written, TODAY);
    expect('reason' in read ? read.reason : '').toMatch(remedy);
    if (written.length > 14) expect(JSON.stringify(read)).not.toContain(written);
  });

  test('every single digit that is wrong is found', () => {
    const right = '11010519491231002X';
    for (let at = 0; at < 17; at += 1) {
      for (let digit = 0; digit < 10; digit += 1) {
        const wrong = `${right.slice(0, at)}${digit}${right.slice(at + 1)}`;
        if (wrong !== right) expect(readIdNumber(wrong, TODAY)).toHaveProperty('reason');
      }
    }
    expect(checkDigitOf(right.slice(0, 17))).toBe('X');
  });

  test('age is in whole years', () => {
    expect(ageOn('530624200803010000', '2024-02-29')).toBe(15);
    expect(ageOn('530624200803010000', '2024-03-01')).toBe(16);
  });
});

test.each([
  ['王 小 明', '王小明'],
  ['  欧阳 修', '欧阳修'],
  ['阿依古丽•买买提', '阿依古丽·买买提'],
  ['Ali  Khan', 'Ali Khan'],
  ['王2', null],
  ['', null],
  ['·', null],
])('the name “%s” is read as %s', (written, name) => expect(readName(written)).toBe(name));

test.each([
  ['13812345678', '13812345678'],
  ['+86 138-1234-5678', '13812345678'],
  ['１３８１２３４５６７８', '13812345678'],
  ['0870-5621234', '08705621234'],
  ['12345678901', null],
  ['1.38123E+10', null],
])('the phone %s is read as %s', (written, phone) => expect(readPhone(written)).toBe(phone));

test('what is shown is masked', () => {
  expect(['王明', '王小明', '欧阳小明', '王'].map(maskName)).toEqual(['王*', '王*明', '欧**明', '王*']);
  expect(maskIdNumber('53062419800101123X')).toBe('530***********123X');
  expect(maskPhone('13812345678')).toBe('138****5678');
  expect([maskNumber('5306240001'), maskNumber('12')]).toEqual(['*******001', '***12']);
});

test('a refusal names the field, and never what was written there', () => {
  const person = {
    name: '',
    idNumber: '110105194912310021',
    householdNumber: '户#1',
    personNumber: null,
    phone: '139999',
  };
  const refusals = refusalsOfPerson(person, TODAY);
  expect(refusals.map(({ field }) => field)).toEqual(['name', 'idNumber', 'householdNumber', 'phone']);
  expect(JSON.stringify(refusals)).not.toMatch(/110105|139999|户#/);
  expect(
    refusalsOfPerson({ ...person, name: '王明', idNumber: ' ', householdNumber: null, phone: null }, TODAY),
  ).toMatchObject([{ field: 'idNumber' }]);
});

describe('keys', () => {
  const [one, two] = [randomBytes(32).toString('hex'), randomBytes(32).toString('base64url')];

  test('what is sealed opens in its own place only, unchanged, and by a key that is there', () => {
    const ring = readKeyRing(one);
    const sealed = seal(ring, '王小明', 'person:1:name');
    expect(sealed).toMatch(/^first\./);
    expect(sealed).not.toBe(seal(ring, '王小明', 'person:1:name'));
    expect(unseal(ring, sealed, 'person:1:name')).toBe('王小明');
    expect(() => unseal(ring, sealed, 'person:2:name')).toThrow();
    const [name, nonce, body = ''] = sealed.split('.');
    const changed = [name, nonce, `${body.startsWith('A') ? 'B' : 'A'}${body.slice(1)}`].join('.');
    expect(() => unseal(ring, changed, 'person:1:name')).toThrow();
    expect(() => unseal(readKeyRing(`other:${two}`), sealed, 'person:1:name')).toThrow(/key first is not in the ring/);
  });

  test('a key is replaced by one before it, and what it sealed still opens', () => {
    const sealed = seal(readKeyRing(one), '李四', 'x');
    const ring = readKeyRing(`second:${two}, first:${one}`);
    expect(unseal(ring, sealed, 'x')).toBe('李四');
    expect(seal(ring, '李四', 'x')).toMatch(/^second\./);
  });

  test.each(['', 'short', `a b:${one}`, `${one},${one}`, `x:y:${one}`])(
    'the ring “%.12s…” is refused, and not repeated',
    (text) => {
      expect(() => readKeyRing(text)).toThrow(/key/);
      try {
        readKeyRing(text);
      } catch (error) {
        expect(String(error)).not.toContain(one);
      }
    },
  );

  test('a made-up person is never a real one, and one county’s number never another’s', () => {
    const vault = new PersonVault({ personKeys: one, personHashKey: 'a key that finds people' });
    expect(vault.hashOfId('11010519491231002X', false)).not.toBe(vault.hashOfId('11010519491231002X', true));
    expect(vault.hashOfNumber('a', '1', false)).not.toBe(vault.hashOfNumber('b', '1', false));
    const other = new PersonVault({ personKeys: one, personHashKey: 'another' });
    expect(vault.hashOfId('11010519491231002X', false)).not.toBe(other.hashOfId('11010519491231002X', false));
  });
});
