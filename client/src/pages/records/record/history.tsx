import { useLanguage } from '../../../language';
import { timeOf } from '../../../parts/time';
import { useRecordWords } from '../words';

/** One version, as its record says it: every fact in words. */
export interface ToldVersion {
  version: number;
  madeAt: string;
  by: string | undefined;
  reason: string | null;
  facts: readonly [label: string, text: string][];
}

/** Every version, the latest first, each with what it changed. */
export function History({ versions }: { versions: readonly ToldVersion[] }) {
  const words = useRecordWords();
  const { words: general, language } = useLanguage();
  if (versions.length < 2) return <p className="muted">{words.nothingChanged}</p>;
  return (
    <ol className="versions">
      {versions.map((version, at) => (
        <li key={version.version} data-version={version.version}>
          <p>
            <strong>{words.versionOf(version.version)}</strong>{' '}
            {at === 0 && <span className="badge">{words.current}</span>}{' '}
            <span className="muted">
              {timeOf(version.madeAt, language)} {version.by}
            </span>
          </p>
          {version.reason && (
            <p className="muted">
              {words.whyChanged}
              {general.colon}
              {version.reason}
            </p>
          )}
          <Changes now={version} before={versions[at + 1]} />
        </li>
      ))}
    </ol>
  );
}

function Changes({ now, before }: { now: ToldVersion; before: ToldVersion | undefined }) {
  const words = useRecordWords();
  const old = new Map(before?.facts);
  const changed = now.facts.filter(([label, text]) => (old.get(label) ?? '') !== text);
  if (!before || changed.length === 0) return null;
  return (
    <ul className="changes">
      {changed.map(([label, text]) => (
        <li key={label}>
          {label}
          {'  '}
          <del>{old.get(label) || words.empty}</del> → <ins>{text || words.empty}</ins>
        </li>
      ))}
    </ul>
  );
}
