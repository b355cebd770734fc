import { useEffect } from 'react';
import { useWords } from './language';

/** Names the page in the tab and in bookmarks. */
export function useTitle(title: string | undefined): void {
  const { product } = useWords();
  useEffect(() => {
    document.title = title ? `${title} · ${product}` : product;
  }, [title, product]);
}
