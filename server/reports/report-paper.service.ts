import { setImmediate as breathe } from 'node:timers/promises';
import { ReportAction } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import type { PairingRow } from '../pairings/pairing.tables';
import { writeDocxFile } from '../papers/docx-writer';
import { docxOf } from '../papers/docx.rules';
import type { FilledPaper } from '../papers/paper';
import { workbook } from '../papers/workbook.rules';
import { writeXlsxFile } from '../papers/xlsx-writer';
import { sha256 } from '../platform/hash';
import type { Viewer } from '../platform/scope';
import { readAttached } from './report-attached.service';
import { partsOfVersion } from './report-compiled.store';
import { canonical, paperOf, textOf } from './report-paper.rules';
import { figuresOfVersion, insertPaper, namesOf, paperIndicators, stepsOfEdition } from './report-paper.store';
import type { ReportFormRow, ReportRow } from './report';

/** Keeps what was just locked: its text, its workbook and its document, with their hashes. */
export async function keepPaper(
  db: Db,
  viewer: Viewer,
  { form, pairing }: { form: ReportFormRow; pairing: PairingRow | null },
  report: ReportRow,
): Promise<void> {
  const material = await materialOf(db, report, form, report.version);
  const lockedAt = material.steps.at(-1)?.madeAt ?? material.readAt;
  const attached = pairing && (await readAttached({ db, viewer, at: lockedAt }, { ...material, pairing }));
  const text = textOf({ ...material, ...(attached && { attached }) });
  const paper = paperOf(text);
  const { bytes, document } = await filesOf(paper);
  await insertPaper(db, {
    reportId: report.id,
    edition: report.edition,
    version: report.version,
    readAt: material.readAt,
    lockedAt: new Date(text.lockedAt),
    text: canonical(text),
    textHash: sha256(canonical(text)),
    workbook: bytes,
    workbookHash: sha256(bytes),
    document,
    documentHash: sha256(document),
    fileName: `${paper.fileName}.xlsx`.slice(-200),
  });
}

/** A locked report as a workbook and as a document: the same bytes each time. */
export async function filesOf(paper: FilledPaper): Promise<{ bytes: Uint8Array; document: Uint8Array }> {
  const [bytes, document] = await Promise.all([
    writeXlsxFile(await workbook(paper, breathe)),
    writeDocxFile(await docxOf(paper, breathe)),
  ]);
  return { bytes, document };
}

/** Everything that the paper of an edition is made of, from the versions that were locked. */
export async function materialOf(db: Db, report: ReportRow, form: ReportFormRow, lockVersion: number) {
  const steps = await stepsOfEdition(db, report, lockVersion);
  const submitted = steps.findLast(({ action }) => action === ReportAction.SUBMIT);
  if (!submitted?.readAt) throw new Error('what is locked was handed in');
  const figures = await figuresOfVersion(db, report.id, submitted.version);
  const indicators = await paperIndicators(db, [...new Set(figures.map(({ indicatorId }) => indicatorId))]);
  const parts = form.compiles === null ? {} : { parts: await partsOfVersion(db, report.id, submitted.version) };
  return {
    form,
    report,
    names: await namesOf(db, report),
    readAt: submitted.readAt,
    figures,
    indicators,
    steps,
    ...parts,
  };
}
