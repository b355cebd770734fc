import { useState } from 'react';
import { useGraphqlPage } from '../../parts/graphql-page';
import { PaperButton } from '../../parts/paper-button';
import { useWords } from '../../language';
import { useViewer } from '../../viewer';
import type { Asked } from './asked';
import { graphqlOf, graphqlPagePath } from './graphql-text';
import type { Measure } from './vocabulary';
import { useExploreWords } from './words';

interface Props {
  asked: Asked;
  show: readonly Measure[];
}

const FORMATS = ['xlsx', 'csv'] as const;

/** What is asked, as a link, as a file, and as the query that a program would send. */
export function TakeAway({ asked, show }: Props) {
  const words = useExploreWords();
  const general = useWords();
  const isSignedIn = useViewer().account != null;
  const { filter, groupBy, having, orderBy, asOf } = asked;
  const params = {
    filter: JSON.stringify(filter),
    groupBy: JSON.stringify(groupBy),
    ...(having && { having: JSON.stringify(having) }),
    ...(orderBy && { orderBy: JSON.stringify(orderBy) }),
    ...(asOf && { asOf }),
  };
  return (
    <section className="take-away" aria-labelledby="take-away">
      <h2 id="take-away">{words.takeAway}</h2>
      <p className="actions wrapping">
        <CopyButton text={() => location.href} label={words.copyLink} said={words.linkCopied} />
        {isSignedIn ? (
          FORMATS.map((format) => (
            <PaperButton
              key={format}
              kind="results"
              params={{ ...params, format }}
              label={general.inFormat(words.exportAs, format)}
            />
          ))
        ) : (
          <span className="muted">{words.signInToExport}</span>
        )}
      </p>
      <details className="made-by">
        <summary>{words.forDevelopers}</summary>
        <MadeBy asked={asked} show={show} />
      </details>
    </section>
  );
}

/** The GraphQL that asks the same. */
function MadeBy({ asked, show }: Props) {
  const words = useExploreWords();
  const isServed = useGraphqlPage();
  const { query, variables } = graphqlOf(asked, show);
  const given = JSON.stringify(variables, null, 2);
  return (
    <>
      <div className="made-by-texts">
        <Text label={words.query} text={query} copy={words.copyQuery} />
        <Text label={words.variables} text={given} copy={words.copyVariables} />
      </div>
      {isServed && (
        <p>
          <a href={graphqlPagePath(query, variables)}>{words.openInGraphql}</a>{' '}
          <span className="muted">{words.graphqlHint}</span>
        </p>
      )}
    </>
  );
}

function Text({ label, text, copy }: { label: string; text: string; copy: string }) {
  const words = useExploreWords();
  return (
    <div>
      <h3>{label}</h3>
      <pre tabIndex={0} aria-label={label}>
        {text}
      </pre>
      <CopyButton text={() => text} label={copy} said={words.copied} />
    </div>
  );
}

/** Copies, and says so; where the browser does not allow it, the text stands there to be copied by hand. */
function CopyButton({ text, label, said }: { text: () => string; label: string; said: string }) {
  const words = useExploreWords();
  const [told, setTold] = useState<{ isCopied: boolean; text: string }>();
  const copy = async (): Promise<void> => {
    const what = text();
    const isCopied = await navigator.clipboard.writeText(what).then(
      () => true,
      () => false,
    );
    setTold({ isCopied, text: what });
  };
  return (
    <span className="copying">
      <button type="button" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">
        {told?.isCopied && <span className="muted">{said}</span>}
        {told && !told.isCopied && (
          <>
            <span className="muted">{words.copyFailed}</span> <code>{told.text}</code>
          </>
        )}
      </span>
    </span>
  );
}
