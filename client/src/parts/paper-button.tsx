import { useState } from 'react';
import { downloadPaper, type PaperFormat, type PaperKind } from '../api/papers';
import { useLanguage } from '../language';

interface Props {
  kind: PaperKind;
  params: Record<string, string | number>;
  label: string;
}

/** A paper to look things up in, and the same to go on writing in. */
const WORKBOOK_AND_DOCUMENT: readonly PaperFormat[] = ['xlsx', 'docx'];

/** A button for each of the formats that an office takes a paper in. */
export function PaperButtons({ kind, params, label }: Props) {
  const { words } = useLanguage();
  return WORKBOOK_AND_DOCUMENT.map((format) => (
    <PaperButton key={format} kind={kind} params={{ ...params, format }} label={words.inFormat(label, format)} />
  ));
}

/** Fetches a paper, as .xlsx unless its parameters say otherwise; what cannot be had is said beside the button. */
export function PaperButton({ kind, params, label }: Props) {
  const { words, language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const fetchIt = async (): Promise<void> => {
    setBusy(true);
    setTrouble(await downloadPaper(kind, params, language).catch(() => words.networkDown));
    setBusy(false);
  };
  return (
    <>
      <button type="button" disabled={busy} onClick={() => void fetchIt()}>
        {busy ? words.preparing : label}
      </button>
      {trouble && (
        <span className="error" role="alert">
          {trouble}
        </span>
      )}
    </>
  );
}
