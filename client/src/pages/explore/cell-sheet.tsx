import { Link } from 'wouter';
import { ExploreCellInFullDocument } from '../../gql/explore/graphql';
import { useWords } from '../../language';
import { Drawer } from '../../parts/drawer';
import { Amount, SourceLink } from '../../parts/figure';
import { FreshProvider, useFresh } from '../../parts/fresh';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';
import { yearPath } from '../desk/paths';
import { RowsOf } from '../records/cell/cell-records';
import type { Cell } from './answer';
import { askedOf, detailsOf, type Asked } from './asked';
import type { NamesOf } from './names';
import { MEASURES } from './vocabulary';
import { Value } from './value';
import { useExploreWords } from './words';

const CALM_MS = 1_000;

interface Props {
  cell: Cell;
  asked: Asked;
  namesOf: NamesOf;
  close: () => void;
}

/** Everything that one number is made of: its values, who claims what, why something is missing, and its rows. */
export default function CellSheet({ cell, asked, namesOf, close }: Props) {
  const names = asked.groupBy.filter((each) => each !== 'INDICATOR').map((each) => namesOf(each, cell).name);
  return (
    <FreshProvider calmMs={CALM_MS}>
      <Drawer title={[...names, cell.indicator.name].join(' · ')} close={close}>
        <Made cell={cell} asked={asked} />
      </Drawer>
    </FreshProvider>
  );
}

function Made({ cell: opened, asked }: Pick<Props, 'cell' | 'asked'>) {
  const words = useExploreWords();
  const general = useWords();
  const question = askedOf(opened, asked);
  const [{ data, error }, again] = useFresh({
    query: ExploreCellInFullDocument,
    variables: { ...question, ...detailsOf(question.groupBy) },
  });
  const full = data?.results.nodes[0];
  const cell = full ?? opened;
  const told = MEASURES.filter((measure) => cell[measure] != null);
  return (
    <>
      <dl className="sheet-facts">
        {told.map((measure) => (
          <div key={measure} data-measure={measure}>
            <dt title={words.measureHint[measure]}>{words.measureName[measure]}</dt>
            <dd>
              <Value cell={cell} measure={measure} />
            </dd>
          </div>
        ))}
        {full?.indicator.definition && (
          <div>
            <dt>{words.definition}</dt>
            <dd>{full.indicator.definition}</dd>
          </div>
        )}
      </dl>
      {cell.notices.map(({ code, message }) => (
        <p key={code + message} className="notice">
          {message}
        </p>
      ))}
      {opened.pairing && opened.year != null && (
        <p>
          <Link className="button" href={yearPath(opened.pairing.id, opened.year)}>
            {words.openPairing}
          </Link>
        </p>
      )}
      {error && !full && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!full && !error && <Skeleton rows={3} />}
      {full && full.claims.length > 0 && (
        <section aria-labelledby="cell-claims">
          <h3 id="cell-claims">{words.claims}</h3>
          <ul className="todo">
            {full.claims.map((claim) => (
              <li key={claim.id}>
                {full.leadingClaimIds.includes(claim.id) && <span className="badge">{words.claimLeads}</span>}{' '}
                <Amount value={claim.value} unit={claim.unit} bound={claim.bound} />{' '}
                <small className="muted">
                  {claim.statement.period.label} · {general.printedAs} {claim.printedValue} {claim.printedUnit}
                </small>{' '}
                <SourceLink source={claim.statement.source} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {cell.recorded != null && (
        <section aria-labelledby="cell-rows">
          <h3 id="cell-rows">{words.made}</h3>
          {full?.indicator.counting === 'RATIO' ? (
            <p className="muted">{words.ratioHasNone}</p>
          ) : (
            <RowsOf
              question={{ ...question, cells: 1 }}
              isIt={({ key }) => key === opened.key}
              areOfMany={!opened.pairing}
            />
          )}
        </section>
      )}
    </>
  );
}
