import type { WholeHouseholdFragment } from '../../../gql/households/graphql';
import { PaperButtons } from '../../../parts/paper-button';
import { useHouseholdWords } from '../words';

/** The handbook, to be printed and bound. */
export function Papers({ household: { id } }: { household: WholeHouseholdFragment }) {
  const words = useHouseholdWords();
  return (
    <section aria-labelledby="household-papers">
      <h2 id="household-papers">{words.papers}</h2>
      <p className="muted">{words.cardHint}</p>
      <p className="actions">
        <PaperButtons kind="household-card" params={{ householdId: id }} label={words.card} />
      </p>
    </section>
  );
}
