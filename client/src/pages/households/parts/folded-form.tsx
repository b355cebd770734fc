import { useState, type ReactNode } from 'react';
import { useKept } from '../../../parts/kept';

interface Props {
  /** of the form inside: one that was begun stands open */
  name: string;
  summary: string;
  children: (done: (told: string) => void) => ReactNode;
}

/** A form that is folded until somebody opens it, or comes back to what they had begun; and what became of it. */
export function FoldedForm({ name, summary, children }: Props) {
  const drafts = useKept()?.drafts;
  const [isOpen, setOpen] = useState(() => drafts?.has(name) ?? false);
  const [told, tell] = useState<string>();
  return (
    <div className="household-fold">
      <p className="verbs">
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => {
            tell(undefined);
            setOpen(!isOpen);
          }}
        >
          {summary}
        </button>
      </p>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {isOpen &&
        children((text) => {
          setOpen(false);
          tell(text);
        })}
    </div>
  );
}
