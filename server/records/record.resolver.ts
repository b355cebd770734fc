import {
  Arg,
  Args,
  Authorized,
  Ctx,
  FieldResolver,
  ID,
  Mutation,
  Query,
  Resolver,
  Root,
  type ClassType,
} from 'type-graphql';
import { Account } from '../../schema/account';
import { Activity } from '../../schema/activity';
import { Evidence } from '../../schema/evidence';
import { LaborPlacement } from '../../schema/labor';
import { PageArgs, type Page } from '../../schema/page';
import { Purchase } from '../../schema/purchase';
import {
  ConfirmRecordsInput,
  DisputeRecordsInput,
  RecordsToConfirmConnection,
  RecordsToConfirmFilter,
  RecordWord,
  SayOfRecordsPayload,
} from '../../schema/record';
import { Ability, RecordKind, RecordSaid, RecordStanding, Side } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import { filesByRecord } from '../evidence/evidence.store';
import type { EvidenceRow } from '../evidence/evidence.tables';
import type { Context } from '../graphql/context';
import { nodeByKey, type AnyNode } from '../graphql/nodes';
import { pairingsById } from '../pairings/pairing.store';
import { keyOf } from '../platform/ids';
import { RECORD_KINDS, recordKeyOf } from './record-kinds';
import type { RecordRow } from './record';
import { nextWords, sidesSpokenFor } from './word.rules';
import type { Said, Say, WordService } from './word.service';
import { wordsByRecord, type WordRow } from './word.store';

@Resolver(() => RecordWord)
export class RecordWordResolver {
  constructor(private readonly words: WordService) {}

  @Authorized('READER')
  @Query(() => RecordsToConfirmConnection, {
    description:
      '某结对某类台账中，一方可确认的（即另一方登记的）记录，按登记先后；异议待答复的用 said: [DISPUTED] 查看。 The records of a pairing and kind that a side may confirm, because the other recorded them, in the order in which they were; with said: [DISPUTED], what waits for an answer.',
  })
  async recordsToConfirm(
    @Ctx() context: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('pairingId', () => ID, { description: '结对。 The pairing.' }) pairingId: string,
    @Arg('kind', () => RecordKind, { description: '台账种类。 Which kind of record.' }) kind: RecordKind,
    @Arg('filter', () => RecordsToConfirmFilter, { nullable: true, description: '筛选。 Which ones.' })
    filter?: RecordsToConfirmFilter | null,
    @Arg('side', () => Side, {
      nullable: true,
      description: '由哪一方确认，默认您所在的一方。 Whose word it is about; your own side if left out.',
    })
    side?: Side | null,
  ): Promise<Page<AnyNode> & { seen: string }> {
    const key = keyOf('Pairing', pairingId, 'pairingId');
    const query = { pairingId: key, kind, side: side ?? null, ...readFilter(filter) };
    const { edges, seen, ...rest } = await this.words.inbox(context.viewer, query, page);
    const type = RECORD_KINDS[kind].node;
    const nodes = await Promise.all(edges.map(({ node }) => nodeByKey(context.loaders, type, node.id)));
    return {
      ...rest,
      // Withdrawn from sight meanwhile: what was listed and is no more is left out.
      edges: edges.flatMap(({ cursor }, at) => (nodes[at] ? [{ cursor, node: nodes[at] }] : [])),
      seen: Buffer.from(seen, 'utf8').toString('base64url'),
    };
  }

