import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, AuditAction, ProblemCode, type Side } from '../../schema/vocabulary';
import { note, saidWhyLately } from '../accounts/audit.store';
import type { PageRequest } from '../db/page';
import { read, tx, type Db } from '../db/tx';
import { write } from '../db/write';
import { partyThatActs } from '../funds/fund-access.rules';
import { fundsForPosting } from '../funds/fund.store';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import { atMost, requireText, searchText } from '../platform/text';
import { checkProvable as checkWorkProvable, mayDo as mayDoWork } from '../plans/work-item.rules';
import { checkProvable, mayAnswer } from '../supervision/rectification.rules';
import { EVIDENCED_KINDS, keysOfKind, lockOf, type RecordKey } from '../records/record-kinds';
import { pairingForRecords } from '../records/record.store';
import { followLinks } from './evidence-acts.service';
import {
  agreedType,
  MAX_FILES_AT_ONCE,
  MAX_RECORDS_AT_ONCE,
  MAX_UNUSED,
  mayDetach,
  provingSides,
  refuseTooMany,
} from './evidence.rules';
import {
  addLinks,
  countUnused,
  endLinks,
  evidenceById,
  evidencedByKey,
  householdsOfFile,
  keepFile,
  linksOf,
  listEvidence,
  type EvidenceQuery,
} from './evidence.store';
import type { EvidencedRow, EvidenceLinkRow, EvidenceRow } from './evidence.tables';
import { readFileName } from './file-name.rules';
import type { FileShelf } from './file-shelf';
import { typeOfContent } from './file-type.rules';

const MAX_LISTED = 1_000;
const HOURS_OF_A_DAY = 24;
const MAX_REASON = 200;

export interface AttachEvidence {
  requestKey: string;
  evidenceIds: string[];
  records: RecordKey[];
}

export interface DetachEvidence {
  requestKey: string;
  evidenceId: string;
  records: RecordKey[];
}

export interface OpenEvidence {
  requestKey: string;
  evidenceId: string;
  reason: string;
}

/** How the audit trail names a file. */
const subjectOf = (fileId: string): string => `evidence:${fileId}`;

