import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode, RankingState, type RankingTermKind } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { momentAt } from '../events/moment.store';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { rowsQuestion } from './ranking-figures.service';
import { listCountedRows, type CountedRow } from './ranked-rows.store';
import { isRowTerm, ROW_TERMS, type RowSubject } from './ranking-terms.rules';
import { formulaOf, mayManage, rankingOf } from './ranking.service';

export interface RowsWanted {
  rankingId: string;
  partyId: string;
  kind: RankingTermKind;
}

export type RankedRowShown = CountedRow & { subjectType: RowSubject };

/** What lies below a figure of a ranking. */
export class RankedRowsService {
  constructor(private readonly source: DataSource) {}

  /**
   * The rows that a term of a ranking counted for one of the ranked, as of its moment, and of these those that the viewer may see.
   * Fails with NOT_FOUND (ranking, party), FORBIDDEN (open, and somebody else freezes it), BAD_INPUT (no term that counts rows),
   * OUT_OF_RANGE and CURSOR_INVALID.
   */
  rows(viewer: Viewer, { rankingId, partyId, kind }: RowsWanted, page: PageRequest): Promise<Page<RankedRowShown>> {
    return read(this.source, viewer, async (db) => {
      const ranking = await rankingOf(db, viewer, rankingId);
      if (ranking.state === RankingState.OPEN && !mayManage(viewer, ranking.placePaths))
        throw new DomainError(ProblemCode.FORBIDDEN);
      if (!ranking.rankedIds.includes(partyId))
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '参排单位', whatEn: 'one of the ranked' }, 'partyId');
      const formula = await formulaOf(db, viewer, ranking);
      if (!isRowTerm(kind) || !formula.terms.some((term) => term.kind === kind)) {
        const reason = { reason: '公式没有这样的计数项', reasonEn: 'the formula has no such term that counts rows' };
        throw new DomainError(ProblemCode.BAD_INPUT, reason, 'kind');
      }
      const snapshot = ranking.asOf === null ? null : await momentAt(db, ranking.asOf);
      const question = { ...rowsQuestion(ranking, snapshot), rankedIds: [partyId] };
      const recount = (count: (inner: Db) => Promise<number>): Promise<number> => read(this.source, viewer, count);
      const { edges, ...rest } = await listCountedRows(db, viewer, kind, question, page, recount);
      const { subject: subjectType } = ROW_TERMS[kind];
      return { ...rest, edges: edges.map(({ cursor, node }) => ({ cursor, node: { ...node, subjectType } })) };
    });
  }
}
