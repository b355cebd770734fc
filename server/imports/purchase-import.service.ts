import { Ability, ImportKind } from '../../schema/vocabulary';
import { recordPurchases } from '../purchases/purchase-acts.service';
import { refusalsOfPurchase } from '../purchases/purchase.rules';
import { purchasesAlready } from '../purchases/purchase.store';
import { PURCHASE_FIELDS } from './fields/purchase-fields.rules';
import { purchaseFacts, purchaseField, purchaseIdentity } from './fields/purchase-facts.rules';
import type { Importer } from './importer';

/** 消费帮扶 from a file. */
export const purchaseImport: Importer = {
  kind: ImportKind.PURCHASE,
  ability: Ability.KEEP_RECORDS,
  isOfHouseholds: false,
  catalogue: PURCHASE_FIELDS,
  derive: () => ({}),
  refusals: (rows, context) =>
    purchaseFacts(rows).map((facts) =>
      refusalsOfPurchase(facts, context).map((refusal) => ({ ...refusal, field: purchaseField(refusal.field) })),
    ),
  identity: purchaseIdentity,
  already: (db, _viewer, rows, { pairing }) => purchasesAlready(db, pairing.id, purchaseFacts(rows)),
  // Each invoice is locked when its lines are claimed.
  locks: () => [],
  record: (db, viewer, rows, { pairing }, ground) => recordPurchases(db, viewer, pairing, purchaseFacts(rows), ground),
};
