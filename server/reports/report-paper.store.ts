import { byId, type Batch } from '../db/loaders';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { PaperIndicator, ReportNames } from './report-paper.rules';
import type { ReportFigureRow, ReportPaperRow, ReportRow, ReportStepRow } from './report';

const COLUMNS = `p.report_id as "reportId", p.edition, p.version, p.read_at as "readAt", p.locked_at as "lockedAt", p.text, p.text_hash as "textHash",
  p.workbook_hash as "workbookHash", p.document_hash as "documentHash", p.file_name as "fileName"`;

/** The papers of each report, the latest edition first. */
export const papersByReport: Batch<string, ReportPaperRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<ReportPaperRow[]>(
    `/* papersByReport */ select ${COLUMNS} from report_paper p join report r on r.id = p.report_id
      where p.report_id = any($1::uuid[]) and ${scopePredicate(viewer.scope, 'r', params)} order by p.report_id, p.edition desc limit 1000`,
    params,
  );
  const papers = new Map<string, ReportPaperRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) papers.get(row.reportId)?.push(row);
  return papers;
};

/** A locked edition as it is kept. */
export interface KeptPaper {
  text: string;
  fileName: string;
  /** Null where it was locked before documents were kept. */
  bytes: Buffer | null;
}

const KEPT_AS = { xlsx: 'p.workbook', docx: 'p.document' } as const;

/** The workbook or the document of a locked edition, byte for byte; of the latest where none is named. */
export async function keptPaper(
  db: Db,
  viewer: Viewer,
  { reportId, edition, format }: { reportId: string; edition: number | null; format: keyof typeof KEPT_AS },
): Promise<KeptPaper | null> {
  const params: unknown[] = [reportId, edition];
  const rows = await db.query<KeptPaper[]>(
    `/* keptPaper */ select p.text, p.file_name as "fileName", ${KEPT_AS[format]} as bytes from report_paper p join report r on r.id = p.report_id
      where p.report_id = $1 and ($2::int is null or p.edition = $2) and ${scopePredicate(viewer.scope, 'r', params)}
      order by p.edition desc limit 1`,
    params,
  );
  return rows[0] ?? null;
}

export async function insertPaper(
  db: Db,
  paper: ReportPaperRow & { workbook: Uint8Array; document: Uint8Array },
): Promise<void> {
  await db.query(
    `/* insertReportPaper */ insert into report_paper (report_id, edition, version, read_at, locked_at, text, text_hash, workbook, workbook_hash, document, document_hash, file_name)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      paper.reportId,
      paper.edition,
      paper.version,
      paper.readAt,
      paper.lockedAt,
      paper.text,
      paper.textHash,
      Buffer.from(paper.workbook),
      paper.workbookHash,
      Buffer.from(paper.document),
      paper.documentHash,
      paper.fileName,
    ],
  );
}

/** The steps of one edition up to a version, in their order. */
export function stepsOfEdition(
  db: Db,
  report: Pick<ReportRow, 'id' | 'edition'>,
  upTo: number,
): Promise<ReportStepRow[]> {
  return db.query<ReportStepRow[]>(
    `/* stepsOfEdition */ select s.report_id as "reportId", s.version, s.action, s.status, s.step, s.edition, s.desk, s.reason, s.read_at as "readAt",
            s.made_at as "madeAt", s.made_by_account as "madeByAccount"
       from report_step s where s.report_id = $1 and s.edition = $2 and s.version <= $3 order by s.version`,
    [report.id, report.edition, upTo],
  );
}

/** The figures that a version of a report brought, whatever has become of them since. */
export function figuresOfVersion(db: Db, reportId: string, version: number): Promise<ReportFigureRow[]> {
  return db.query<ReportFigureRow[]>(
    `/* figuresOfVersion */ select g.id, g.report_id as "reportId", g.version, g.edition, g.ordinal, g.indicator_id as "indicatorId",
            g.indicator_code as "indicatorCode", g.unit, g.bound, g.claimed, g.printed_value as "printedValue", g.printed_unit as "printedUnit",
            g.is_typed as "isTyped", g.reason, g.recorded, g.evidenced, g.confirmed, g.is_frozen as "isFrozen"
       from report_figure g where g.report_id = $1 and g.version = $2 and g.is_frozen order by g.ordinal`,
    [reportId, version],
  );
}

/** Indicators as a paper shows them, by id. */
export async function paperIndicators(db: Db, ids: readonly string[]): Promise<Map<string, PaperIndicator>> {
  const rows = await db.query<(PaperIndicator & { id: string })[]>(
    `/* paperIndicators */ select i.id, i.code, i.name_zh as "nameZh", i.name_en as "nameEn", s.code as scheme, i.definition_zh as "definitionZh",
            i.definition_en as "definitionEn" from indicator i join indicator_scheme s on s.id = i.scheme_id where i.id = any($1::uuid[])`,
    [ids],
  );
  return new Map(
    [...byId(rows)].map(([id, { code, nameZh, nameEn, scheme, definitionZh, definitionEn }]) => [
      id,
      { code, nameZh, nameEn, scheme, definitionZh, definitionEn },
    ]),
  );
}

/** How the parties of a report are named today; a compiled one has nobody but its author, which may be a place. */
export async function namesOf(
  db: Db,
  report: Pick<ReportRow, 'pairingId' | 'authorId' | 'placeId'>,
): Promise<ReportNames> {
  const [row] = await db.query<ReportNames[]>(
    `/* namesOfReport */ select coalesce(d.name, '') as donor, coalesce(r.name, '') as recipient, coalesce(a.name, pl.name) as author
       from (select 1) as one left join pairing p on p.id = $1 left join party d on d.id = p.donor_id left join party r on r.id = p.recipient_id
            left join party a on a.id = $2 left join place pl on pl.id = $3
      where coalesce(a.name, pl.name) is not null`,
    [report.pairingId, report.authorId, report.placeId],
  );
  if (!row) throw new Error('a report’s parties are there');
  return row;
}
