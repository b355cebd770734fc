import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Counting, EventKind, PeriodKind, ResultsDimension, Side } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, tx, type Db } from '../db/tx';
import { announce } from '../events/outbox';
import { indicatorsById } from '../indicators/indicator.store';
import { newId } from '../platform/ids';
import type { Day } from '../platform/day';
import { PLATFORM, type Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import { derivations } from '../results/record.store';
import type { ResultsService } from '../results/results.service';
import { EVERYTHING, type ResultsQuery } from '../results/results.store';
import {
  idleFacts,
  overdueDifferences,
  overdueDisputes,
  overdueItems,
  overdueWork,
  pairingsToWatch,
  plansInForce,
} from './alarm-facts.store';
import {
  alarmChanges,
  differenceAlarm,
  disputeAlarm,
  idleAlarm,
  planAlarm,
  rectificationAlarm,
  reportAlarm,
  workAlarm,
  type OverdueReport,
  type PlanFact,
} from './alarm.rules';
import {
  endAlarm,
  followAlarm,
  insertAlarm,
  listAlarms,
  standingAlarms,
  type AlarmOrderKey,
  type AlarmQuery,
} from './alarm.store';
import type { AlarmFound, AlarmRow } from './alarm';
import { overdueReports } from './overdue-reports.service';
import { supervisionRulesOn } from './supervision-rule.store';

/** Which reports of these pairings were due before a day and are not there: the room of reports tells. */
export type DueReports = (db: Db, pairingIds: readonly string[], today: Day) => Promise<OverdueReport[]>;

const MAX_LISTED = 1_000;
/** How many pairings a sweep looks at in one go. */
const SWEEP_PAGE = 50;
/** Whoever looks for alarms does it alone: two looks at the same pairings would tell of one beginning twice. */
const ALARMS_LOCK = 'alarms';

/** What somebody should look at now, kept while it lasts. */
export class AlarmService {
  constructor(
    private readonly source: DataSource,
    private readonly results: Pick<ResultsService, 'cells'>,
    private readonly dueReports: DueReports = overdueReports,
  ) {}

  /** A page of alarms, the gravest first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  list(
    viewer: Viewer,
    query: AlarmQuery,
    order: { field: AlarmOrderKey; desc: boolean } | null,
    page: PageRequest,
  ): Promise<Page<AlarmRow>> {
    for (const field of ['pairingIds', 'indicators'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return read(this.source, viewer, (db) =>
      listAlarms(db, viewer, query, order ?? { field: 'SEVERITY', desc: true }, page, (count) =>
        read(this.source, viewer, count),
      ),
    );
  }

  /** Looks at some pairings as they are and as of a day, and tells of each alarm that has begun or ended since. */
  async check(pairingIds: readonly string[], today: Day): Promise<{ began: number; ended: number }> {
    return tx(this.source, PLATFORM, async (db) => {
      await lock(db, ALARMS_LOCK);
      const found = await this.find(db, pairingIds, today);
      const changes = alarmChanges(await standingAlarms(db, pairingIds), found);
      for (const alarm of changes.begin) {
        const id = newId();
        await insertAlarm(db, id, alarm);
        await tell(db, EventKind.ALARM_BEGAN, { ...alarm, id });
      }
      for (const { alarm, now } of changes.follow) {
        await followAlarm(db, alarm.id, now);
        // Other figures alone are no news; whom it has reached is.
        if (now.severity !== alarm.severity || now.turn !== alarm.turn)
          await tell(db, EventKind.ALARM_CHANGED, { ...now, id: alarm.id });
      }
      for (const alarm of changes.end) {
        await endAlarm(db, alarm.id);
        await tell(db, EventKind.ALARM_ENDED, alarm);
      }
      return { began: changes.begin.length, ended: changes.end.length };
    });
  }

  /** The pairings about which there may be an alarm, page by page. */
  pairings(after: string | null, today: Day): Promise<string[]> {
    return read(this.source, PLATFORM, (db) => pairingsToWatch(db, after, today, SWEEP_PAGE));
  }

  private async find(db: Db, pairingIds: readonly string[], today: Day): Promise<AlarmFound[]> {
    const rules = await supervisionRulesOn(db, today);
    const idle = await idleFacts(db, pairingIds);
    const plans = await this.plans(db, pairingIds, today);
    const reports = await this.dueReports(db, pairingIds, today);
    const differences = await overdueDifferences(db, pairingIds, today);
    const items = await overdueItems(db, pairingIds, today);
    const disputes = await overdueDisputes(db, pairingIds, today);
    const work = await overdueWork(db, pairingIds, today);
    return [
      ...idle.map(idleAlarm),
      ...plans.flatMap((fact) => planAlarm(fact, today, rules)),
      ...reports.flatMap((report) => reportAlarm(report, today, rules)),
      ...differences.flatMap((fact) => differenceAlarm(fact, today, rules)),
      ...items.flatMap((item) => rectificationAlarm(item, today, rules)),
      ...disputes.flatMap((fact) => disputeAlarm(fact, today, rules)),
      ...work.flatMap((fact) => workAlarm(fact, today, rules)),
    ];
  }

  /** How far the indicators of the year's agreements have come, as results tell it. */
  private async plans(db: Db, pairingIds: readonly string[], today: Day): Promise<PlanFact[]> {
    const year = Number(today.slice(0, 4));
    const owners = await plansInForce(db, pairingIds, year);
    const facts: PlanFact[] = [];
    for (const level of new Set(owners.map((owner) => owner.level))) {
      const mine = new Map(owners.filter((owner) => owner.level === level).map((owner) => [owner.pairingId, owner]));
      const query: ResultsQuery = {
        ...EVERYTHING,
        level,
        periodKinds: [PeriodKind.YEAR],
        pairingIds: [...mine.keys()],
        years: [year],
      };
      const groupBy = [ResultsDimension.PAIRING, ResultsDimension.INDICATOR];
      const { cells } = await this.results.cells(PLATFORM, { query, groupBy });
      const promised = cells.filter(({ target }) => target !== null && /[1-9]/.test(target));
      const indicators = await indicatorsById(db, PLATFORM, [...new Set(promised.map((cell) => cell.indicatorId))]);
      const told = new Set((await derivations(db, query, null)).map(({ indicatorId }) => indicatorId));
      for (const { dimensions, indicatorId, target, completion, recorded, claimed } of promised) {
        const owner = mine.get(String(dimensions.PAIRING));
        const indicator = indicators.get(indicatorId);
        if (!owner || !indicator || target === null || indicator.counting === Counting.RATIO) continue;
        // Where records would tell it and there are none, nothing has been done yet.
        const isNothing = recorded === null && claimed === null && told.has(indicatorId);
        const rate = completion ?? (isNothing ? '0' : null);
        if (rate === null) continue;
        facts.push({
          ...owner,
          year,
          indicatorCode: indicator.code,
          indicatorId,
          completion: rate,
          target,
          actual: recorded ?? claimed ?? '0',
          turn: indicator.reporters === 'DONOR' ? Side.DONOR : Side.RECIPIENT,
        });
      }
    }
    return facts;
  }
}

function tell(db: Db, kind: EventKind, alarm: AlarmFound & { id: string }): Promise<void> {
  const { pairingId, id } = alarm;
  return announce(db, {
    kind,
    actorId: null,
    pairingId,
    subjectType: 'Alarm',
    subjectId: id,
    version: null,
    owned: alarm,
  });
}
