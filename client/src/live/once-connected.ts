import { useEffect, useEffectEvent, useRef } from 'react';
import { useConnection } from './live';

/** Does it when the line comes back, where something waits for that. */
export function useOnceConnected(isWaiting: boolean, work: () => void): void {
  const isConnected = useConnection()?.state === 'CONNECTED';
  const was = useRef(isConnected);
  const current = useEffectEvent(() => {
    if (isWaiting) work();
  });
  useEffect(() => {
    if (isConnected && !was.current) current();
    was.current = isConnected;
  }, [isConnected]);
}
