import type { Day } from '../../platform/day';
import type { PlannedHousehold } from './donglan-2016.rules';
import type { Desk } from './door';
import type { Kept, QuarterActs, Wave } from './quarter-acts.service';

/** A household of the register with its entry as it stands; every act takes it as it is and leaves it in its next version. */
export interface Running {
  planned: PlannedHousehold;
  entry: Kept;
  /** The ids of its members, as they were planned. */
  members: string[];
}

type Registered = Kept & { members: { id: string }[] };

type Step = Pick<Wave<PlannedHousehold>, 'verb' | 'type' | 'desk' | 'input'> & {
  isFor?: (household: PlannedHousehold) => boolean;
};

const PAPERS = { text: '经入户核实', evidence: ['脱贫验收表'] };
export const clerkOf = ({ town }: PlannedHousehold): Desk => `clerk-${town}`;
const reviewer = (): Desk => 'reviewer';
const step = (day: (household: PlannedHousehold) => Day) => (household: PlannedHousehold) => ({
  ...PAPERS,
  day: day(household),
});

const STEP = 'TakeHouseholdStepInput';
const GUARANTEES = ['FOOD_AND_CLOTHING', 'SCHOOLING', 'MEDICAL_CARE', 'HOUSING', 'DRINKING_WATER'];

const ADMISSION: readonly Step[] = [
  { verb: 'reviewHousehold', type: STEP, desk: reviewer, input: step(({ reviewedOn }) => reviewedOn) },
  { verb: 'noticeHousehold', type: STEP, desk: clerkOf, input: step(({ noticedOn }) => noticedOn) },
  { verb: 'admitHousehold', type: STEP, desk: reviewer, input: step(({ admittedOn }) => admittedOn) },
  {
    verb: 'recordGuaranteeCheck',
    desk: clerkOf,
    input: ({ checkedOn }) => ({
      day: checkedOn,
      evidence: ['两不愁三保障核查表'],
      findings: GUARANTEES.map((guarantee) => ({ guarantee, state: 'MET' })),
    }),
  },
];

/** A household is cleared or kept by a second person. */
const CLEARING: readonly Step[] = [
  { verb: 'proposeClearing', type: STEP, desk: clerkOf, input: step(({ proposedOn }) => proposedOn) },
  {
    verb: 'clearHousehold',
    type: STEP,
    desk: reviewer,
    input: step(({ judgedOn }) => judgedOn),
    isFor: ({ isLifted }) => isLifted,
  },
  {
    verb: 'keepHousehold',
    type: STEP,
    desk: reviewer,
    input: ({ judgedOn }) => ({ day: judgedOn, text: '收入尚不稳定，继续帮扶', evidence: [] }),
    isFor: ({ isLifted }) => !isLifted,
  },
];

/** Every household found, reviewed, put on notice, admitted and checked. */
export async function admitHouseholds(acts: QuarterActs, planned: readonly PlannedHousehold[]): Promise<Running[]> {
  const { pairingId, towns } = acts.stage;
  acts.begin('households', planned.length * (1 + ADMISSION.length));
  const registered = await acts.wave<PlannedHousehold, Registered>(planned, {
    verb: 'registerHousehold',
    gives: 'household { id version members { id } }',
    desk: clerkOf,
    input: (one) => ({
      pairingId,
      placeId: towns[one.town]?.placeId,
      village: one.village,
      number: one.number,
      category: 'REGISTERED_POOR',
      riskFound: one.risk,
      foundOn: one.foundOn,
      members: one.members,
    }),
  });
  const running = planned.map((one, at) => {
    const { members, ...entry } = keptAt(registered, at);
    return { planned: one, entry, members: members.map(({ id }) => id) };
  });
  await walk(acts, running, ADMISSION);
  return running;
}

/** Every household proposed by its township, and cleared or kept by a second person. @returns how many were lifted */
export async function clearHouseholds(acts: QuarterActs, running: readonly Running[]): Promise<number> {
  // Proposed, and then cleared or kept.
  acts.begin('clearing', 2 * running.length);
  await walk(acts, running, CLEARING);
  return running.filter(({ planned }) => planned.isLifted).length;
}

/** Takes the steps one after the other, each for all households that it is for. */
async function walk(acts: QuarterActs, running: readonly Running[], steps: readonly Step[]): Promise<void> {
  for (const { verb, type, desk, input, isFor } of steps) {
    const some = running.filter(({ planned }) => isFor?.(planned) ?? true);
    const next = await acts.wave(some, {
      verb,
      type,
      desk: ({ planned }) => desk(planned),
      input: ({ planned, entry }) => ({ householdId: entry.id, version: entry.version, ...input(planned) }),
    });
    for (const [at, one] of some.entries()) one.entry = keptAt(next, at);
  }
}

function keptAt<One>(kept: readonly One[], at: number): One {
  const one = kept[at];
  if (!one) throw new Error('a household was not registered');
  return one;
}
