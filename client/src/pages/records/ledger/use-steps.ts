import { useRef, useState } from 'react';
import type { CombinedError } from 'urql';
import { problemsOf } from '../../../api/problems';
import { useWords } from '../../../language';

/** Some of the work: how many records it is about, and how it is done. */
export interface Step {
  ids: readonly string[];
  send: () => Promise<CombinedError | undefined>;
}

export interface Progress {
  done: number;
  of: number;
}

export interface Outcome extends Progress {
  /** the records that are done */
  ids: readonly string[];
  wasStopped: boolean;
  refused: number;
  /** why the first of them was refused */
  why: string | undefined;
}

export interface Steps {
  /** undefined while nothing is under way */
  progress: Progress | undefined;
  run: (steps: readonly Step[]) => Promise<Outcome>;
  stop: () => void;
}

/** Long work, one step after the other: it tells how far it is, and can be stopped between two steps. */
export function useSteps(): Steps {
  const general = useWords();
  const [progress, setProgress] = useState<Progress>();
  const isStopped = useRef(false);
  const run = async (steps: readonly Step[]): Promise<Outcome> => {
    isStopped.current = false;
    const of = steps.reduce((sum, { ids }) => sum + ids.length, 0);
    const ids: string[] = [];
    let refused = 0;
    let why: string | undefined;
    for (const step of steps) {
      if (isStopped.current) break;
      setProgress({ done: ids.length + refused, of });
      const error = await step.send();
      if (!error) {
        ids.push(...step.ids);
        continue;
      }
      const [problem] = problemsOf(error, general);
      why ??= problem?.message;
      refused += step.ids.length;
      // Without a line the next would be lost as well.
      if (problem?.code === 'NETWORK') break;
    }
    setProgress(undefined);
    return { done: ids.length, of, ids, wasStopped: isStopped.current && ids.length + refused < of, refused, why };
  };
  return {
    progress,
    run,
    stop: () => {
      isStopped.current = true;
    },
  };
}
