import { useId, useState, type DragEvent } from 'react';

/** What the platform takes as evidence: pictures, papers and tables. */
export const EVIDENCE_TYPES = 'image/jpeg,image/png,image/webp,image/heic,.heic,.pdf,.xlsx,.xls,.csv,.docx';

interface Props {
  label: string;
  hint: string;
  accept: string;
  disabled?: boolean;
  /** on a phone it opens the camera */
  capture?: 'environment';
  choose: (file: File) => void;
}

/** A place to drop a file on, which is a button for everybody else; the browser's own says it in the browser's language. */
export function FilePicker({ label, hint, accept, disabled, capture, choose }: Props) {
  const id = useId();
  const [isOver, setOver] = useState(false);
  const take = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) choose(file);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (!disabled) take(event.dataTransfer.files);
  };
  return (
    <div
      className={isOver ? 'picker-file over' : 'picker-file'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        id={id}
        className="unseen"
        type="file"
        accept={accept}
        capture={capture}
        disabled={disabled}
        aria-describedby={`${id}-hint`}
        onChange={({ target }) => {
          take(target.files);
          // The same file again, mended meanwhile, is a choice too.
          target.value = '';
        }}
      />
      <label htmlFor={id} className="button">
        {label}
      </label>
      <small id={`${id}-hint`} className="muted">
        {hint}
      </small>
    </div>
  );
}
