import { useEffect, useState } from 'react';
import { useKept } from './kept';

/**
 * What a page with forms needs to open without a network: the last answer, kept sealed for the account. A page reads it
 * only where no answer comes.
 * It stays while the server is asked again, so that no form that is open closes.
 * @param answer as it has just come
 * @param isCut no answer came
 * @returns undefined while it is looked up, null where nothing is known
 */
export function useKnown<Answer>(name: string, answer: Answer | undefined, isCut: boolean): Answer | null | undefined {
  const device = useKept()?.device;
  const [known, setKnown] = useState<{ name: string; answer: Answer | null }>();
  useEffect(() => {
    // Where there is no room, the page says that it cannot be read without a network.
    if (answer !== undefined) void device?.put('known', name, answer, 'PERSONS').catch(() => undefined);
  }, [device, name, answer]);
  useEffect(() => {
    if (!isCut) return undefined;
    let isOver = false;
    const tell = (found: Answer | undefined): void => {
      if (!isOver) setKnown({ name, answer: found ?? null });
    };
    (device?.get<Answer>('known', name) ?? Promise.resolve(undefined)).then(tell, () => tell(undefined));
    return () => {
      isOver = true;
    };
  }, [device, name, isCut]);
  if (known?.name === name) return known.answer;
  return isCut ? undefined : null;
}
