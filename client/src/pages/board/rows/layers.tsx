import type { BoardLineFragment } from '../../../gql/board/graphql';

export type Measure = BoardLineFragment['measures'][number];

/** The bar ends a little behind its longest value, so that a target that was exceeded is seen as such. */
const ROOM = 1.08;

/** Five values in one bar: what is recorded, in it what is evidenced (above) and confirmed (below), the target and the claim as marks. */
export function Layers({ measure }: { measure: Measure }) {
  const [target, claimed, recorded, evidenced, confirmed] = [
    measure.target,
    measure.claimed,
    measure.recorded,
    measure.evidenced,
    measure.confirmed,
  ].map((value) => (value == null ? 0 : Math.max(0, Number(value))));
  const end = Math.max(target ?? 0, claimed ?? 0, recorded ?? 0) * ROOM || 1;
  const at = (value: number | undefined): string => `${((value ?? 0) / end) * 100}%`;
  return (
    <span className="layers" aria-hidden="true">
      <i className="recorded" style={{ width: at(recorded) }} />
      <i className="evidenced" style={{ width: at(evidenced) }} />
      <i className="confirmed" style={{ width: at(confirmed) }} />
      {measure.target != null && <i className="target" style={{ left: at(target) }} />}
      {measure.claimed != null && <i className="claimed" style={{ left: at(claimed) }} />}
    </span>
  );
}
