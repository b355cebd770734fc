import { EventKind, HouseholdOrderField } from '../../schema/vocabulary';
import { lock, tx } from '../db/tx';
import { keepHelper, keepPlan, keepVisit } from '../helpers/helper-acts.service';
import { listHelpers } from '../helpers/helper.store';
import { ownedBy } from '../helpers/household-paper.service';
import { OPEN_STATES } from '../households/household.rules';
import { listHouseholds } from '../households/household.store';
import { businessDay } from '../platform/day';
import { newId } from '../platform/ids';
import { PLATFORM } from '../platform/scope';
import { daguanHelp } from './daguan-visits.rules';
import type { Stage } from './stage';

/** Those of the clerk's township and a few more: others wait for a helper still. */
const MOST = 14;

/**
 * Who helps the simulated households of a pairing's county, what they agreed and when they went (演示数据), made once by the same acts that
 * people take. Any later call changes nothing.
 * @returns whether this call made it
 */
export function makeDaguanVisits({ source, players }: Stage, pairingId: string, unitId: string): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration:visits:${pairingId}`);
    const of = { pairingIds: [pairingId] };
    const known = await listHelpers(db, PLATFORM, of, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    const today = businessDay(new Date());
    const order = { field: HouseholdOrderField.NUMBER, isDescending: false };
    const open = { ...of, states: [...OPEN_STATES] };
    const page = await listHouseholds(db, PLATFORM, open, order, today, { first: MOST }, (count) => count(db));
    const households = page.edges.map(({ node }) => node).filter(({ simulated }) => simulated);
    for (const [at, { helper, plan, visits }] of daguanHelp(households, today).entries()) {
      const household = households[at];
      if (!household || !helper) continue;
      await players.as(db, 'recipient-reporter', async (viewer) => {
        const first = () => ({ ...ownedBy(household), id: newId(), version: 1, reason: null });
        const assigned = { ...first(), ...helper, unitId, accountId: null, until: null };
        const { id: helperId, name } = await keepHelper(db, viewer, assigned, EventKind.HELPER_ASSIGNED);
        if (plan) {
          const { paper, measures, ...terms } = plan;
          const open = { doneOn: null, gainedFen: null, note: null };
          const planned = measures.map((measure, nth) => ({ ...measure, ...open, nth: nth + 1 }));
          const agreed = {
            ...first(),
            ...terms,
            helperId,
            evidence: [paper],
            measures: planned,
            action: 'AGREE' as const,
          };
          await keepPlan(db, viewer, agreed, EventKind.ACTION_PLAN_AGREED);
        }
        for (const visit of visits) {
          const went = { ...first(), ...visit, helperId, visitor: name, isWithdrawn: false };
          await keepVisit(db, viewer, went, EventKind.HOUSEHOLD_VISITED);
        }
      });
    }
    return true;
  });
}
