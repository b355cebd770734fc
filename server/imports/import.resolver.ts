import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Int,
  Mutation,
  Query,
  Resolver,
  Root,
  Subscription,
} from 'type-graphql';
import {
  Import,
  ImportColumn,
  ImportConnection,
  ImportConstant,
  ImportCounts,
  ImportField,
  ImportPayload,
  ImportProgress,
  ImportQuestion,
  ImportRowConnection,
  ImportSheet,
} from '../../schema/import';
import { CommitImportInput, CorrectMappingInput, DiscardImportInput, ImportFilter } from '../../schema/import-inputs';
import { Account } from '../../schema/account';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Ability, ImportRowState } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { pairingsById } from '../pairings/pairing.store';
import type { PairingRow } from '../pairings/pairing.tables';
import { keyOf } from '../platform/ids';
import { fileFaultWords } from './file-fault';
import type { ImportFile } from './import';
import type { ImportFeed } from './import-follow';
import type { ImportService } from './import.service';
import { shownRow, type ShownRow } from './import-view.rules';
import { letterOf } from './raw-table';
import { fieldNote, questionWords } from './refusal-words.rules';

type Done = Promise<{ import: ImportFile }>;

const KEEPS = Ability.KEEP_RECORDS;
const STEP_ERRORS = 'NOT_FOUND FORBIDDEN VERSION_CONFLICT TRANSITION_REFUSED';

const toImport = <Input extends { importId: string }>(input: Input): Input => ({
  ...input,
  importId: keyOf('Import', input.importId, 'importId'),
});

@Resolver(() => Import)
export class ImportResolver {
  constructor(private readonly imports: ImportService) {}

  @Authorized(KEEPS)
  @Query(() => Import, {
    name: 'import',
    description: '一份导入的表格。 One spreadsheet on its way into the books. Fails with NOT_FOUND.',
  })
  one(
    @Ctx() { viewer }: Context,
    @Arg('id', () => ID, { description: '编号。 Its id.' }) id: string,
  ): Promise<ImportFile> {
    return this.imports.get(viewer, keyOf('Import', id, 'id'));
  }

  @Authorized(KEEPS)
  @Query(() => ImportConnection, {
    name: 'imports',
    description: '本单位导入的表格，最近的在前。 The spreadsheets that your own parties have sent, the latest first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => ImportFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: ImportFilter | null,
  ): Promise<Page<ImportFile>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null;
    return this.imports.list(viewer, { ...filter, pairingIds }, page);
  }

