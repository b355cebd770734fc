import { Arg, Args, Authorized, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  AttachEvidenceInput,
  AttachEvidencePayload,
  DetachEvidenceInput,
  DetachEvidencePayload,
  Evidence,
  EvidenceConnection,
  EvidenceFilter,
  OpenEvidenceInput,
  OpenEvidencePayload,
} from '../../schema/evidence';
import { FundEntry } from '../../schema/fund';
import { Node, PageArgs, type Page } from '../../schema/page';
import { DateTime } from '../../schema/scalars';
import { Ability } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { FundEntryRow } from '../funds/fund.tables';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { keyOf } from '../platform/ids';
import { evidencedKeyOf, nodeOf } from '../records/record-kinds';
import type { EvidenceService } from './evidence.service';
import { filesByRecord, usesByHash } from './evidence.store';
import type { EvidenceRow } from './evidence.tables';

/** Each proves what it keeps itself; which that is, the service knows. */
const MAY_PROVE = [
  Ability.KEEP_RECORDS,
  Ability.POST_FUND_ENTRY,
  Ability.ANSWER_RECTIFICATION,
  Ability.REPORT_WORK,
  Ability.KEEP_HOUSEHOLDS,
];

const keysOf = (recordIds: readonly string[]) => recordIds.map((id, at) => evidencedKeyOf(id, `recordIds.${at}`));

@Resolver(() => Evidence)
export class EvidenceResolver {
  constructor(private readonly files: EvidenceService) {}

  @Authorized('READER')
  @Query(() => EvidenceConnection, {
    name: 'evidence',
    description: '可查看的佐证文件，最近上传的在前。 The files that you may see, the latest first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => EvidenceFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: EvidenceFilter | null,
  ): Promise<Page<EvidenceRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`)) ?? null;
    const record = filter?.recordId ? evidencedKeyOf(filter.recordId, 'filter.recordId') : null;
    const query = { pairingIds, record, isUnused: filter?.isUnused, search: filter?.search };
    return this.files.list(viewer, query, page);
  }

  @Authorized(...MAY_PROVE)
  @Mutation(() => AttachEvidencePayload, {
    description:
      '为记录附上已上传的文件；附过的不再重复。 Attaches files that were handed in to records; what is attached already stays once.',
  })
  async attachEvidence(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AttachEvidenceInput, { description: '哪些文件，哪些记录。 Which files, which records.' })
    { requestKey, evidenceIds, recordIds }: AttachEvidenceInput,
  ): Promise<{ evidence: EvidenceRow[] }> {
    const ids = evidenceIds.map((id, at) => keyOf('Evidence', id, `evidenceIds.${at}`));
    const evidence = await this.files.attach(viewer, { requestKey, evidenceIds: ids, records: keysOf(recordIds) });
    return { evidence };
  }

  @Authorized(...MAY_PROVE)
  @Mutation(() => DetachEvidencePayload, {
    description: '从记录撤下文件；文件本身保留。 Takes a file off records; the file itself is kept.',
  })
  async detachEvidence(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DetachEvidenceInput, { description: '哪份文件，哪些记录。 Which file, which records.' })
    { requestKey, evidenceId, recordIds }: DetachEvidenceInput,
  ): Promise<{ evidence: EvidenceRow }> {
    const id = keyOf('Evidence', evidenceId, 'evidenceId');
    return { evidence: await this.files.detach(viewer, { requestKey, evidenceId: id, records: keysOf(recordIds) }) };
  }

  @Authorized(Ability.UNMASK_PERSON)
  @Mutation(() => OpenEvidencePayload, {
    description:
      '说明理由后打开一户的佐证文件：之后一刻钟内可下载；理由记入审计。 Says why a file about a household is opened: it can be fetched within a quarter of an hour, and the audit trail keeps why.',
  })
  async openEvidence(
    @Ctx() { viewer }: Context,
    @Arg('input', () => OpenEvidenceInput, { description: '哪份文件，为何。 Which file, and why.' })
    { requestKey, evidenceId, reason }: OpenEvidenceInput,
  ): Promise<{ evidence: EvidenceRow }> {
    const id = keyOf('Evidence', evidenceId, 'evidenceId');
    return { evidence: await this.files.open(viewer, { requestKey, evidenceId: id, reason }) };
  }

  @FieldResolver(() => Int, { description: '字节数。 Its size in bytes.' })
  size(@Root() { size }: EvidenceRow): number {
    return Number(size);
  }

  @FieldResolver(() => DateTime, { description: '上传时间。 When it was handed in.' })
  attachedAt(@Root() { handedInAt }: EvidenceRow): Date {
    return handedInAt;
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁上传；演示材料或您不便查看时为空。 Who handed it in; null for the platform, or somebody you may not see.',
  })
  attachedBy(@Root() { handedInBy }: EvidenceRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return handedInBy === null ? null : loaders.load(accountsById, handedInBy);
  }

  @FieldResolver(() => [Node], {
    description:
      '同一内容所证明的、您可查看的记录，最多 100 条，不论由谁上传。 The records you may see that the same content proves, whoever handed it in; 100 at most.',
  })
  async records(@Root() { hash }: EvidenceRow, @Ctx() { loaders }: Context): Promise<AnyNode[]> {
    const keys = (await loaders.load(usesByHash, hash))?.seen ?? [];
    const nodes = await Promise.all(keys.map(({ kind, id }) => nodeByKey(loaders, nodeOf(kind), id)));
    return nodes.filter((node) => node !== null);
  }

  @FieldResolver(() => Int, {
    description:
      '同一内容另外还证明了多少条您无权查看的记录；大于零说明别处也用了它。 How many records besides, which you may not see, the same content proves: above zero it is used elsewhere too.',
  })
  async usedElsewhere(@Root() { hash }: EvidenceRow, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.load(usesByHash, hash))?.elsewhere ?? 0;
  }
}

@Resolver(() => FundEntry)
export class FilesOfFundEntryResolver {
  @FieldResolver(() => [Evidence], {
    description: '附上的佐证文件，最多 100 份。 The files that prove it, 100 at most.',
  })
  async files(@Root() { id }: FundEntryRow, @Ctx() { loaders }: Context): Promise<EvidenceRow[]> {
    return (await loaders.load(filesByRecord, id)) ?? [];
  }
}
