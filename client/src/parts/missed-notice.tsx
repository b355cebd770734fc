import { lazy, Suspense } from 'react';
import { useWords } from '../language';
import { useConnection } from '../live/live';

const MissedList = lazy(() => import('./missed-list'));

/** After a break: what happened meanwhile, so that a figure that changed does not seem to have changed by itself. */
export function MissedNotice() {
  const words = useWords();
  const live = useConnection();
  if (!live) return null;
  const { events, startedAnew } = live.missed;
  if (events.length === 0 && !startedAnew) return null;
  return (
    <div className="notice" role="status">
      <p>{startedAnew ? words.startedAnew : words.missed(events.length)}</p>
      {events.length > 0 && (
        <Suspense>
          <MissedList events={events} />
        </Suspense>
      )}
      <p className="actions">
        <button type="button" onClick={live.dismiss}>
          {words.dismiss}
        </button>
      </p>
    </div>
  );
}
