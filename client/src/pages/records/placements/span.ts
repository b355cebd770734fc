import { useRecordWords } from '../words';

interface Spell {
  fromDay: string;
  toDay?: string | null;
}

/** "2019-03-01 – 至今" */
export function useSpan(): (spell: Spell) => string {
  const words = useRecordWords();
  return ({ fromDay, toDay }) => `${fromDay} – ${toDay ?? words.untilNow}`;
}
