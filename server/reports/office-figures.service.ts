import type { DataSource } from 'typeorm';
import { FlagRule, PeriodKind, ProblemCode } from '../../schema/vocabulary';
import { read } from '../db/tx';
import { readSettings } from '../flags/flag-rule.rules';
import { standingFlagRules } from '../flags/flag-rule.store';
import { standingFlags } from '../flags/flag.store';
import type { IntegrityFlagRow } from '../flags/flag';
import { DomainError } from '../platform/errors';
import { mayRead, type Viewer } from '../platform/scope';
import { readPeriod } from '../statements/period.rules';
import { officeFiguresOf, type OfficeFigure, type OfficePeriod } from './office-figures.rules';
import { officeFacts, subjectOf } from './office-look.service';
import { ownCounties } from './office-word.store';
import type { ReportPeriodInput } from './report-period.rules';

/** A figure of a county as its offices report it, with what is asked about that. */
export interface OfficeFigureRow extends OfficeFigure {
  flag: IntegrityFlagRow | null;
}

/** What the offices of one county report, beside each other. */
export class OfficeFigureService {
  constructor(private readonly source: DataSource) {}

  /**
   * The figures of a month, a quarter or a year of which an office of the county has spoken, by their codes; for the county's own people and
   * those above it. Fails with BAD_PERIOD and NOT_FOUND (no pairing whose county is the viewer's).
   */
  of(viewer: Viewer, pairingId: string, input: ReportPeriodInput): Promise<OfficeFigureRow[]> {
    const period = periodOf(input);
    return read(this.source, viewer, async (db) => {
      const [county] = await ownCounties(db, [pairingId]);
      if (!county || !mayRead({ ...viewer.scope, published: false }, county))
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
      const facts = await officeFacts(db, pairingId, readSettings(await standingFlagRules(db)));
      const flags = await standingFlags(db, [pairingId], [FlagRule.OFFICES_DIFFER]);
      const bySubject = new Map(flags.map((flag) => [flag.subject, flag]));
      return officeFiguresOf(facts, period)
        .map((figure) => ({ ...figure, flag: bySubject.get(subjectOf(figure)) ?? null }))
        .sort((a, b) => (a.indicator.code < b.indicator.code ? -1 : 1));
    });
  }
}

function periodOf({ year, quarter = null, month = null }: ReportPeriodInput): OfficePeriod {
  if (quarter !== null && month !== null) {
    const reason = { reason: '季度和月份只填一个', reasonEn: 'give a quarter or a month, not both' };
    throw new DomainError(ProblemCode.BAD_PERIOD, reason, 'month');
  }
  const kind = month !== null ? PeriodKind.MONTH : quarter !== null ? PeriodKind.QUARTER : PeriodKind.YEAR;
  const read = readPeriod({ kind, year, quarter, month });
  if ('refused' in read) throw new DomainError(read.refused.code, read.refused.details, read.refused.field);
  return { kind, year, quarter, month };
}
