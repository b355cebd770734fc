import { useState } from 'react';
import { upload } from '../api/upload';
import { useLanguage } from '../language';
import { EvidenceLink } from './evidence/evidence-link';
import { EVIDENCE_TYPES, FilePicker } from './file-picker';

/** A file that the platform has, and that nothing rests on yet. */
export interface HandedInFile {
  id: string;
  name: string;
}

interface Props {
  label: string;
  hint: string;
  files: readonly HandedInFile[];
  change: (files: HandedInFile[]) => void;
  words: { uploading: string; remove: (name: string) => string };
}

/** Files that go with a form: each is handed in when it is chosen, so that a draft holds its id and not its content. */
export function HandedIn({ label, hint, files, change, words }: Props) {
  const { words: general, language } = useLanguage();
  const [sending, setSending] = useState<string>();
  const [trouble, setTrouble] = useState<string>();
  const send = async (file: File): Promise<void> => {
    setTrouble(undefined);
    setSending(file.name);
    const answer = await upload<{ id: string }>({
      to: `/evidence?name=${encodeURIComponent(file.name)}`,
      file,
      language,
      progressed: () => undefined,
      networkDown: general.networkDown,
    });
    setSending(undefined);
    if ('trouble' in answer) return setTrouble(answer.trouble);
    // The same file again is the same file.
    change([...files.filter(({ id }) => id !== answer.body.id), { id: answer.body.id, name: file.name }]);
  };
  return (
    <div className="handed-in">
      {files.length > 0 && (
        <ul>
          {files.map(({ id, name }) => (
            <li key={id}>
              <span>{name}</span>{' '}
              <button
                type="button"
                className="quiet"
                aria-label={words.remove(name)}
                onClick={() => change(files.filter((one) => one.id !== id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      <FilePicker
        label={label}
        hint={hint}
        accept={EVIDENCE_TYPES}
        disabled={sending !== undefined}
        choose={(file) => void send(file)}
      />
      {sending && (
        <p className="under-way" role="status">
          {words.uploading} {sending}
        </p>
      )}
      {trouble && (
        <p className="notice bad" role="alert">
          {trouble}
        </p>
      )}
    </div>
  );
}

/** Files that a reader may take along. */
export function Files({ files }: { files: readonly HandedInFile[] }) {
  if (files.length === 0) return null;
  return (
    <ul className="handed-in-files">
      {files.map((file) => (
        <li key={file.id}>
          <EvidenceLink file={file} />
        </li>
      ))}
    </ul>
  );
}
