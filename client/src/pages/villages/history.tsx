import type { ReactNode } from 'react';
import { useLanguage } from '../../language';
import { timeOf } from '../../parts/time';
import { useVillageWords } from './words';

/** What every version says besides its facts. */
interface Version {
  version: number;
  withdrawn: boolean;
  reason?: string | null;
  evidence: readonly string[];
  madeAt: string;
  madeBy?: { name: string } | null;
}

interface Props<Told extends Version> {
  versions: readonly Told[];
  /** What a version said. */
  said: (version: Told) => ReactNode;
}

/** What a row has said until now, the latest first: when, by whom, why and by which papers. */
export function History<Told extends Version>({ versions, said }: Props<Told>) {
  const words = useVillageWords();
  const { language } = useLanguage();
  return (
    <details className="village-history">
      <summary>{words.history(versions.length)}</summary>
      <ol reversed>
        {versions.map((one) => (
          <li key={one.version}>
            {timeOf(one.madeAt, language)} {one.withdrawn ? <b>{words.withdraw}</b> : said(one)} {one.madeBy?.name}{' '}
            {one.reason}
            {one.evidence.length > 0 && <small className="muted"> {one.evidence.join(' · ')}</small>}
          </li>
        ))}
      </ol>
    </details>
  );
}
