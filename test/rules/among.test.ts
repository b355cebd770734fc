import { among } from '../../server/db/among';

const CASES: [keys: string[], sql: string, params: unknown[]][] = [
  [['a'], 'x.id in ($2::uuid)', ['first', 'a']],
  [['a', 'b'], 'x.id in ($2::uuid, $3::uuid)', ['first', 'a', 'b']],
  [['a', 'b', 'c'], 'x.id in ($2::uuid, $3::uuid, $4::uuid, $5::uuid)', ['first', 'a', 'b', 'c', 'c']],
  [[], 'x.id = any($2::uuid[])', ['first', []]],
];

test.each(CASES)('the keys %j are named one by one, in lists of 1, 2, 4 or 8', (keys, sql, params) => {
  const pushed: unknown[] = ['first'];
  expect(among('x.id', keys, pushed)).toBe(sql);
  expect(pushed).toEqual(params);
});

test('there are four such texts and one for any other number, so that few statements are kept', () => {
  const texts = Array.from({ length: 40 }, (_, nth) => among('x.id', Array<string>(nth).fill('a'), []));
  expect(new Set(texts).size).toBe(5);
  expect(texts[8]).toContain('$8::uuid)');
  expect(texts[9]).toBe('x.id = any($1::uuid[])');
});
