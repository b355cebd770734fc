import { Lang, RecordKind } from '../../schema/vocabulary';
import type { ActivityRow } from '../activities/activity';
import { KINDS, formSpec } from '../activities/activity-forms.rules';
import { activitiesById, listActivities } from '../activities/activity.store';
import { MAX_PAGE, type PageRequest } from '../db/page';
import type { Page } from '../../schema/page';
import { ACTIVITY_FIELDS } from '../imports/fields/activity-fields.rules';
import { DESTINATIONS, HOUSEHOLDS, JOB_KINDS } from '../imports/fields/placement-choices.rules';
import { PLACEMENT_FIELDS } from '../imports/fields/placement-fields.rules';
import { PURCHASE_CHANNELS, PURCHASE_FIELDS, PURCHASE_MODES } from '../imports/fields/purchase-fields.rules';
import { listPlacements } from '../labor/placement.store';
import type { PlacementRow } from '../labor/placement.tables';
import { maskIdNumber, maskName, maskNumber, maskPhone } from '../people/person.rules';
import { personsById } from '../people/person.store';
import type { PersonVault, PlainPerson } from '../people/person-vault';
import { yuanFromFen } from '../platform/money';
import { linesByPurchase } from '../purchases/invoice.store';
import type { InvoiceLineRow, PurchaseRow } from '../purchases/purchase';
import { STATE_WORDS } from '../purchases/purchase.rules';
import { listPurchases } from '../purchases/purchase.store';
import { cellsOfRecord, choiceWord, columnsOfFields, columnsOfRecords, heading, yesNo } from './book-words.rules';
import { load, uncounted } from './ledger.paper';
import type { Row } from './paper';
import type { Book } from './table-book';

/** The pages of a list, one after the other, of all rows or those picked: what has been read is let go before the next is. */
export async function* pagesOf<Item extends { id: string }>(
  list: (page: PageRequest) => Promise<Page<Item>>,
  ids: ReadonlySet<string> | null = null,
): AsyncIterable<Item[]> {
  for (let after: string | null = null; ;) {
    const { edges, pageInfo } = await list({ first: MAX_PAGE, after });
    yield edges.map(({ node }) => node).filter(({ id }) => ids === null || ids.has(id));
    if (!pageInfo.hasNextPage) return;
    after = pageInfo.endCursor;
  }
}

const yuan = (fen: bigint | null): string | null => (fen === null ? null : yuanFromFen(fen));

export const purchaseBook: Book = {
  kind: 'purchases',
  words: { ZH: '消费帮扶采购台账', EN: 'Purchases' },
  imported: RecordKind.PURCHASE,
  columns: (lang) => [
    ...columnsOfFields(PURCHASE_FIELDS, lang),
    heading(lang, 'state', '进度', 'State', 'text', 10),
    ...columnsOfRecords(lang),
  ],
  rows: async function* (desk, pairing, { years, from, to, search, ids }) {
    const { db, viewer } = desk;
    const query = { pairingIds: [pairing.id], years, from, to, search };
    const order = { field: 'DAY', isDescending: true } as const;
    for await (const page of pagesOf((one) => listPurchases(db, viewer, query, order, one, uncounted), ids)) {
      const lines = await load(desk, linesByPurchase, page.map(({ id }) => id)); // prettier-ignore
      for (const row of page)
        yield {
          ...purchaseCells(viewer.lang, row, lines.get(row.id) ?? []),
          ...cellsOfRecord(viewer.lang, pairing, row),
        };
    }
  },
};

function purchaseCells(lang: Lang, row: PurchaseRow, lines: readonly InvoiceLineRow[]): Row {
  const { day, product, category, quantity, buyer, seller, origin, orderNo, acceptedOn, paidOn, evaluatedOn } = row;
  const said = <Key extends 'code' | 'number'>(key: Key): string | null =>
    [...new Set(lines.map((line) => line[key]))].filter(Boolean).join('、') || null;
  return {
    day,
    product,
    category,
    quantity,
    buyer,
    seller,
    origin,
    orderNo,
    acceptedOn,
    paidOn,
    evaluatedOn,
    amount: yuanFromFen(row.amountFen),
    channel: choiceWord(lang, PURCHASE_CHANNELS, row.channel),
    mode: choiceWord(lang, PURCHASE_MODES, row.mode),
    recognised: yesNo(lang, row.recognised),
    invoiceCode: said('code'),
    invoiceNo: said('number'),
    invoiceAmount: lines.length === 0 ? null : yuanFromFen(lines.reduce((sum, line) => sum + line.amountFen, 0n)),
    state: STATE_WORDS[row.state][lang === Lang.ZH ? 0 : 1],
  };
}

