import type { ChartPlanFragment } from '../../../gql/work/graphql';
import { Drawer } from '../../../parts/drawer';
import { useWorkWords } from '../words';
import { PlanForm } from './plan-form';

interface Props {
  plans: readonly ChartPlanFragment[];
  year: number;
  close: () => void;
  done: (text: string) => void;
}

/** The sheet in which a plan is made by hand. */
export default function NewPlan({ plans, year, close, done }: Props) {
  const words = useWorkWords();
  return (
    <Drawer title={words.newPlan} close={close}>
      <PlanForm plans={plans} year={year} done={() => done(words.planMade)} />
    </Drawer>
  );
}
