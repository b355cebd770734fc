import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import {
  HouseholdAction,
  HouseholdOrderField,
  ProblemCode,
  type HouseholdDimension,
  type HouseholdState,
  type RegisterCategory,
} from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, PLATFORM, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import * as acts from './household-acts.service';
import { checkEvidence, checkGuarantees, MAX_MEMBERS, MAX_TEXT, readEvidence, type Era } from './household-book.rules';
import { toldCells, type ToldCell } from './household-count.rules';
import { countHouseholds } from './household-count.store';
import { enterHousehold, groundFor, type HouseholdGround, type NewHousehold } from './household-entering.service';
import { ABILITY_FOR, checkDay, OPEN_STATES, stateAfter } from './household.rules';
import {
  guaranteesByHousehold,
  householdEras,
  householdsById,
  lastDayOfPath,
  listHouseholds,
  membersByHousehold,
  type HouseholdOrder,
  type HouseholdQuery,
} from './household.store';
import type { HouseholdRow } from './household.tables';

export interface RegisterHousehold extends NewHousehold {
  requestKey: string;
  pairingId: string | null;
}

/** Something that is done to an entry, based on the version that somebody saw. */
export interface ToHousehold {
  requestKey: string;
  householdId: string;
  version: number;
}

export interface TakeHouseholdStep extends ToHousehold {
  day?: Day | null;
  text: string;
  evidence: string[];
}

export interface HouseholdListing extends Omit<HouseholdQuery, 'paths'> {
  placeIds?: string[] | null;
}

export interface HouseholdCounting {
  pairingIds?: string[] | null;
  placeIds?: string[] | null;
  states?: HouseholdState[] | null;
  categories?: RegisterCategory[] | null;
}

/** What leads an entry on, once it is there. */
export type PathAction = Exclude<
  HouseholdAction,
  | HouseholdAction.FIND
  | HouseholdAction.CHANGE_MEMBERS
  | HouseholdAction.CHECK
  | HouseholdAction.RECORD_INCOME
  | HouseholdAction.CORRECT
>;

/** The mutation for each of these. */
const VERBS = {
  REVIEW: 'reviewHousehold',
  NOTICE: 'noticeHousehold',
  ADMIT: 'admitHousehold',
  PROPOSE_CLEARING: 'proposeClearing',
  CLEAR: 'clearHousehold',
  KEEP: 'keepHousehold',
  DISMISS: 'dismissHousehold',
} as const satisfies Record<PathAction, string>;

const MAX_LISTED = 1_000;
const BY_ENTRY: HouseholdOrder = { field: HouseholdOrderField.REGISTERED, isDescending: true };

