import { useState } from 'react';
import { downloadPaper, type PaperKind } from '../api/papers';
import { useLanguage } from '../language';

interface Props {
  kind: PaperKind;
  params: Record<string, string | number>;
  label: string;
}

/** Fetches a paper as .xlsx; what cannot be had is said beside the button. */
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
