import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Indicator, Unit } from '../../schema/indicator';
import { Report } from '../../schema/report';
import { ReportFigureChange, ReportSubmission } from '../../schema/report-past';
import type { Context } from '../graphql/context';
import { indicatorsById } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { unitOf, type UnitView } from '../indicators/unit-view';
import { changesSince, type FigureChange, type Submission } from './report-past.rules';
import { submissionsByReport } from './report-past.store';
import type { ReportRow } from './report';

/** A submission beside the one before it. */
interface Compared extends Submission {
  changes: FigureChange[];
}

@Resolver(() => Report)
export class ReportPastResolver {
  @FieldResolver(() => [ReportSubmission], {
    description:
      '历次报送及其改动，最近的在前，最多 20 次。 Each time that it was handed in and what changed, the latest first, 20 at most.',
  })
  async submissions(@Root() report: ReportRow, @Ctx() { loaders }: Context): Promise<Compared[]> {
    const all = (await loaders.load(submissionsByReport, report.id)) ?? [];
    return all.map((one, at) => {
      const before = all[at + 1];
      return { ...one, changes: before ? changesSince(before.figures, one.figures) : [] };
    });
  }
}

@Resolver(() => ReportFigureChange)
export class ReportFigureChangeResolver {
  @FieldResolver(() => Indicator, { description: '指标。 The indicator.' })
  indicator(@Root() { indicatorId }: FigureChange, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> {
    return loaders.load(indicatorsById, indicatorId);
  }

  @FieldResolver(() => Unit, { description: '单位。 The unit of its values.' })
  unit(@Root() { unit }: FigureChange): UnitView {
    return unitOf(unit);
  }
}
