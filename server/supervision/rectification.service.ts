import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, ProblemCode, RectificationAction, type RectificationEscalation } from '../../schema/vocabulary';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import { checkUnitsOf } from '../agreements/pairing-units.service';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { flagsById } from '../flags/flag.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import * as acts from './rectification-acts.service';
import {
  checkDue,
  dueBefore,
  mayAnswer,
  mayCheck,
  officeOf,
  readOrigin,
  type OriginInput,
} from './rectification.rules';
import {
  listRectifications,
  rectificationsById,
  type RectificationOrderKey,
  type RectificationQuery,
} from './rectification.store';
import type { RectificationRow } from './rectification.tables';
import { supervisionRulesOn } from './supervision-rule.store';

export interface OpenRectification extends OriginInput {
  requestKey: string;
  pairingId: string;
  problem: string;
  measure: string;
  leadUnitId: string;
  responsibleUnitIds: string[];
  due: Day;
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
const MAX_UNITS = 20;
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
    for (const field of ['pairingIds', 'unitIds', 'flagIds'] as const)
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
        const problem = requireText(input.problem, MAX_TEXT_LENGTH, 'problem');
        const measure = requireText(input.measure, MAX_TEXT_LENGTH, 'measure');
        const due = checkDue(input.due, openedOn);
        const origin = readOrigin(input, openedOn);
        if (origin.flagId !== null) await this.checkFlag(db, viewer, origin.flagId, pairing.id);
        const units = await this.checkUnits(db, viewer, input, pairing);
        const facts = { problem, measure, ...origin, ...units, office, openedOn, due, simulated: false };
        return remembered(await acts.openItem(db, viewer, pairing, facts));
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

  private async checkFlag(db: Db, viewer: Viewer, flagId: string, pairingId: string): Promise<void> {
    const flag = (await flagsById(db, viewer, [flagId])).get(flagId);
    if (flag?.pairingId !== pairingId)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '待核实事项', whatEn: 'flag' }, 'flagId');
  }

  /** Units of the pairing, each named once. */
  private async checkUnits(
    db: Db,
    viewer: Viewer,
    { leadUnitId, responsibleUnitIds }: OpenRectification,
    pairing: AgreedPairing,
  ): Promise<{ leadUnitId: string; responsibleUnitIds: string[] }> {
    atMost(responsibleUnitIds, MAX_UNITS, 'responsibleUnitIds');
    const ids = [leadUnitId, ...responsibleUnitIds];
    if (new Set(ids).size < ids.length) {
      const reason = { reason: '同一单位只写一次', reasonEn: 'a unit is named once' };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'responsibleUnitIds');
    }
    await checkUnitsOf(db, viewer, pairing, ids, (at) => (at === 0 ? 'leadUnitId' : `responsibleUnitIds.${at - 1}`));
    return { leadUnitId, responsibleUnitIds };
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
