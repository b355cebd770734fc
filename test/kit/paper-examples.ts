import { toGlobalId } from '../../server/platform/ids';
import type { Half } from './world';

type Query = Record<string, string>;

/**
 * How each kind of paper is asked for by the scan of what leaves the platform (test/api/scan.test.ts): about everything that a
 * half has. Whoever adds a paper adds its line: one without a line fails the scan.
 */
export const PAPER_EXAMPLES: Readonly<Record<string, (half: Half) => Query[]>> = {
  'accountability-letter': ({ nodes }) => (nodes.AccountabilityEntry ?? []).map((entryId) => ({ entryId })),
  'audit-export': (half) => [{ pairingId: pairingOf(half) }],
  'audit-trail': () => [{}],
  'benefit-links': () => [{}],
  'benefit-leaks': () => [{ onDay: '2024-06-30', since: '2024-01-01' }],
  'collective-incomes': () => [{ year: '2024' }],
  'household-card': ({ nodes }) => (nodes.Household ?? []).map((householdId) => ({ householdId })),
  'household-helpers': () => [{}],
  'household-list': () => [{}],
  'household-notice': ({ county }) => [{ placeId: toGlobalId('Place', county.id) }],
  'household-visits': () => [{ from: '2024-01-01', until: '2024-12-31' }],
  'households-to-visit': () => [{ onDay: '2024-06-30' }],
  'import-refusals': ({ nodes }) => (nodes.Import ?? []).map((id) => ({ import: id })),
  'import-template': () => ['PLACEMENT', 'PURCHASE', 'ACTIVITY', 'HELPER', 'WORK_ITEM'].map((kind) => ({ kind })),
  'inspection-findings': () => [{}],
  'inspection-list': () => [{}],
  'inspection-table': ({ nodes }) => (nodes.Inspection ?? []).map((inspectionId) => ({ inspectionId })),
  'payment-notice': ({ nodes }) => [{ entryId: nodes.FundEntry?.[0] ?? '' }],
  'policy-benefits': () => [{ from: '2024-01-01', until: '2024-12-31' }],
  'progress-table': (half) => [{ pairingId: pairingOf(half), year: '2019', quarter: '2' }],
  'public-notice': (half) => [{ pairingId: pairingOf(half), year: '2019' }],
  'self-assessment': (half) =>
    ['DONOR', 'RECIPIENT'].map((side) => ({ pairingId: pairingOf(half), year: '2019', side })),
  'spend-table': (half) => [{ pairingId: pairingOf(half), year: '2019', month: '6' }],
  'village-lifts': () => [{ year: '2024' }],
  'work-table': () => [{ year: String(new Date().getUTCFullYear()) }],
  records: (half) =>
    ['placements', 'purchases', 'activities', 'fund-entries', 'projects', 'statements'].map((kind) => ({
      kind,
      pairingIds: pairingOf(half),
    })),
  reminder: (half) => ['DONOR', 'RECIPIENT'].map((side) => ({ pairingId: pairingOf(half), side })),
  report: ({ nodes }) => (nodes.Report ?? []).map((reportId) => ({ reportId })),
  results: () => [{ groupBy: '["PAIRING","INDICATOR","YEAR"]' }],
};

const pairingOf = ({ pairing }: Half): string => toGlobalId('Pairing', pairing);
