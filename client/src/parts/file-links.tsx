import { useState } from 'react';
import { download } from '../api/papers';
import { useLanguage } from '../language';

interface File {
  id: string;
  name: string;
}

/** Files that prove something, each fetched when somebody asks for it. */
export function FileLinks({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <p className="file-links">
      {files.map((file) => (
        <FileLink key={file.id} file={file} />
      ))}
    </p>
  );
}

function FileLink({ file: { id, name } }: { file: File }) {
  const { words, language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const fetchIt = async (): Promise<void> => {
    setBusy(true);
    setTrouble(await download(`/evidence/${encodeURIComponent(id)}`, name, language).catch(() => words.networkDown));
    setBusy(false);
  };
  return (
    <>
      <button type="button" className="quiet file" disabled={busy} onClick={() => void fetchIt()}>
        {name}
      </button>
      {trouble && (
        <span className="error" role="alert">
          {trouble}
        </span>
      )}
    </>
  );
}
