import { useWords } from '../../language';

/** Over the whole page and every printed sheet of it: nobody must take made-up money for real. */
export function Watermark() {
  const words = useWords();
  return (
    <div className="watermark" aria-hidden="true">
      {Array.from({ length: 24 }, (_, at) => (
        <span key={at} data-words={words.simulated} />
      ))}
    </div>
  );
}
