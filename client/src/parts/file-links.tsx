import { EvidenceLink } from './evidence/evidence-link';

interface File {
  id: string;
  name: string;
}

/** Files that prove something, each fetched when somebody asks for it. */
export function FileLinks({ files }: { files: readonly File[] }) {
  if (files.length === 0) return null;
  return (
    <div className="file-links">
      {files.map((file) => (
        <EvidenceLink key={file.id} file={file} />
      ))}
    </div>
  );
}
