/** How much may be under way at once, and how much may wait for it. */
export interface SlotLimits {
  /** Under way at the same time. */
  busy: number;
  /** Waiting for their turn. */
  waiting: number;
  /** Under way or waiting for one asker. */
  each: number;
}

/** Lets work that is heavy run a few at a time, in the order in which it came; what cannot even wait is refused. */
export class Slots {
  private busy = 0;
  private readonly queue: (() => void)[] = [];
  private readonly byAsker = new Map<string, number>();

  constructor(
    private readonly limits: SlotLimits,
    private readonly refusal: () => Error,
  ) {}

  /** Runs the work when it is its turn. Fails with the refusal where too much waits already. */
  async run<T>(asker: string, work: () => Promise<T>): Promise<T> {
    const mine = this.byAsker.get(asker) ?? 0;
    const mayStart = this.busy < this.limits.busy;
    if (mine >= this.limits.each || (!mayStart && this.queue.length >= this.limits.waiting)) throw this.refusal();
    this.byAsker.set(asker, mine + 1);
    if (mayStart) this.busy += 1;
    else await new Promise<void>((resolve) => this.queue.push(resolve));
    try {
      return await work();
    } finally {
      this.leave(asker);
    }
  }

  private leave(asker: string): void {
    const mine = (this.byAsker.get(asker) ?? 1) - 1;
    if (mine > 0) this.byAsker.set(asker, mine);
    else this.byAsker.delete(asker);
    // The place goes to the next in the queue, without a moment in which somebody else could take it.
    const next = this.queue.shift();
    if (next) next();
    else this.busy -= 1;
  }
}
