import type { DisputeFilter, DisputeState } from '../../../gql/graphql';
import { DisputesDocument, type DisputeRowFragment } from '../../../gql/desk/graphql';
import { Choice } from '../../../parts/choice';
import { among, useChoices, type Chosen } from '../../../parts/choices';
import { Filters } from '../parts/filters';
import { Cards, usePageOf, type OnePage } from '../parts/pages';
import { useDeskWords } from '../words';
import { zh } from '../words.zh';
import { OneDispute } from './one-dispute';

const KEYS = ['state', 'turn', 'kind', 'overdue'] as const;
const UNSETTLED: DisputeState[] = ['OPEN', 'EXPLAINED', 'CORRECTED'];

type Key = (typeof KEYS)[number];

function filterOf({ state, turn, kind, overdue }: Chosen<Key>, pairingIds: string[] | undefined): DisputeFilter {
  const [one, side, record] = [among(zh.disputeStateName, state), among(zh.sideName, turn), among(zh.kindName, kind)];
  return {
    pairingIds,
    states: one ? [one] : state === 'all' ? undefined : UNSETTLED,
    ...(side && { turns: [side] }),
    ...(record && { kinds: [record] }),
    ...(overdue === 'yes' && { overdue: true }),
  };
}

interface Props {
  pairingIds: string[] | undefined;
  /** each tells whose it is; not where all are of one pairing */
  showsPairing: boolean;
}

/** 异议: what one side does not accept of what the other has recorded, the earliest due first. */
export function Disputes({ pairingIds, showsPairing }: Props) {
  const words = useDeskWords();
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const filter = filterOf(chosen, pairingIds);
  const usePage = (after: string | undefined): OnePage<DisputeRowFragment> =>
    usePageOf(
      DisputesDocument,
      (asked) => ({ filter, ...asked }),
      ({ disputes }) => disputes,
      after,
    );
  return (
    <>
      <Filters isFiltered={isFiltered} clear={clear}>
        <Choice
          label={words.state}
          any={words.unsettled}
          value={chosen.state}
          choose={(state) => choose({ state })}
          names={{ ...words.disputeStateName, all: words.withClosed }}
        />
        <Choice
          label={words.turn}
          any={words.anyTurn}
          value={chosen.turn}
          choose={(turn) => choose({ turn })}
          names={words.sideName}
        />
        <Choice
          label={words.kind}
          any={words.anyKind}
          value={chosen.kind}
          choose={(kind) => choose({ kind })}
          names={words.kindName}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.overdue === 'yes'}
            onChange={({ target }) => choose({ overdue: target.checked ? 'yes' : '' })}
          />
          <span>{words.onlyOverdue}</span>
        </label>
      </Filters>
      <Cards<DisputeRowFragment>
        key={JSON.stringify(filter)}
        usePage={usePage}
        isFiltered={isFiltered}
        none={{ title: words.noDisputes, hint: words.noDisputesHint }}
      >
        {(dispute) => <OneDispute key={dispute.id} dispute={dispute} showsPairing={showsPairing} />}
      </Cards>
    </>
  );
}
