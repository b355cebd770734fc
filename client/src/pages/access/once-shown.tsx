import { useState } from 'react';
import { useAccessWords } from './words';

interface Props {
  title: string;
  hint: string;
  /** what nobody is told again */
  secret: string;
  /** whose it is, on the slip to hand over */
  slip?: { name: string; displayName: string };
  close: () => void;
}

/** A secret that is told once: to copy, or to print and hand over. It lives on this screen only. */
export function OnceShown({ title, hint, secret, slip, close }: Props) {
  const words = useAccessWords();
  const [told, setTold] = useState<string>();
  const copy = async (): Promise<void> => {
    // The clipboard needs a secure context, which a plain http address in a county's network is not.
    const clipboard: Clipboard | undefined = navigator.clipboard;
    try {
      if (!clipboard) throw new Error('no clipboard');
      await clipboard.writeText(secret);
      setTold(words.copied);
    } catch {
      setTold(words.copyFailed);
    }
  };
  return (
    <section className="once notice good" aria-label={title}>
      <h3>{title}</h3>
      {slip && (
        <dl className="slip">
          <dt className="paper-only">{words.slipTitle}</dt>
          <dd className="paper-only" />
          <dt>{words.displayName}</dt>
          <dd>{slip.displayName}</dd>
          <dt>{words.name}</dt>
          <dd>{slip.name}</dd>
          <dt className="paper-only">{words.slipAddress}</dt>
          <dd className="paper-only">{location.origin}</dd>
        </dl>
      )}
      <p>
        <code className="secret">{secret}</code>
      </p>
      <p>{hint}</p>
      {slip && <p className="paper-only">{words.slipHint}</p>}
      <p className="actions">
        <button type="button" onClick={() => void copy()}>
          {words.copy}
        </button>
        {slip && (
          <button type="button" onClick={() => window.print()}>
            {words.print}
          </button>
        )}
        <button type="button" className="primary" onClick={close}>
          {words.done}
        </button>
        {told && <span role="status">{told}</span>}
      </p>
    </section>
  );
}
