import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ActivityAction, EventKind, ProblemCode, type ActivityKind } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import type { RecordPairing } from '../records/record';
import { pairingForRecords } from '../records/record.store';
import { checkMayChange, recordingSide } from '../records/record-access.rules';
import * as acts from './activity-acts.service';
import { possibleActions, readActivity, refusedAction, type ActivityInput } from './activity-input.rules';
import { activitiesById, listActivities, type ActivityOrder, type ActivityQuery } from './activity.store';
import type { ActivityRow } from './activity';

export interface RecordActivity extends ActivityInput {
  requestKey: string;
  pairingId: string;
  kind: ActivityKind;
}

/** Something that is done to an activity, based on the version that somebody saw. */
export interface ToActivity {
  requestKey: string;
  activityId: string;
  version: number;
}

const NEWEST_FIRST: ActivityOrder = { field: 'FROM', isDescending: true };
const MAX_LISTED = 1_000;
const MAX_REASON_LENGTH = 1_000;

export class ActivityService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** A page of activities. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  async list(
    viewer: Viewer,
    query: ActivityQuery,
    order: ActivityOrder | null,
    page: PageRequest,
  ): Promise<Page<ActivityRow>> {
    const searched = this.searched(query);
    return read(this.source, viewer, (db) =>
      listActivities(db, viewer, searched, order ?? NEWEST_FIRST, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A filter as the store takes it. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
  searched(query: ActivityQuery): ActivityQuery {
    for (const field of ['pairingIds', 'years', 'ofIds', 'kinds', 'forms'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    return { ...query, search: searchText(query.search) };
  }

  /**
   * Records an activity. Fails with FORBIDDEN, NOT_FOUND (pairing, what it belongs to), PAIRING_CLOSED, OUT_OF_RANGE,
   * BAD_INPUT (a field that the form needs or does not take), ALREADY_EXISTS, and as `write`.
   */
  record(viewer: Viewer, input: RecordActivity): Promise<ActivityRow> {
    let pairing: RecordPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'recordActivity',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await this.pairing(db, viewer, input.pairingId);
        recordingSide(viewer, pairing);
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        const facts = readActivity(input.kind, input);
        const side = recordingSide(viewer, pairing);
        const ground = { simulated: pairing.simulated, importId: null, side, today: businessDay(new Date()) };
        const [id = ''] = await acts.recordActivities(db, viewer, pairing, [facts], ground);
        return { id, result: await acts.tellOfActivity(db, viewer, pairing, id, EventKind.ACTIVITY_RECORDED) };
      },
    });
  }

  /** Puts other facts in place of those that stand. Fails as `record` and as `change`. */
  correct(viewer: Viewer, input: ToActivity & ActivityInput & { reason: string }): Promise<ActivityRow> {
    return this.change(viewer, 'correctActivity', ActivityAction.CORRECT, input, (db, { activity, pairing, today }) => {
      const reason = requireText(input.reason, MAX_REASON_LENGTH, 'reason');
      const form = input.form ?? activity.form;
      const stillOf = input.ofId ?? (input.name?.trim() ? null : activity.ofId);
      const facts = readActivity(activity.kind, { ...input, form, ofId: stillOf });
      return acts.correctActivity(db, viewer, pairing, activity, facts, { reason, today });
    });
  }

  /** Says when something that goes on has ended, or will. Fails as `change`, and with OUT_OF_RANGE (the day). */
  end(viewer: Viewer, input: ToActivity & { to: Day }): Promise<ActivityRow> {
    return this.change(viewer, 'endActivity', ActivityAction.END, input, (db, { activity, pairing, today }) =>
      acts.correctActivity(db, viewer, pairing, activity, { ...activity, to: input.to }, { reason: null, today }),
    );
  }

  /** Withdraws what should not stand, saying why. Fails as `change`, and with BAD_INPUT while rosters or investments of it stand. */
  withdraw(viewer: Viewer, input: ToActivity & { reason: string }): Promise<ActivityRow> {
    return this.change(viewer, 'withdrawActivity', ActivityAction.WITHDRAW, input, (db, { activity }) =>
      acts.withdrawActivity(db, viewer, activity, requireText(input.reason, MAX_REASON_LENGTH, 'reason')),
    );
  }

  /** Fails with FORBIDDEN, OTHER_SIDES_ENTRY, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, and as `write`. */
  private change(
    viewer: Viewer,
    verb: string,
    action: ActivityAction,
    input: ToActivity,
    decide: (db: Db, found: { activity: ActivityRow; pairing: RecordPairing; today: Day }) => Promise<void>,
  ): Promise<ActivityRow> {
    let activity: ActivityRow;
    let pairing: RecordPairing;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [activityLock(input.activityId)],
      allow: async (db) => {
        activity = await this.find(db, viewer, input.activityId);
        pairing = await this.pairing(db, viewer, activity.pairingId);
        checkMayChange(viewer, pairing, activity.side, { stage: '该条活动台账', stageEn: 'this activity' });
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        if (input.version !== activity.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: activity.version }, 'version');
        if (!possibleActions(activity).includes(action)) throw refusedAction(activity, action);
        await decide(db, { activity, pairing, today: businessDay(new Date()) });
        const isGone = action === ActivityAction.WITHDRAW;
        const kind = isGone ? EventKind.ACTIVITY_WITHDRAWN : EventKind.ACTIVITY_CHANGED;
        return { id: activity.id, result: await acts.tellOfActivity(db, viewer, pairing, activity.id, kind) };
      },
    });
  }

  private async find(db: Db, viewer: Viewer, id: string): Promise<ActivityRow> {
    const activity = (await activitiesById(db, viewer, [id])).get(id);
    if (activity) return activity;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '活动', whatEn: 'activity' }, 'activityId');
  }

  private async pairing(db: Db, viewer: Viewer, id: string): Promise<RecordPairing> {
    const pairing = await pairingForRecords(db, viewer, id);
    if (pairing) return pairing;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  }
}

/** What must not change while something is done to an activity, or said of it. */
export const activityLock = (id: string): string => `activity:${id}`;
