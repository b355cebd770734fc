import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { EventKind, ImportState, ProblemCode, type ImportRowState, type ImportKind } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, tx, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import type { Watched } from '../live/watch';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Log } from '../platform/log';
import type { Owned, Viewer } from '../platform/scope';
import { Slots } from '../platform/slots';
import { coverNumbers } from '../platform/person-numbers';
import { atMost, requireCode } from '../platform/text';
import { placesAround } from './around.store';
import { tidyText } from './cell-text.rules';
import type { ImportFile, SaidMapping } from './import';
import type { Importer, KindContext, RowValues } from './importer';
import { deleteLines, linesAfter, listLines, RECORDABLE } from './import-line.store';
import { groundOfImport, type ImportGround } from './import-ground.service';
import { ImportFeed } from './import-follow';
import { ImportProgress } from './import-progress';
import type { StagedRow } from './import-judging.service';
import { ImportReading } from './import-reading.service';
import { FileTooLong, ImportVault } from './import-vault';
import {
  failSilent,
  importsById,
  insertImport,
  listImports,
  rememberHabit,
  stepImport,
  type ImportQuery,
} from './import.store';
import { STATE_WORDS } from './refusal-words.rules';
import { refusedInSheet } from './refused-row.rules';
import { inPages } from './together.rules';
import { readMapping, type MappingInput } from './said-mapping.rules';
import { FileRefused } from './table-reader';

const AT_ONCE = { busy: 2, waiting: 16, each: 6 };
const MAX_NAME = 200;
const MAX_LISTED = 1_000;

/** A reading that has said nothing for so long has ended with its server. */
const SILENT_SECONDS = 900;

/** Rows that are opened at once, before other requests get their turn. */
const PAGE = 500;

interface ToImport {
  requestKey: string;
  importId: string;
  version: number;
}

export interface CorrectMapping extends ToImport, MappingInput {}

export interface CommitImport extends ToImport {
  goodRowsOnly: boolean;
}

export class ImportService {
  readonly progress = new ImportProgress();
  private readonly kinds: ReadonlyMap<ImportKind, Importer>;
  private readonly vault: ImportVault;
  private readonly reading: ImportReading;
  private readonly slots = new Slots(AT_ONCE, tooMany);
  private readonly underWay = new Set<Promise<void>>();

  constructor(
    private readonly source: DataSource,
    private readonly config: { secret: string; dataDir: string; maxImportBytes: number },
    kinds: readonly Importer[],
    log: Log,
  ) {
    this.kinds = new Map(kinds.map((one) => [one.kind, one]));
    this.vault = new ImportVault(config);
    this.reading = new ImportReading(source, config.secret, this.vault, this.progress, log);
  }

  kindOf(kind: ImportKind): Importer {
    const found = this.kinds.get(kind);
    if (!found) throw new DomainError(ProblemCode.BAD_INPUT, NOT_YET, 'kind');
    return found;
  }

  /**
   * Takes in a file as it arrives and begins to read it. Fails with NOT_FOUND, FORBIDDEN, BAD_INPUT (name, kind), FILE_TOO_LARGE and BUSY (too many are being read).
   */
  async start(
    viewer: Viewer,
    { pairingId, kind, name }: { pairingId: string | null; kind: ImportKind; name: string },
    content: AsyncIterable<Buffer>,
  ): Promise<string> {
    const imports = this.kindOf(kind);
    const label = coverNumbers(requireCode(tidyText(name).text, MAX_NAME, 'name'));
    const { pairing, owners, side } = await read(this.source, viewer, (db) => this.ground(db, viewer, kind, pairingId));
    const id = newId();
    const bytes = await this.keep(id, content);
    const made = {
      id,
      pairingId: pairing.id,
      kind,
      name: label,
      bytes,
      side,
      partyIds: owners,
      placePaths: [],
      madeByAccount: viewer.accountId,
    };
    try {
      const file = await tx(this.source, viewer, async (db) => {
        await failSilent(db, SILENT_SECONDS);
        await insertImport(db, made);
        return this.find(db, viewer, id);
      });
      this.begin(viewer, file, imports, null);
    } catch (error) {
      await this.vault.drop(id);
      throw error;
    }
    return id;
  }

