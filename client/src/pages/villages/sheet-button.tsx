import { Suspense, type ReactNode } from 'react';
import { useOpenForm } from '../../parts/open-forms';
import { Skeleton } from '../../parts/skeleton';

interface Props {
  /** of the draft of its form */
  name: string;
  label: string;
  /** what it is about, where several of these stand beside each other */
  about?: string;
  isPrimary?: boolean;
  /** Once what it asks for is done; the sheet has closed by then. */
  done: () => void;
  /** The sheet, while it is open. */
  children: (ends: { close: () => void; done: () => void }) => ReactNode;
}

/** What opens a sheet over the page, and the sheet; one that stood open when the session ended opens again. */
export function SheetButton({ name, label, about, isPrimary, done, children }: Props) {
  const [isOpen, open] = useOpenForm(name);
  const close = (): void => open(false);
  const ends = {
    close,
    done: () => {
      close();
      done();
    },
  };
  return (
    <>
      <button
        type="button"
        className={isPrimary ? 'primary' : undefined}
        aria-label={about === undefined ? undefined : `${label} ${about}`}
        onClick={() => open(true)}
      >
        {label}
      </button>
      {isOpen && <Suspense fallback={<Skeleton rows={3} />}>{children(ends)}</Suspense>}
    </>
  );
}
