/** What waits for the reader, over all pairings. */
export const MY_REPORTS = '/reports';

const under = (pairingId: string): string => `/pairings/${encodeURIComponent(pairingId)}/reports`;

export const reportsPath = (pairingId: string, year?: number): string =>
  year === undefined ? under(pairingId) : `${under(pairingId)}?year=${year}`;

/** A report about a pairing stands under it; one that sums up others, under nobody. */
export const reportPath = (pairingId: string | undefined, reportId: string): string =>
  `${pairingId === undefined ? MY_REPORTS : under(pairingId)}/${encodeURIComponent(reportId)}`;
