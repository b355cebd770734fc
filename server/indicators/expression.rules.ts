/** An indicator's derivation written out: what is counted, of which records, under which conditions. The same in every language. */
import type {
  ActivityTerm,
  Derivation,
  HouseholdTerm,
  LedgerTerm,
  PlacementTerm,
  PurchaseTerm,
  RecordTerm,
} from './catalogue';

/** As much of an indicator as says how it is computed. */
export interface Computed {
  numeratorCode: string | null;
  denominatorCode: string | null;
  document: { readonly derivation?: Derivation };
}

/** The expression by which records give an indicator; null where none does. */
export function expressionOf(row: Computed): string | null {
  if (row.numeratorCode !== null && row.denominatorCode !== null)
    return `${row.numeratorCode} / ${row.denominatorCode}`;
  const { derivation } = row.document;
  return derivation ? expressionOfDerivation(derivation) : null;
}

function expressionOfDerivation({ ledger = [], records = [], oneStageOnly }: Derivation): string | null {
  const terms = [...ledger.map((term) => ofLedger(term, oneStageOnly === true)), ...records.map(ofRecords)];
  return terms.length > 0 ? terms.join(' + ') : null;
}

function ofLedger({ stages, side, kinds, tiers, projectTypes }: LedgerTerm, isOneStage: boolean): string {
  return written(isOneStage ? 'SUM(fundEntry.amount) OF ONE STAGE' : 'SUM(fundEntry.amount)', [
    ...among('stage', stages),
    ...(side ? [`side = ${side}`] : []),
    ...among('fund.kind', kinds),
    ...among('fund.tier', tiers),
    ...among('project.type', projectTypes),
  ]);
}

function ofRecords(term: RecordTerm): string {
  switch (term.source) {
    case 'PURCHASES':
      return ofPurchases(term);
    case 'PLACEMENTS':
      return ofPlacements(term);
    case 'ACTIVITIES':
      return ofActivities(term);
    case 'HOUSEHOLDS':
      return ofHouseholds(term);
    case 'VILLAGES':
      return written('COUNT(village)', [`${term.event} IN PERIOD`]);
  }
}

const ofPurchases = ({ state, channels, modes }: PurchaseTerm): string =>
  written('SUM(purchase.amount)', [`state >= ${state}`, ...among('channel', channels), ...among('mode', modes)]);

const ofPlacements = (term: PlacementTerm): string =>
  written('COUNT(DISTINCT placement.person)', [
    ...among('destination', term.destinations),
    ...among('jobKind', term.jobKinds),
    ...among('household', term.categories),
    ...(term.newOnly ? ['isNew'] : []),
    ...(term.stableMonths === undefined ? [] : [`stableMonths >= ${term.stableMonths}`]),
    ...(term.pointToPoint ? ['pointToPoint'] : []),
  ]);

const ofActivities = ({ kind, measure, forms }: ActivityTerm): string =>
  written(`${measure}(activity)`, [`kind = ${kind}`, ...among('form', forms)]);

const ofHouseholds = ({ event, counts, categories }: HouseholdTerm): string =>
  written(counts === 'PERSONS' ? 'COUNT(DISTINCT household.member)' : 'COUNT(household)', [
    event === 'WATCHED' ? 'isWatched ON LAST DAY' : `${event} IN PERIOD`,
    ...among('category', categories),
  ]);

const among = (name: string, values: readonly string[] | undefined): string[] =>
  values === undefined ? [] : [values.length === 1 ? `${name} = ${values[0]}` : `${name} IN (${values.join(', ')})`];

const written = (what: string, conditions: readonly string[]): string =>
  conditions.length === 0 ? what : `${what} WHERE ${conditions.join(' AND ')}`;