/** Files that prove what is recorded. */
export class EvidenceService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    readonly shelf: FileShelf,
  ) {}

  /**
   * Takes a file in as it comes over the wire. Fails with BAD_INPUT (its name, or empty), FILE_TOO_LARGE, FILE_TYPE_REFUSED and
   * TOO_MANY_ITEMS (the account has handed in too many that it did not use). What fails leaves nothing behind.
   */
  async handIn(viewer: Viewer, givenName: string | null, content: AsyncIterable<Uint8Array>): Promise<EvidenceRow> {
    const name = readFileName(givenName);
    const unused = await read(this.source, viewer, (db) => countUnused(db, viewer.accountId, HOURS_OF_A_DAY));
    if (unused >= MAX_UNUSED)
      throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_UNUSED, actual: unused + 1 });
    const { hash, size, verdict } = await this.shelf.put(content, async (file) =>
      agreedType(name, await typeOfContent(file)),
    );
    const file = { id: newId(), hash, size: String(size), type: verdict, name, handedInBy: viewer.accountId };
    return tx(this.source, viewer, (db) => keepFile(db, file));
  }

  /**
   * A file with its content. What proves something of a household may hold names and numbers as its people do: it opens for who handed
   * it in, and for who may see those people and has said why. Fails with NOT_FOUND where there is none or the viewer may not see it,
   * FORBIDDEN and REASON_NEEDED.
   */
  async handOut(viewer: Viewer, id: string): Promise<{ file: EvidenceRow; content: AsyncIterable<Buffer> }> {
    const file = await read(this.source, viewer, async (db) => {
      const found = await this.find(db, viewer, id);
      const isOpen =
        (await this.pairingsToAnswer(db, viewer, found)).length === 0 ||
        (await saidWhyLately(db, viewer, AuditAction.EVIDENCE_OPENED, subjectOf(id)));
      if (!isOpen) throw new DomainError(ProblemCode.REASON_NEEDED);
      return found;
    });
    const content = await this.shelf.open(file.hash);
    if (content === null) throw new Error(`the content of the file ${id} is not on the shelf`);
    return { file, content };
  }

  /**
   * Says why somebody opens a file about a household; the audit trail keeps it. Fails with NOT_FOUND, FORBIDDEN, BAD_INPUT (no reason, a
   * number in it), and as `write`.
   */
  open(viewer: Viewer, input: OpenEvidence): Promise<EvidenceRow> {
    let file: EvidenceRow;
    let pairings: string[];
    return write(this.source, this.secret, viewer, {
      verb: 'openEvidence',
      input,
      locks: [],
      allow: async (db) => {
        file = await this.find(db, viewer, input.evidenceId);
        pairings = await this.pairingsToAnswer(db, viewer, file);
      },
      again: () => Promise.resolve(file),
      effect: async (db) => {
        const reason = requireText(input.reason, MAX_REASON, 'reason');
        for (const pairingId of pairings)
          await note(db, {
            accountId: viewer.accountId,
            action: AuditAction.EVIDENCE_OPENED,
            subject: subjectOf(file.id),
            details: { reason, pairingId },
          });
        return { id: file.id, result: file };
      },
    });
  }

  /**
   * The pairings of the households that a file is about, for who has to say why; none where nobody asks. Fails with FORBIDDEN where the
   * viewer may not see the people of one.
   */
  private async pairingsToAnswer(db: Db, viewer: Viewer, file: EvidenceRow): Promise<string[]> {
    if (file.handedInBy !== null && file.handedInBy === viewer.accountId) return [];
    const households = await householdsOfFile(db, viewer, file.id);
    if (!households.every((one) => mayDo(viewer, Ability.UNMASK_PERSON, one)))
      throw new DomainError(ProblemCode.FORBIDDEN);
    return [...new Set(households.map(({ pairingId }) => pairingId))];
  }

  /** A page of files. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  list(viewer: Viewer, query: EvidenceQuery, page: PageRequest): Promise<Page<EvidenceRow>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listEvidence(db, viewer, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Attaches files to records. Fails with NOT_FOUND (file, record), FORBIDDEN, TOO_MANY_ITEMS, BAD_INPUT (none), and as `write`.
   */
  async attach(viewer: Viewer, input: AttachEvidence): Promise<EvidenceRow[]> {
    someOf(input.evidenceIds, MAX_FILES_AT_ONCE, 'evidenceIds');
    someOf(input.records, MAX_RECORDS_AT_ONCE, 'recordIds');
    const locks = await this.locks(viewer, input.records);
    let ground: Ground;
    let files: EvidenceRow[];
    return write(this.source, this.secret, viewer, {
      verb: 'attachEvidence',
      input,
      locks,
      allow: async (db) => {
        files = await this.findAll(db, viewer, input.evidenceIds);
        ground = await this.groundOf(db, viewer, input.records, locks);
      },
      again: () => Promise.resolve(files),
      effect: async (db) => {
        refuseTooMany(ground.records, files.length);
        const links = files.flatMap((file) => ground.records.map((record) => linkOf(file, record, ground)));
        const added = await addLinks(db, links, viewer.accountId);
        await followLinks(db, viewer, added, 1, (link) => ownerOf(ground, link));
        return { id: files[0]?.id ?? '', result: files };
      },
    });
  }

  /**
   * Takes a file off records; only the side that attached it may. Fails with NOT_FOUND (file, record, not attached to it),
   * FORBIDDEN, TOO_MANY_ITEMS, BAD_INPUT (none), and as `write`.
   */
  async detach(viewer: Viewer, input: DetachEvidence): Promise<EvidenceRow> {
    someOf(input.records, MAX_RECORDS_AT_ONCE, 'recordIds');
    const locks = await this.locks(viewer, input.records);
    let ground: Ground;
    let file: EvidenceRow;
    return write(this.source, this.secret, viewer, {
      verb: 'detachEvidence',
      input,
      locks,
      allow: async (db) => {
        file = await this.find(db, viewer, input.evidenceId);
        ground = await this.groundOf(db, viewer, input.records, locks);
      },
      again: () => Promise.resolve(file),
      effect: async (db) => {
        const ids = ground.records.map(({ id }) => id);
        const links = await linksOf(db, viewer, file.id, ids);
        const linked = new Set(links.map(({ recordId }) => recordId));
        const missing = ids.findIndex((id) => !linked.has(id));
        if (missing >= 0) throw notFound('佐证', 'evidence of this record', `recordIds.${missing}`);
        for (const link of links)
          if (!mayDetach(ground.sides.get(link.recordId) ?? [], link)) throw new DomainError(ProblemCode.FORBIDDEN);
        await endLinks(db, links);
        await followLinks(db, viewer, links, -1, (link) => ownerOf(ground, link));
        return { id: file.id, result: file };
      },
    });
  }

  /** What is to be proved, where this viewer may. */
  private async groundOf(db: Db, viewer: Viewer, keys: readonly RecordKey[], locks: string[]): Promise<Ground> {
    const records = await this.evidenced(db, viewer, keys);
    if (!records.every((record) => locks.includes(lockOf(record)))) throw new DomainError(ProblemCode.BUSY);
    const found = new Map(records.map((record) => [record.id, record]));
    const missing = keys.findIndex(({ kind, id }) => found.get(id)?.kind !== kind);
    if (missing >= 0) throw notFound('记录', 'record', `recordIds.${missing}`);
    const pairings: Ground['pairings'] = new Map();
    const ofPairings = records.filter(
      ({ item, work, household }) => item === null && work === null && household === null,
    );
    for (const pairingId of new Set(ofPairings.map((record) => record.pairingId))) {
      const pairing = await pairingForRecords(db, viewer, pairingId);
      if (!pairing) throw notFound('结对', 'pairing', 'recordIds');
      pairings.set(pairingId, pairing);
    }
    const ofEntries = await this.sidesOfEntries(db, viewer, records);
    const sides: Ground['sides'] = new Map();
    for (const record of records) {
      const pairing = pairings.get(record.pairingId);
      const mine =
        sidesOfItem(viewer, record) ?? ofEntries.get(record.id) ?? (pairing ? provingSides(viewer, pairing) : []);
      if (mine.length === 0) throw new DomainError(ProblemCode.FORBIDDEN);
      sides.set(record.id, mine);
    }
    return { records, pairings, sides };
  }

  /** An entry of the ledger is proved by those who may post on its side. */
  private async sidesOfEntries(
    db: Db,
    viewer: Viewer,
    records: readonly EvidencedRow[],
  ): Promise<Map<string, (Side | null)[]>> {
    const entries = records.flatMap(({ id, fundId, side }) => (fundId && side ? [{ id, fundId, side }] : []));
    if (entries.length === 0) return new Map();
    const funds = await fundsForPosting(db, viewer, [...new Set(entries.map(({ fundId }) => fundId))]);
    return new Map(
      entries.map(({ id, fundId, side }) => {
        const fund = funds.get(fundId);
        return [id, fund && partyThatActs(viewer, Ability.POST_FUND_ENTRY, side, fund) !== null ? [side] : []];
      }),
    );
  }

  /** Which pairings the records are of decides what has to be locked; asked before, and again once it is locked. */
  private async locks(viewer: Viewer, keys: readonly RecordKey[]): Promise<string[]> {
    const records = await read(this.source, viewer, (db) => this.evidenced(db, viewer, keys));
    return [...new Set(records.map(lockOf))];
  }

  private async evidenced(db: Db, viewer: Viewer, keys: readonly RecordKey[]): Promise<EvidencedRow[]> {
    const rows: EvidencedRow[] = [];
    for (const kind of EVIDENCED_KINDS) rows.push(...(await evidencedByKey(db, viewer, kind, keysOfKind(keys, kind))));
    return rows;
  }

  private async find(db: Db, viewer: Viewer, id: string): Promise<EvidenceRow> {
    const file = (await evidenceById(db, viewer, [id])).get(id);
    if (!file) throw notFound('佐证材料', 'evidence', 'evidenceId');
    return file;
  }

  private async findAll(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidenceRow[]> {
    const files = await evidenceById(db, viewer, ids);
    return ids.map((id, at) => {
      const file = files.get(id);
      if (!file) throw notFound('佐证材料', 'evidence', `evidenceIds.${at}`);
      return file;
    });
  }
}

