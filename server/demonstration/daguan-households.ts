import { HouseholdAction, HouseholdOrderField } from '../../schema/vocabulary';
import { lock, tx, type Db } from '../db/tx';
import { advance, findHousehold, newEntry, takeStep } from '../households/household-acts.service';
import { addChecks, entriesOfNumber, putIncome } from '../households/household-write.store';
import { groundOf, listHouseholds, membersByHousehold, type Ground } from '../households/household.store';
import type { HouseholdRow } from '../households/household.tables';
import { PersonVault } from '../people/person-vault';
import { placesByCode } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { PLATFORM, type Viewer } from '../platform/scope';
import { daguanHouseholds, type PlannedHousehold, type PlannedHouseholdStep } from './daguan-households.rules';
import type { Stage } from './stage';

/**
 * The simulated register of a pairing's county (演示数据), made once by the same acts that people take: what one found another reviews,
 * what one proposes another clears. Any later call changes nothing.
 * @returns whether this call made it
 */
export function makeDaguanHouseholds(
  { source, config, players }: Stage,
  pairingId: string,
  recipientId: string,
): Promise<boolean> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `demonstration:households:${pairingId}`);
    const today = businessDay(new Date());
    const byNumber = { field: HouseholdOrderField.NUMBER, isDescending: false };
    const of = { pairingIds: [pairingId] };
    const known = await listHouseholds(db, PLATFORM, of, byNumber, today, { first: 1 }, (count) => count(db));
    if (known.edges.length > 0) return false;
    const plan = daguanHouseholds(today);
    const places = await placesByCode(db, PLATFORM, [...new Set(plan.map(({ townCode }) => townCode))]);
    const grounds = new Map<string, Ground & { placeId: string }>();
    for (const [code, { id }] of places) {
      const ground = await groundOf(db, recipientId, id);
      if (ground) grounds.set(code, { ...ground, placeId: id });
    }
    const play = new Play(db, new PersonVault(config), today);
    for (const planned of plan) {
      const ground = grounds.get(planned.townCode);
      if (!ground) throw new Error(`the county has no township ${planned.townCode}`);
      const { unitIds, path, placeId } = ground;
      const entry = newEntry({
        pairingId,
        recipientId,
        placeId,
        partyIds: unitIds,
        placePaths: [path],
        simulated: true,
        number: planned.number,
        entry: 1 + (await entriesOfNumber(db, recipientId, planned.number)),
        village: planned.village,
        category: planned.category,
        riskFound: planned.riskFound,
        foundOn: planned.foundOn,
      });
      let household = await players.as(db, planned.by, (viewer) => play.find(viewer, entry, planned));
      for (const step of planned.steps)
        household = await players.as(db, step.by, (viewer) => play.take(viewer, household, step));
    }
    return true;
  });
}

class Play {
  constructor(
    private readonly db: Db,
    private readonly vault: PersonVault,
    private readonly today: Day,
  ) {}

  find(viewer: Viewer, entry: HouseholdRow, { members, text, foundOn }: PlannedHousehold): Promise<HouseholdRow> {
    const there = members.map((member) => ({ ...member, since: foundOn, until: null }));
    return findHousehold(this.db, viewer, this.vault, entry, there, { text, today: this.today });
  }

  async take(viewer: Viewer, household: HouseholdRow, step: PlannedHouseholdStep): Promise<HouseholdRow> {
    const { db } = this;
    switch (step.do) {
      case HouseholdAction.CHECK: {
        const next = await advance(db, viewer, household, step.do, { ...step, text: null });
        await addChecks(db, next, step.day, step.findings);
        return next;
      }
      case HouseholdAction.RECORD_INCOME: {
        const next = await advance(db, viewer, household, step.do, { day: step.day, text: null, evidence: [] });
        await putIncome(db, next, step.income, null);
        return next;
      }
      case HouseholdAction.REVIEW:
      case HouseholdAction.NOTICE:
      case HouseholdAction.ADMIT:
      case HouseholdAction.PROPOSE_CLEARING:
      case HouseholdAction.CLEAR:
      case HouseholdAction.KEEP:
      case HouseholdAction.DISMISS: {
        const members = (await membersByHousehold(db, viewer, [household.id])).get(household.id) ?? [];
        return takeStep(db, viewer, household, step.do, members, step);
      }
    }
  }
}
