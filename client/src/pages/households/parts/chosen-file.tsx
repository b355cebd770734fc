import { FilePicker } from '../../../parts/file-picker';
import { useCardWords } from '../one/words';

/** As the platform takes papers: pictures of them, or the papers themselves. */
const PAPERS = 'image/jpeg,image/png,image/webp,image/heic,.jpg,.jpeg,.png,.webp,.heic,.pdf,.docx,.xlsx';

interface Props {
  label: string;
  file: File | undefined;
  choose: (file: File | undefined) => void;
}

/** A paper that goes with what is handed in: one is chosen, or taken away again. */
export function ChosenFile({ label, file, choose }: Props) {
  const words = useCardWords();
  if (!file) return <FilePicker label={label} hint={words.fileHint} accept={PAPERS} choose={choose} />;
  return (
    <p className="chosen-file">
      <span>{words.fileChosen(file.name)}</span>
      <button type="button" className="quiet" onClick={() => choose(undefined)}>
        {words.removeFile}
      </button>
    </p>
  );
}
