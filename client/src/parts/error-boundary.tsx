import { Component, useEffect, type ReactNode } from 'react';
import { useWords } from '../language';

interface State {
  failed: 'CRASHED' | 'PART_MISSING' | undefined;
}

/** A part of the page that is loaded when it is shown did not come: each browser says so in its own words. */
const isPartMissing = (error: unknown): boolean =>
  /dynamically imported module|preload CSS|Importing a module script/i.test(String(error));

/** A page that fails says so and offers a way on, instead of an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = { failed: undefined };

  static getDerivedStateFromError(error: unknown): State {
    return { failed: isPartMissing(error) ? 'PART_MISSING' : 'CRASHED' };
  }

  override render(): ReactNode {
    const { failed } = this.state;
    return failed ? <Crashed isPartMissing={failed === 'PART_MISSING'} /> : this.props.children;
  }
}

function Crashed({ isPartMissing }: { isPartMissing: boolean }) {
  const words = useWords();
  // What was typed is kept, so that reading the page anew takes nothing away.
  useEffect(() => {
    if (!isPartMissing) return undefined;
    const again = (): void => location.reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  }, [isPartMissing]);
  return (
    <main className="nothing" role="alert">
      <h1>{isPartMissing ? words.partMissing : words.crashed}</h1>
      <p>{isPartMissing ? words.partMissingHint : words.crashedHint}</p>
      <button type="button" className="primary" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </main>
  );
}
