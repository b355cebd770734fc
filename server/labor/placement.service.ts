import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, PlacementAction, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, sqlState, type Db } from '../db/tx';
import { write } from '../db/write';
import type { PersonFacts } from '../people/person.rules';
import { readIdNumber, readPerson } from '../people/person.rules';
import { personsById } from '../people/person.store';
import type { PersonVault } from '../people/person-vault';
import { placesById } from '../places/place.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { checkMayChange, recordingSide } from '../records/record-access.rules';
import type { RecordGround, RecordPairing } from '../records/record';
import { pairingForRecords } from '../records/record.store';
import {
  alreadyThere,
  changePlacement,
  placementLock,
  problem,
  recordPlacement,
  renamePerson,
  tell,
} from './placement-acts.service';
import { checkAction, checkLastDay, readPlacement, refusalsOfPlacement, type PlacementFacts } from './placement.rules';
import {
  keepPlacements,
  listPlacements,
  placementsById,
  type PlacementOrder,
  type PlacementQuery,
} from './placement.store';
import type { PlacementRow } from './placement.tables';

/** What the contract's inputs give of a placement: whatever may be left out is. */
export type PlacementInput = Pick<PlacementFacts, 'employer' | 'destination' | 'jobKind' | 'fromDay'> & {
  [Field in Exclude<keyof PlacementFacts, 'employer' | 'destination' | 'jobKind' | 'fromDay'>]?:
    PlacementFacts[Field] | null;
};

export type RecordPlacement = PlacementInput & { requestKey: string; pairingId: string; name: string };

/** Something that is done to a placement, based on the version that somebody saw. */
export interface ToPlacement {
  requestKey: string;
  placementId: string;
  version: number;
}

export type CorrectPlacement = ToPlacement & PlacementInput & { reason: string };

export interface AffirmPlacements {
  requestKey: string;
  pairingId: string;
  placementIds: string[];
  day: Day;
}

/** The filter as the contract gives it: an ID number is looked for by its hash. */
export type PlacementSearch = Omit<PlacementQuery, 'idHashes'> & { idNumber?: string | null };

const MAX_LISTED = 1_000;
const MAX_PEOPLE_LISTED = 100;
const MAX_AFFIRMED = 200;
const MAX_REASON_LENGTH = 1_000;
const UNIQUE_VIOLATION = '23505';
const LATEST_DAY: PlacementOrder = { field: 'FROM_DAY', isDescending: true };
const LATEST_RECORDED: PlacementOrder = { field: 'RECORDED', isDescending: true };

