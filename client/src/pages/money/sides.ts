import type { Side } from '../../gql/graphql';
import type { MoneyPairingQuery } from '../../gql/money/graphql';
import type { Viewer } from '../../viewer';

type Pairing = NonNullable<MoneyPairingQuery['pairing']>;
type Party = Pairing['recipient'];

/** For whom the viewer may open a fund of this pairing; the server decides again. Empty: for nobody. */
export function donorsToOpenFor(viewer: Viewer, pairing: Pairing): Party[] {
  const { donor, recipient } = pairing;
  if (!donor || !viewer.abilities.includes('OPEN_FUND')) return [];
  const mine = new Set(viewer.posts.flatMap(({ party }) => (party ? [party.id] : [])));
  const members = donor.members.flatMap(({ party }) => (party ? [party] : []));
  const leads = donor.members.some(({ lead, party }) => lead && party && mine.has(party.id));
  if (mine.has(recipient.id) || mine.has(donor.id) || leads) return [donor, ...members];
  return members.filter(({ id }) => mine.has(id));
}

/** The sides for which the viewer may post to any of these funds. */
export const postingSides = (funds: readonly { postingSides: Side[] }[]): Side[] =>
  (['DONOR', 'RECIPIENT'] as const).filter((side) => funds.some((fund) => fund.postingSides.includes(side)));

/** Whether the viewer may propose projects for the county. */
export const mayProposeProjects = (viewer: Viewer, { recipient }: Pairing): boolean =>
  viewer.abilities.includes('MANAGE_PROJECT') && viewer.posts.some(({ party }) => party?.id === recipient.id);
