import { useEffect, useEffectEvent, useState } from 'react';
import { chinaToday } from '../../parts/time';

const LOOK_EVERY_MS = 30_000;

/** The business day. A wall hangs for weeks: when another day begins, what is late is asked for anew. */
export function useToday(turned: () => void): string {
  const [today, setToday] = useState(chinaToday);
  const tell = useEffectEvent(turned);
  useEffect(() => {
    const timer = setInterval(() => {
      const now = chinaToday();
      if (now === today) return;
      setToday(now);
      tell();
    }, LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [today]);
  return today;
}
