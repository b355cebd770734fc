import { useWords } from '../language';

/** Keeps the place of rows that are on their way. */
export function Skeleton({ rows }: { rows: number }) {
  const words = useWords();
  return (
    <div className="skeleton" role="status" aria-label={words.loading}>
      {Array.from({ length: rows }, (_, row) => (
        <span key={row} />
      ))}
    </div>
  );
}
