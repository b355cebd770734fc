import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  Ability,
  ProblemCode,
  RectificationAction,
  type RectificationEscalation,
  type RectificationOffice,
} from '../../schema/vocabulary';
import type { ActivityRow } from '../activities/activity';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { flagsById } from '../flags/flag.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { readItem, type GivenItem } from './item-facts.service';
import { checkRows, readRows } from './item-rows.rules';
import { checkMeeting, holdMeeting, type NamedMeeting } from './meeting.service';
import { listProblemMeetings, type MeetingQuery } from './meeting.store';
import * as acts from './rectification-acts.service';
import {
  checkDue,
  dueBefore,
  mayAnswer,
  mayCheck,
  officeOf,
  readOrigin,
  type Origin,
  type OriginInput,
} from './rectification.rules';
import {
  listedTogether,
  listRectifications,
  rectificationsById,
  type RectificationOrderKey,
  type RectificationQuery,
} from './rectification.store';
import type { RectificationRow } from './rectification.tables';
import { supervisionRulesOn } from './supervision-rule.store';

export interface OpenRectification extends OriginInput, GivenItem {
  requestKey: string;
  pairingId: string;
}

export interface OpenRectifications extends OriginInput {
  requestKey: string;
  pairingId: string;
  /** Where they were named, if it is not recorded yet: it is then, with what it named. */
  meeting?: NamedMeeting | null;
  items: GivenItem[];
}

/** A step that somebody takes, based on the version that they saw. */
export interface ToRectification {
  requestKey: string;
  rectificationId: string;
  version: number;
  text: string;
  due?: Day | null;
}

type StepAction = Exclude<RectificationAction, RectificationAction.OPEN>;

const VERBS = {
  ANSWER: 'answerRectification',
  RETURN: 'returnRectification',
  CLOSE: 'closeRectification',
} as const satisfies Record<StepAction, string>;

const TEXT_FIELDS = { ANSWER: 'answer', RETURN: 'reason', CLOSE: 'conclusion' } as const;

const MAX_LISTED = 1_000;
const MAX_TEXT_LENGTH = 1_000;
const MAX_ANSWER_LENGTH = 2_000;

/** What must not change while something is done to an item, or proved about it. */
export const rectificationLock = (id: string): string => `rectification:${id}`;

