import { lazy, Suspense, useState } from 'react';
import { Link } from 'wouter';
import type { WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Files } from '../../../parts/handed-in';
import { useKept } from '../../../parts/kept';
import { Skeleton } from '../../../parts/skeleton';
import { useViewer } from '../../../viewer';
import { draftPath } from '../../accountability/paths';
import { useInspectionWords } from '../words';

const FindingsForm = lazy(() => import('./findings-form'));

/** What was found, each followed to its close on the rectification list. */
export function Findings({ inspection }: { inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const { id, title, state, findings, nextActions } = inspection;
  const mayHold = useViewer().abilities.includes('HOLD_ACCOUNTABLE');
  const isReported = state === 'REPORTED' || state === 'CLOSED';
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
              {rectification?.repeats && <span className="badge severity moderate">{words.repeated}</span>}{' '}
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
            {mayHold && rectification?.leadUnit && (
              <p>
                <Link
                  href={draftPath({
                    kind: 'REMINDER',
                    party: rectification.leadUnit.id,
                    finding: rectification.id,
                    reason: words.holdFor(title, rectification.problem),
                  })}
                >
                  {words.holdToAccount}
                </Link>
              </p>
            )}
          </li>
        ))}
      </ol>
      {findings.length > 0 && (
        <p>
          <Link href="/desk/rectifications">{words.toItems}</Link>
        </p>
      )}
      {mayHold && isReported && <HeldForReport inspection={inspection} />}
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

/** Leads to an entry that rests on the report, for each unit that was found wanting. */
function HeldForReport({ inspection: { id, title, findings } }: { inspection: WholeInspectionFragment }) {
  const words = useInspectionWords();
  const { language } = useLanguage();
  const found = findings.flatMap(({ rectification }) => (rectification?.leadUnit ? [rectification.leadUnit] : []));
  const units = [...new Map(found.map((unit) => [unit.id, unit])).values()];
  return units.map((unit) => (
    <p key={unit.id}>
      <Link href={draftPath({ kind: 'REMINDER', party: unit.id, inspection: id, reason: words.holdForAll(title) })}>
        {words.holdForReport(nameIn(language, unit))}
      </Link>
    </p>
  ));
}
