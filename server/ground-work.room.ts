import type { DataSource } from 'typeorm';
import { benefitPapers } from './benefits/benefits.paper';
import { BENEFIT_RESOLVERS, openBenefits } from './benefits/benefits.room';
import { HELPER_RESOLVERS, helperPapers, openHelpers } from './helpers/helpers.room';
import { householdPapers } from './households/households.paper';
import { HOUSEHOLD_RESOLVERS, openHouseholds } from './households/households.room';
import { inspectionListPapers } from './inspections/inspection-lists.paper';
import { inspectionTablePaper } from './inspections/inspection-table.paper';
import { INSPECTION_RESOLVERS, openInspections } from './inspections/inspections.room';
import type { Paper } from './papers/paper';
import type { PersonVault } from './people/person-vault';
import { villagePapers } from './villages/villages.paper';
import { openVillages, VILLAGE_RESOLVERS } from './villages/villages.room';

/** What these rooms stand on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The rooms of the work on the ground: households, who helps them, what they receive, who inspects, what villages earn. */
export function openGroundWork(ground: Ground, vault: PersonVault) {
  return [
    ...openHouseholds(ground, vault),
    ...openHelpers(ground),
    ...openInspections(ground),
    ...openVillages(ground),
    ...openBenefits(ground, vault),
  ] as const;
}

export const GROUND_WORK_RESOLVERS = [
  ...HOUSEHOLD_RESOLVERS,
  ...HELPER_RESOLVERS,
  ...INSPECTION_RESOLVERS,
  ...VILLAGE_RESOLVERS,
  ...BENEFIT_RESOLVERS,
] as const;

/** The papers that these rooms hand out. */
export const groundWorkPapers = (vault: PersonVault): readonly Paper[] => [
  ...householdPapers(vault),
  ...helperPapers(vault),
  inspectionTablePaper,
  ...inspectionListPapers,
  ...benefitPapers(vault),
  ...villagePapers,
];