/** What is to be put right, by whom and until when (整改清单). */
export class RectificationService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of items, the earliest due first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(
    viewer: Viewer,
    query: RectificationQuery & { risenTo?: RectificationEscalation | null },
    order: { field: RectificationOrderKey; desc: boolean } | null,
    page: PageRequest,
  ): Promise<Page<RectificationRow>> {
    for (const field of ['pairingIds', 'unitIds', 'flagIds', 'inspectionIds', 'meetingIds'] as const)
      atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const { risenTo } = query;
    const today = this.today();
    const searched = { ...query, search: searchText(query.search), today };
    return read(this.source, viewer, async (db) => {
      const waitsSinceBefore = risenTo ? dueBefore(risenTo, today, await supervisionRulesOn(db, today)) : null;
      return listRectifications(
        db,
        viewer,
        { ...searched, waitsSinceBefore },
        order ?? { field: 'DUE', desc: false },
        page,
        (count) => read(this.source, viewer, count),
      );
    });
  }

  /** A page of the meetings that named problems, the latest first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  meetings(viewer: Viewer, query: MeetingQuery, page: PageRequest): Promise<Page<ActivityRow>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    return read(this.source, viewer, (db) =>
      listProblemMeetings(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Lists something to be put right. Fails with FORBIDDEN, NOT_FOUND (pairing, unit, flag), BAD_INPUT, OUT_OF_RANGE (due,
   * inspectedOn), TOO_MANY_ITEMS, and as `write`.
   */
  open(viewer: Viewer, input: OpenRectification): Promise<RectificationRow> {
    let pairing: AgreedPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'openRectification',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await this.pairingOf(db, viewer, input.pairingId);
        if (officeOf(viewer, Ability.OPEN_RECTIFICATION, pairing) === null)
          throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => itemOf(db, viewer, id),
      effect: async (db) => {
        const openedOn = this.today();
        const office = officeOf(viewer, Ability.OPEN_RECTIFICATION, pairing);
        if (office === null) throw new DomainError(ProblemCode.FORBIDDEN);
        const origin = await this.originOf(db, viewer, input, pairing.id);
        const item = await readItem(db, viewer, pairing, input, openedOn);
        const facts = { ...item, ...origin, office, openedOn, simulated: pairing.simulated };
        return remembered(await acts.openItem(db, viewer, pairing, facts));
      },
    });
  }

  /**
   * Lists many things at once, such as the ten problems of a meeting, which is recorded with them: all or none. Fails with FORBIDDEN,
   * NOT_FOUND (pairing, meeting, flag), BAD_INPUT (none, origin), TOO_MANY_ITEMS, FINDINGS_REFUSED with what is wrong of each row, and
   * as `holdMeeting` and `write`.
   */
  openMany(viewer: Viewer, input: OpenRectifications): Promise<RectificationRow[]> {
    checkRows(input.items, 'items');
    let pairing: AgreedPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'openRectifications',
      input,
      locks: [],
      allow: async (db) => {
        pairing = await this.pairingOf(db, viewer, input.pairingId);
        if (officeOf(viewer, Ability.OPEN_RECTIFICATION, pairing) === null)
          throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => listedTogether(db, viewer, id),
      effect: async (db) => {
        const openedOn = this.today();
        const office = officeOf(viewer, Ability.OPEN_RECTIFICATION, pairing);
        if (office === null) throw new DomainError(ProblemCode.FORBIDDEN);
        const meetingId = await this.meetingOf(db, viewer, input, office);
        const origin = await this.originOf(db, viewer, { ...input, meetingId }, pairing.id);
        const given = await readRows(input.items, 'items', (row) => readItem(db, viewer, pairing, row, openedOn));
        const items: RectificationRow[] = [];
        for (const item of given) {
          const facts = { ...item, ...origin, office, openedOn, simulated: false };
          items.push(await acts.openItem(db, viewer, pairing, facts));
        }
        return { id: items[0]?.id ?? '', result: items };
      },
    });
  }

  /**
   * Answers an item, returns its answer, or closes it. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED
   * (also for whoever answered it, where it is checked), BAD_INPUT, OUT_OF_RANGE (due), and as `write`.
   */
  take(viewer: Viewer, action: StepAction, input: ToRectification): Promise<RectificationRow> {
    let item: RectificationRow;
    return write(this.source, this.secret, viewer, {
      verb: VERBS[action],
      input,
      locks: [rectificationLock(input.rectificationId)],
      allow: async (db) => {
        item = await itemOf(db, viewer, input.rectificationId);
        if (!(await this.mayTake(db, viewer, action, item))) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: (db, id) => itemOf(db, viewer, id),
      effect: async (db) => {
        if (input.version !== item.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: item.version }, 'version');
        const day = this.today();
        const most = action === RectificationAction.ANSWER ? MAX_ANSWER_LENGTH : MAX_TEXT_LENGTH;
        const text = requireText(input.text, most, TEXT_FIELDS[action]);
        // What is returned is answered again: by the old deadline where that still lies ahead, else by a new one.
        const due = action === RectificationAction.RETURN ? checkDue(input.due ?? item.due, day) : null;
        return remembered(await acts.takeStep(db, viewer, item, action, { day, text, due }));
      },
    });
  }

  private async mayTake(db: Db, viewer: Viewer, action: StepAction, item: RectificationRow): Promise<boolean> {
    if (action === RectificationAction.ANSWER) return mayAnswer(viewer, item);
    const pairing = await agreedPairing(db, viewer, item.pairingId, yearOf(this.today()));
    return pairing !== null && mayCheck(viewer, item.office, pairing);
  }

  private async pairingOf(db: Db, viewer: Viewer, pairingId: string): Promise<AgreedPairing> {
    const pairing = await agreedPairing(db, viewer, pairingId, yearOf(this.today()));
    if (pairing) return pairing;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  }

  private async meetingOf(
    db: Db,
    viewer: Viewer,
    { meeting, meetingId, pairingId }: OpenRectifications,
    office: RectificationOffice,
  ): Promise<string | null> {
    if (!meeting) return meetingId ?? null;
    if (!meetingId) return holdMeeting(db, viewer, pairingId, office, meeting);
    const reason = { reason: '已登记的会议和新的会议只填一个', reasonEn: 'name a meeting or record one, not both' };
    throw new DomainError(ProblemCode.BAD_INPUT, reason, 'meetingId');
  }

  private async originOf(db: Db, viewer: Viewer, input: OriginInput, pairingId: string): Promise<Origin> {
    const origin = readOrigin(input, this.today());
    if (origin.flagId !== null) await this.checkFlag(db, viewer, origin.flagId, pairingId);
    if (origin.meetingId !== null) await checkMeeting(db, viewer, origin.meetingId, pairingId);
    return origin;
  }

  private async checkFlag(db: Db, viewer: Viewer, flagId: string, pairingId: string): Promise<void> {
    const flag = (await flagsById(db, viewer, [flagId])).get(flagId);
    if (flag?.pairingId !== pairingId)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '待核实事项', whatEn: 'flag' }, 'flagId');
  }
}

const yearOf = (day: Day): number => Number(day.slice(0, 4));

async function itemOf(db: Db, viewer: Viewer, id: string): Promise<RectificationRow> {
  const item = (await rectificationsById(db, viewer, [id])).get(id);
  if (item) return item;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '整改事项', whatEn: 'rectification' }, 'rectificationId');
}

function remembered(item: RectificationRow): { id: string; result: RectificationRow } {
  return { id: item.id, result: item };
}
