import { Ability, ImportKind } from '../../schema/vocabulary';
import { placementLock, recordPlacements } from '../labor/placement-acts.service';
import { refusalsOfPlacement } from '../labor/placement.rules';
import { placementsAlready } from '../labor/placement.store';
import type { PersonVault } from '../people/person-vault';
import { PLACEMENT_FIELDS } from './fields/placement-fields.rules';
import { destinationOf, placementFacts, placementIdentity } from './fields/placement-facts.rules';
import type { Importer } from './importer';

/** 务工台账 from a file. */
export const placementImport = (vault: PersonVault): Importer => ({
  kind: ImportKind.PLACEMENT,
  ability: Ability.KEEP_RECORDS,
  isOfHouseholds: false,
  catalogue: PLACEMENT_FIELDS,
  derive: ({ destination, workplace }, around): Record<string, string> => {
    const derived = destination === undefined && workplace !== undefined ? destinationOf(workplace, around) : null;
    return derived === null ? {} : { destination: derived };
  },
  refusals: (rows, context) => rows.map((row) => refusalsOfPlacement(placementFacts(row), context)),
  identity: placementIdentity,
  already: (db, _viewer, rows, { pairing, today }) =>
    placementsAlready(db, pairing, rows.map(placementFacts), vault, { simulated: pairing.simulated, today }),
  locks: (pairingId) => [placementLock(pairingId)],
  record: (db, viewer, rows, { pairing }, ground) =>
    recordPlacements(db, viewer, pairing, rows.map(placementFacts), ground, vault),
});
