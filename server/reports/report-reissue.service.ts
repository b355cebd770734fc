import type { DataSource } from 'typeorm';
import { ProblemCode } from '../../schema/vocabulary';
import { read } from '../db/tx';
import { DomainError } from '../platform/errors';
import { sha256 } from '../platform/hash';
import type { Viewer } from '../platform/scope';
import { beside } from './report-figure.rules';
import { indicatorsFor, openedReport, recordsFor } from './report-opening.service';
import { canonical, differencesOf, paperOf, textOf, type ReportText } from './report-paper.rules';
import { filesOf, materialOf } from './report-paper.service';
import { papersByReport } from './report-paper.store';
import type { ReportRecords } from './report-records.service';
import type { ReportPaperRow } from './report';

/** A locked edition computed again from the versions and records of its moment, held against what was kept. */
export interface Reissued {
  paper: ReportPaperRow;
  isSame: boolean;
  textHashAgain: string;
  workbookHashAgain: string;
  documentHashAgain: string;
  differences: ReturnType<typeof differencesOf>;
}

export class ReportReissueService {
  constructor(
    private readonly source: DataSource,
    private readonly records: ReportRecords,
  ) {}

  /**
   * Issues a locked edition again: what it claimed from the versions of its figures, what the records told from the records as of its
   * moment. Names at its head, and what is attached to a year's
   * report, are those of the day when it was locked. Fails with NOT_FOUND (no such report, or not locked).
   */
  async reissue(viewer: Viewer, reportId: string, edition: number | null): Promise<Reissued> {
    const { at, indicators, paper, material } = await read(this.source, viewer, async (db) => {
      const opened = await openedReport(db, viewer, reportId);
      const papers = (await papersByReport(db, viewer, [reportId])).get(reportId) ?? [];
      const kept = papers.find((one) => edition === null || one.edition === edition);
      if (!kept)
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '已锁定的报告', whatEn: 'locked report' }, 'edition');
      const report = { ...opened.report, edition: kept.edition };
      return {
        at: opened,
        indicators: await indicatorsFor(db, opened),
        paper: kept,
        material: await materialOf(db, report, opened.form, kept.version),
      };
    });
    const kept = JSON.parse(paper.text) as ReportText;
    const told = await this.records.at(recordsFor(at, indicators, material.parts ?? []), paper.readAt);
    const figures = beside(indicators, material.figures, told.values, { isTakenAgain: false, isFrozen: true });
    const again = textOf({
      ...material,
      figures,
      names: kept.names,
      ...(kept.attached && { attached: kept.attached }),
      report: { ...material.report, simulated: kept.report.simulated },
    });
    const { bytes, document } = await filesOf(paperOf(again));
    const textHashAgain = sha256(canonical(again));
    const workbookHashAgain = sha256(bytes);
    const documentHashAgain = sha256(document);
    return {
      paper,
      isSame:
        textHashAgain === paper.textHash &&
        workbookHashAgain === paper.workbookHash &&
        (paper.documentHash === null || documentHashAgain === paper.documentHash),
      textHashAgain,
      workbookHashAgain,
      documentHashAgain,
      differences: differencesOf(kept, again),
    };
  }
}
