import type { DataSource } from 'typeorm';
import { activityInvariants } from '../activities/activity.check.store';
import type { Broken, Invariant } from '../db/invariant';
import { read } from '../db/tx';
import { evidenceInvariants } from '../evidence/evidence.check.store';
import { flagInvariants } from '../flags/flag.check.store';
import { clockInvariants } from '../funds/money-rule.check.store';
import { ledgerInvariants } from '../funds/ledger.check.store';
import { helperInvariants } from '../helpers/helper.check.store';
import { benefitInvariants } from '../benefits/benefit.check.store';
import { householdInvariants } from '../households/household.check.store';
import { inspectionInvariants } from '../inspections/inspection.check.store';
import { placementInvariants } from '../labor/placement.check.store';
import { projectInvariants } from '../projects/project.check.store';
import { workInvariants } from '../plans/work.check.store';
import { PLATFORM } from '../platform/scope';
import { RecordKind } from '../../schema/vocabulary';
import { disputeInvariants } from '../disputes/dispute.check.store';
import { recordInvariants } from '../records/record.check.store';
import { purchaseInvariants } from '../purchases/purchase.check.store';
import { foldInvariant, ledgerRollupInvariant, termInvariant } from '../records/rollup.check.store';
import { reportInvariants } from '../reports/report.check.store';
import { reconciliationInvariants } from '../reconciliation/reconciliation.check.store';
import { accountabilityInvariants } from '../supervision/accountability.check.store';
import { alarmInvariants } from '../supervision/alarm.check.store';
import { rankingInvariants } from '../supervision/ranking.check.store';
import { rectificationInvariants } from '../supervision/rectification.check.store';
import { villageInvariants } from '../villages/village.check.store';

/** Everything that is always true of a live database. A room with invariants adds its own. */
export const INVARIANTS: readonly Invariant[] = [
  ...ledgerInvariants,
  ...projectInvariants,
  ...flagInvariants,
  ...clockInvariants,
  ...reconciliationInvariants,
  foldInvariant,
  termInvariant,
  ledgerRollupInvariant,
  ...activityInvariants,
  ...evidenceInvariants,
  ...placementInvariants,
  ...purchaseInvariants,
  ...reportInvariants,
  ...rectificationInvariants,
  ...workInvariants,
  ...householdInvariants,
  ...villageInvariants,
  ...helperInvariants,
  ...inspectionInvariants,
  ...benefitInvariants,
  ...disputeInvariants,
  ...alarmInvariants,
  ...rankingInvariants,
  ...accountabilityInvariants,
  ...Object.values(RecordKind).flatMap(recordInvariants),
];

export interface Checked {
  invariant: Invariant;
  broken: Broken[];
  ms: number;
}

/**
 * Asks every invariant of the stored rows, one after the other, in one moment each; changes nothing.
 * @param more what only the caller can ask besides, such as whether files are there
 */
export async function checkAll(
  source: DataSource,
  onChecked: (checked: Checked) => void = () => undefined,
  more: readonly Invariant[] = [],
): Promise<Checked[]> {
  const all: Checked[] = [];
  for (const invariant of [...INVARIANTS, ...more]) {
    const start = performance.now();
    const broken = await read(source, PLATFORM, (db) => invariant.find(db));
    const checked = { invariant, broken, ms: performance.now() - start };
    all.push(checked);
    onChecked(checked);
  }
  return all;
}
