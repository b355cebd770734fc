import { LISTED_ON, plannedLifts, type PlannedLift } from './donglan-villages.rules';
import type { Kept, QuarterActs } from './quarter-acts.service';

const LIFT = 'lift { id version }';
const SEEN = ['ROAD', 'WATER', 'ELECTRICITY', 'NETWORK', 'MEDICAL_ROOM'];

type Running = PlannedLift & { entry: Kept };

/** The year's villages listed and first accepted: proposed by their townships, accepted by the county's reviewer, one sent back. */
export async function liftVillages(acts: QuarterActs): Promise<{ villagesLifted: number }> {
  const { pairingId, towns } = acts.stage;
  const planned = plannedLifts(acts.wish);
  acts.begin('villages', 3 * planned.length);
  const clerkOf = ({ town }: PlannedLift) => `clerk-${town}` as const;
  const listed = await acts.wave(planned, {
    verb: 'listVillageToLift',
    gives: LIFT,
    desk: clerkOf,
    input: ({ town, name }) => ({
      pairingId,
      placeId: towns[town]?.placeId,
      village: name,
      year: Number(LISTED_ON.slice(0, 4)),
      day: LISTED_ON,
      evidence: ['年度贫困村出列计划'],
    }),
  });
  const running = withEntries(planned, listed);
  const proposed = await acts.wave(running, {
    verb: 'proposeVillageLift',
    gives: LIFT,
    desk: clerkOf,
    input: ({ entry, proposedOn, povertyRate, collectiveIncome }) => ({
      ...based(entry),
      day: proposedOn,
      text: '经逐项核查，达到出列标准',
      evidence: ['贫困村出列验收表'],
      checks: [
        { standard: 'POVERTY_RATE', value: povertyRate },
        { standard: 'COLLECTIVE_INCOME', value: collectiveIncome },
        ...SEEN.map((standard) => ({ standard, isMet: true })),
      ],
    }),
  });
  const judged = withEntries(planned, proposed);
  const accepted = judged.filter(({ isAccepted }) => isAccepted);
  await acts.wave(accepted, {
    verb: 'confirmVillageLift',
    type: 'TakeVillageLiftStepInput',
    gives: LIFT,
    desk: () => 'reviewer',
    input: ({ entry, judgedOn }) => ({
      ...based(entry),
      day: judgedOn,
      text: '经实地复核，同意出列',
      evidence: ['贫困村出列复核表'],
    }),
  });
  await acts.wave(
    judged.filter(({ isAccepted }) => !isAccepted),
    {
      verb: 'sendBackVillageLift',
      gives: LIFT,
      desk: () => 'reviewer',
      input: ({ entry, judgedOn }) => ({
        ...based(entry),
        day: judgedOn,
        text: '通屯路尚有一段未硬化',
        doubted: ['ROAD'],
      }),
    },
  );
  return { villagesLifted: accepted.length };
}

const based = ({ id, version }: Kept) => ({ liftId: id, version });

const withEntries = (planned: readonly PlannedLift[], entries: readonly Kept[]): Running[] =>
  planned.map((one, at) => {
    const entry = entries[at];
    if (!entry) throw new Error('an act on a village gave nothing');
    return { ...one, entry };
  });
