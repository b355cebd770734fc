/** Every rule about figures that are stated, and which function decides it. */
import { FlagRule } from '../../schema/vocabulary';
import { disagreementsFound, fallsFound } from './agreeing-figures.rules';
import type { Definitions, Stated } from './claim.rules';
import { endsFound, movedFound, outliersFound, personsFound } from './count-figures.rules';
import type { FigureFound } from './figure-found.rules';
import type { FlagSettings } from './flag';
import { partsFound, stagesFound, subsetsFound } from './part-figures.rules';
import { ratesFound } from './rate-figures.rules';

export const FIGURE_RULES: readonly FlagRule[] = [
  FlagRule.PARTS_NOT_TOTAL,
  FlagRule.FUND_PARTS_NOT_TOTAL,
  FlagRule.PARTS_UNCLEAR,
  FlagRule.STAGE_ABOVE_EARLIER,
  FlagRule.SUBSET_ABOVE_SET,
  FlagRule.TO_DATE_FELL,
  FlagRule.RATE_DIFFERS,
  FlagRule.RATE_TRUNCATED,
  FlagRule.MOVED_TO_TWIN,
  FlagRule.PERSONS_ABOVE_TIMES,
  FlagRule.ONE_END_COUNTED,
  FlagRule.STATEMENTS_DISAGREE,
  FlagRule.OUTLIER_PER_HEAD,
];

/** Everything that the rules find among the statements of one pairing. */
export function foundAmong(
  statements: readonly Stated[],
  definitions: Definitions,
  settings: FlagSettings,
): FigureFound[] {
  return [
    ...statements.flatMap((statement) => [
      ...partsFound(statement, definitions, settings),
      ...stagesFound(statement, definitions, settings),
      ...subsetsFound(statement, definitions, settings),
      ...ratesFound(statement, definitions, settings),
      ...movedFound(statement, definitions),
      ...personsFound(statement, definitions, settings),
      ...endsFound(statement, definitions),
      ...outliersFound(statement, definitions, settings),
    ]),
    ...fallsFound(statements, definitions, settings),
    ...disagreementsFound(statements, definitions, settings),
  ];
}