  @Authorized(Ability.CONFIRM_RECORDS)
  @Mutation(() => SayOfRecordsPayload, {
    description:
      '确认对方登记的记录：确认所看到的版本，其后有更改即失效。 Confirms what the other side recorded, in the version that was seen; a change afterwards takes it back.',
  })
  confirmRecords(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmRecordsInput, { description: '哪些记录。 Which records.' }) input: ConfirmRecordsInput,
  ): Promise<object> {
    return this.say(context, RecordStanding.CONFIRMED, { ...readSay(input), reason: null });
  }

  @Authorized(Ability.CONFIRM_RECORDS)
  @Mutation(() => SayOfRecordsPayload, {
    description:
      '对对方登记的记录提出异议，说明理由；登记方须按期答复。 Disputes what the other side recorded, saying why; the side that recorded it is to answer in time.',
  })
  disputeRecords(
    @Ctx() context: Context,
    @Arg('input', () => DisputeRecordsInput, { description: '哪些记录，为什么。 Which records, and why.' })
    input: DisputeRecordsInput,
  ): Promise<object> {
    return this.say(context, RecordStanding.DISPUTED, { ...readSay(input), reason: input.reason });
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description: '由谁提出；您不便查看时为空。 Who said it; null for somebody you may not see.',
  })
  by(@Root() { accountId }: WordRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return accountId === null ? null : loaders.load(accountsById, accountId);
  }

  private async say(context: Context, word: RecordStanding, input: Say) {
    const said = await this.words.say(context.viewer, word, input);
    const { words, isMore, disputes } = said;
    return { count: words.length, isMore, disputes, records: await recordsOf(context, said) };
  }
}

async function recordsOf({ loaders }: Context, { words }: Said): Promise<AnyNode[]> {
  const nodes = await Promise.all(
    words.map(({ kind, recordId }) => nodeByKey(loaders, RECORD_KINDS[kind].node, recordId)),
  );
  return nodes.filter((node) => node !== null);
}

function readFilter(filter: RecordsToConfirmFilter | null | undefined) {
  const said = filter?.said ?? [RecordSaid.NOTHING];
  const standings = said.map((one) => (one === RecordSaid.NOTHING ? null : RecordStanding[one]));
  return { year: filter?.year ?? null, month: filter?.month ?? null, standings };
}

function readSay({ requestKey, records, selection }: ConfirmRecordsInput): Omit<Say, 'reason'> {
  return {
    requestKey,
    records: records?.map(({ id, version }, at) => ({ ...recordKeyOf(id, `records.${at}.id`), version })) ?? null,
    selection: selection
      ? {
          ...readFilter(selection),
          pairingId: keyOf('Pairing', selection.pairingId, 'selection.pairingId'),
          kind: selection.kind,
          seen: Buffer.from(selection.seen, 'base64url').toString('utf8'),
        }
      : null,
  };
}

/** What every kind of record has besides its own fields. */
function fieldsOf(RecordType: ClassType<object>) {
  @Resolver(() => RecordType)
  abstract class FieldsOfRecord {
    @FieldResolver(() => [Evidence], {
      description: '附上的佐证文件，最多 100 份。 The files that prove it, 100 at most.',
    })
    async files(@Root() { id }: RecordRow, @Ctx() { loaders }: Context): Promise<EvidenceRow[]> {
      return (await loaders.load(filesByRecord, id)) ?? [];
    }

    @FieldResolver(() => [RecordWord], {
      description:
        '对方的各次意见，最近的在前，最多 100 次。 What the other side said of it, the latest first, 100 at most.',
    })
    async words(@Root() { id }: RecordRow, @Ctx() { loaders }: Context): Promise<WordRow[]> {
      return (await loaders.load(wordsByRecord, id)) ?? [];
    }

    @FieldResolver(() => [RecordStanding], {
      description: '您现在可对它表示的意见。 What you may say of it now: which buttons to show.',
    })
    async nextWords(@Root() record: RecordRow, @Ctx() { loaders, viewer }: Context): Promise<RecordStanding[]> {
      const pairing = await loaders.load(pairingsById, record.pairingId);
      return pairing ? nextWords(sidesSpokenFor(viewer, pairing), viewer.accountId, record) : [];
    }
  }
  return FieldsOfRecord;
}

@Resolver(() => Purchase)
export class FieldsOfPurchaseResolver extends fieldsOf(Purchase) {}

@Resolver(() => LaborPlacement)
export class FieldsOfPlacementResolver extends fieldsOf(LaborPlacement) {}

@Resolver(() => Activity)
export class FieldsOfActivityResolver extends fieldsOf(Activity) {}
