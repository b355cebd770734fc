import { z } from 'zod';
import { ImportRowState, Lang, ProblemCode } from '../../schema/vocabulary';
import { definePaper, type Column, type Paper, type Row } from '../papers/paper';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import type { FieldCatalogue } from './fields/field';
import type { ImportFile } from './import';
import type { Importer } from './importer';
import { linesAfter } from './import-line.store';
import type { StagedRow } from './import-judging.service';
import type { ImportVault } from './import-vault';
import { importsById } from './import.store';
import { refusalWords } from './refusal-words.rules';

const PAGE = 500;

const SAYS: Record<Lang, { title: string; reason: string; remedy: string; row: string; hint: string }> = {
  ZH: {
    title: '未入账的行',
    reason: '不能入账的原因',
    remedy: '应怎样改',
    row: '原表行号',
    hint: '请按“应怎样改”改正后，直接上传本表；后三列可以保留。',
  },
  EN: {
    title: 'Rows that were refused',
    reason: 'Why it was refused',
    remedy: 'What to write instead',
    row: 'Row in your file',
    hint: 'Mend the rows and send this very table again; the last three columns may stay.',
  },
};

/**
 * The refused rows of a file with the reason beside each, to be mended and sent again. They stand there as they were sent, so only
 * whoever sent them gets them. Fails with NOT_FOUND and FORBIDDEN.
 */
export const importRefusalsPaper = (vault: ImportVault, kinds: readonly Importer[]): Paper =>
  definePaper({
    kind: 'import-refusals',
    describe: {
      [Lang.ZH]: '未入账的行：一份导入中不能入账的各行，附原因和改法，仅限上传者',
      [Lang.EN]: 'The refused rows of an import with the reason beside each, for whoever sent it',
    },
    params: z.object({ import: z.string().min(1).max(300).describe('导入 / the import') }),
    build: async ({ db, viewer }, params) => {
      const id = keyOf('Import', params.import, 'import');
      const file = (await importsById(db, viewer, [id])).get(id);
      if (!file) throw new DomainError(ProblemCode.NOT_FOUND, { what: '导入', whatEn: 'import' }, 'import');
      if (file.madeByAccount === null || file.madeByAccount !== viewer.accountId)
        throw new DomainError(ProblemCode.FORBIDDEN);
      const catalogue = kinds.find(({ kind }) => kind === file.kind)?.catalogue ?? { fields: [], oneOf: [] };
      const { lang } = viewer;
      const says = SAYS[lang];
      const rows = async function* (): AsyncGenerator<Row> {
        for (let after = 0; ;) {
          const lines = await linesAfter(db, id, [ImportRowState.REFUSED], after, PAGE);
          for (const { number, sealed } of lines)
            yield rowOf(vault.unseal(id, number, sealed) as StagedRow, catalogue, lang);
          const last = lines.at(-1);
          if (!last) return;
          after = last.number;
        }
      };
      return {
        fileName: `${file.name.replace(/\.[^.]*$/, '')} ${says.title}`,
        sheets: [
          {
            name: says.title,
            title: says.title,
            heading: [],
            columns: [
              ...columnsOf(file),
              { header: says.reason, key: 'reason', width: 50, kind: 'text' },
              { header: says.remedy, key: 'remedy', width: 50, kind: 'text' },
              { header: says.row, key: 'row', width: 12, kind: 'integer' },
            ],
            rows: rows(),
            totals: [],
            notes: [says.hint],
            signatures: [],
            simulated: false,
          },
        ],
      };
    },
  });

/** The columns of the file itself, by their own headings; two that share one keep what stands above it. */
function columnsOf({ layout }: ImportFile): Column[] {
  const columns = layout?.columns ?? [];
  const own = columns.map(({ headings }) => headings.at(-1) ?? '');
  return columns.map(({ column, header }, at) => ({
    header: own.filter((one) => one === own[at]).length > 1 ? header : (own[at] ?? ''),
    key: `c${column}`,
    width: 18,
    kind: 'text',
  }));
}

function rowOf(row: StagedRow, { fields }: FieldCatalogue, lang: Lang): Row {
  const told = row.refusals.map((refusal) =>
    refusalWords(
      refusal,
      fields.find(({ field }) => field === refusal.field),
      refusal.given,
      lang,
    ),
  );
  return {
    ...Object.fromEntries(row.cells.map((text, column) => [`c${column}`, text])),
    reason: told.map(({ message }) => message).join('\n'),
    remedy: [...new Set(told.map(({ remedy }) => remedy))].join('\n'),
    row: row.number,
  };
}
