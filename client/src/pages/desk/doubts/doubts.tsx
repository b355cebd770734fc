import type { FlagState, IntegrityFlagFilter } from '../../../gql/graphql';
import { DoubtsDocument, type DoubtRowFragment } from '../../../gql/desk/graphql';
import { Choice } from '../../../parts/choice';
import { among, useChoices, type Chosen } from '../../../parts/choices';
import { Filters } from '../parts/filters';
import { Cards, usePageOf, type OnePage } from '../parts/pages';
import { thisYear } from '../parts/pairing-name';
import { useDeskWords } from '../words';
import { zh } from '../words.zh';
import { OneDoubt } from './one-doubt';

const KEYS = ['state', 'severity', 'rule', 'turn', 'year'] as const;
const WAITING: FlagState[] = ['OPEN', 'EXPLAINED'];
const FIRST_YEAR = 2016;

function filterOf(
  { state, severity, rule, turn, year }: Chosen<(typeof KEYS)[number]>,
  pairingIds: string[] | undefined,
): IntegrityFlagFilter {
  const [one, weight, asked, side] = [
    among(zh.doubtStateName, state),
    among(zh.severityName, severity),
    among(zh.ruleName, rule),
    among(zh.sideName, turn),
  ];
  return {
    pairingIds,
    states: one ? [one] : state === 'all' ? undefined : WAITING,
    ...(weight && { severities: [weight] }),
    ...(asked && { rules: [asked] }),
    ...(side && { turn: side }),
    ...(/^\d{4}$/.test(year) && { years: [Number(year)] }),
  };
}

/** 待核实事项 of many pairings: what figures ask, never a verdict on anybody. */
export function Doubts({ pairingIds }: { pairingIds: string[] | undefined }) {
  const words = useDeskWords();
  const { chosen, choose, clear, isFiltered } = useChoices(KEYS);
  const filter = filterOf(chosen, pairingIds);
  const years = Array.from({ length: thisYear() - FIRST_YEAR + 1 }, (_, back) => String(thisYear() - back));
  const usePage = (after: string | undefined): OnePage<DoubtRowFragment> =>
    usePageOf(
      DoubtsDocument,
      (asked) => ({ filter, ...asked }),
      ({ integrityFlags }) => integrityFlags,
      after,
    );
  return (
    <section aria-labelledby="doubts">
      <h2 id="doubts" className="unseen">
        {words.tabName.doubts}
      </h2>
      <p className="muted">{words.doubtsMeaning}</p>
      <Filters isFiltered={isFiltered} clear={clear}>
        <Choice
          label={words.state}
          any={words.unanswered}
          value={chosen.state}
          choose={(state) => choose({ state })}
          names={{ ...words.doubtStateName, all: words.withAnswered }}
        />
        <Choice
          label={words.severity}
          any={words.anySeverity}
          value={chosen.severity}
          choose={(severity) => choose({ severity })}
          names={words.severityName}
        />
        <Choice
          label={words.rule}
          any={words.anyRule}
          value={chosen.rule}
          choose={(rule) => choose({ rule })}
          names={words.ruleName}
        />
        <Choice
          label={words.turn}
          any={words.anyTurn}
          value={chosen.turn}
          choose={(turn) => choose({ turn })}
          names={words.sideName}
        />
        <Choice
          label={words.year}
          any={words.anyYear}
          value={chosen.year}
          choose={(year) => choose({ year })}
          names={years.map((year) => [year, year] as const)}
        />
      </Filters>
      <Cards<DoubtRowFragment>
        key={JSON.stringify(filter)}
        usePage={usePage}
        isFiltered={isFiltered}
        none={{ title: words.noDoubts, hint: words.noDoubtsHint }}
      >
        {(flag) => <OneDoubt key={flag.id} flag={flag} />}
      </Cards>
    </section>
  );
}
