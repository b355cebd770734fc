import { useClient } from 'urql';
import { MoveWorkPlanDocument, type ChartPlanFragment } from '../../../gql/work/graphql';
import { Input, KeptForm, missing, Select } from '../parts/kept-form';
import { useWorkWords } from '../words';
import { isBelow } from './plan-form';

interface Props {
  plan: ChartPlanFragment;
  plans: readonly ChartPlanFragment[];
  done: () => void;
}

/** Puts a plan under another of a higher level, for a reason. */
export function MoveForm({ plan, plans, done }: Props) {
  const words = useWorkWords();
  const client = useClient();
  const choices = plans.filter(
    ({ id, level, side, mayManage, pairing }) =>
      mayManage &&
      id !== plan.parent?.id &&
      side === plan.side &&
      pairing?.id === plan.pairing?.id &&
      isBelow(plan.level, level),
  );
  if (choices.length === 0) return <p className="notice">{words.noneToMoveTo}</p>;
  return (
    <KeptForm
      name={`move.${plan.id}.${plan.version}`}
      empty={{ parentId: '', reason: '' }}
      check={(draft, _, general) => missing(draft, ['parentId', 'reason'], general)}
      send={({ requestKey, text }) => {
        const { parentId = '', reason = '' } = text;
        const input = { requestKey, workPlanId: plan.id, version: plan.version, parentId, reason };
        return client.mutation(MoveWorkPlanDocument, { input }).toPromise();
      }}
      done={done}
    >
      {(kit) => (
        <>
          <Select
            kit={kit}
            name="parentId"
            label={words.moveTo}
            none={words.choose}
            names={choices.map(({ id, level, title }) => [id, `${words.levelName[level]} · ${title}`] as const)}
          />
          <Input kit={kit} name="reason" label={words.reason} kind="long" />
        </>
      )}
    </KeptForm>
  );
}
