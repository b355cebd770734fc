import { useState } from 'react';
import type { ChartPlanFragment } from '../../../gql/work/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { SimulatedBadge } from '../../../parts/figure';
import { Facts } from '../../../parts/facts';
import { useWhere } from '../names';
import { ProjectLink } from '../parts/project-link';
import { useWorkWords } from '../words';
import { AssignForm } from './assign-form';
import { MoveForm } from './move-form';
import { PlanForm } from './plan-form';

interface Props {
  id: string;
  plans: readonly ChartPlanFragment[];
  close: () => void;
}

/** One plan: where, who and when, and for whoever manages it: assign work, plan below it, put it under another. */
export default function PlanSheet({ id, plans, close }: Props) {
  const words = useWorkWords();
  const plan = plans.find((each) => each.id === id);
  return (
    <Drawer title={plan?.title ?? words.plan} close={close}>
      {plan ? <Known plan={plan} plans={plans} /> : <p className="notice bad">{words.planMissing}</p>}
    </Drawer>
  );
}

type Act = 'assign' | 'newPlanBelow' | 'move';

function Known({ plan, plans }: { plan: ChartPlanFragment; plans: readonly ChartPlanFragment[] }) {
  const words = useWorkWords();
  const { language, words: general } = useLanguage();
  const whereOf = useWhere();
  const [shown, show] = useState<Act>();
  const [told, tell] = useState<string>();
  const above = plans.find(({ id }) => id === plan.parent?.id);
  const acts: Act[] = [
    'assign',
    ...(plan.level === 'HOUSEHOLD' ? [] : (['newPlanBelow'] as const)),
    ...(plan.level === 'COUNTY' ? [] : (['move'] as const)),
  ];
  const done = (text: string): void => {
    show(undefined);
    tell(text);
  };
  return (
    <>
      <Facts
        rows={[
          [words.level, words.levelName[plan.level]],
          [words.place, whereOf(plan)],
          [words.unit, plan.unit && nameIn(language, plan.unit)],
          [words.time, words.barText(plan.from, plan.until)],
          [words.planAbove, above?.title],
          [words.origin, plan.bornOf?.__typename === 'Project' && <ProjectLink key="project" project={plan.bornOf} />],
          [general.simulated, plan.simulated && <SimulatedBadge />],
        ]}
      />
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {plan.mayManage && (
        <section aria-labelledby="acts" className="work-acts">
          <h3 id="acts">{words.acts}</h3>
          <p className="verbs">
            {acts.map((act) => (
              <button
                key={act}
                type="button"
                className={act === 'assign' ? 'primary' : undefined}
                aria-expanded={shown === act}
                onClick={() => show(shown === act ? undefined : act)}
              >
                {words[act]}
              </button>
            ))}
          </p>
          {shown === 'assign' && <AssignForm plan={plan} done={() => done(words.assigned)} />}
          {shown === 'newPlanBelow' && (
            <PlanForm
              parent={plan}
              plans={plans}
              year={Number(plan.from.slice(0, 4))}
              done={() => done(words.planMade)}
            />
          )}
          {shown === 'move' && <MoveForm plan={plan} plans={plans} done={() => done(words.moved)} />}
        </section>
      )}
    </>
  );
}
