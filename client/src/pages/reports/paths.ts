/** What waits for the reader, over all pairings. */
export const MY_REPORTS = '/reports';

const under = (pairingId: string): string => `/pairings/${encodeURIComponent(pairingId)}/reports`;

export const reportsPath = (pairingId: string, year?: number): string =>
  year === undefined ? under(pairingId) : `${under(pairingId)}?year=${year}`;

export const reportPath = (pairingId: string, reportId: string): string =>
  `${under(pairingId)}/${encodeURIComponent(reportId)}`;
