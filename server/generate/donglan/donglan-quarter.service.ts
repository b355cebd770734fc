import { daysAfter, type Day } from '../../platform/day';
import { DONGLAN, villagesToLift, type PlannedHousehold, type QuarterWish } from './donglan-2016.rules';
import type { Desk, DonglanStage, Door } from './door';

/*
 * The simulated third quarter of 2016 in Donglan, by GraphQL alone, each act by whoever takes it in a county. Acts that later rooms
 * bring (benefits, visits, unannounced inspections) are further chapters of `playQuarter`.
 */

export interface Played {
  plans: number;
  work: number;
  households: number;
  lifted: number;
  rectificationId: string;
  rankingId: string;
}

export type Chapter = 'plans' | 'households' | 'inspection' | 'ranking';

/** As many mutations as one document takes; each is a transaction of its own. */
const AT_ONCE = 20;
/** Documents on their way at the same time. */
const LANES = 3;

/** What work is due by: nothing is assigned for a day that is over, so a simulation ends after it is made. */
const DAYS_LEFT = 60;

export async function playQuarter(
  door: Door,
  stage: DonglanStage,
  planned: readonly PlannedHousehold[],
  wish: QuarterWish,
  today: Day,
  onProgress: (chapter: Chapter, done: number, all: number) => void = () => undefined,
): Promise<Played> {
  const play = new Play(door, stage, wish, today);
  const { plans, work } = await play.plans(planned);
  onProgress('plans', plans, plans);
  const lifted = await play.households(planned, (done, all) => onProgress('households', done, all));
  const rectificationId = await play.inspection();
  onProgress('inspection', 1, 1);
  const rankingId = await play.ranking();
  onProgress('ranking', 1, 1);
  return { plans, work, households: planned.length, lifted, rectificationId, rankingId };
}

interface Kept {
  id: string;
  version: number;
}

/** A household with its entry as it stands. */
interface Running {
  planned: PlannedHousehold;
  entry: Kept;
}

/** A step of all households that take it. */
interface Wave {
  verb: string;
  type: string;
  desk: (household: PlannedHousehold) => Desk;
  input: (household: PlannedHousehold) => object;
  isFor?: (household: PlannedHousehold) => boolean;
}

const PAPERS = { text: '经入户核实', evidence: ['脱贫验收表'] };
const clerkOf = ({ town }: PlannedHousehold): Desk => `clerk-${town}`;
const reviewer = (): Desk => 'reviewer';
const step = (day: (household: PlannedHousehold) => Day) => (household: PlannedHousehold) => ({
  ...PAPERS,
  day: day(household),
});