export class PlacementService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly vault: PersonVault,
  ) {}

  /**
   * A page of placements. Of pairings that are named the latest first day comes first, else what was recorded last.
   * Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID.
   */
  async list(
    viewer: Viewer,
    query: PlacementSearch,
    order: PlacementOrder | null,
    page: PageRequest,
  ): Promise<Page<PlacementRow>> {
    const searched = this.searched(query);
    const sorted = order ?? (query.pairingIds ? LATEST_DAY : LATEST_RECORDED);
    return read(this.source, viewer, (db) =>
      listPlacements(db, viewer, searched, sorted, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A filter as the store takes it. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
  searched({ idNumber, ...query }: PlacementSearch): PlacementQuery {
    for (const field of ['pairingIds', 'years'] as const) atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    atMost(query.personIds ?? [], MAX_PEOPLE_LISTED, 'filter.personIds');
    return { ...query, search: searchText(query.search), idHashes: this.hashesOf(idNumber ?? null) };
  }

  /**
   * Records a placement.
   * Fails with FORBIDDEN, NOT_FOUND (pairing, place), PAIRING_CLOSED, OUT_OF_RANGE, BAD_INPUT, ALREADY_EXISTS, and as `write`.
   */
  record(viewer: Viewer, input: RecordPlacement): Promise<PlacementRow> {
    let pairing: RecordPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'recordPlacement',
      input,
      locks: [placementLock(input.pairingId)],
      allow: async (db) => {
        pairing = await this.pairing(db, viewer, input.pairingId);
        recordingSide(viewer, pairing);
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        const facts = factsOf(input, NOBODY);
        await this.checkPlace(db, viewer, facts.placeId);
        const id = await recordPlacement(db, viewer, pairing, facts, groundOf(viewer, pairing), this.vault);
        return { id, result: await this.find(db, viewer, id) };
      },
    });
  }

  /** Says when somebody left. Fails as `correct`, and with OUT_OF_RANGE (the day). */
  end(viewer: Viewer, input: ToPlacement & { toDay: Day }): Promise<PlacementRow> {
    return this.change(viewer, 'endPlacement', PlacementAction.END, input, ({ placement, today }) => {
      checkLastDay(placement.fromDay, input.toDay, today, 'toDay');
      return Promise.resolve({ toDay: input.toDay, knownUntil: input.toDay, reason: null });
    });
  }

  /**
   * Puts other facts in place of those that stand; another ID number or person number makes it somebody else's, another name
   * alone renames the person in this pairing.
   * Fails with FORBIDDEN, OTHER_SIDES_ENTRY, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, and as `record`.
   */
  correct(viewer: Viewer, input: CorrectPlacement): Promise<PlacementRow> {
    return this.change(viewer, 'correctPlacement', PlacementAction.CORRECT, input, async (found) => {
      const { db, placement, pairing, today } = found;
      const reason = requireText(input.reason, MAX_REASON_LENGTH, 'reason');
      const before = await this.plain(db, viewer, placement);
      const isSomebodyElse = (input.idNumber ?? null) !== null || (input.personNumber ?? null) !== null;
      const facts = factsOf(input, isSomebodyElse ? { ...NOBODY, name: before.name } : before);
      const [refused] = refusalsOfPlacement(facts, { pairing, today });
      if (refused) throw problem(refused, refused.field);
      await this.checkPlace(db, viewer, facts.placeId);
      const { terms } = readPlacement(withLastWord(facts, placement), today);
      const humanId = await renamePerson(db, this.vault, pairing, readPerson(facts, today), placement.simulated);
      return { ...terms, humanId, reason };
    });
  }

  /** Withdraws what should not stand, saying why. Fails as `correct`. */
  withdraw(viewer: Viewer, input: ToPlacement & { reason: string }): Promise<PlacementRow> {
    return this.change(viewer, 'withdrawPlacement', PlacementAction.WITHDRAW, input, () =>
      Promise.resolve({ withdrawn: true, reason: requireText(input.reason, MAX_REASON_LENGTH, 'reason') }),
    );
  }

  /**
   * Says of people who have not left that they were at work on a later day; who has, or was said to be so later, stays as is.
   * @returns how many are known longer now
   *
   * Fails with FORBIDDEN, NOT_FOUND, TOO_MANY_ITEMS, OTHER_SIDES_ENTRY, OUT_OF_RANGE (the day), and as `write`.
   */
  affirm(viewer: Viewer, input: AffirmPlacements): Promise<number> {
    let pairing: RecordPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'affirmPlacements',
      input,
      locks: [placementLock(input.pairingId)],
      allow: async (db) => {
        atMost(input.placementIds, MAX_AFFIRMED, 'placementIds');
        pairing = await this.pairing(db, viewer, input.pairingId);
        recordingSide(viewer, pairing);
      },
      again: (_db, count) => Promise.resolve(Number(count)),
      effect: async (db) => {
        checkLastDay('1990-01-01', input.day, businessDay(new Date()), 'day');
        const placements = await placementsById(db, viewer, input.placementIds);
        for (const [at, id] of input.placementIds.entries()) {
          const placement = placements.get(id);
          if (placement?.pairingId !== pairing.id) throw notFound(`placementIds.${at}`);
          checkMayChange(viewer, pairing, placement.side, PLACEMENT);
        }
        const kept = await keepPlacements(db, pairing.id, input.placementIds, input.day, viewer.accountId);
        for (const id of kept) {
          const { version, simulated } = placements.get(id) ?? { version: 0, simulated: false };
          await tell(db, viewer, EventKind.PLACEMENT_CHANGED, { id, version: version + 1, simulated }, pairing);
        }
        return { id: String(kept.length), result: kept.length };
      },
    });
  }

  private async change(
    viewer: Viewer,
    verb: string,
    action: PlacementAction,
    input: ToPlacement,
    decide: (found: {
      db: Db;
      placement: PlacementRow;
      pairing: RecordPairing;
      today: Day;
    }) => Promise<Partial<PlacementRow>>,
  ): Promise<PlacementRow> {
    // Its pairing, whose lock comes first, never changes.
    const { pairingId } = await read(this.source, viewer, (db) => this.find(db, viewer, input.placementId));
    let placement: PlacementRow;
    let pairing: RecordPairing;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [placementLock(pairingId)],
      allow: async (db) => {
        placement = await this.find(db, viewer, input.placementId);
        pairing = await this.pairing(db, viewer, pairingId);
        checkMayChange(viewer, pairing, placement.side, PLACEMENT);
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        if (input.version !== placement.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: placement.version }, 'version');
        checkAction(placement, action);
        const changes = await decide({ db, placement, pairing, today: businessDay(new Date()) });
        await onceOnly(() => changePlacement(db, viewer, pairing, { ...placement, ...changes }));
        return { id: placement.id, result: await this.find(db, viewer, placement.id) };
      },
    });
  }

  private hashesOf(idNumber: string | null): string[] | null {
    if (idNumber === null) return null;
    const id = readIdNumber(idNumber, businessDay(new Date()));
    if ('reason' in id) throw new DomainError(ProblemCode.BAD_INPUT, { ...id }, 'filter.idNumber');
    return [false, true].map((simulated) => this.vault.hashOfId(id.idNumber, simulated));
  }

  private async plain(db: Db, viewer: Viewer, { personId }: PlacementRow): Promise<PersonFacts> {
    const person = (await personsById(db, viewer, [personId])).get(personId);
    if (!person) throw new Error(`the person ${personId} of a placement is not there`);
    return this.vault.open(person);
  }

  private async find(db: Db, viewer: Viewer, id: string): Promise<PlacementRow> {
    const placement = (await placementsById(db, viewer, [id])).get(id);
    if (placement) return placement;
    throw notFound('placementId');
  }

  private async pairing(db: Db, viewer: Viewer, id: string): Promise<RecordPairing> {
    const pairing = await pairingForRecords(db, viewer, id);
    if (pairing) return pairing;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  }

  private async checkPlace(db: Db, viewer: Viewer, id: string | null): Promise<void> {
    if (id === null || (await placesById(db, viewer, [id])).has(id)) return;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'placeId');
  }
}

