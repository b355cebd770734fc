import { useEffect, useRef, useState, type ReactNode } from 'react';
import '../styles/when-seen.css';

/** So far below what is shown a reader is about to see it. */
const NEAR = '200px';

/** What a page need not read at once: read when somebody comes near it, and there from then on. */
export function WhenSeen({ children }: { children: ReactNode }) {
  const place = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  useEffect(() => {
    if (!place.current) return undefined;
    const watching = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setNear(true);
      },
      { rootMargin: NEAR },
    );
    watching.observe(place.current);
    return () => watching.disconnect();
  }, []);
  return isNear ? children : <div ref={place} className="when-seen" />;
}