const STEP = 'TakeHouseholdStepInput';
const WAVES: readonly Wave[] = [
  { verb: 'reviewHousehold', type: STEP, desk: reviewer, input: step(({ reviewedOn }) => reviewedOn) },
  { verb: 'noticeHousehold', type: STEP, desk: clerkOf, input: step(({ noticedOn }) => noticedOn) },
  { verb: 'admitHousehold', type: STEP, desk: reviewer, input: step(({ admittedOn }) => admittedOn) },
  {
    verb: 'recordGuaranteeCheck',
    type: 'RecordGuaranteeCheckInput',
    desk: clerkOf,
    input: ({ checkedOn }) => ({
      day: checkedOn,
      evidence: ['两不愁三保障核查表'],
      findings: GUARANTEES.map((guarantee) => ({ guarantee, state: 'MET' })),
    }),
  },
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
const GUARANTEES = ['FOOD_AND_CLOTHING', 'SCHOOLING', 'MEDICAL_CARE', 'HOUSING', 'DRINKING_WATER'];

class Play {
  private readonly from: Day = `${DONGLAN.year}-07-01`;
  private readonly until: Day;
  private requests = 0;

  constructor(
    private readonly door: Door,
    private readonly stage: DonglanStage,
    private readonly wish: QuarterWish,
    today: Day,
  ) {
    this.until = daysAfter(today, DAYS_LEFT);
  }

  /** Plans from the county to a household of every village to be lifted; each village's acceptance is work that another accepts. */
  async plans(planned: readonly PlannedHousehold[]): Promise<{ plans: number; work: number }> {
    const { pairingId, countyId, countyPlaceId, towns } = this.stage;
    const county = await this.plan('reviewer', {
      level: 'COUNTY',
      pairingId,
      unitId: countyId,
      placeId: countyPlaceId,
      title: '东兰县2016年脱贫摘帽工作计划（演示）',
    });
    const ofTowns = [];
    for (const [nth, { unitId, placeId }] of towns.entries())
      ofTowns.push(
        await this.plan('reporter', {
          level: 'TOWNSHIP',
          parentId: county.id,
          unitId,
          placeId,
          title: `模拟${nth + 1}乡脱贫计划（演示）`,
        }),
      );
    let plans = 1 + towns.length;
    let work = 0;
    for (const { town, name } of villagesToLift(this.wish)) {
      const [above, unit] = [ofTowns[town], towns[town]];
      if (!above || !unit) throw new Error(`the stage has no township ${town}`);
      const at = { unitId: unit.unitId, placeId: unit.placeId };
      const village = await this.plan('reporter', {
        ...at,
        level: 'VILLAGE',
        parentId: above.id,
        locality: name,
        title: `${name}出列计划（演示）`,
      });
      plans += 1;
      await this.accepted(`clerk-${town}`, village, { unitId: unit.unitId, title: `${name}出列验收` });
      work += 1;
      const household = planned.find((one) => one.village === name);
      if (!household) continue;
      await this.plan('reporter', {
        ...at,
        level: 'HOUSEHOLD',
        parentId: village.id,
        locality: household.number,
        title: '一户一策（演示）',
      });
      plans += 1;
    }
    return { plans, work };
  }

  /** Every household found, reviewed, noticed, admitted, checked, and cleared or kept by a second person. @returns how many were lifted */
  async households(
    planned: readonly PlannedHousehold[],
    onProgress: (done: number, all: number) => void,
  ): Promise<number> {
    // Found, and every wave but one: a household is cleared or kept.
    const all = planned.length * WAVES.length;
    let done = 0;
    const running: Running[] = [];
    const registered = await this.wave(planned, clerkOf, 'registerHousehold', 'RegisterHouseholdInput', (one) => ({
      pairingId: this.stage.pairingId,
      placeId: this.stage.towns[one.town]?.placeId,
      village: one.village,
      number: one.number,
      category: 'REGISTERED_POOR',
      riskFound: one.risk,
      foundOn: one.foundOn,
      members: one.members,
    }));
    for (const [at, household] of planned.entries())
      running.push({ planned: household, entry: keptAt(registered, at) });
    onProgress((done += planned.length), all);
    for (const { verb, type, desk, input, isFor } of WAVES) {
      const some = running.filter((one) => isFor?.(one.planned) ?? true);
      const next = await this.wave(
        some,
        (one) => desk(one.planned),
        verb,
        type,
        ({ planned: one, entry }) => ({ householdId: entry.id, version: entry.version, ...input(one) }),
      );
      for (const [at, one] of some.entries()) one.entry = keptAt(next, at);
      onProgress((done += some.length), all);
    }
    return planned.filter(({ isLifted }) => isLifted).length;
  }

  /** A finding of an unannounced visit is put right by the county, and closed by somebody who did not open it. */
  async inspection(): Promise<string> {
    const gives = 'rectification { id version }';
    const opened = await this.act(
      'inspector',
      'openRectification',
      {
        pairingId: this.stage.pairingId,
        leadUnitId: this.stage.countyId,
        due: this.until,
        inspection: '2016年7月暗访',
        inspectedOn: '2016-07-26',
        problem: '个别户验收表未附收入核算',
        measure: '逐户补附收入核算表，举一反三',
      },
      gives,
    );
    const answered = await this.act(
      'reporter',
      'answerRectification',
      {
        rectificationId: opened.id,
        version: opened.version,
        answer: '已逐户补附，复核无误',
      },
      gives,
    );
    const closed = await this.act(
      'checker',
      'closeRectification',
      {
        rectificationId: answered.id,
        version: answered.version,
        conclusion: '抽查一致，予以销号',
      },
      gives,
    );
    return closed.id;
  }

  /** The townships ranked for the quarter, and the places frozen. */
  async ranking(): Promise<string> {
    const gives = 'ranking { id version }';
    const opened = await this.act(
      'inspector',
      'openRanking',
      {
        name: '东兰县2016年三季度脱贫攻坚排位（演示）',
        year: DONGLAN.year,
        quarter: DONGLAN.quarter,
        townshipsOf: this.stage.countyId,
      },
      gives,
    );
    const { id, version } = opened;
    return (await this.act('inspector', 'freezeRanking', { rankingId: id, version }, gives)).id;
  }

  private plan(desk: Desk, input: object): Promise<Kept> {
    const days = { from: this.from, until: this.until };
    return this.act(desk, 'planWork', { ...days, ...input }, 'workPlan { id version }');
  }

  /** Work that a clerk does and the county's reviewer accepts. */
  private async accepted(clerk: Desk, plan: Kept, { unitId, title }: { unitId: string; title: string }): Promise<void> {
    const gives = 'workItem { id version }';
    const on = (item: Kept): object => ({ workItemId: item.id, version: item.version });
    const due = this.until;
    let item = await this.act('reporter', 'assignWork', { workPlanId: plan.id, title, unitId, due }, gives);
    item = await this.act(clerk, 'startWork', on(item), gives);
    const progress = { income: '0', projectsMoved: 1, problemsSolved: 1, note: '十一项指标逐项自查' };
    const { year, quarter } = DONGLAN;
    item = await this.act(clerk, 'reportWork', { ...on(item), ...progress, year, quarter }, gives);
    item = await this.act(clerk, 'finishWork', { ...on(item), text: '村级验收合格' }, gives, 'TakeWorkInput');
    await this.act('reviewer', 'acceptWork', { ...on(item), text: '县级复核合格' }, gives, 'TakeWorkInput');
  }

  private async act(desk: Desk, verb: string, input: object, gives: string, type = inputOf(verb)): Promise<Kept> {
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { kept: ${gives} } }`;
    const { done } = await this.door.ask<{ done: { kept: Kept } }>(desk, document, { input: this.keyed(verb, input) });
    return done.kept;
  }

  /** The same act for many, twenty in a document; in their order. */
  private async wave<One>(
    all: readonly One[],
    deskOf: (one: One) => Desk,
    verb: string,
    type: string,
    inputFor: (one: One) => object,
  ): Promise<Kept[]> {
    const byDesk = new Map<Desk, number[]>();
    for (const [at, one] of all.entries()) byDesk.set(deskOf(one), [...(byDesk.get(deskOf(one)) ?? []), at]);
    const documents = [...byDesk].flatMap(([desk, places]) =>
      Array.from({ length: Math.ceil(places.length / AT_ONCE) }, (_, nth) => ({
        desk,
        places: places.slice(nth * AT_ONCE, (nth + 1) * AT_ONCE),
      })),
    );
    const results: Kept[] = [];
    const lane = async (): Promise<void> => {
      for (let next = documents.shift(); next !== undefined; next = documents.shift()) {
        const { desk, places } = next;
        const variables = Object.fromEntries(
          places.map((at, nth) => [`i${nth}`, this.keyed(verb, inputFor(all[at] as One))]),
        );
        const heads = places.map((_, nth) => `$i${nth}: ${type}!`).join(', ');
        const fields = places.map((_, nth) => `d${nth}: ${verb}(input: $i${nth}) { household { id version } }`);
        const document = `mutation (${heads}) { ${fields.join(' ')} }`;
        const done = await this.door.ask<Record<string, { household: Kept }>>(desk, document, variables);
        for (const [nth, at] of places.entries()) {
          const kept = done[`d${nth}`]?.household;
          if (!kept) throw new Error(`${verb} gave no household`);
          results[at] = kept;
        }
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return results;
  }

  private keyed(verb: string, input: object): object {
    this.requests += 1;
    return { ...input, requestKey: `donglan-${this.wish.seed}-${verb}-${this.requests}` };
  }
}

const inputOf = (verb: string): string => `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;

function keptAt(kept: readonly Kept[], at: number): Kept {
  const one = kept[at];
  if (!one) throw new Error('a household was not registered');
  return one;
}
