import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { useOpenForm } from '../../../parts/open-forms';
import { Skeleton } from '../../../parts/skeleton';
import { deskPath } from '../../desk/paths';
import { lookForm } from '../form-names';
import { useInspectionWords } from '../words';

const LookForm = lazy(() => import('./look-form'));

type FollowUp = WholeInspectionFragment['followUps'][number];

interface Props {
  inspection: WholeInspectionFragment;
}

/** What an earlier inspection found beside what is seen of it now; nothing where none is looked back at. */
export function LookBack({ inspection }: Props) {
  const words = useInspectionWords();
  const [told, tell] = useState<string>();
  const { kind, looksBack, followUps } = inspection;
  if (kind !== 'LOOK_BACK' || (!looksBack && followUps.length === 0)) return null;
  const looked = followUps.filter(({ verdict }) => verdict);
  const repeated = looked.filter(({ verdict }) => verdict !== 'PUT_RIGHT');
  return (
    <section aria-labelledby="inspection-look-back">
      <h2 id="inspection-look-back">{words.lookBack}</h2>
      {looksBack && (
        <p>
          <Link href={`/inspections/${encodeURIComponent(looksBack.id)}`}>{words.lookedBackAt(looksBack.title)}</Link>
        </p>
      )}
      {followUps.length === 0 ? (
        <p className="muted">{words.noFollowUps}</p>
      ) : (
        <p className="muted" aria-live="polite">
          {words.lookedCount(looked.length, followUps.length, repeated.length)}
        </p>
      )}
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      <ol className="inspection-looks">
        {followUps.map((followed) => (
          <OneLook
            key={followed.nth}
            inspection={inspection}
            followed={followed}
            done={() => tell(words.looked)}
            begun={() => tell(undefined)}
          />
        ))}
      </ol>
    </section>
  );
}

function OneLook({
  inspection,
  followed,
  done,
  begun,
}: Props & { followed: FollowUp; done: () => void; begun: () => void }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { nth, severity, problem, leadUnit, verdict, note, day, visitors, opened } = followed;
  const [isOpen, setOpen] = useOpenForm(lookForm(inspection.id, nth));
  const mayLook = !verdict && inspection.nextActions.includes('START');
  const who = (visitors ?? []).map((at) => inspection.team[at - 1]?.name).join('、');
  return (
    <li value={nth} data-look={nth} data-verdict={verdict ?? undefined}>
      <div className="look-then">
        <h3>{words.then}</h3>
        <p>
          <span className={`badge severity ${severity.toLowerCase()}`}>{words.severityName[severity]}</span> {problem}
        </p>
        {leadUnit && <p className="muted">{nameIn(language, leadUnit)}</p>}
      </div>
      <div className="look-now">
        <h3>{words.now}</h3>
        <p>
          <span className={`badge verdict ${verdict?.toLowerCase() ?? ''}`}>
            {verdict ? words.verdictName[verdict] : words.notLooked}
          </span>{' '}
          {note}
        </p>
        {verdict && <p className="muted">{[day, who].filter(Boolean).join(' · ')}</p>}
        {opened && (
          <p>
            <Link href={deskPath('rectifications', { item: opened.id })}>
              {words.openedAs(words.itemStateName[opened.state])}
            </Link>
          </p>
        )}
        {mayLook && (
          <p className="verbs">
            <button
              type="button"
              className="primary"
              aria-expanded={isOpen}
              onClick={() => {
                begun();
                setOpen(!isOpen);
              }}
            >
              {words.look}
            </button>
          </p>
        )}
      </div>
      {mayLook && isOpen && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <LookForm
            inspection={inspection}
            followed={followed}
            done={() => {
              setOpen(false);
              done();
            }}
          />
        </Suspense>
      )}
    </li>
  );
}
