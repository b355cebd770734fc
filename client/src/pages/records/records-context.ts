import { createContext, use } from 'react';
import type { RecordsPairingQuery } from '../../gql/records/graphql';

/** Whose records the page shows, for everything on it. */
export interface RecordsOfPage {
  pairing: NonNullable<RecordsPairingQuery['pairing']>;
  year: number;
}

export const RecordsContext = createContext<RecordsOfPage | null>(null);

export function useRecords(): RecordsOfPage {
  const records = use(RecordsContext);
  if (!records) throw new Error('this part belongs on the page of records');
  return records;
}
