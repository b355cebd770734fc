/** How the contract's inputs name villages and their rows, as the services take it. */
import { BenefitLinkAction } from '../../schema/vocabulary';
import { keyOf, keysOf } from '../platform/ids';

interface Placed {
  pairingIds?: string[] | null;
  placeIds?: string[] | null;
}

/** A filter with raw keys. Fails with BAD_INPUT. */
export const villageFilter = <Filter extends Placed>(filter: Filter | null | undefined) => ({
  ...(filter as Filter),
  pairingIds: keysOf('Pairing', filter?.pairingIds, 'filter.pairingIds'),
  placeIds: keysOf('Place', filter?.placeIds, 'filter.placeIds'),
});

/** An input at a village with raw keys. Fails with BAD_INPUT. */
export const atVillage = <Input extends { pairingId?: string | null; placeId: string }>(input: Input) => ({
  ...input,
  pairingId: input.pairingId ? keyOf('Pairing', input.pairingId, 'pairingId') : null,
  placeId: keyOf('Place', input.placeId, 'placeId'),
});

/** An input to a row that exists, with its raw key as `id`. Fails with BAD_INPUT. */
export function toRow<Field extends string, Input extends Record<Field, string>>(
  type: string,
  field: Field,
  input: Input,
): Omit<Input, Field> & { id: string } {
  const { [field]: global, ...rest } = input;
  return { ...rest, id: keyOf(type, global, field) };
}

/** What may be done to a link that stands, by whoever may. */
export const linkActions = (may: boolean): BenefitLinkAction[] =>
  may ? Object.values(BenefitLinkAction).filter((action) => action !== BenefitLinkAction.OPEN) : [];
