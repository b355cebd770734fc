import {
  HouseholdPlansDocument,
  RecordMeasureDocument,
  type HouseholdPlansQuery,
  type WholeHouseholdFragment,
} from '../../../gql/households/graphql';
import { grouped } from '../../../amounts';
import { FileLinks } from '../../../parts/file-links';
import { Facts } from '../../../parts/facts';
import { Input, KeptForm, missing } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { FoldedForm } from '../parts/folded-form';
import { isMoney, plainMoney } from '../parts/money';
import { mayKeep } from './may-keep';
import { PlanForm } from './plan-form';
import { LateSection } from './section';
import { useCardWords } from './words';

interface Props {
  household: WholeHouseholdFragment;
}

type Planned = Extract<HouseholdPlansQuery['node'], { __typename: 'Household' }>;
export type Plan = Planned['actionPlans'][number];
type Measure = Plan['measures'][number];

/** What helper and household agreed to do, step by step, and what of it is done. */
export function Plans({ household }: Props) {
  const words = useCardWords();
  return (
    <LateSection
      name="household-plans"
      title={words.plans}
      query={HouseholdPlansDocument}
      variables={{ id: household.id }}
    >
      {(planned) => <Known household={household} planned={planned} />}
    </LateSection>
  );
}

function Known({ household, planned: { helper, actionPlans } }: Props & { planned: Planned }) {
  const words = useCardWords();
  const today = chinaToday();
  const current = actionPlans.filter(({ until }) => until >= today);
  const past = actionPlans.filter(({ until }) => until < today);
  return (
    <>
      {actionPlans.length === 0 && <p className="muted">{words.noPlan}</p>}
      {current.map((plan) => (
        <OnePlan key={plan.id} household={household} plan={plan} />
      ))}
      {past.length > 0 && (
        <details>
          <summary>{words.pastPlans(past.length)}</summary>
          {past.map((plan) => (
            <OnePlan key={plan.id} household={household} plan={plan} />
          ))}
        </details>
      )}
      {mayKeep(household) && !helper && <p className="muted">{words.planNeedsHelper}</p>}
      {mayKeep(household) && helper && (
        <FoldedForm
          name={`household.PLAN.${household.id}`}
          summary={current.length > 0 ? words.nextPlan : words.agreePlan}
        >
          {(done) => <PlanForm household={household} done={() => done(words.planAgreed)} />}
        </FoldedForm>
      )}
    </>
  );
}

function OnePlan({ household, plan }: Props & { plan: Plan }) {
  const words = useCardWords();
  const { from, until, agreedOn, helper, say, evidence, expected, reason, measures, files } = plan;
  return (
    <article className="household-plan" data-plan={plan.id}>
      <h3>{words.planOf(from, until)}</h3>
      <Facts
        rows={[
          [words.agreedOn, [agreedOn, helper?.name].filter(Boolean).join(' · ')],
          [words.say, say],
          [words.papersOf, evidence.join(' · ')],
          [words.expected, expected === '0.00' ? '' : words.yuan(grouped(expected))],
          [words.lastSaid, reason],
        ]}
      />
      <FileLinks files={files} />
      <ol className="household-measures">
        {measures.map((measure) => (
          <OneMeasure key={measure.nth} household={household} plan={plan} measure={measure} />
        ))}
      </ol>
      {mayKeep(household) && (
        <FoldedForm name={`household.PLAN.${plan.id}`} summary={words.revisePlan}>
          {(done) => <PlanForm household={household} plan={plan} done={() => done(words.planRevised)} />}
        </FoldedForm>
      )}
    </article>
  );
}

function OneMeasure({ household, plan, measure }: Props & { plan: Plan; measure: Measure }) {
  const words = useCardWords();
  const { text, due, expected, doneOn, gained, note } = measure;
  const isLate = !doneOn && due < chinaToday();
  return (
    <li className={doneOn ? 'done' : isLate ? 'late' : undefined} data-nth={measure.nth}>
      <p>
        <b>{text}</b>{' '}
        <span className={`badge ${doneOn ? 'good' : isLate ? 'bad' : ''}`}>
          {doneOn ? words.doneOn(doneOn) : isLate ? words.lateSince(due) : words.dueOn(due)}
        </span>
      </p>
      {(expected || gained) && (
        <p className="muted">
          {[expected && words.expectedOf(grouped(expected)), gained && words.gainedOf(grouped(gained))]
            .filter(Boolean)
            .join(' · ')}
        </p>
      )}
      {note && <p className="muted">{note}</p>}
      {mayKeep(household) && (
        <FoldedForm name={measureName(plan, measure)} summary={doneOn ? words.correctMeasure : words.markMeasure}>
          {(done) => (
            <MeasureForm household={household} plan={plan} measure={measure} done={() => done(words.measured)} />
          )}
        </FoldedForm>
      )}
    </li>
  );
}

const measureName = ({ id }: Plan, { nth }: Measure): string => `household.MEASURE.${id}.${nth}`;

interface MeasureProps extends Props {
  plan: Plan;
  measure: Measure;
  done: () => void;
}

function MeasureForm({ household, plan, measure, done }: MeasureProps) {
  const words = useCardWords();
  const send = useSend();
  return (
    <KeptForm
      name={measureName(plan, measure)}
      title={words.markMeasure}
      empty={{ note: '', doneOn: measure.doneOn ?? '', gained: measure.gained ?? '' }}
      check={(draft, general) => ({
        ...missing(draft, ['note'], general),
        ...(!isMoney(draft.text.gained) && { gained: words.moneyMalformed }),
        ...(draft.text.gained?.trim() && !draft.text.doneOn && { doneOn: words.gainNeedsDay }),
      })}
      send={({ requestKey, text }, about) => {
        const input = {
          requestKey,
          actionPlanId: plan.id,
          version: plan.version,
          nth: measure.nth,
          note: text.note?.trim() ?? '',
          doneOn: text.doneOn || undefined,
          gained: plainMoney(text.gained) || undefined,
        };
        return send(RecordMeasureDocument, input, { ...about, record: household.id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <Input kit={kit} name="note" label={words.whatMoved} hint={words.plainHint} kind="long" />
          <div className="row">
            <Input
              kit={kit}
              name="doneOn"
              label={words.doneDay}
              hint={words.doneDayHint}
              kind="date"
              min={plan.from}
              max={chinaToday()}
            />
            <Input kit={kit} name="gained" label={words.gained} kind="decimal" />
          </div>
        </>
      )}
    </KeptForm>
  );
}
