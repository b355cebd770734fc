import type { ActivityFilter } from '../../schema/activity';
import type { LaborPlacementFilter } from '../../schema/labor';
import type { PurchaseFilter } from '../../schema/purchase';
import type { ActivityQuery } from '../activities/activity.store';
import type { PlacementSearch } from '../labor/placement.service';
import { keyOf } from '../platform/ids';
import { readFen } from '../platform/money';
import type { PurchaseQuery } from '../purchases/purchase.store';

/*
 * The filters of the lists of records with the keys of what their ids name: the lists take them, and so does whoever says
 * something of all that a list finds.
 */

export function purchaseQueryOf(filter: PurchaseFilter | null | undefined): PurchaseQuery {
  const { minAmount, maxAmount, ...rest } = filter ?? {};
  return {
    ...rest,
    pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
    sheetId: filter?.sheetId ? keyOf('SalesSheet', filter.sheetId, 'filter.sheetId') : null,
    importId: filter?.importId ? keyOf('Import', filter.importId, 'filter.importId') : null,
    minAmountFen: minAmount ? readFen(minAmount) : null,
    maxAmountFen: maxAmount ? readFen(maxAmount) : null,
  };
}

export const placementQueryOf = (filter: LaborPlacementFilter | null | undefined): PlacementSearch => ({
  ...filter,
  pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
  personIds: filter?.personIds?.map((id, at) => keyOf('Person', id, `filter.personIds.${at}`)) ?? null,
  importId: filter?.importId ? keyOf('Import', filter.importId, 'filter.importId') : null,
});

export function activityQueryOf(filter: ActivityFilter | null | undefined): ActivityQuery {
  return {
    ...filter,
    pairingIds: filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null,
    ofIds: filter?.ofIds?.map((id, at) => keyOf('Activity', id, `filter.ofIds.${at}`)) ?? null,
    importId: filter?.importId ? keyOf('Import', filter.importId, 'filter.importId') : null,
  };
}