const NOBODY: PersonFacts = { name: '', idNumber: null, householdNumber: null, personNumber: null, phone: null };

/** What an input says, and of whoever it leaves out what is known. */
function factsOf(input: PlacementInput, known: PersonFacts): PlacementFacts {
  return {
    name: input.name ?? known.name,
    idNumber: input.idNumber ?? known.idNumber,
    householdNumber: input.householdNumber ?? known.householdNumber,
    personNumber: input.personNumber ?? known.personNumber,
    phone: input.phone ?? known.phone,
    employer: input.employer,
    destination: input.destination,
    workplace: input.workplace ?? null,
    placeId: input.placeId ?? null,
    jobKind: input.jobKind,
    jobTitle: input.jobTitle ?? null,
    fromDay: input.fromDay,
    toDay: input.toDay ?? null,
    asOf: input.asOf ?? null,
    categories: input.categories ?? [],
    pointToPoint: input.pointToPoint ?? false,
  };
}

/** A correction that says nothing of until when somebody is known to be there leaves that as it was. */
function withLastWord(facts: PlacementFacts, { toDay, knownUntil }: PlacementRow): PlacementFacts {
  const isSilent = facts.toDay === null && facts.asOf === null;
  return isSilent && toDay === null && knownUntil >= facts.fromDay ? { ...facts, asOf: knownUntil } : facts;
}

function groundOf(viewer: Viewer, pairing: RecordPairing): RecordGround {
  const side = recordingSide(viewer, pairing);
  return { simulated: pairing.simulated, importId: null, side, today: businessDay(new Date()) };
}

const PLACEMENT = { stage: '该条就业', stageEn: 'placement' };

const notFound = (field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what: '就业记录', whatEn: 'placement' }, field);

/** The database knows which placements there are; it is asked by trying. */
async function onceOnly(write: () => Promise<void>): Promise<void> {
  try {
    await write();
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    throw alreadyThere('fromDay');
  }
}
