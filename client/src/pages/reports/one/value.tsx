import { plain, rounded } from '../../../amounts';
import type { Bound } from '../../../gql/graphql';
import { Amount } from '../../../parts/figure';

interface Props {
  value: string;
  unit: { code?: string; label: string; money: boolean };
  bound?: Bound;
}

/** Rates are kept to six places and read to two; all of them stand in the tooltip. */
export function Value({ value, unit, bound }: Props) {
  if (unit.code !== '%') return <Amount value={value} unit={unit} bound={bound} />;
  return (
    <span title={`${plain(value)} %`}>
      <Amount value={rounded(value, 2)} unit={unit} />
    </span>
  );
}
