import type { PairingLevel, Programme } from '../../schema/vocabulary';
import type { Owned } from '../platform/scope';

/** Who helps whom under which programme, from when to when. `partyIds` holds both ends and those of every pairing above. */
export interface PairingRow extends Owned {
  id: string;
  programme: Programme;
  level: PairingLevel;
  donorId: string | null;
  recipientId: string;
  parentId: string | null;
  openedOn: string | null;
  closedOn: string | null;
  simulated: boolean;
  version: number;
}

/** One version of a pairing's dates, with why it changed. */
export interface PairingVersionRow {
  pairingId: string;
  version: number;
  openedOn: string | null;
  closedOn: string | null;
  reason: string | null;
  madeAt: Date;
  madeById: string | null;
}
