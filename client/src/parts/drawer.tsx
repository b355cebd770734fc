import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords } from '../language';

interface Props {
  title: string;
  close: () => void;
  children: ReactNode;
}

/** A sheet over the page; Escape closes it, and focus goes back to where it was. */
export function Drawer({ title, close, children }: Props) {
  const words = useWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} className="drawer" aria-labelledby={id} onClose={close}>
      <div className="sheet">
        <header>
          <h2 id={id}>{title}</h2>
          <button type="button" className="quiet" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** After React has marked the fields. */
export function focusFirstError(form: HTMLElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
}
