import { useQuery } from 'urql';
import { TermNamesDocument, type RankingHeadFragment } from '../../../gql/desk/graphql';
import { useDeskWords } from '../words';

const MOST_TERMS = 20;

interface Unit {
  label: string;
  money: boolean;
}

/** What each term counts, in words, and the unit of its figures. */
export interface TermNames {
  nameOf: (term: { kind: keyof ReturnType<typeof useDeskWords>['termKindName']; indicator?: string | null }) => string;
  unitOf: (term: { indicator?: string | null }) => Unit | undefined;
}

export function useTermNames({ year, formula }: Pick<RankingHeadFragment, 'year' | 'formula'>): TermNames {
  const words = useDeskWords();
  const codes = formula.terms.flatMap(({ indicator }) => (indicator ? [indicator] : []));
  const [{ data }] = useQuery({
    query: TermNamesDocument,
    variables: { codes, year, first: MOST_TERMS },
    pause: codes.length === 0,
  });
  const known = new Map(data?.indicators.nodes.map((one) => [one.code, one]));
  return {
    nameOf: ({ kind, indicator }) => {
      if (!indicator) return words.termKindName[kind];
      const name = known.get(indicator)?.name ?? indicator;
      return kind === 'COMPLETION' ? `${name} · ${words.termKindName.COMPLETION}` : name;
    },
    unitOf: ({ indicator }) => known.get(indicator ?? '')?.baseUnit,
  };
}