  /** One file, as far as this process is with it. Fails with NOT_FOUND. */
  async get(viewer: Viewer, id: string): Promise<ImportFile> {
    return this.asOfNow(await read(this.source, viewer, (db) => this.find(db, viewer, id)));
  }

  /** A page of files. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async list(viewer: Viewer, query: ImportQuery, page: PageRequest): Promise<Page<ImportFile>> {
    atMost(query.pairingIds ?? [], MAX_LISTED, 'filter.pairingIds');
    const files = await read(this.source, viewer, (db) =>
      listImports(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
    return { ...files, edges: files.edges.map(({ cursor, node }) => ({ cursor, node: this.asOfNow(node) })) };
  }

  /** A page of a file's rows in their order. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  async lines(viewer: Viewer, id: string, state: ImportRowState | null, page: PageRequest): Promise<Page<StagedRow>> {
    const lines = await read(this.source, viewer, (db) =>
      listLines(db, id, state, page, (count) => read(this.source, viewer, count)),
    );
    return { ...lines, edges: lines.edges.map(({ cursor, node }) => ({ cursor, node: this.opened(id, node) })) };
  }

  /**
   * Says which sheet and columns are what; the rows are read again, and the next table with the same headings is read so, too.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED, BAD_INPUT, OUT_OF_RANGE, TOO_MANY_ITEMS.
   */
  async correctMapping(viewer: Viewer, input: CorrectMapping): Promise<ImportFile> {
    let begin: (() => void) | null = null;
    const file = await write(this.source, this.config.secret, viewer, {
      verb: 'correctMapping',
      input,
      locks: [`import:${input.importId}`],
      allow: (db) => this.allow(db, viewer, input.importId),
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        const before = await this.current(db, viewer, input, [ImportState.NEEDS_MAPPING, ImportState.READY]);
        const kind = this.kindOf(before.kind);
        const said = readMapping(input, before.sheets ?? [], kind.catalogue);
        await deleteLines(db, before.id);
        await stepImport(db, before, ImportState.READING, null);
        const isSameTable = before.layout?.headerRow === said.headerRow && sheetNameOf(before) === said.sheetName;
        // Of a table that is looked at elsewhere than before, the headings are not known yet.
        if (before.layout && isSameTable) {
          const { year: _year, ...constants } = said.constants;
          await rememberHabit(db, before.partyIds, before.kind, before.layout.signature, { ...said, constants });
        }
        const result = await this.find(db, viewer, before.id);
        begin = () => this.begin(viewer, result, kind, said);
        return { id: before.id, result };
      },
    });
    (begin as (() => void) | null)?.();
    return file;
  }

  /**
   * Records the rows of a file, all in one transaction: those that nothing is refused of and that are not there yet.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED, ROWS_REFUSED, NOTHING_TO_RECORD, and with what recording
   * a row fails with; then nothing is recorded.
   */
  async commit(viewer: Viewer, input: CommitImport): Promise<ImportFile> {
    const { pairingId, kind } = await this.get(viewer, input.importId);
    const imports = this.kindOf(kind);
    try {
      const done = await write(this.source, this.config.secret, viewer, {
        verb: 'commitImport',
        input,
        locks: [`import:${input.importId}`, ...imports.locks(pairingId)],
        allow: (db) => this.allow(db, viewer, input.importId),
        again: (db, id) => this.find(db, viewer, id),
        effect: async (db) => {
          const file = await this.current(db, viewer, input, [ImportState.READY]);
          if (file.refused > 0 && !input.goodRowsOnly)
            throw new DomainError(ProblemCode.ROWS_REFUSED, { refused: file.refused }, 'goodRowsOnly');
          const recorded = await this.record(db, viewer, file, imports);
          await stepImport(db, file, ImportState.COMMITTED, recorded);
          const { pairing } = await this.ground(db, viewer, kind, pairingId);
          await announceCommit(
            db,
            viewer,
            { ...file, version: file.version + 1 },
            imports.isOfHouseholds || imports.isOfPlans ? file : { ...pairing, published: pairing.simulated },
          );
          return { id: file.id, result: await this.find(db, viewer, file.id) };
        },
      });
      await this.vault.drop(done.id);
      return done;
    } finally {
      this.progress.over(input.importId);
    }
  }

  /** Gives a file up: its rows and the file itself are gone. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED. */
  async discard(viewer: Viewer, input: ToImport): Promise<ImportFile> {
    const file = await write(this.source, this.config.secret, viewer, {
      verb: 'discardImport',
      input,
      locks: [`import:${input.importId}`],
      allow: (db) => this.allow(db, viewer, input.importId),
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        const before = await this.current(db, viewer, input, [
          ImportState.READING,
          ImportState.NEEDS_MAPPING,
          ImportState.READY,
          ImportState.FAILED,
        ]);
        await deleteLines(db, before.id);
        await stepImport(db, before, ImportState.DISCARDED, null);
        return { id: before.id, result: await this.find(db, viewer, before.id) };
      },
    });
    await this.vault.drop(file.id);
    return file;
  }

  /** Every row of some states in its order, for whoever goes through all of them; opened a few hundred at a time. */
  async *rows(db: Db, id: string, states: readonly ImportRowState[]): AsyncGenerator<StagedRow> {
    for (let after = 0; ;) {
      const lines = await linesAfter(db, id, states, after, PAGE);
      for (const line of lines) yield this.opened(id, line);
      const last = lines.at(-1);
      if (!last || lines.length < PAGE) return;
      after = last.number;
    }
  }

  /** A file as it is, and again whenever it has got on, for as long as the socket may see it. Fails with NOT_FOUND. */
  async follow(watched: Watched | null, id: string): Promise<ImportFeed> {
    if (watched === null) throw new Error('a file is followed on a socket');
    await this.get(watched.viewer, id);
    const feed = new ImportFeed({
      look: () => this.get(watched.viewer, id),
      watch: (changed) => this.progress.watch(id, changed),
    });
    watched.follow({ changed: () => undefined, closed: () => feed.close() });
    return feed;
  }

  /** Waits until nothing is being read any more. */
  async settled(): Promise<void> {
    while (this.underWay.size > 0) await Promise.all(this.underWay);
  }

  /** Ends every reading; the files say that they were interrupted. */
  async stop(): Promise<void> {
    this.reading.stop();
    await this.settled();
  }

  private begin(viewer: Viewer, file: ImportFile, kind: Importer, said: SaidMapping | null): void {
    const work = this.slots.run(viewer.accountId ?? '', () => this.reading.run(viewer, file, kind, said));
    // What cannot even wait for its turn is told so in the file itself.
    const tracked = work
      .catch((error: unknown) => this.reading.fail(viewer, file, error))
      .finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  private async keep(id: string, content: AsyncIterable<Buffer>): Promise<number> {
    try {
      return await this.vault.keep(id, content, this.config.maxImportBytes);
    } catch (error) {
      if (!(error instanceof FileTooLong)) throw error;
      throw new DomainError(ProblemCode.FILE_TOO_LARGE, { max: this.config.maxImportBytes / 2 ** 20 });
    }
  }

  private async record(db: Db, viewer: Viewer, file: ImportFile, kind: Importer): Promise<number> {
    const { pairing } = await this.ground(db, viewer, file.kind, file.pairingId);
    const today = businessDay(new Date());
    const context: KindContext = { pairing, around: await placesAround(db, pairing), today };
    const total = file.good + file.repaired;
    const rows: RowValues[] = [];
    const numbers: number[] = [];
    for await (const { values, number } of this.rows(db, file.id, RECORDABLE)) {
      rows.push(values);
      numbers.push(number);
      if (rows.length % PAGE === 0)
        this.progress.tell(file.id, { state: ImportState.COMMITTING, done: Math.floor(rows.length / 2), total });
    }
    // Somebody else may have recorded the same since this file was read.
    const already = new Map<number, string | null>();
    for (const page of inPages(groupsOf(kind, rows), PAGE)) {
      const places = page.flat();
      const asked = places.flatMap((at) => (rows[at] ? [rows[at]] : []));
      const found = await kind.already(db, viewer, asked, context);
      places.forEach((at, nth) => already.set(at, found[nth] ?? null));
    }
    const fresh = rows.filter((_row, at) => already.get(at) === null);
    if (fresh.length === 0) throw new DomainError(ProblemCode.NOTHING_TO_RECORD);
    const ground = { simulated: pairing.simulated, importId: file.id, side: file.side, today };
    try {
      await kind.record(db, viewer, fresh, context, ground);
    } catch (error) {
      throw refusedInSheet(
        error,
        numbers.filter((_number, at) => already.get(at) === null),
      );
    }
    return fresh.length;
  }

  /** What stands in the row, and how far this process has come since. */
  private asOfNow(file: ImportFile): ImportFile {
    const live = this.progress.of(file.id);
    const isAtIt = live !== null && (file.state === ImportState.READING || file.state === ImportState.READY);
    return isAtIt ? { ...file, ...live } : file;
  }

  private opened(id: string, { number, sealed }: { number: number; sealed: Buffer }): StagedRow {
    return this.vault.unseal(id, number, sealed) as StagedRow;
  }

  private async find(db: Db, viewer: Viewer, id: string): Promise<ImportFile> {
    const file = (await importsById(db, viewer, [id])).get(id);
    if (!file) throw new DomainError(ProblemCode.NOT_FOUND, { what: '导入', whatEn: 'import' }, 'importId');
    return file;
  }

  private async allow(db: Db, viewer: Viewer, id: string): Promise<void> {
    const { kind, pairingId } = await this.find(db, viewer, id);
    await this.ground(db, viewer, kind, pairingId);
  }

  /** The file as it stands, where it is what the caller saw and in a state from which the step leads. */
  private async current(db: Db, viewer: Viewer, input: ToImport, states: readonly ImportState[]): Promise<ImportFile> {
    const file = await this.find(db, viewer, input.importId);
    if (file.version !== input.version)
      throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: file.version }, 'version');
    if (states.includes(file.state)) return file;
    const [from, fromEn] = STATE_WORDS[file.state];
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, { from, fromEn, action: '此操作', actionEn: 'this' });
  }

  /** Where files of a kind are recorded. Fails with NOT_FOUND, FORBIDDEN and BAD_INPUT. */
  private ground(db: Db, viewer: Viewer, kind: ImportKind, pairingId: string | null): Promise<ImportGround> {
    return groundOfImport(db, viewer, this.kindOf(kind), pairingId, businessDay(new Date()));
  }
}

/** Which of the rows that are recorded belong together, by their places. */
function groupsOf({ together }: Importer, rows: readonly RowValues[]): number[][] {
  if (!together) return rows.map((_row, at) => [at]);
  return together.groupsOf(rows.map((values) => ({ values, skipped: null })));
}

const NOT_YET = { reason: '此类记录不能从表格导入', reasonEn: 'records of this kind are not imported from files' };

const tooMany = (): FileRefused => new FileRefused('TOO_MANY');

const sheetNameOf = ({ sheets, layout }: ImportFile): string | undefined => sheets?.[layout?.sheet ?? -1]?.name;

/** One event for all rows of a file, for whoever is told of its records; of households and of plans, each row tells of itself. */
async function announceCommit(db: Db, viewer: Viewer, file: ImportFile, told: Owned): Promise<void> {
  const { partyIds, placePaths, published } = told;
  await announce(db, {
    kind: EventKind.IMPORT_COMMITTED,
    actorId: viewer.accountId,
    pairingId: file.pairingId,
    subjectType: 'Import',
    subjectId: file.id,
    version: file.version,
    owned: { published, partyIds, placePaths },
  });
}
