import { useQuery } from 'urql';
import { UnitsOfPlaceDocument, UnitsToMendDocument } from '../../../gql/desk/graphql';
import { nameIn, useLanguage } from '../../../language';

/** Units within the recipient's area that are offered. */
const UNITS = 100;

export interface Unit {
  id: string;
  name: string;
}

/** Who can mend it, as far as the reader sees them: both ends, the members of the donor group, units in the recipient's area. */
export function useUnits(pairingId: string): Unit[] {
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: UnitsToMendDocument, variables: { pairingId }, pause: pairingId === '' });
  const pairing = pairingId === '' ? undefined : data?.pairing;
  const placeId = pairing?.recipientUnits.place?.id;
  const [{ data: within }] = useQuery({
    query: UnitsOfPlaceDocument,
    variables: { placeId: placeId ?? '', first: UNITS },
    pause: placeId === undefined,
  });
  if (!pairing) return [];
  const all = [
    pairing.recipient,
    ...(pairing.donor ? [pairing.donor] : []),
    ...(pairing.donorUnits?.members.flatMap(({ party }) => (party ? [party] : [])) ?? []),
    ...(placeId === undefined ? [] : (within?.parties.nodes ?? [])),
  ];
  const byId = new Map(all.map((party) => [party.id, { id: party.id, name: nameIn(language, party) }]));
  return [...byId.values()];
}