  @Authorized(KEEPS)
  @Mutation(() => ImportPayload, {
    description: `指明表、表头与各列，随后重新核对；同样表头的下一份表照此办理。 Says which sheet and columns are what; the next table with the same headings is read so, too. Fails with ${STEP_ERRORS} BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS.`,
  })
  async correctMapping(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CorrectMappingInput, { description: '各列的含义。 What the columns are.' })
    input: CorrectMappingInput,
  ): Done {
    return { import: await this.imports.correctMapping(viewer, toImport(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => ImportPayload, {
    description: `入账：一次全部录入，或全部不录。 Records the rows in one transaction, all of them or none. Fails with ${STEP_ERRORS} ROWS_REFUSED NOTHING_TO_RECORD ALREADY_EXISTS, and as recording one such record.`,
  })
  async commitImport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => CommitImportInput, { description: '录哪些行。 Which rows.' }) input: CommitImportInput,
  ): Done {
    return { import: await this.imports.commit(viewer, toImport(input)) };
  }

  @Authorized(KEEPS)
  @Mutation(() => ImportPayload, {
    description: `放弃：删除文件与暂存的行。 Gives a file up; it and its rows are deleted. Fails with ${STEP_ERRORS}.`,
  })
  async discardImport(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DiscardImportInput, { description: '放弃哪一份。 Which one.' }) input: DiscardImportInput,
  ): Done {
    return { import: await this.imports.discard(viewer, toImport(input)) };
  }

  // What is told to several who follow alike is rendered for their scope, in which nobody has a post: the scope decides.
  @Authorized('READER')
  @Subscription(() => Import, {
    description: '一份表格现在的情况，此后每有进展再给出。 A spreadsheet as it is, and again whenever it has got on.',
    subscribe: ({ args, context }: { args: { importId: string }; context: Context }): Promise<ImportFeed> =>
      context.imports.follow(context.watched, keyOf('Import', args.importId, 'importId')),
  })
  importProgressed(
    @Root() file: ImportFile,
    @Arg('importId', () => ID, { description: '哪一份。 Which one.' }) _importId: string,
  ): ImportFile {
    return file;
  }

  @FieldResolver(() => Pairing, {
    nullable: true,
    description: '所属结对；您不便查看时为空。 The pairing whose records they are; null where you may not see it.',
  })
  pairing(@Root() file: ImportFile, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, file.pairingId);
  }

  @FieldResolver(() => Account, { nullable: true, description: '上传者。 Who sent it.' })
  madeBy(@Root() file: ImportFile, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return file.madeByAccount === null ? null : loaders.load(accountsById, file.madeByAccount);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '无法读取的原因与改法。 Why it could not be read, and what to do.',
  })
  failure(@Root() { fault }: ImportFile, @Ctx() { lang }: Context): string | null {
    return fault === null ? null : fileFaultWords(fault, lang);
  }

  @FieldResolver()
  progress(@Root() { done, total }: ImportFile): ImportProgress {
    return { done, total };
  }

  @FieldResolver()
  sheets(@Root() file: ImportFile): ImportSheet[] {
    return file.sheets ?? [];
  }

  @FieldResolver()
  sheet(@Root() { sheets, layout }: ImportFile): string | null {
    return layout === null ? null : (sheets?.[layout.sheet]?.name ?? null);
  }

  @FieldResolver()
  headerRow(@Root() { layout }: ImportFile): number | null {
    return layout?.headerRow ?? null;
  }

  @FieldResolver()
  columns(@Root() { layout }: ImportFile): ImportColumn[] {
    return (layout?.columns ?? []).map(({ column, header, samples, hidden, field, confidence }) => ({
      column: column + 1,
      letter: letterOf(column),
      header,
      samples,
      hidden,
      field,
      confidence,
    }));
  }

  @FieldResolver(() => [ImportField], { description: '可对应的字段。 The fields that its columns may be.' })
  fields(@Root() { kind }: ImportFile, @Ctx() { lang }: Context): ImportField[] {
    return this.imports.kindOf(kind).catalogue.fields.map((spec) => ({
      field: spec.field,
      name: spec.words[lang],
      required: spec.required,
      note: fieldNote(spec, lang),
      choices: 'choices' in spec.type ? spec.type.choices.map(({ words }) => words[lang]) : [],
    }));
  }

  @FieldResolver(() => [ImportConstant], { description: '全表统一的值。 Values that hold for every row.' })
  constants(@Root() { layout }: ImportFile): ImportConstant[] {
    return Object.entries(layout?.constants ?? {}).map(([field, value]) => ({ field, value }));
  }

  @FieldResolver(() => [ImportQuestion], {
    description: '入账前须由人决定的事。 What somebody has to decide before its rows can be read.',
  })
  questions(@Root() { kind, layout }: ImportFile, @Ctx() { lang }: Context): ImportQuestion[] {
    const { fields } = this.imports.kindOf(kind).catalogue;
    return (layout?.questions ?? []).map(({ field, about }) => {
      const spec = fields.find((one) => one.field === field);
      return { field, message: questionWords(about, spec, lang) };
    });
  }

  @FieldResolver()
  counts(@Root() { good, repaired, refused, duplicates, skipped }: ImportFile): ImportCounts {
    return { good, repaired, refused, duplicates, skipped };
  }

  @FieldResolver(() => Int, { nullable: true, description: '已入账的行数。 How many of its rows stand in the books.' })
  recorded(@Root() { recorded }: ImportFile): number | null {
    return recorded;
  }

  @FieldResolver(() => ImportRowConnection, { description: '各行，按表格次序。 Its rows, in the order of the sheet.' })
  async rows(
    @Root() file: ImportFile,
    @Ctx() { viewer, lang }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('state', () => ImportRowState, {
      nullable: true,
      description: '只要此种结果的行。 Only rows of this outcome.',
    })
    state?: ImportRowState | null,
  ): Promise<Page<ShownRow>> {
    const lines = await this.imports.lines(viewer, file.id, state ?? null, page);
    const { fields } = this.imports.kindOf(file.kind).catalogue;
    const columns = file.layout?.columns ?? [];
    const shown = (row: Parameters<typeof shownRow>[0]): ShownRow => shownRow(row, columns, fields, lang);
    return { ...lines, edges: lines.edges.map(({ cursor, node }) => ({ cursor, node: shown(node) })) };
  }
}
