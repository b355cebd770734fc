import { nameIn, useLanguage } from '../language';
import type { LiveEvent } from '../live/connection';
import type { Language } from '../words';
import { eventNames } from './event-names';
import { timeOf } from './time';

const LISTED = 8;

/** The latest of what was missed, each with whose it is. */
export default function MissedList({ events }: { events: readonly LiveEvent[] }) {
  const { language } = useLanguage();
  const latest = events.slice(-LISTED).reverse();
  return (
    <ul>
      {latest.map((event) => (
        <li key={event.id}>
          <time dateTime={event.at}>{timeOf(event.at, language)}</time> {pairOf(event, language)}{' '}
          {eventNames[language][event.kind]}
        </li>
      ))}
    </ul>
  );
}

const pairOf = ({ pairing }: LiveEvent, language: Language): string =>
  pairing
    ? [pairing.donor, pairing.recipient].flatMap((party) => (party ? [nameIn(language, party)] : [])).join(' → ')
    : '';
