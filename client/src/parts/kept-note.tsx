import { useWords } from '../language';
import type { Saved } from './kept-draft';

/** Says at the foot of a form whether what was typed would survive a closed tab. */
export function KeptNote({ saved }: { saved: Saved | undefined }) {
  const words = useWords();
  if (!saved) return null;
  const told = { DEVICE: words.keptHere, TAB: words.keptInTab, FAILED: words.notKept }[saved];
  return (
    <small className={saved === 'DEVICE' ? 'muted' : 'error'} role="status">
      {told}
    </small>
  );
}
