import type { ReportFigureRow } from './report';

/** The figures that a report was handed in with, once. */
export interface Submission {
  reportId: string;
  version: number;
  edition: number;
  submittedAt: Date;
  figures: readonly ReportFigureRow[];
}

/** A figure that was handed in otherwise than the time before; null where nothing was said. */
export interface FigureChange extends Pick<ReportFigureRow, 'indicatorId' | 'unit' | 'reason'> {
  claimedBefore: string | null;
  claimedNow: string | null;
  recordedBefore: string | null;
  recordedNow: string | null;
}

const COMPARED = ['claimed', 'recorded', 'evidenced', 'confirmed', 'reason'] as const;

/** What a report says otherwise than when it was handed in the time before, in the form’s order. */
export function changesSince(before: readonly ReportFigureRow[], now: readonly ReportFigureRow[]): FigureChange[] {
  const old = new Map(before.map((figure) => [figure.indicatorCode, figure]));
  return now.flatMap((figure) => {
    const was = old.get(figure.indicatorCode);
    if (was && COMPARED.every((field) => was[field] === figure[field])) return [];
    const { indicatorId, unit, reason } = figure;
    return {
      indicatorId,
      unit,
      reason,
      claimedBefore: was?.claimed ?? null,
      claimedNow: figure.claimed,
      recordedBefore: was?.recorded ?? null,
      recordedNow: figure.recorded,
    };
  });
}