export const activityBook: Book = {
  kind: 'activities',
  words: { ZH: '协作活动台账', EN: 'Activities' },
  imported: RecordKind.ACTIVITY,
  columns: (lang) => [...columnsOfFields(ACTIVITY_FIELDS, lang), ...columnsOfRecords(lang)],
  rows: async function* (desk, pairing, { years, from, to, search, ids }) {
    const { db, viewer } = desk;
    const query = { pairingIds: [pairing.id], years, from, to, search };
    const order = { field: 'FROM', isDescending: false } as const;
    for await (const page of pagesOf((one) => listActivities(db, viewer, query, order, one, uncounted), ids)) {
      // A roster says whose it is by the record that it belongs to.
      const wholes = await load(desk, activitiesById, page.map(({ ofId }) => ofId)); // prettier-ignore
      for (const row of page)
        yield {
          ...activityCells(viewer.lang, row, wholes.get(row.ofId ?? '')),
          ...cellsOfRecord(viewer.lang, pairing, row),
        };
    }
  },
};

function activityCells(lang: Lang, row: ActivityRow, whole: ActivityRow | undefined): Row {
  const { from, to, title, localUnit, location, sessions, persons, poorPersons, personTimes, enterprises } = row;
  const words = lang === Lang.ZH ? ('zh' as const) : ('en' as const);
  return {
    from,
    to,
    title,
    localUnit,
    location,
    sessions,
    persons,
    poorPersons,
    personTimes,
    enterprises,
    kind: KINDS[row.kind].words[words],
    form: formSpec(row.kind, row.form)?.words[words] ?? row.form,
    name: row.name ?? whole?.name ?? null,
    driven: row.driven,
    beneficiaries: row.beneficiaries,
    inUse: yesNo(lang, row.inUse),
    contracted: yuan(row.contractedFen),
    invested: yuan(row.investedFen),
    presider: row.presider,
    fundedBy: row.fundedBy,
    households: row.households,
    pointsGiven: row.pointsGiven,
    pointsRedeemed: row.pointsRedeemed,
    reward: yuan(row.rewardFen),
    turnover: yuan(row.turnoverFen),
  };
}

/** Placements, with the people masked as they are everywhere. */
export const placementBook = (vault: PersonVault): Book => ({
  kind: 'placements',
  words: { ZH: '劳务协作就业台账', EN: 'Placements' },
  imported: RecordKind.PLACEMENT,
  columns: (lang) => [...columnsOfFields(PLACEMENT_FIELDS, lang), ...columnsOfRecords(lang)],
  rows: async function* (desk, pairing, { years, from, to, search, ids }) {
    const { db, viewer } = desk;
    const query = { pairingIds: [pairing.id], years, search };
    const order = { field: 'FROM_DAY', isDescending: false } as const;
    for await (const page of pagesOf((one) => listPlacements(db, viewer, query, order, one, uncounted), ids)) {
      const people = await load(desk, personsById, page.map(({ personId }) => personId)); // prettier-ignore
      for (const row of page) {
        if ((from !== null && row.fromDay < from) || (to !== null && row.fromDay > to)) continue;
        const person = people.get(row.personId);
        yield {
          ...(person ? maskedCells(vault.open(person)) : {}),
          ...placementCells(viewer.lang, row),
          ...cellsOfRecord(viewer.lang, pairing, row),
        };
      }
    }
  },
});

function maskedCells({ name, idNumber, phone, householdNumber, personNumber }: PlainPerson): Row {
  const masked = (text: string | null, mask: (text: string) => string): string | null =>
    text === null ? null : mask(text);
  return {
    name: maskName(name),
    idNumber: masked(idNumber, maskIdNumber),
    phone: masked(phone, maskPhone),
    householdNumber: masked(householdNumber, maskNumber),
    personNumber: masked(personNumber, maskNumber),
  };
}

function placementCells(lang: Lang, row: PlacementRow): Row {
  const { employer, workplace, jobTitle, fromDay, toDay, knownUntil, categories } = row;
  return {
    employer,
    workplace,
    jobTitle,
    fromDay,
    toDay,
    asOf: knownUntil,
    destination: choiceWord(lang, DESTINATIONS, row.destination),
    jobKind: choiceWord(lang, JOB_KINDS, row.jobKind),
    categories:
      categories.map((code) => choiceWord(lang, HOUSEHOLDS, code)).join(lang === Lang.ZH ? '、' : ', ') || null,
    pointToPoint: yesNo(lang, row.pointToPoint),
  };
}
