/** A label and what stands at it; nothing where nothing does. */
export type Fact = readonly [label: string, value: string | false | null | undefined];

export function Told({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="told">
      {facts.map(
        ([label, value], at) =>
          value && (
            <div key={`${label}${at}`}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
