import { useState } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import { RankingRecomputedDocument, type RankedPartsFragment } from '../../../gql/desk/graphql';
import { useWords } from '../../../language';
import { useDeskWords } from '../words';

interface Frozen {
  id: string;
  places: readonly RankedPartsFragment[];
}

/** Whoever doubts frozen places may have them worked out again, as of their moment. */
export function Recheck({ ranking }: { ranking: Frozen }) {
  const words = useDeskWords();
  const general = useWords();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ text: string; isGood: boolean }>();
  const check = async (): Promise<void> => {
    setBusy(true);
    setTold(undefined);
    const asked = { id: ranking.id };
    const { data, error } = await client
      .query(RankingRecomputedDocument, asked, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    const again = data?.node && 'recomputed' in data.node ? data.node.recomputed : undefined;
    if (!again) return setTold({ text: error ? (problemsOf(error, general)[0]?.message ?? '') : '', isGood: false });
    const isSame = JSON.stringify(again) === JSON.stringify(ranking.places);
    setTold({ text: isSame ? words.recheckSame : words.recheckDiffers, isGood: isSame });
  };
  return (
    <>
      <p className="actions">
        <button type="button" disabled={busy} onClick={() => void check()}>
          {busy ? words.rechecking : words.recheck}
        </button>
      </p>
      {told && (
        <p className={told.isGood ? 'notice good' : 'notice bad'} role="status">
          {told.text}
        </p>
      )}
    </>
  );
}
