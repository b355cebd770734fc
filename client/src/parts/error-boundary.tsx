import { Component, type ReactNode } from 'react';
import { useWords } from '../language';

/** A page that fails says so and offers a way on, instead of an empty window. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? <Crashed /> : this.props.children;
  }
}

function Crashed() {
  const words = useWords();
  return (
    <main className="nothing" role="alert">
      <h1>{words.crashed}</h1>
      <p>{words.crashedHint}</p>
      <button type="button" className="primary" onClick={() => location.reload()}>
        {words.reload}
      </button>
    </main>
  );
}
