import { useState } from 'react';
import { useClient } from 'urql';
import { useLocation } from 'wouter';
import { problemsOf } from '../../../api/problems';
import { DraftReportDocument, type DueHeadFragment } from '../../../gql/reports/graphql';
import { useWords } from '../../../language';
import { randomKey } from '../../../parts/random-key';
import { reportPath } from '../paths';
import { periodOf } from '../period';
import { useReportWords } from '../words';

/** As much of what is owed as it takes to begin it. */
type Owed = Pick<DueHeadFragment, 'category' | 'periodKind' | 'periodFrom'> & {
  form: { code: string };
  pairing: { id: string };
};

/** Begins a report that is owed, filled in from the records, and opens it. */
export function Begin({ due }: { due: Owed }) {
  const words = useReportWords();
  const general = useWords();
  const client = useClient();
  const [, go] = useLocation();
  const [requestKey] = useState(randomKey);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string>();
  const begin = async (): Promise<void> => {
    setBusy(true);
    const { form, pairing, category, periodKind, periodFrom } = due;
    const period = periodOf(periodKind, periodFrom);
    const input = { requestKey, form: form.code, pairingId: pairing.id, category, period };
    const { data, error } = await client.mutation(DraftReportDocument, { input }).toPromise();
    setBusy(false);
    if (data) go(reportPath(pairing.id, data.draftReport.report.id));
    else setTrouble(error && problemsOf(error, general)[0]?.message);
  };
  return (
    <>
      <button type="button" className="small" disabled={isBusy} onClick={() => void begin()}>
        {isBusy ? words.beginning : words.begin}
      </button>
      {trouble && (
        <span className="error" role="alert">
          {trouble}
        </span>
      )}
    </>
  );
}
