import { useEffect, useState, type RefObject } from 'react';

/** Whether the wall fills the screen, and the switch for it; the browser's own Escape key counts, too. */
export function useFullScreen(wall: RefObject<HTMLElement | null>): [boolean, () => void] {
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const changed = (): void => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  const toggle = (): void => {
    void (document.fullscreenElement ? document.exitFullscreen() : wall.current?.requestFullscreen());
  };
  return [isFull, toggle];
}
