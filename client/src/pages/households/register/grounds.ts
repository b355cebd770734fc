import { useQuery } from 'urql';
import type { Role } from '../../../gql/graphql';
import { HouseholdGroundsDocument, TownshipsBelowDocument } from '../../../gql/households/graphql';
import { nameIn, useLanguage } from '../../../language';

/** The posts by which somebody keeps the register. */
const KEEPING: readonly Role[] = [
  'RECIPIENT_REPORTER',
  'RECIPIENT_REVIEWER',
  'DEPARTMENT_REPORTER',
  'TOWNSHIP_REPORTER',
];

interface Ground {
  id: string;
  kind: string;
  name: string;
  nameEn?: string | null;
}

/** The county, township or village of the reader's first post that keeps the books of one. */
export function useOwnGround(): { own: Ground | undefined; isKnown: boolean } {
  const [{ data, error }] = useQuery({ query: HouseholdGroundsDocument });
  const keeping = (data?.viewer.posts ?? []).filter(({ role }) => KEEPING.includes(role));
  const places = keeping.flatMap(({ party }) => (party?.place ? [party.place] : []));
  const own = places.find(({ kind }) => ['COUNTY', 'TOWN', 'VILLAGE'].includes(kind));
  return { own, isKnown: data !== undefined || error !== undefined };
}

/** Where the reader may enter households: their own township, or those of their county. */
export function useGrounds(): { names: readonly (readonly [id: string, name: string])[]; isKnown: boolean } {
  const { language } = useLanguage();
  const { own, isKnown } = useOwnGround();
  const isCounty = own?.kind === 'COUNTY';
  const [{ data: below }] = useQuery({
    query: TownshipsBelowDocument,
    variables: { placeId: own?.id ?? '' },
    pause: !isCounty,
  });
  const places: readonly Ground[] = isCounty ? (below?.places.nodes ?? []) : own ? [own] : [];
  return {
    names: places.map((place) => [place.id, nameIn(language, place)] as const),
    isKnown: isKnown && (!isCounty || below !== undefined),
  };
}
