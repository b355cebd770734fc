import type { DataSource } from 'typeorm';
import type { ResultsService } from '../results/results.service';
import { ReportCommentService } from './report-comment.service';
import {
  ModifiedReportFigureResolver,
  ReportCommentResolver,
  ReportFigureResolver,
  ReportStepResolver,
} from './report-figure.resolver';
import { ReportFormResolver } from './report-form.resolver';
import { ReportFormService } from './report-form.service';
import { ReportRecords } from './report-records.service';
import { ReportResolver } from './report.resolver';
import { ReportService } from './report.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  worker: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openReports({ source, worker, config: { secret } }: Ground, results: ResultsService) {
  const reports = new ReportService(source, secret, new ReportRecords(worker, results));
  return [
    [ReportResolver, new ReportResolver(reports)],
    [ReportFormResolver, new ReportFormResolver(new ReportFormService(source, secret))],
    [ReportFigureResolver, new ReportFigureResolver()],
    [ReportStepResolver, new ReportStepResolver()],
    [ReportCommentResolver, new ReportCommentResolver(new ReportCommentService(source, secret))],
    [ModifiedReportFigureResolver, new ModifiedReportFigureResolver()],
  ] as const;
}

export const REPORT_RESOLVERS = [
  ReportResolver,
  ReportFormResolver,
  ReportFigureResolver,
  ReportStepResolver,
  ReportCommentResolver,
  ModifiedReportFigureResolver,
] as const;
