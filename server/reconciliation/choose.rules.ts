import type { Weight } from './evidence.rules';

/** A guess that some statements, named by their numbers, belong together, and what speaks for it. */
export interface Guess {
  members: number[];
  weight: Weight;
}

export interface Choice<G> {
  accepted: G[];
  /** For each statement that is left over, how many guesses about it could not be told apart. */
  contested: ReadonlyMap<number, number>;
}

/**
 * Accepts each guess that stands out by `margin` from every other guess about any of its statements, and then again
 * among what is left, until none stands out. The outcome does not depend on the order of anything: an accepted guess
 * only removes weaker ones, so that a guess which stands out keeps standing out until it is accepted.
 */
export function chooseOutstanding<G extends Guess>(guesses: readonly G[], margin: Weight): Choice<G> {
  const about = new Map<number, G[]>();
  for (const guess of guesses) {
    for (const member of guess.members) {
      const list = about.get(member);
      if (list === undefined) about.set(member, [guess]);
      else list.push(guess);
    }
  }
  for (const list of about.values()) list.sort((one, other) => other.weight - one.weight);

  const gone = new Set<G>();
  const alive = (member: number): G[] => {
    const list = (about.get(member) ?? []).filter((guess) => !gone.has(guess));
    about.set(member, list);
    return list;
  };
  const standsOut = (guess: G): boolean =>
    guess.members.every((member) => {
      const [best, second] = alive(member);
      return best === guess && (second === undefined || second.weight <= guess.weight - margin);
    });

  const accepted: G[] = [];
  const waiting = [...about.keys()];
  for (let member = waiting.pop(); member !== undefined; member = waiting.pop()) {
    const [best] = alive(member);
    if (best === undefined || !standsOut(best)) continue;
    accepted.push(best);
    for (const taken of best.members) {
      for (const rival of alive(taken)) {
        gone.add(rival);
        waiting.push(...rival.members.filter((other) => !best.members.includes(other)));
      }
    }
  }
  const contested = new Map<number, number>();
  for (const member of about.keys()) {
    const count = alive(member).length;
    if (count > 0) contested.set(member, count);
  }
  return { accepted, contested };
}
