import { stringifyDocument, type AnyVariables, type TypedDocumentNode } from 'urql';
import { needsRefresh, refresh } from '../api/session';
import type { Language } from '../words';
import { openLine } from './line';
import { pauseMs } from './pause';

interface Heard<Data> {
  next: (data: Data) => void;
  /** whether the line is up; after a break the subscription begins anew, with whatever it tells first */
  line: (isUp: boolean) => void;
  /** the server does not answer this: it is not asked again */
  refused: () => void;
}

/**
 * Follows one subscription on a line of its own for as long as it is wanted, across breaks, sleeping networks and tokens
 * that run out. For answers that are kept true by the server; what happened at all, `LiveConnection` tells.
 * @returns ends it
 */
export function follow<Data, Variables extends AnyVariables>(
  language: Language,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  heard: Heard<Data>,
): () => void {
  let isOver = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hangUp: () => void = () => {};

  const again = (): void => {
    timer = setTimeout(() => void begin(), pauseMs(failures));
    failures += 1;
  };
  const begin = async (): Promise<void> => {
    const isUnreachable = needsRefresh() && (await refresh()) === 'UNREACHABLE';
    if (isOver) return;
    if (isUnreachable) {
      heard.line(false);
      return again();
    }
    const { socket, over } = openLine(language);
    let isEnded = false;
    const end = (isRefused: boolean): void => {
      if (isEnded) return;
      isEnded = true;
      hangUp = () => {};
      over();
      void socket.dispose();
      if (isOver) return;
      heard.line(false);
      if (isRefused) return heard.refused();
      again();
    };
    hangUp = () => {
      over();
      socket.terminate();
    };
    socket.subscribe<Data>(
      { query: stringifyDocument(query), variables: variables ?? undefined },
      {
        next: ({ data, errors }) => {
          if (isOver || isEnded) return;
          if (errors) return end(isRefusal(errors));
          failures = 0;
          heard.line(true);
          if (data) heard.next(data);
        },
        error: (error) => end(Array.isArray(error) && isRefusal(error)),
        complete: () => end(false),
      },
    );
  };
  void begin();
  return () => {
    isOver = true;
    clearTimeout(timer);
    hangUp();
  };
}

/** Troubles that pass: everything else would be refused again. */
const PASSING = ['UNAUTHENTICATED', 'INTERNAL', 'TOO_MANY_REQUESTS'];

function isRefusal(errors: readonly unknown[]): boolean {
  const codes = errors.map((error) => (error as { extensions?: { code?: unknown } }).extensions?.code);
  return codes.every((code) => typeof code === 'string' && !PASSING.includes(code));
}
