import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Files } from '../../../parts/handed-in';
import { useKept } from '../../../parts/kept';
import { Skeleton } from '../../../parts/skeleton';
import { useInspectionWords } from '../words';

const FindingsForm = lazy(() => import('./findings-form'));

/** What was found, each followed to its close on the rectification list. */
export function Findings({ inspection }: { inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { id, state, findings, nextActions } = inspection;
  const drafts = useKept()?.drafts;
  const [isOpen, setOpen] = useState(() => drafts?.has(`inspection.found.${id}`) ?? false);
  const [told, tell] = useState<string>();
  const mayFind = state === 'UNDER_WAY' && nextActions.includes('START');
  return (
    <section aria-labelledby="inspection-findings">
      <h2 id="inspection-findings">{words.findings}</h2>
      {findings.length === 0 && <p className="muted">{words.noFindings}</p>}
      <ol className="inspection-findings">
        {findings.map(({ nth, severity, handedOver, member, rectification }) => (
          <li key={nth} value={nth} data-finding={nth} className={severity.toLowerCase()}>
            <p>
              <span className={`badge severity ${severity.toLowerCase()}`}>{words.severityName[severity]}</span>{' '}
              {rectification?.problem ?? words.hiddenItem}
            </p>
            <p className="muted">
              {[
                member && `${words.subjectName[member.subject]} ${member.nth}`,
                rectification?.leadUnit && nameIn(language, rectification.leadUnit),
                rectification && `${words.due} ${rectification.due}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {rectification && (
              <p>
                <b>{words.itemStateName[rectification.state]}</b>{' '}
                {rectification.overdue && <span className="late">{words.overdue}</span>}
              </p>
            )}
            {rectification && <Files files={rectification.files} />}
            {handedOver && <p>{words.handedOver(handedOver)}</p>}
          </li>
        ))}
      </ol>
      {findings.length > 0 && (
        <p>
          <Link href="/desk/rectifications">{words.toItems}</Link>
        </p>
      )}
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {mayFind && (
        <p className="verbs">
          <button
            type="button"
            className="primary"
            aria-expanded={isOpen}
            onClick={() => {
              tell(undefined);
              setOpen(!isOpen);
            }}
          >
            {words.addFindings}
          </button>
        </p>
      )}
      {mayFind && isOpen && (
        <Suspense fallback={<Skeleton rows={3} />}>
          <FindingsForm
            inspection={inspection}
            done={(count) => {
              setOpen(false);
              tell(words.entered(count));
            }}
          />
        </Suspense>
      )}
    </section>
  );
}
