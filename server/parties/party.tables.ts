import type { PartyKind } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';

/** Whoever helps or is helped, alone or together with others. */
export interface PartyRow extends Owned {
  id: string;
  kind: PartyKind;
  name: string;
  nameEn: string | null;
  canonicalKey: string;
  placeId: string | null;
  simulated: boolean;
  version: number;
}

/** One version of a party's belonging to a group; without a day it is not known since when or until when. */
export interface MembershipRow {
  id: string;
  groupId: string;
  memberId: string;
  lead: boolean;
  since: string | null;
  until: string | null;
}