/** The register of monitored households: who is in it, and how they came in and went out (一户一册一卡). */
export class HouseholdService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly vault: PersonVault,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /** A page of households, what was entered last first. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(
    viewer: Viewer,
    { placeIds, ...query }: HouseholdListing,
    order: HouseholdOrder | null,
    page: PageRequest,
  ): Promise<Page<HouseholdRow>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    atMost(query.numbers ?? [], MAX_LISTED, 'filter.numbers');
    const search = searchText(query.search);
    const today = this.today();
    if (query.onDay) checkAsOf(query.onDay, today, 'filter.onDay');
    return read(this.source, viewer, async (db) => {
      const searched = { ...query, search, paths: await pathsOf(db, placeIds) };
      return listHouseholds(db, viewer, searched, order ?? BY_ENTRY, today, page, (count) =>
        read(this.source, viewer, count),
      );
    });
  }

  /** The categories of all eras. */
  eras(viewer: Viewer): Promise<Era[]> {
    return read(this.source, viewer, householdEras);
  }

  /**
   * How many households the viewer's pairings and places had on a day, and how many people; those whose entry was open, unless
   * states are named. Fails with TOO_MANY_ITEMS and OUT_OF_RANGE (onDay).
   */
  count(
    viewer: Viewer,
    { pairingIds, placeIds, states, categories }: HouseholdCounting,
    groupBy: HouseholdDimension | null,
    onDay: Day | null,
  ): Promise<ToldCell[]> {
    atMost(pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    const today = this.today();
    const day = onDay ?? today;
    checkAsOf(day, today, 'onDay');
    return read(this.source, viewer, async (db) => {
      const paths = await pathsOf(db, placeIds);
      const which = { pairingIds: pairingIds ?? null, paths, categories: categories ?? null };
      const cells = await countHouseholds(db, { ...which, states: states ?? OPEN_STATES, groupBy, onDay: day });
      const isNone = groupBy === null && cells.length === 0;
      return toldCells(isNone ? [{ key: '', households: 0, persons: 0, visible: 0 }] : cells);
    });
  }

  /**
   * Enters a household at risk. Fails with NOT_FOUND (a place that is not the viewer's, or of another county), BAD_INPUT,
   * OUT_OF_RANGE (days), CATEGORY_NOT_IN_FORCE, ALREADY_EXISTS (its number), REGISTERED_ELSEWHERE, TOO_MANY_ITEMS, and as `write`.
   */
  register(viewer: Viewer, input: RegisterHousehold): Promise<HouseholdRow> {
    let ground: HouseholdGround;
    return write(this.source, this.secret, viewer, {
      verb: 'registerHousehold',
      input,
      locks: [],
      allow: async (db) => {
        atMost(input.members, MAX_MEMBERS, 'members');
        ground = await groundFor(db, viewer, input, this.today());
      },
      again: (db, id) => householdOf(db, viewer, id),
      effect: async (db) => {
        const eras = await householdEras(db);
        return remembered(await enterHousehold(db, viewer, this.vault, ground, eras, input, this.today()));
      },
    });
  }

  /**
   * Takes a step of an entry's way. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED, SECOND_PERSON_NEEDED,
   * OUT_OF_RANGE and NOTICE_NOT_OVER (day), BAD_INPUT (text, evidence), GUARANTEE_NOT_MET (out of risk), and as `write`.
   */
  take(viewer: Viewer, action: PathAction, input: TakeHouseholdStep): Promise<HouseholdRow> {
    return changeHousehold(this.source, this.secret, viewer, VERBS[action], action, input, async (db, household) => {
      const today = this.today();
      const day = input.day ?? today;
      checkDay(action, day, { ...household, lastDay: await lastDayOfPath(db, household.id) }, today);
      const text = requireText(input.text, MAX_TEXT, 'text');
      const evidence = readEvidence(input.evidence);
      if (action === HouseholdAction.PROPOSE_CLEARING || action === HouseholdAction.CLEAR) {
        checkEvidence(evidence);
        checkGuarantees((await guaranteesByHousehold(db, viewer, [household.id])).get(household.id) ?? []);
      }
      const members = (await membersByHousehold(db, viewer, [household.id])).get(household.id) ?? [];
      return acts.takeStep(db, viewer, household, action, members, { day, text, evidence });
    });
  }
}

/** Nobody knows what will be. Fails with OUT_OF_RANGE. */
function checkAsOf(day: Day, today: Day, field: string): void {
  if (!isDay(day) || day > today)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `–${today}` }, field);
}

/** The paths of places that a filter names; null where it names none. Fails with TOO_MANY_ITEMS. */
export async function pathsOf(db: Db, placeIds: readonly string[] | null | undefined): Promise<string[] | null> {
  if (!placeIds) return null;
  atMost(placeIds, MAX_LISTED, 'filter.placeIds');
  return [...(await placesById(db, PLATFORM, placeIds)).values()].map(({ path }) => path);
}

/** What must not change while something is done to an entry. */
const householdLock = (id: string): string => `household:${id}`;

/** Something is done to an entry by who may, on the version that they saw. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, and as `write`. */
export function changeHousehold(
  source: DataSource,
  secret: string,
  viewer: Viewer,
  verb: string,
  action: HouseholdAction,
  input: ToHousehold,
  effect: (db: Db, household: HouseholdRow) => Promise<HouseholdRow>,
): Promise<HouseholdRow> {
  let household: HouseholdRow;
  return write(source, secret, viewer, {
    verb,
    input,
    locks: [householdLock(input.householdId)],
    allow: async (db) => {
      household = await householdOf(db, viewer, input.householdId);
      if (!mayDo(viewer, ABILITY_FOR[action], household)) throw new DomainError(ProblemCode.FORBIDDEN);
    },
    again: (db, id) => householdOf(db, viewer, id),
    effect: async (db) => {
      if (input.version !== household.version)
        throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: household.version }, 'version');
      stateAfter(household.state, action);
      return remembered(await effect(db, household));
    },
  });
}

/** Fails with NOT_FOUND. */
export async function householdOf(db: Db, viewer: Viewer, id: string): Promise<HouseholdRow> {
  const household = (await householdsById(db, viewer, [id])).get(id);
  if (household) return household;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '监测户', whatEn: 'household' }, 'householdId');
}

function remembered(household: HouseholdRow): { id: string; result: HouseholdRow } {
  return { id: household.id, result: household };
}
