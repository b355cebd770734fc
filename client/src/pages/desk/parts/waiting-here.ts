import type { WaitingHereQueryVariables } from '../../../gql/desk/graphql';

/** What the other side recorded in a year, of which this side has said nothing yet, ledger by ledger. */
export function waitingHere(pairingId: string, year: number): WaitingHereQueryVariables {
  const filter = { pairingIds: [pairingId], years: [year], said: ['NOTHING' as const] };
  return { purchases: { purchases: filter }, placements: { placements: filter }, activities: { activities: filter } };
}
