import { ProblemCode } from '../../schema/vocabulary';
import { inTurn } from '../../server/db/turns';

const nextTick = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('turns', () => {
  test('who wants the same subject waits for who came before, others do not', async () => {
    const log: string[] = [];
    const work = (name: string) => async (): Promise<void> => {
      log.push(`${name} begins`);
      await nextTick();
      log.push(`${name} ends`);
    };
    await Promise.all([
      inTurn(['fund:1'], work('first')),
      inTurn(['fund:1'], work('second')),
      inTurn(['fund:2'], work('other')),
    ]);
    expect(log.indexOf('other begins')).toBeLessThan(log.indexOf('first ends'));
    expect(log.indexOf('first ends')).toBeLessThan(log.indexOf('second begins'));
  });

  test('two that want the same subjects in another order do not wait for each other for ever', async () => {
    const done = await Promise.all([
      inTurn(['a', 'b'], () => nextTick().then(() => 1)),
      inTurn(['b', 'a'], () => nextTick().then(() => 2)),
      inTurn(['b', 'b'], () => nextTick().then(() => 3)),
    ]);
    expect(done).toEqual([1, 2, 3]);
  });

  test('a failure lets the next one in', async () => {
    const failing = inTurn(['fund:3'], () => Promise.reject(new Error('refused')));
    const after = inTurn(['fund:3'], () => Promise.resolve('mine'));
    await expect(failing).rejects.toThrow('refused');
    await expect(after).resolves.toBe('mine');
  });

  test('the thousand and first is told to come again', async () => {
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const waiting = Array.from({ length: 1_000 }, () => inTurn(['hot'], () => gate));
    await expect(inTurn(['hot'], () => gate)).rejects.toMatchObject({ code: ProblemCode.BUSY });
    open();
    await Promise.all(waiting);
    await expect(inTurn(['hot'], () => Promise.resolve('free'))).resolves.toBe('free');
  });
});
