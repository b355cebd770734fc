import type { DataSource } from 'typeorm';
import { FactChangeResolver } from '../changes/change.resolver';
import { ChangeService } from '../changes/change.service';
import { businessDay, type Day } from '../platform/day';
import type { ResultsService } from '../results/results.service';
import { ReportCommentService } from './report-comment.service';
import {
  ModifiedReportFigureResolver,
  ReportCommentResolver,
  ReportFigureResolver,
  ReportPartResolver,
  ReportStepResolver,
} from './report-figure.resolver';
import { DueReportResolver, ReissuedReportResolver } from './report-due.resolver';
import { ReportFigureChangeResolver, ReportPastResolver } from './report-past.resolver';
import { ReportDueService } from './report-due.service';
import { OfficeFigureResolver, OfficeSayingResolver, SayingsOfFlagResolver } from './office-figure.resolver';
import { OfficeFigureService } from './office-figures.service';
import { ReportFormResolver } from './report-form.resolver';
import { ReportFormService } from './report-form.service';
import { ReportRecords } from './report-records.service';
import { ReportReissueService } from './report-reissue.service';
import { ReportResolver } from './report.resolver';
import { ReportService } from './report.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  worker: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services, and what tells which facts have moved under a report. */
export function openReports({ source, worker, config: { secret } }: Ground, results: ResultsService) {
  const records = new ReportRecords(worker, results);
  const reports = new ReportService(source, secret, records);
  const today = (): Day => businessDay(new Date());
  return [
    [ReportResolver, new ReportResolver(reports)],
    [ReportPastResolver, new ReportPastResolver()],
    [ReportFigureChangeResolver, new ReportFigureChangeResolver()],
    [ReportFormResolver, new ReportFormResolver(new ReportFormService(source, secret))],
    [ReportFigureResolver, new ReportFigureResolver()],
    [ReportPartResolver, new ReportPartResolver()],
    [ReportStepResolver, new ReportStepResolver()],
    [ReportCommentResolver, new ReportCommentResolver(new ReportCommentService(source, secret))],
    [ModifiedReportFigureResolver, new ModifiedReportFigureResolver()],
    [DueReportResolver, new DueReportResolver(new ReportDueService(source), today)],
    [FactChangeResolver, new FactChangeResolver(new ChangeService(source))],
    [OfficeFigureResolver, new OfficeFigureResolver(new OfficeFigureService(source))],
    [OfficeSayingResolver, new OfficeSayingResolver()],
    [SayingsOfFlagResolver, new SayingsOfFlagResolver()],
    [ReissuedReportResolver, new ReissuedReportResolver(new ReportReissueService(source, records))],
  ] as const;
}

export const REPORT_RESOLVERS = [
  ReportResolver,
  ReportPastResolver,
  ReportFigureChangeResolver,
  ReportFormResolver,
  ReportFigureResolver,
  ReportPartResolver,
  ReportStepResolver,
  ReportCommentResolver,
  ModifiedReportFigureResolver,
  DueReportResolver,
  ReissuedReportResolver,
  FactChangeResolver,
  OfficeFigureResolver,
  OfficeSayingResolver,
  SayingsOfFlagResolver,
] as const;
