import { Value } from './value';

interface Props {
  before: string | null | undefined;
  now: string | null | undefined;
  unit: { label: string; money: boolean };
}

/** A value that was one and is another. */
export function Change({ before, now, unit }: Props) {
  return (
    <>
      <del>{before == null ? '—' : <Value value={before} unit={unit} />}</del> →{' '}
      <ins>{now == null ? '—' : <Value value={now} unit={unit} />}</ins>
    </>
  );
}