/** What is proved, whose it is, and for which sides the viewer may prove each. */
interface Ground {
  records: EvidencedRow[];
  pairings: Map<string, NonNullable<Awaited<ReturnType<typeof pairingForRecords>>>>;
  sides: Map<string, (Side | null)[]>;
}

/**
 * Whoever answers for an item or does the work proves it, until it is closed; what was done for a household, whoever keeps its book; null
 * for what is none of these. Fails with TRANSITION_REFUSED.
 */
function sidesOfItem(
  viewer: Viewer,
  { item, work, household }: Pick<EvidencedRow, 'item' | 'work' | 'household'>,
): (Side | null)[] | null {
  if (item) return mayAnswer(viewer, item) ? provable(() => checkProvable(item.state)) : [];
  if (work) return mayDoWork(viewer, work) ? provable(() => checkWorkProvable(work.state)) : [];
  if (household) return mayDo(viewer, Ability.KEEP_HOUSEHOLDS, household) ? [null] : [];
  return null;
}

/** For no side: whose unit does it, either side may be. */
function provable(check: () => void): null[] {
  check();
  return [null];
}

/** Whose the news of a link is: the item's, or the pairing's. */
function ownerOf({ records, pairings }: Ground, { recordId, pairingId }: EvidenceLinkRow): Owned {
  const record = records.find(({ id }) => id === recordId);
  const owner = record?.item ?? record?.work ?? record?.household ?? pairings.get(pairingId);
  if (owner) return owner;
  throw new Error(`the pairing ${pairingId} was looked at`);
}

function linkOf(file: EvidenceRow, record: EvidencedRow, ground: Ground): EvidenceLinkRow {
  const { kind, pairingId, simulated } = record;
  const side = ground.sides.get(record.id)?.[0] ?? null;
  return { id: newId(), fileId: file.id, hash: file.hash, kind, recordId: record.id, pairingId, side, simulated };
}

/** Fails with BAD_INPUT where there is none, or one twice, and with TOO_MANY_ITEMS. */
function someOf(items: readonly (string | RecordKey)[], max: number, field: string): void {
  atMost(items, max, field);
  const different = new Set(items.map((item) => (typeof item === 'string' ? item : `${item.kind} ${item.id}`)));
  if (items.length === 0 || different.size < items.length)
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: '至少一项，且不可重复', reasonEn: 'at least one, and none twice' },
      field,
    );
}

const notFound = (what: string, whatEn: string, field: string): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);
