import { Readable } from 'node:stream';
import { setImmediate as breathe } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { read } from '../db/tx';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { Slots } from '../platform/slots';
import { csv } from './csv.rules';
import { writeDocxFile } from './docx-writer';
import { docxOf } from './docx.rules';
import { writeLongCsv, writeLongXlsx } from './long-table.service';
import {
  PAPER_FORMATS,
  type FilledPaper,
  type FilledSheet,
  type LongTable,
  type Paper,
  type PaperDraft,
  type PaperFormat,
  type Row,
  type StoredFile,
} from './paper';
import { MAX_DOCUMENT_ROWS, MAX_PAPER_ROWS } from './paper-limits';
import { momentOfSnapshot } from './paper.store';
import { SIMULATED } from './simulated';
import { Spool } from './spool';
import { workbook } from './workbook.rules';
import { writeXlsxFile } from './xlsx-writer';

const AT_ONCE = { busy: 2, waiting: 8, each: 2 };
const TRY_AGAIN_SECONDS = 10;

export interface PaperFile {
  name: string;
  format: PaperFormat;
  size: number;
  /** To be taken once. */
  content: Readable;
}

/** A kind of paper, as a list shows it; `params` is a JSON Schema. */
export interface PaperCard {
  kind: string;
  description: string;
  params: unknown;
}

/**
 * Makes papers. A paper is whole or is not there: it is read in one snapshot, laid out and written before its first byte
 * is sent, so a failure is always told as one, and no slow reader keeps a transaction open. What is long waits on disk.
 */
export class PaperService {
  readonly papers = new Map<string, Paper>();
  private readonly slots = new Slots(AT_ONCE, tooMany);

  constructor(
    private readonly source: DataSource,
    papers: readonly Paper[],
    /** Where long tables are written before they are sent. */
    private readonly folder: string,
  ) {
    for (const paper of papers) this.papers.set(paper.kind, paper);
  }

  /** What there is to ask for. */
  list(lang: Lang): PaperCard[] {
    return [...this.papers.values()].map(({ kind, describe, params }) => ({
      kind,
      description: describe[lang],
      params: z.toJSONSchema(params, { io: 'input' }),
    }));
  }

  /**
   * Makes one paper as the viewer sees it. Fails with NOT_FOUND (no such kind, or what the paper is about), FORBIDDEN, BAD_INPUT,
   * PAPER_TOO_LONG and TOO_MANY_PAPERS.
   */
  make(viewer: Viewer, lang: Lang, kind: string, query: Record<string, unknown>): Promise<PaperFile> {
    const paper = this.papers.get(kind);
    if (!paper) throw new DomainError(ProblemCode.NOT_FOUND, { what: '文书', whatEn: 'paper' });
    const { format = 'xlsx', ...rest } = query;
    const asked = parsed(z.object({ format: z.enum(PAPER_FORMATS) }), { format }, lang);
    const params = parsed(paper.params.strict(), rest, lang);
    return this.slots.run(viewer.accountId ?? '', async () => {
      const made = await this.read(viewer, paper, params, asked.format);
      if ('spool' in made) return ofSpool(made, asked.format);
      if ('bytes' in made) return ofStored(made, asked.format);
      const bytes = await written(made, asked.format);
      const name = fileName(made.fileName, asked.format);
      return { name, format: asked.format, size: bytes.length, content: Readable.from([bytes]) };
    });
  }

  /** Reads a paper's rows; those of a long table go straight to where it is written. */
  private read(
    viewer: Viewer,
    paper: Paper,
    params: Record<string, unknown>,
    format: PaperFormat,
  ): Promise<FilledPaper | SpooledTable | StoredFile> {
    return read(
      this.source,
      viewer,
      async (db) => {
        const moment = await momentOfSnapshot(db);
        const draft = await paper.build({ db, viewer, format, ...moment }, params);
        if ('bytes' in draft) return draft;
        if ('letter' in draft && draft.sheets.length === 0 && format !== 'docx') throw notAs('docx');
        return 'sheets' in draft ? fill(draft, format) : this.spool(draft, format);
      },
      { isSnapshot: true },
    );
  }

  private async spool(table: LongTable, format: PaperFormat): Promise<SpooledTable> {
    if (format === 'docx') throw notAs('xlsx / csv');
    const spool = await Spool.open(this.folder);
    try {
      const written = format === 'csv' ? await writeLongCsv(table, spool) : await writeLongXlsx(table, spool);
      return { spool, fileName: written.simulated ? `${table.fileName}（${SIMULATED}）` : table.fileName };
    } catch (error) {
      await spool.close();
      throw error;
    }
  }
}

/** A long table that has been written. */
interface SpooledTable {
  spool: Spool;
  fileName: string;
}

function ofSpool({ spool, fileName: wanted }: SpooledTable, format: PaperFormat): PaperFile {
  return { name: fileName(wanted, format), format, size: spool.size, content: spool.read() };
}

/** What is kept as a file is given as it is. Fails with BAD_INPUT for any other format. */
function ofStored({ fileName: wanted, format: kept, bytes }: StoredFile, format: PaperFormat): PaperFile {
  if (format !== kept) throw notAs('xlsx / docx');
  return { name: fileName(wanted, format), format, size: bytes.length, content: Readable.from([bytes]) };
}

async function written(paper: FilledPaper, format: PaperFormat): Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsxFile(await workbook(paper, breathe));
    case 'docx':
      return writeDocxFile(await docxOf(paper, breathe));
    case 'csv':
      return csv(paper, breathe);
  }
}

/** Reads all rows of all sheets, up to the limit. */
async function fill(draft: PaperDraft, format: PaperFormat): Promise<FilledPaper> {
  const max = format === 'docx' ? MAX_DOCUMENT_ROWS : MAX_PAPER_ROWS;
  let left = max;
  const sheets: FilledSheet[] = [];
  for (const sheet of draft.sheets) {
    const rows: Row[] = [];
    for await (const row of sheet.rows) {
      if (left === 0) throw new DomainError(ProblemCode.PAPER_TOO_LONG, { max });
      left -= 1;
      rows.push(row);
    }
    sheets.push({ ...sheet, rows });
  }
  return { ...draft, sheets };
}

function parsed<Params extends z.ZodType>(schema: Params, given: unknown, lang: Lang): z.output<Params> {
  const speech = lang === Lang.ZH ? z.locales.zhCN() : z.locales.en();
  const read = schema.safeParse(given, { error: speech.localeError });
  if (read.success) return read.data;
  const [first] = read.error.issues;
  const field = first?.path.join('.') || undefined;
  throw new DomainError(
    ProblemCode.BAD_INPUT,
    { reason: [field, first?.message].filter(Boolean).join(lang === Lang.ZH ? '：' : ': ') },
    field,
  );
}

/** A name that every system takes: no separators, no control characters, of bounded length. */
function fileName(wanted: string, format: PaperFormat): string {
  const plain = wanted
    .replace(/[\\/:*?"<>|\p{Control}\p{Surrogate}]/gu, '_')
    .slice(0, 120)
    .trim();
  return `${plain || '文书'}.${format}`;
}

function notAs(formats: string): DomainError {
  const reason = { reason: `该文书只有 ${formats} 格式`, reasonEn: `this paper is to be had as ${formats}` };
  return new DomainError(ProblemCode.BAD_INPUT, reason, 'format');
}

const tooMany = (): DomainError => new DomainError(ProblemCode.TOO_MANY_PAPERS, { seconds: TRY_AGAIN_SECONDS });
