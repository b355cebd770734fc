import { z } from 'zod';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { definePaper } from '../papers/paper';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { storedWorkbook } from './report-paper.store';

/** A report as it was locked, byte for byte; the latest edition where none is named. Fails with NOT_FOUND. */
export const reportPaper = definePaper({
  kind: 'report',
  describe: {
    [Lang.ZH]: '已锁定报告的原件：与锁定时逐字节一致',
    [Lang.EN]: 'A locked report as it was kept, byte for byte',
  },
  params: z.object({
    reportId: z.string().min(1).max(300).describe('报告 / the report'),
    edition: z.coerce.number().int().min(1).max(10_000).optional().describe('第几次报送，默认最近一次 / which edition'),
  }),
  build: async ({ db, viewer }, { reportId, edition }) => {
    const stored = await storedWorkbook(db, viewer, keyOf('Report', reportId, 'reportId'), edition ?? null);
    if (!stored)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '已锁定的报告', whatEn: 'locked report' }, 'reportId');
    return { fileName: stored.fileName.replace(/\.xlsx$/, ''), format: 'xlsx', bytes: stored.bytes };
  },
});
