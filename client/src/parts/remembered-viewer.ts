import { useEffect, useState } from 'react';
import { lastAccount, mayRefresh } from '../api/session';
import type { Viewer } from '../viewer';
import { openKept } from './kept';

const NAME = 'viewer';

/**
 * Who was reading in this browser, for a page that opens without a network: their forms are to open all the same. The
 * server judges what is sent later, so what is remembered opens nothing that it would not.
 * @param known as the server has just said
 * @param isCut no answer came
 * @returns undefined while it is looked up, null where nobody is remembered
 */
export function useRememberedViewer(known: Viewer | undefined, isCut: boolean): Viewer | null | undefined {
  const [remembered, setRemembered] = useState<Viewer | null>();
  useEffect(() => {
    if (known?.account) void remember(known, known.account.id);
  }, [known]);
  useEffect(() => {
    if (!isCut) return undefined;
    let isOver = false;
    const tell = (viewer: Viewer | null): void => {
      if (!isOver) setRemembered(viewer);
    };
    recalled().then(tell, () => tell(null));
    return () => {
      isOver = true;
    };
  }, [isCut]);
  // It stays while the server is asked again, so that nothing that is open closes.
  return remembered ?? (isCut ? remembered : null);
}

async function remember(viewer: Viewer, accountId: string): Promise<void> {
  const { device } = await openKept(accountId);
  // Where there is no room, there is none: the page then says that it cannot be opened without a network.
  await device.put('known', NAME, viewer, 'PERSONS').catch(() => undefined);
}

async function recalled(): Promise<Viewer | null> {
  const accountId = lastAccount();
  if (accountId === null || !mayRefresh()) return null;
  const { device } = await openKept(accountId);
  return (await device.get<Viewer>('known', NAME)) ?? null;
}
