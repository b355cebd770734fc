import { FundStage } from '../../schema/vocabulary';
import { enterBenefits } from '../benefits/benefit-acts.service';
import { keepVersion } from '../benefits/benefit-rule.service';
import { insertBenefitRule, listBenefitRules } from '../benefits/benefit-rule.store';
import { listBenefits } from '../benefits/benefit.store';
import { leaksOf } from '../benefits/leak-facts.service';
import { lock, tx, type Db } from '../db/tx';
import { listEntries } from '../funds/fund.store';
import { householdsById } from '../households/household.store';
import { PersonVault } from '../people/person-vault';
import { placesByCode } from '../places/place.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM, type Viewer } from '../platform/scope';
import { DAGUAN_RULE, daguanBenefits, daguanTerms } from './daguan-benefits.rules';
import type { Stage } from './stage';

const DAGUAN = '530624';

/**
 * What the simulated households of a pairing's county are owed and received (演示数据), made once by the same acts that people take, after
 * the register. Any later call changes nothing.
 * @returns whether this call made it
 */
export function makeDaguanBenefits({ source, config, players }: Stage, pairingId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration:benefits:${pairingId}`);
    const here = { pairingIds: [pairingId] };
    const known = await listBenefits(db, PLATFORM, here, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    const vault = new PersonVault(config);
    const today = businessDay(new Date());
    await players.as(db, 'recipient-reviewer', (viewer) => makeRule(db, viewer, Number(today.slice(0, 4))));
    const rules = await listBenefitRules(db, {});
    const window = { since: `${today.slice(0, 4)}-01-01`, day: today };
    const rows = await leaksOf(db, PLATFORM, vault, here, rules, window);
    const drafts = daguanBenefits(rows, { today, rules, fundEntryId: await payingEntry(db, pairingId) });
    const households = await householdsById(db, PLATFORM, [...new Set(drafts.map(({ householdId }) => householdId))]);
    const householdOf = (id: string) => {
      const household = households.get(id);
      if (!household) throw new Error(`the register has no household ${id}`);
      return household;
    };
    const batch = { vault, today, rows: drafts, householdOf, mayOverride: () => true };
    await players.as(db, 'recipient-reviewer', (viewer) =>
      enterBenefits(db, viewer, batch, ([fault]) => {
        throw fault?.error ?? new Error('nothing is refused');
      }),
    );
    return true;
  });
}

/** The county's own rule, with what was changed of it. */
async function makeRule(db: Db, viewer: Viewer, year: number): Promise<void> {
  const county = (await placesByCode(db, PLATFORM, [DAGUAN])).get(DAGUAN);
  if (!county) throw new Error(`the divisions do not know ${DAGUAN}`);
  const rule = { id: newId(), placeId: county.id, ...DAGUAN_RULE };
  if (!(await insertBenefitRule(db, rule))) return;
  for (const [at, { terms, reason }] of daguanTerms(year).entries())
    await keepVersion(db, viewer, rule.id, at + 1, terms, reason);
}

/** The largest amount that reached its users, for what the pairing's money paid; null where none did. */
async function payingEntry(db: Db, pairingId: string): Promise<string | null> {
  const query = { pairingIds: [pairingId], stages: [FundStage.SPENT, FundStage.ISSUED], pending: false };
  const largest = { field: 'AMOUNT', desc: true } as const;
  const { edges } = await listEntries(db, PLATFORM, query, largest, { first: 20 }, (count) => count(db));
  const paid = edges
    .map(({ node }) => node)
    .find(({ amountFen, reversedById }) => amountFen > 0n && reversedById === null);
  return paid?.id ?? null;
}
