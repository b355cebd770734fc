import { nameIn, useLanguage } from '../language';
import type { Language } from '../words';
import type { LiveEvent } from '../live/connection';
import { useConnection } from '../live/live';
import { timeOf } from './time';

const LISTED = 8;

/** After a break: what happened meanwhile, so that a figure that changed does not seem to have changed by itself. */
export function MissedNotice() {
  const { words, language } = useLanguage();
  const live = useConnection();
  if (!live) return null;
  const { events, startedAnew } = live.missed;
  if (events.length === 0 && !startedAnew) return null;
  const latest = events.slice(-LISTED).reverse();
  return (
    <div className="notice" role="status">
      <p>{startedAnew ? words.startedAnew : words.missed(events.length)}</p>
      {latest.length > 0 && (
        <ul>
          {latest.map((event) => (
            <li key={event.id}>
              <time dateTime={event.at}>{timeOf(event.at, language)}</time> {pairOf(event, language)}{' '}
              {words.eventName[event.kind]}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <button type="button" onClick={live.dismiss}>
          {words.dismiss}
        </button>
      </p>
    </div>
  );
}

const pairOf = ({ pairing }: LiveEvent, language: Language): string =>
  pairing
    ? [pairing.donor, pairing.recipient].flatMap((party) => (party ? [nameIn(language, party)] : [])).join(' → ')
    : '';
