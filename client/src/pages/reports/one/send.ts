import type { Client, CombinedError } from 'urql';
import {
  ApproveReportDocument,
  ConfirmReportDocument,
  LockReportDocument,
  ReopenReportDocument,
  ReturnReportDocument,
  type ReportAction,
} from '../../../gql/reports/graphql';

/** An act on the version that the reader sees. */
export interface To {
  requestKey: string;
  reportId: string;
  version: number;
}

/** What is done to a report that stands; its author fills it in and hands it in with more than a reason. */
type Act = Exclude<ReportAction, 'SET_FIGURES' | 'SUBMIT'>;

/** The act’s mutation; the answer carries the report as it is then, and the cache takes it from there. */
export async function act(client: Client, action: Act, to: To, reason: string): Promise<CombinedError | undefined> {
  return (await sent(client, action, to, reason)).error;
}

function sent(client: Client, action: Act, to: To, reason: string): Promise<{ error?: CombinedError }> {
  switch (action) {
    case 'APPROVE':
      return client.mutation(ApproveReportDocument, { input: to }).toPromise();
    case 'CONFIRM':
      return client.mutation(ConfirmReportDocument, { input: to }).toPromise();
    case 'LOCK':
      return client.mutation(LockReportDocument, { input: to }).toPromise();
    case 'RETURN':
      return client.mutation(ReturnReportDocument, { input: { ...to, reason } }).toPromise();
    case 'REOPEN':
      return client.mutation(ReopenReportDocument, { input: { ...to, reason } }).toPromise();
  }
}
