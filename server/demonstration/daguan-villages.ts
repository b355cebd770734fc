import { ActivityForm, ActivityKind, BenefitLinkAction, HouseholdOrderField } from '../../schema/vocabulary';
import { listActivities } from '../activities/activity.store';
import { lock, tx, type Db } from '../db/tx';
import { groundOf, listHouseholds } from '../households/household.store';
import { placesByCode } from '../places/place.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { pairingForRecords } from '../records/record.store';
import { moveLink, openLink } from '../villages/benefit-link-acts.service';
import { insertEntry } from '../villages/benefit-link.store';
import { tellIncome } from '../villages/collective-income-acts.service';
import { listIncomes } from '../villages/collective-income.store';
import { openSite } from '../villages/relocation-site.service';
import type { VillageGround } from '../villages/village-ground.service';
import { DAGUAN_LINKS, DAGUAN_SITE, DAGUAN_VILLAGES } from './daguan-villages.rules';
import type { Stage } from './stage';

/**
 * The simulated books of a county's villages (演示数据), made once by the same acts that people take. Any later call changes nothing.
 * @returns whether this call made them
 */
export function makeDaguanVillages(
  { source, players }: Stage,
  pairingId: string,
  recipientId: string,
): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration:villages:${pairingId}`);
    const known = await listIncomes(db, PLATFORM, { pairingIds: [pairingId] }, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    const groundAt = await grounds(db, pairingId, recipientId);
    await players.as(db, 'recipient-reporter', async (viewer) => {
      for (const { townCode, village, incomes } of DAGUAN_VILLAGES)
        for (const [year, of, amountFen] of incomes) {
          const facts = { year, quarter: 0, source: of, amountFen };
          await tellIncome(db, viewer, { ...groundAt(townCode, village), ...facts, ...first() }, ['村集体收入台账']);
        }
      for (const { townCode, village, facts, partners, reaches, money } of DAGUAN_LINKS) {
        const ground = groundAt(townCode, village);
        const add = await householdsAt(db, ground, reaches);
        const terms = { partners, add, evidence: ['合作协议'] };
        let link = await openLink(db, viewer, { ...ground, ...facts, ...first() }, terms);
        for (const [kind, day, amountFen, note] of money) {
          const entry = { id: newId(), linkId: link.id, kind, day, amountFen, note, reverses: null };
          link = await moveLink(db, viewer, link, BenefitLinkAction.RECORD_MONEY, {
            next: {},
            said: { reason: null, evidence: ['付款凭证'] },
            write: ({ version }) => insertEntry(db, { ...entry, version }, viewer.accountId),
          });
        }
      }
      const { townCode, village, workshop, facts } = DAGUAN_SITE;
      const beside = await workshopsOf(db, pairingId, workshop);
      await openSite(db, viewer, { ...groundAt(townCode, village), ...facts, ...first() }, beside, ['搬迁入住名册']);
    });
    return true;
  });
}

const first = () => ({ id: newId(), version: 1, withdrawn: false });

/** Where rows of a village lie, and whose they are: simulated, so that everybody may look at them. */
async function grounds(
  db: Db,
  pairingId: string,
  recipientId: string,
): Promise<(townCode: string, village: string) => VillageGround> {
  const pairing = await pairingForRecords(db, PLATFORM, pairingId);
  if (!pairing) throw new Error('the demonstration has no pairing');
  const places = await placesByCode(db, PLATFORM, [...new Set(DAGUAN_VILLAGES.map(({ townCode }) => townCode))]);
  const known = new Map<string, Omit<VillageGround, 'village'>>();
  for (const [code, { id }] of places) {
    const ground = await groundOf(db, recipientId, id);
    if (!ground) continue;
    known.set(code, {
      pairingId,
      recipientId,
      placeId: id,
      simulated: true,
      published: true,
      partyIds: [...new Set([...pairing.partyIds, ...ground.unitIds])],
      placePaths: [...new Set([...pairing.placePaths, ground.path])],
    });
  }
  return (townCode, village) => {
    const ground = known.get(townCode);
    if (!ground) throw new Error(`the county has no township ${townCode}`);
    return { ...ground, village };
  };
}

async function householdsAt(db: Db, { placeId, pairingId }: VillageGround, most: number): Promise<string[]> {
  const byNumber = { field: HouseholdOrderField.NUMBER, isDescending: false };
  const of = { pairingIds: [pairingId] };
  const { edges } = await listHouseholds(db, PLATFORM, of, byNumber, businessDay(new Date()), { first: 100 }, (count) =>
    count(db),
  );
  const here = edges.map(({ node }) => node).filter((household) => household.placeId === placeId);
  return here.slice(0, most).map(({ id }) => id);
}

async function workshopsOf(db: Db, pairingId: string, name: string): Promise<string[]> {
  const query = { pairingIds: [pairingId], kinds: [ActivityKind.WORKSHOP], forms: [ActivityForm.BUILT], search: name };
  const order = { field: 'FROM', isDescending: false } as const;
  const { edges } = await listActivities(db, PLATFORM, query, order, { first: 5 }, (count) => count(db));
  return edges.map(({ node }) => node.id);
}
