import { MatchStatus, type ResolutionKind, type Side } from '../../schema/vocabulary';
import type { FundEntryRow } from '../funds/fund.tables';
import type { Day } from '../platform/day';
import { entriesByMatch, listMatches, resolutionsById, type MatchQuery } from '../reconciliation/reconciliation.store';
import type { MatchRow } from '../reconciliation/reconciliation.tables';
import { everyRow, load, uncounted } from './ledger.paper';
import type { Reading } from './paper';

/** What both sides state about one movement of money, as a paper prints it. */
export interface Paired {
  match: MatchRow;
  entries: FundEntryRow[];
  /** Why somebody closed it. */
  resolution: { kind: ResolutionKind; reason: string } | null;
}

export const MATCH_WORDS: Record<MatchStatus, string> = {
  AGREED: '相符',
  ONE_SIDED: '单方登记',
  DIFFERS: '不一致',
  EXPLAINED: '已说明',
};

export const RESOLUTION_WORDS: Record<ResolutionKind, string> = {
  IN_TRANSIT: '在途',
  OTHER_CHANNEL: '经其他渠道',
  TYPED_WRONG: '录入差错',
  NOT_COUNTED_AS_AID: '不计入帮扶资金',
  OTHER: '其他',
};

/** A pairing's matches, the earliest first, with their entries and what was said about them. */
export async function readPaired(desk: Reading, query: MatchQuery, today: Day): Promise<Paired[]> {
  const { db, viewer } = desk;
  const matches = await everyRow((page) =>
    listMatches(db, viewer, { ...query, today }, { field: 'SINCE', desc: false }, page, uncounted),
  );
  const entries = await load(
    desk,
    entriesByMatch,
    matches.map(({ id }) => id),
  );
  const resolutions = await load(
    desk,
    resolutionsById,
    matches.map(({ resolutionId }) => resolutionId),
  );
  return matches.map((match) => ({
    match,
    entries: entries.get(match.id) ?? [],
    resolution: resolutions.get(match.resolutionId ?? '') ?? null,
  }));
}

export const ofSide = ({ entries }: Paired, side: Side): FundEntryRow[] =>
  entries.filter((entry) => entry.side === side);

export const EVERY_STATUS: MatchStatus[] = Object.values(MatchStatus);
