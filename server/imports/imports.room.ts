import type { PersonVault } from '../people/person-vault';
import { activityImport } from './activity-import.service';
import { benefitImport } from './benefit-import.service';
import { helperImport } from './helper-import.service';
import { householdImport } from './household-import.service';
import type { Importer } from './importer';
import { incomeImport } from './income-import.service';
import { linkImport } from './link-import.service';
import { placementImport } from './placement-import.service';
import { purchaseImport } from './purchase-import.service';
import { visitImport } from './visit-import.service';
import { workImport } from './work-import.service';

/** What can be done with the rows of a file: one for each kind. */
export const everyImporter = (vault: PersonVault): readonly Importer[] => [
  placementImport(vault),
  purchaseImport,
  activityImport,
  householdImport(vault),
  benefitImport(vault),
  visitImport(vault),
  helperImport(vault),
  workImport(),
  incomeImport(),
  linkImport(),
];
