import type { Db } from '../db/tx';
import type { RecordGround } from '../records/record';
import { orderNoOf, type PurchaseFacts } from './purchase.rules';
import { parsePurchase, PURCHASE_COLUMNS, type RawPurchase } from './purchase.store';
import type { PurchaseRow } from './purchase';

/** Facts that are about to become a row. */
export type NewPurchase = Omit<PurchaseFacts, 'invoiceLines'> & { id: string };

/** What is written of a purchase: column, type and value. */
const FACTS: readonly [column: string, type: string, of: (facts: Omit<PurchaseFacts, 'invoiceLines'>) => unknown][] = [
  ['year', 'int', ({ day }) => Number(day.slice(0, 4))],
  ['day', 'date', ({ day }) => day],
  ['product', 'text', ({ product }) => product],
  ['category', 'text', ({ category }) => category],
  ['quantity', 'text', ({ quantity }) => quantity],
  ['amount_fen', 'bigint', ({ amountFen }) => amountFen.toString()],
  ['channel', 'text', ({ channel }) => channel],
  ['mode', 'text', ({ mode }) => mode],
  ['buyer', 'text', ({ buyer }) => buyer],
  ['seller', 'text', ({ seller }) => seller],
  ['recognised', 'boolean', ({ recognised }) => recognised],
  ['origin', 'text', ({ origin }) => origin],
  ['origin_id', 'uuid', ({ originId }) => originId],
  ['order_no', 'text', ({ orderNo }) => orderNoOf(orderNo)],
  ['state', 'text', ({ state }) => state],
  ['accepted_on', 'date', ({ acceptedOn }) => acceptedOn],
  ['paid_on', 'date', ({ paidOn }) => paidOn],
  ['evaluated_on', 'date', ({ evaluatedOn }) => evaluatedOn],
  ['ended_on', 'date', ({ endedOn }) => endedOn],
  ['sheet_id', 'uuid', ({ sheetId }) => sheetId],
];
const NAMES = FACTS.map(([column]) => column).join(', ');

/** What all rows of one recording share. */
const GROUND = 'pairing_id, simulated, import_id, side, recorded_by, made_by_account';
const groundOf = (pairingId: string, ground: RecordGround, accountId: string | null): unknown[] => [
  pairingId,
  ground.simulated,
  ground.importId,
  ground.side,
  accountId,
];

/** One purchase. The hot path: one row, one statement, and the row as it stands. */
export async function insertPurchase(
  db: Db,
  pairingId: string,
  purchase: NewPurchase,
  ground: RecordGround,
  accountId: string | null,
): Promise<PurchaseRow> {
  const values = FACTS.map(([, type], at) => `$${at + 7}::${type}`).join(', ');
  const rows = await db.query<RawPurchase[]>(
    `/* insertPurchase */ insert into purchase as r (${GROUND}, id, ${NAMES})
     values ($1, $2, $3, $4, $5, $5, $6, ${values}) returning ${PURCHASE_COLUMNS}`,
    [...groundOf(pairingId, ground, accountId), purchase.id, ...FACTS.map(([, , of]) => of(purchase))],
  );
  const [row] = rows;
  if (!row) throw new Error('a purchase was inserted and is not there');
  return parsePurchase(row);
}

/** Many purchases of one pairing in one statement. */
export async function insertPurchases(
  db: Db,
  pairingId: string,
  purchases: readonly NewPurchase[],
  ground: RecordGround,
  accountId: string | null,
): Promise<void> {
  const arrays = FACTS.map(([, type], at) => `$${at + 7}::${type}[]`).join(', ');
  await db.query(
    `/* insertPurchases */ insert into purchase (${GROUND}, id, ${NAMES})
     select $1::uuid, $2::boolean, $3::uuid, $4::text, $5::uuid, $5::uuid, r.* from unnest($6::uuid[], ${arrays}) as r`,
    [
      ...groundOf(pairingId, ground, accountId),
      purchases.map(({ id }) => id),
      ...FACTS.map(([, , of]) => purchases.map((purchase) => of(purchase))),
    ],
  );
}

/** The next version of a purchase; null where it does not stand at the version before. */
export async function updatePurchase(
  db: Db,
  { id, version }: Pick<PurchaseRow, 'id' | 'version'>,
  next: Omit<PurchaseFacts, 'invoiceLines'> & { withdrawn: boolean; reason: string | null },
  accountId: string | null,
): Promise<PurchaseRow | null> {
  const sets = FACTS.map(([column, type], at) => `${column} = $${at + 6}::${type}`).join(', ');
  const [rows] = await db.query<[RawPurchase[], number]>(
    `/* updatePurchase */ update purchase as r set version = r.version + 1, withdrawn = $3, reason = $4, made_by_account = $5, ${sets}
      where r.id = $1 and r.version = $2 returning ${PURCHASE_COLUMNS}`,
    [id, version, next.withdrawn, next.reason, accountId, ...FACTS.map(([, , of]) => of(next))],
  );
  const [row] = rows;
  return row ? parsePurchase(row) : null;
}
