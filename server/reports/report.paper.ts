import { z } from 'zod';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { definePaper, type PaperDesk, type PaperDraft, type StoredFile } from '../papers/paper';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import { paperOf, type ReportText } from './report-paper.rules';
import { keptPaper } from './report-paper.store';

/**
 * A report as it was locked, byte for byte; the latest edition where none is named. Fails with NOT_FOUND, and with BAD_INPUT as
 * anything but a workbook or a document.
 */
export const reportPaper = definePaper({
  kind: 'report',
  describe: {
    [Lang.ZH]: '已锁定报告的原件（工作簿或 Word 文档）：与锁定时逐字节一致',
    [Lang.EN]: 'A locked report as it was kept, as a workbook or a document, byte for byte',
  },
  params: z.object({
    reportId: z.string().min(1).max(300).describe('报告 / the report'),
    edition: z.coerce.number().int().min(1).max(10_000).optional().describe('第几次报送，默认最近一次 / which edition'),
  }),
  build: async (desk, { reportId, edition }) => {
    const kept = await keptFile(desk, keyOf('Report', reportId, 'reportId'), edition ?? null);
    if (!kept)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '已锁定的报告', whatEn: 'locked report' }, 'reportId');
    return kept;
  },
});

/** What was kept of a locked edition; what was locked before documents were kept is written from its text. */
export async function keptFile(
  { db, viewer, format: asked }: PaperDesk,
  reportId: string,
  edition: number | null,
): Promise<StoredFile | PaperDraft | null> {
  const format = asked === 'docx' ? 'docx' : 'xlsx';
  const kept = await keptPaper(db, viewer, { reportId, edition, format });
  if (!kept) return null;
  const { text, fileName, bytes } = kept;
  if (bytes === null) return paperOf(JSON.parse(text) as ReportText);
  return { fileName: fileName.replace(/\.xlsx$/, ''), format, bytes };
}
