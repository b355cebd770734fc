import { daysAfter, type Day } from '../../platform/day';
import { DONGLAN, type QuarterWish } from './donglan-2016.rules';
import type { Desk, DonglanStage, Door } from './door';

export type Chapter =
  | 'plans'
  | 'households'
  | 'visits'
  | 'benefits'
  | 'work'
  | 'inspection'
  | 'remedies'
  | 'clearing'
  | 'villages'
  | 'ranking';

export type OnProgress = (chapter: Chapter, done: number, all: number) => void;

/** What was written, in the version that the next act is based on. */
export interface Kept {
  id: string;
  version: number;
}

/** An act that many take, each by their own desk. */
export interface Wave<One> {
  verb: string;
  /** The type of its input; by default the verb's own. */
  type?: string;
  /** What the payload gives; by default the household. */
  gives?: string;
  desk: (one: One) => Desk;
  input: (one: One) => object;
}

/** As many mutations as one document takes; each is a transaction of its own. */
const AT_ONCE = 20;
/** Documents on their way at the same time. */
const LANES = 3;

/** What work is due by: nothing is assigned for a day that is over, so a simulation ends after it is made. */
const DAYS_LEFT = 60;

/** What the chapters of the quarter share: its days, its stage, and acts by GraphQL alone, each under a request key of its own. */
export class QuarterActs {
  readonly from: Day = `${DONGLAN.year}-07-01`;
  readonly until: Day;
  private requests = 0;
  private chapter: { name: Chapter; done: number; all: number } | null = null;

  constructor(
    readonly door: Door,
    readonly stage: DonglanStage,
    readonly wish: QuarterWish,
    readonly today: Day,
    private readonly onProgress: OnProgress,
  ) {
    this.until = daysAfter(today, DAYS_LEFT);
  }

  /** A chapter begins, of so many acts that are told of. */
  begin(name: Chapter, all: number): void {
    this.chapter = { name, done: 0, all };
    this.moved(0);
  }

  /** So many more are done; a wave tells of its own. */
  moved(by: number): void {
    if (this.chapter === null) throw new Error('no chapter has begun');
    this.chapter.done += by;
    this.onProgress(this.chapter.name, this.chapter.done, this.chapter.all);
  }

  /** @param gives the payload's field and what is read of it, an id at least */
  async act<Gives = Kept>(
    desk: Desk,
    verb: string,
    input: object,
    gives: string,
    type: string = inputOf(verb),
  ): Promise<Gives> {
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { kept: ${gives} } }`;
    const { done } = await this.door.ask<{ done: { kept: Gives } }>(desk, document, { input: this.keyed(verb, input) });
    return done.kept;
  }

  /** The same act for many, twenty in a document; in their order. */
  async wave<One, Gives = Kept>(
    all: readonly One[],
    { verb, type = inputOf(verb), gives = HOUSEHOLD, ...wave }: Wave<One>,
  ): Promise<Gives[]> {
    const documents = documentsOf(all, wave.desk);
    const results: Gives[] = [];
    const lane = async (): Promise<void> => {
      for (let next = documents.shift(); next !== undefined; next = documents.shift()) {
        const { desk, places } = next;
        const variables = Object.fromEntries(
          places.map((at, nth) => [`i${nth}`, this.keyed(verb, wave.input(all[at] as One))]),
        );
        const heads = places.map((_, nth) => `$i${nth}: ${type}!`).join(', ');
        const fields = places.map((_, nth) => `d${nth}: ${verb}(input: $i${nth}) { kept: ${gives} }`);
        const document = `mutation (${heads}) { ${fields.join(' ')} }`;
        const done = await this.door.ask<Record<string, { kept: Gives }>>(desk, document, variables);
        for (const [nth, at] of places.entries()) {
          const kept = done[`d${nth}`]?.kept;
          if (!kept) throw new Error(`${verb} gave nothing`);
          results[at] = kept;
        }
        this.moved(places.length);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return results;
  }

  private keyed(verb: string, input: object): object {
    this.requests += 1;
    return { ...input, requestKey: `donglan-${this.wish.seed}-${verb}-${this.requests}` };
  }
}

const HOUSEHOLD = 'household { id version }';

const inputOf = (verb: string): string => `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;

/** Which of them go into which document; of each desk its own. */
function documentsOf<One>(all: readonly One[], deskOf: (one: One) => Desk): { desk: Desk; places: number[] }[] {
  const byDesk = new Map<Desk, number[]>();
  for (const [at, one] of all.entries()) {
    const places = byDesk.get(deskOf(one)) ?? [];
    places.push(at);
    byDesk.set(deskOf(one), places);
  }
  return [...byDesk].flatMap(([desk, places]) =>
    Array.from({ length: Math.ceil(places.length / AT_ONCE) }, (_, nth) => ({
      desk,
      places: places.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
    })),
  );
}
