import type { KindContext } from './importer';

/** What the rows of a file said so far: it is judged in pages under one context, and what they said is forgotten with it. */
export function perFile<Said>(nothing: () => Said): (context: KindContext) => Said {
  const files = new WeakMap<KindContext, { said: Said }>();
  return (context) => {
    const file = files.get(context) ?? { said: nothing() };
    files.set(context, file);
    return file.said;
  };
}
