import {
  AssignDayWorkDocument,
  FinishDayWorkDocument,
  StartDayWorkDocument,
  type DayItemFragment,
  type DayPlanFragment,
  type DayVisitFragment,
} from '../../gql/day/graphql';
import { nameIn, useLanguage } from '../../language';
import { Input, KeptForm, missing, Select } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { useViewer } from '../../viewer';
import { daysAfter } from '../work/chart/axis';
import { useDayWords } from './words';

interface Props {
  item: DayItemFragment;
  done: () => void;
}

/** Says that work has begun. */
export function StartForm({ item, done }: Props) {
  const words = useDayWords();
  const send = useSend();
  return (
    <KeptForm
      name={`START.${item.id}`}
      empty={{}}
      check={() => ({})}
      title={words.startTitle(item.title)}
      submit={words.start}
      send={({ requestKey }, about) =>
        send(
          StartDayWorkDocument,
          { requestKey, workItemId: item.id, version: item.version },
          { ...about, record: item.id },
        )
      }
      done={done}
    >
      {() => <p className="muted">{words.startHint}</p>}
    </KeptForm>
  );
}

/** Says that work is done, and what was done. */
export function FinishForm({ item, done }: Props) {
  const words = useDayWords();
  const send = useSend();
  return (
    <KeptForm
      name={`FINISH.${item.id}`}
      empty={{ text: '' }}
      check={(draft, general) => missing(draft, ['text'], general)}
      title={words.finishTitle(item.title)}
      submit={words.finish}
      send={({ requestKey, text }, about) =>
        send(
          FinishDayWorkDocument,
          { requestKey, workItemId: item.id, version: item.version, text: text.text ?? '' },
          { ...about, record: item.id },
        )
      }
      done={done}
    >
      {(kit) => <Input kit={kit} name="text" label={words.whatWasDone} hint={words.finishHint} kind="long" />}
    </KeptForm>
  );
}

/** What a problem is given by itself, where the plan runs so long. */
const DAYS_FOR_PROBLEM = 14;

interface ProblemProps {
  visit: DayVisitFragment;
  /** those that run today and that one manages */
  plans: readonly [DayPlanFragment, ...DayPlanFragment[]];
  today: string;
  done: () => void;
}

/** Makes work of what a visit found, for whoever writes it down, in a plan of their unit. */
export function ProblemForm({ visit, plans, today, done }: ProblemProps) {
  const words = useDayWords();
  const { language } = useLanguage();
  const { account } = useViewer();
  const send = useSend();
  const [first] = plans;
  const planOf = (id: string | undefined): DayPlanFragment => plans.find((plan) => plan.id === id) ?? first;
  const usual = daysAfter(today, DAYS_FOR_PROBLEM);
  return (
    <KeptForm
      name={`PROBLEM.${visit.id}`}
      empty={{ title: visit.problem ?? '', planId: first.id, due: usual < first.until ? usual : first.until }}
      check={(draft, general) => missing(draft, ['title', 'due'], general)}
      title={words.makeWorkOf(visit.problem ?? '')}
      submit={words.makeWork}
      send={({ requestKey, text }, about) => {
        const plan = planOf(text.planId);
        return send(
          AssignDayWorkDocument,
          {
            requestKey,
            workPlanId: plan.id,
            title: text.title ?? '',
            unitId: plan.unit?.id ?? '',
            personId: account?.id,
            due: text.due ?? '',
            originId: visit.id,
          },
          { ...about, record: visit.id },
        );
      }}
      done={done}
    >
      {(kit) => {
        const plan = planOf(kit.text('planId'));
        return (
          <>
            <Input kit={kit} name="title" label={words.task} hint={words.taskHint} kind="long" />
            {plans.length > 1 && (
              <Select kit={kit} name="planId" label={words.inPlan} names={plans.map(({ id, title }) => [id, title])} />
            )}
            {plans.length === 1 && (
              <p className="muted">
                {words.inPlan} {plan.title} {plan.unit && nameIn(language, plan.unit)}
              </p>
            )}
            <Input
              kit={kit}
              name="due"
              label={words.dueBy}
              hint={words.within(today, plan.until)}
              kind="date"
              min={today}
              max={plan.until}
            />
          </>
        );
      }}
    </KeptForm>
  );
}
