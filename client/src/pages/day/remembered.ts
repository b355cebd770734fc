import { useEffect, useState } from 'react';
import { useKept } from '../../parts/kept';

interface Known<Data> {
  at: string;
  data: Data;
}

/**
 * What a page read last, for a page that opens where there is no network: sealed on this device, for this account alone.
 * @param answer as the server has just said
 * @param isCut no answer came
 * @returns the answer, or what is remembered with the moment at which it was read
 */
export function useRemembered<Data>(
  name: string,
  answer: Data | undefined,
  isCut: boolean,
): { data: Data | undefined; since: string | undefined } {
  const device = useKept()?.device;
  const [known, setKnown] = useState<Known<Data>>();
  useEffect(() => {
    // Where there is no room, there is none: without a network the page then says so.
    if (answer && device) {
      const known: Known<Data> = { at: new Date().toISOString(), data: answer };
      void device.put('known', name, known, 'PERSONS').catch(() => undefined);
    }
  }, [device, name, answer]);
  useEffect(() => {
    if (!isCut || answer || !device) return undefined;
    let isOver = false;
    device.get<Known<Data>>('known', name).then(
      (found) => {
        if (!isOver) setKnown(found);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
    };
  }, [device, name, answer, isCut]);
  if (answer) return { data: answer, since: undefined };
  return { data: isCut ? known?.data : undefined, since: isCut ? known?.at : undefined };
}
