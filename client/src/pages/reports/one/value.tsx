import { plain, rounded } from '../../../amounts';
import { Amount } from '../../../parts/figure';

interface Props {
  value: string;
  unit: { code?: string; label: string; money: boolean };
}

/** Rates are kept to six places and read to two; all of them stand in the tooltip. */
export function Value({ value, unit }: Props) {
  if (unit.code !== '%') return <Amount value={value} unit={unit} />;
  return (
    <span title={`${plain(value)} %`}>
      <Amount value={rounded(value, 2)} unit={unit} />
    </span>
  );
}
