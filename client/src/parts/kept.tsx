import { createContext, use, useEffect, type ReactNode } from 'react';
import { useClient } from 'urql';
import { endSession, forgetAccount, rememberAccount } from '../api/session';
import { useLanguage } from '../language';
import { useConnection } from '../live/live';
import { Device } from './device';
import { Drafts } from './drafts';
import { Outbox } from './outbox/outbox';

/** What this browser keeps for the account that is signed in. */
export interface Kept {
  accountId: string;
  device: Device;
  drafts: Drafts;
  outbox: Outbox;
}

const KeptContext = createContext<Kept | null>(null);

/** Null for who only reads. */
export const useKept = (): Kept | null => use(KeptContext);

let current: { accountId: string; kept: Promise<Kept> } | undefined;

/** Opened once for each account that comes; the one before is left as it is, sealed. */
export function openKept(accountId: string): Promise<Kept> {
  if (current?.accountId !== accountId) current = { accountId, kept: opened(accountId) };
  return current.kept;
}

async function opened(accountId: string): Promise<Kept> {
  const device = await Device.of(accountId);
  return { accountId, device, drafts: await Drafts.of(device), outbox: new Outbox(device, accountId) };
}

/** Tells the other tabs of this browser that an account's belongings are gone; theirs go, too. */
const CHANNEL = 'jiedui.forgotten';

/** Nothing of who leaves stays in this browser: forms, what waits, keys. */
export async function signOutHere(): Promise<void> {
  const leaving = current;
  current = undefined;
  forgetAccount();
  if (leaving) {
    await (await leaving.kept).device.forget();
    const channel = new BroadcastChannel(CHANNEL);
    channel.postMessage(leaving.accountId);
    channel.close();
  }
  endSession();
}

/** Everything below has the account's kept forms at hand; it waits until they are opened. */
export function KeptProvider({ accountId, children }: { accountId: string; children: ReactNode }) {
  const kept = use(openKept(accountId));
  const client = useClient();
  const { language } = useLanguage();
  const isConnected = useConnection()?.state === 'CONNECTED';
  useEffect(() => kept.outbox.begin({ client, language }), [kept, client, language]);
  useEffect(() => {
    if (isConnected) kept.outbox.wake();
  }, [kept, isConnected]);
  useEffect(() => {
    rememberAccount(accountId);
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (data !== accountId) return;
      kept.device.leave();
      if (current?.accountId === accountId) current = undefined;
    };
    return () => channel.close();
  }, [accountId, kept]);
  return <KeptContext value={kept}>{children}</KeptContext>;
}
