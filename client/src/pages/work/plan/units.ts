import { useQuery } from 'urql';
import { PlanningPairingsDocument, PlanningUnitsDocument, type PlanningPairingsQuery } from '../../../gql/work/graphql';
import { nameIn, useLanguage } from '../../../language';

/** More than any county has townships, or any office pairings. */
const MOST = 100;

export type Named = readonly [id: string, name: string];

type PlanningPairing = PlanningPairingsQuery['pairings']['nodes'][number];

/** The pairings of the reader's posts, with the units of both ends that a county's plan can be of. */
export function usePlanningPairings(): PlanningPairing[] {
  const [{ data }] = useQuery({ query: PlanningPairingsDocument, variables: { first: MOST } });
  return data?.pairings.nodes ?? [];
}

interface Party {
  id: string;
  name: string;
  nameEn?: string | null;
}

/** The units within a place as far as the reader sees them, after those that are named, each once. */
export function useUnits(placeId: string | undefined, named: readonly (Party | null | undefined)[]): Named[] {
  const { language } = useLanguage();
  const [{ data }] = useQuery({
    query: PlanningUnitsDocument,
    variables: { placeId: placeId ?? '', first: MOST },
    pause: placeId === undefined,
  });
  const within = placeId === undefined ? [] : (data?.parties.nodes ?? []);
  const all = [...named, ...within].flatMap((party) => (party ? [[party.id, nameIn(language, party)] as const] : []));
  return [...new Map(all).entries()];
}
