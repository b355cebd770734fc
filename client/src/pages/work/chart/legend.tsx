import { LOOKS, SIGN } from './looks';
import { useWorkWords } from '../words';

/** What the bars and marks mean. */
export function Legend() {
  const words = useWorkWords();
  return (
    <ul className="task-legend" aria-label={words.legend}>
      {LOOKS.map((look) => (
        <li key={look}>
          <span className={`task-bar sample at-${look.toLowerCase()}`} aria-hidden="true">
            <i>{SIGN[look]}</i>
          </span>
          {words.lookName[look]}
        </li>
      ))}
      <li>
        <span className="task-tail sample" aria-hidden="true" />
        {words.legendTail}
      </li>
      <li>
        <span className="milestone sample" aria-hidden="true" />
        {words.legendMilestone}
      </li>
      <li>
        <span className="milestone reached sample" aria-hidden="true" />
        {words.legendReached}
      </li>
    </ul>
  );
}
