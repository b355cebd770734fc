import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';

/** How many may wait in this process for one subject; whoever comes after them is told to come again. */
const MAX_WAITING = 1_000;

interface Queue {
  waiting: number;
  tail: Promise<void>;
}

const queues = new Map<string, Queue>();

/**
 * Does the work when nobody else in this process is at these subjects. The database's locks decide between processes;
 * waiting for them costs a connection each, so that a subject that many write to would leave none for readers. Here they
 * wait without one. Fails with BUSY where too many wait already.
 */
export async function inTurn<T>(subjects: readonly string[], work: () => Promise<T>): Promise<T> {
  const leave: (() => void)[] = [];
  try {
    // In one order for everybody, so that no two wait for each other.
    for (const subject of [...new Set(subjects)].sort()) leave.push(await enter(subject));
    return await work();
  } finally {
    for (const one of leave) one();
  }
}

async function enter(subject: string): Promise<() => void> {
  const queue = queues.get(subject) ?? { waiting: 0, tail: Promise.resolve() };
  if (queue.waiting >= MAX_WAITING) throw new DomainError(ProblemCode.BUSY);
  queues.set(subject, queue);
  queue.waiting += 1;
  const before = queue.tail;
  let leave: () => void = () => undefined;
  const mine = new Promise<void>((resolve) => (leave = resolve));
  queue.tail = before.then(() => mine);
  await before;
  return () => {
    queue.waiting -= 1;
    if (queue.waiting === 0) queues.delete(subject);
    leave();
  };
}
