import { Ability, VillageLiftAction, VillageLiftState, VillageStandardMeasure } from '../../schema/vocabulary';
import { DAGUAN_LIFTS, type PlannedLift } from '../../server/demonstration/daguan-lifts.rules';
import type { CheckFacts, LiftFacts, VillageStandardRow } from '../../server/villages/village';
import {
  ABILITY_FOR,
  checkDay,
  checkEvidence,
  checkListing,
  checkSecondPerson,
  checkStandards,
  factsAfter,
  readChecks,
  readDoubted,
  standardsHeld,
  standingOf,
} from '../../server/villages/village-lift.rules';
import { readPapers, readReason, readRemark } from '../../server/villages/village.rules';

const TODAY = '2026-11-23';
const { CHECK, PROPOSE, CONFIRM } = VillageLiftAction;

const standard = (code: string, more: Partial<VillageStandardRow> = {}): VillageStandardRow => ({
  code,
  from: '2014-01-01',
  until: '2020-12-31',
  measure: VillageStandardMeasure.MET,
  threshold: null,
  unit: null,
  nameZh: code,
  nameEn: code,
  ...more,
});

/** Those of the years in which these villages are lifted. */
const STANDARDS = [
  standard('POVERTY_RATE', { measure: VillageStandardMeasure.BELOW, threshold: '3.00' }),
  standard('COLLECTIVE_INCOME', { measure: VillageStandardMeasure.AT_LEAST, threshold: '30000.00' }),
  ...['ROAD', 'WATER', 'ELECTRICITY', 'NETWORK', 'MEDICAL_ROOM'].map((code) => standard(code)),
];

/** Where a village has come to, every rule held against each of its steps. */
function walked({ year, listedOn, steps }: PlannedLift): LiftFacts {
  checkListing(STANDARDS, { year, day: listedOn }, TODAY);
  let facts: LiftFacts = { state: VillageLiftState.LISTED, liftedOn: null };
  let movedOn = listedOn;
  let proposer: string | null = null;
  let stood: CheckFacts[] = [];
  for (const { by, do: action, day, text, evidence, checks, doubted } of steps) {
    checkDay(action, day, { listedOn, movedOn }, TODAY);
    facts = factsAfter(facts, action, day);
    checkSecondPerson(by, action, proposer);
    const held = standardsHeld(STANDARDS, day);
    const added = action === CHECK || action === PROPOSE ? readChecks(checks, held) : readDoubted(doubted, held);
    stood = [...added, ...stood];
    if (action === PROPOSE || action === CONFIRM) {
      checkEvidence(evidence);
      checkStandards(standingOf(held, stood));
    }
    expect(readPapers(evidence)).toEqual(evidence);
    expect(action === CHECK ? readRemark(text, 'text') : readReason(text ?? '', 'text')).toBe(text);
    expect(by === 'recipient-reviewer').toBe(ABILITY_FOR[action] === Ability.ACCEPT_VILLAGES);
    if (action === PROPOSE) proposer = by;
    if (action !== CHECK) movedOn = day;
  }
  return facts;
}

test('the simulated villages keep every rule, and stand in every state', () => {
  const states = DAGUAN_LIFTS.map((one) => walked(one));
  const count = (state: VillageLiftState): number => states.filter((one) => one.state === state).length;
  expect(Object.values(VillageLiftState).map((state) => [state, count(state)])).toEqual([
    ['LISTED', 2],
    ['PROPOSED', 1],
    ['LIFTED', 4],
    ['WATCHED', 1],
  ]);
  expect(states.filter(({ liftedOn }) => liftedOn?.startsWith('2019'))).toHaveLength(4);
  const names = DAGUAN_LIFTS.map(({ townCode, village }) => `${townCode} ${village}`);
  expect(new Set(names).size).toBe(names.length);
  // A township's account puts down its own villages alone.
  for (const { townCode, by, steps } of DAGUAN_LIFTS)
    if ([by, ...steps.map((one) => one.by)].includes('recipient-township')) expect(townCode).toBe('530624101000');
});
