import { useLanguage } from '../../../language';
import { timeOf } from '../../../parts/time';
import { useDeskWords } from '../words';

export interface Step {
  version: number;
  /** what was done */
  name: string;
  text?: string | null;
  madeAt: string;
  /** who took it; null where the reader may not see them */
  madeBy?: { displayName: string } | null;
  /** another deadline that came with it */
  due?: string;
}

/** How something went from hand to hand, the latest step first. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const words = useDeskWords();
  const { words: general, language } = useLanguage();
  return (
    <ol className="versions">
      {steps.map(({ version, name, text, madeAt, madeBy, due }) => (
        <li key={version} data-step={version}>
          <p>
            <strong>{name}</strong>
            {text && `${general.colon}${text}`}
          </p>
          <p className="muted">
            {[madeBy?.displayName, timeOf(madeAt, language), due && words.dueBy(due, false)]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
