import { Arg, Args, Authorized, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Account } from '../../schema/account';
import {
  Agreement,
  AgreementConnection,
  AgreementFilter,
  AgreementPayload,
  AgreementVersion,
  AmendAgreementInput,
  DraftAgreementInput,
  SetTargetsInput,
  ShareTargetsInput,
  SignAgreementInput,
  Signature,
  Target,
  TargetShare,
} from '../../schema/agreement';
import { Indicator, Unit } from '../../schema/indicator';
import { PageArgs, type Page } from '../../schema/page';
import { Pairing } from '../../schema/pairing';
import { Party } from '../../schema/party';
import { Decimal } from '../../schema/scalars';
import { Ability, AgreementAction } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import type { AccountRow } from '../accounts/account.tables';
import type { Context } from '../graphql/context';
import { indicatorsById } from '../indicators/indicator.store';
import type { IndicatorRow } from '../indicators/indicator.tables';
import { unitOf, type UnitView } from '../indicators/unit-view';
import { pairingsById } from '../pairings/pairing.store';
import { PairingRow } from '../pairings/pairing.tables';
import { partiesById } from '../parties/party.store';
import type { PartyRow } from '../parties/party.tables';
import { keyOf } from '../platform/ids';
import { nextActions, sharingOf } from './agreement.rules';
import type { AgreementService } from './agreement.service';
import {
  agreedPairings,
  agreementsByYear,
  sharesByVersion,
  signaturesByVersion,
  targetsByVersion,
  versionKey,
  versionsByAgreement,
  yearKey,
} from './agreement.store';
import { AgreementRow, AgreementVersionRow, SignatureRow, TargetRow, TargetShareRow } from './agreement.tables';

/** The version that an agreement shows as its own: the latest. */
function latestKey({ id, version }: AgreementRow): string {
  return versionKey({ agreementId: id, version });
}

async function sharesOf(target: TargetRow, { loaders }: Context): Promise<TargetShareRow[]> {
  const shares = (await loaders.load(sharesByVersion, versionKey(target))) ?? [];
  return shares.filter(({ indicatorCode }) => indicatorCode === target.indicatorCode);
}

@Resolver(() => Agreement)
export class AgreementResolver {
  constructor(private readonly agreements: AgreementService) {}

  @Authorized('READER')
  @Query(() => Agreement, {
    name: 'agreement',
    nullable: true,
    description:
      '一个结对某年的协议；没有或无权查看为空。 A pairing’s agreement of a year; null where there is none that you may see.',
  })
  one(
    @Ctx() { loaders }: Context,
    @Arg('pairingId', () => ID, { description: '结对。 The pairing.' }) pairingId: string,
    @Arg('year', () => Int, { description: '年度。 The year.' }) year: number,
  ): Promise<AgreementRow | null> {
    return loaders.load(agreementsByYear, yearKey(keyOf('Pairing', pairingId, 'pairingId'), year));
  }

  @Authorized('READER')
  @Query(() => AgreementConnection, {
    name: 'agreements',
    description: '可查看的协议，近年在前。 The agreements that you may see, the latest year first.',
  })
  list(
    @Ctx() { viewer }: Context,
    @Args(() => PageArgs) page: PageArgs,
    @Arg('filter', () => AgreementFilter, { nullable: true, description: '筛选条件。 Which ones.' })
    filter?: AgreementFilter | null,
  ): Promise<Page<AgreementRow>> {
    const pairingIds = filter?.pairingIds?.map((id, at) => keyOf('Pairing', id, `filter.pairingIds.${at}`));
    return this.agreements.list(viewer, { ...filter, pairingIds: pairingIds ?? null }, page);
  }

  @Authorized(Ability.DRAFT_AGREEMENT)
  @Mutation(() => AgreementPayload, {
    description:
      '起草协议，每个结对每年一份。可能的错误：FORBIDDEN NOT_FOUND ALREADY_EXISTS BAD_PERIOD 及任务填写的错误。 Drafts an agreement, one for each pairing and year.',
  })
  async draftAgreement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => DraftAgreementInput, { description: '协议内容。 The agreement.' }) input: DraftAgreementInput,
  ): Promise<{ agreement: AgreementRow }> {
    const pairingId = keyOf('Pairing', input.pairingId, 'pairingId');
    return { agreement: await this.agreements.draft(viewer, { ...input, pairingId }) };
  }

  @Authorized(Ability.DRAFT_AGREEMENT)
  @Mutation(() => AgreementPayload, {
    description:
      '修改草案的任务，形成新版本；有人签署后只能变更协议。可能的错误：VERSION_CONFLICT TRANSITION_REFUSED 及任务填写的错误。 Sets the targets of a draft that nobody has signed.',
  })
  async setTargets(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SetTargetsInput, { description: '任务。 The targets.' }) input: SetTargetsInput,
  ): Promise<{ agreement: AgreementRow }> {
    const agreementId = keyOf('Agreement', input.agreementId, 'agreementId');
    return { agreement: await this.agreements.setTargets(viewer, { ...input, agreementId }) };
  }

  @Authorized(Ability.SHARE_TARGETS)
  @Mutation(() => AgreementPayload, {
    description:
      '由牵头单位把任务分解到组团成员；可在最新版本或生效版本上进行。可能的错误：VERSION_CONFLICT NOT_FOUND BAD_INPUT。 Shares targets out among the group’s members, by its lead, on the latest version or the one in force.',
  })
  async shareTargets(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ShareTargetsInput, { description: '分解。 The shares.' }) input: ShareTargetsInput,
  ): Promise<{ agreement: AgreementRow }> {
    const agreementId = keyOf('Agreement', input.agreementId, 'agreementId');
    const shares = input.shares.map((share, at) => ({
      ...share,
      memberId: keyOf('Party', share.memberId, `shares.${at}.memberId`),
    }));
    return { agreement: await this.agreements.shareTargets(viewer, { ...input, agreementId, shares }) };
  }

  @Authorized(Ability.SIGN_AS_DONOR, Ability.SIGN_AS_RECIPIENT)
  @Mutation(() => AgreementPayload, {
    description:
      '签署最新版本；双方都签署后生效。同一账号不能代表双方签署。可能的错误：VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT。 Signs the latest version; it is in force once both sides have. One account never signs for both.',
  })
  async signAgreement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => SignAgreementInput, { description: '签署。 The signature.' }) input: SignAgreementInput,
  ): Promise<{ agreement: AgreementRow }> {
    const agreementId = keyOf('Agreement', input.agreementId, 'agreementId');
    return { agreement: await this.agreements.sign(viewer, { ...input, agreementId }) };
  }

  @Authorized(Ability.DRAFT_AGREEMENT)
  @Mutation(() => AgreementPayload, {
    description:
      '变更已签署的协议，形成新版本；双方签署新版本之前，原版本继续有效。可能的错误：VERSION_CONFLICT TRANSITION_REFUSED BAD_INPUT 及任务填写的错误。 Opens a further version; the one in force stays so until both have signed it.',
  })
  async amendAgreement(
    @Ctx() { viewer }: Context,
    @Arg('input', () => AmendAgreementInput, { description: '变更内容。 The amendment.' }) input: AmendAgreementInput,
  ): Promise<{ agreement: AgreementRow }> {
    const agreementId = keyOf('Agreement', input.agreementId, 'agreementId');
    return { agreement: await this.agreements.amend(viewer, { ...input, agreementId }) };
  }

  @FieldResolver(() => Pairing, { description: '结对。 Its pairing.' })
  pairing(@Root() agreement: AgreementRow, @Ctx() { loaders }: Context): Promise<PairingRow | null> {
    return loaders.load(pairingsById, agreement.pairingId);
  }

  @FieldResolver(() => [Target], {
    description:
      '最新版本的任务，按次序；其他版本见 versions。 The targets of the latest version; others by `versions`.',
  })
  async targets(@Root() agreement: AgreementRow, @Ctx() { loaders }: Context): Promise<TargetRow[]> {
    return (await loaders.load(targetsByVersion, latestKey(agreement))) ?? [];
  }

  @FieldResolver(() => [Signature], { description: '最新版本的签署。 The signatures under the latest version.' })
  async signatures(@Root() agreement: AgreementRow, @Ctx() { loaders }: Context): Promise<SignatureRow[]> {
    return (await loaders.load(signaturesByVersion, latestKey(agreement))) ?? [];
  }

  @FieldResolver(() => [AgreementVersion], {
    description: '各个版本，最新的在前，最多 200 个。 Its versions, the latest first, 200 at most.',
  })
  async versions(@Root() agreement: AgreementRow, @Ctx() { loaders }: Context): Promise<AgreementVersionRow[]> {
    return (await loaders.load(versionsByAgreement, agreement.id)) ?? [];
  }

  @FieldResolver(() => [AgreementAction], {
    description: '您现在可办理的事项。 What you may do to it now: which buttons to show.',
  })
  async nextActions(@Root() agreement: AgreementRow, @Ctx() { loaders, viewer }: Context): Promise<AgreementAction[]> {
    const pairing = await loaders.load(agreedPairings, yearKey(agreement.pairingId, agreement.year));
    return nextActions(viewer, agreement.status, pairing);
  }
}

@Resolver(() => AgreementVersion)
export class AgreementVersionResolver {
  @FieldResolver(() => [Target], { description: '此版本的任务。 The targets of this version.' })
  async targets(@Root() version: AgreementVersionRow, @Ctx() { loaders }: Context): Promise<TargetRow[]> {
    return (await loaders.load(targetsByVersion, versionKey(version))) ?? [];
  }

  @FieldResolver(() => [Signature], { description: '此版本的签署。 The signatures under this version.' })
  async signatures(@Root() version: AgreementVersionRow, @Ctx() { loaders }: Context): Promise<SignatureRow[]> {
    return (await loaders.load(signaturesByVersion, versionKey(version))) ?? [];
  }

  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '由谁形成；平台自身或不便显示为空。 Who made it; null for the platform itself or somebody you may not see.',
  })
  madeBy(@Root() version: AgreementVersionRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return version.madeByAccount === null ? null : loaders.load(accountsById, version.madeByAccount);
  }
}

@Resolver(() => Target)
export class TargetResolver {
  @FieldResolver(() => Indicator, { description: '指标。 The indicator.' })
  indicator(@Root() target: TargetRow, @Ctx() { loaders }: Context): Promise<IndicatorRow | null> {
    return loaders.load(indicatorsById, target.indicatorId);
  }

  @FieldResolver(() => Unit, { description: '单位。 The unit of the value.' })
  unit(@Root() target: TargetRow): UnitView {
    return unitOf(target.unit);
  }

  @FieldResolver(() => [TargetShare], {
    description: '各成员的分担，大者在前。 The members’ shares, the largest first.',
  })
  shares(@Root() target: TargetRow, @Ctx() context: Context): Promise<TargetShareRow[]> {
    return sharesOf(target, context);
  }

  @FieldResolver(() => Decimal, { description: '已分解的合计。 What members carry together.' })
  async sharedTotal(@Root() target: TargetRow, @Ctx() context: Context): Promise<string> {
    return sharingOf(target, await sharesOf(target, context)).sharedTotal;
  }

  @FieldResolver(() => Decimal, {
    description: '任务与分解合计之差；多分解则为负。 The target less what is shared; negative where more is shared.',
  })
  async unshared(@Root() target: TargetRow, @Ctx() context: Context): Promise<string> {
    return sharingOf(target, await sharesOf(target, context)).unshared;
  }
}

@Resolver(() => TargetShare)
export class TargetShareResolver {
  @FieldResolver(() => Party, {
    nullable: true,
    description: '成员单位；您无权查看的为空。 The member; null where you may not see it.',
  })
  member(@Root() share: TargetShareRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, share.memberId);
  }
}

@Resolver(() => Signature)
export class SignatureResolver {
  @FieldResolver(() => Account, {
    nullable: true,
    description:
      '签署的账号；演示协议由平台签署，或您不便查看时为空。 Who signed; null where the platform signed a demonstration, or you may not see it.',
  })
  account(@Root() signature: SignatureRow, @Ctx() { loaders }: Context): Promise<AccountRow | null> | null {
    return signature.accountId === null ? null : loaders.load(accountsById, signature.accountId);
  }

  @FieldResolver(() => Party, {
    nullable: true,
    description:
      '代表哪个单位签署；您无权查看的为空。 The party for which it was signed; null where you may not see it.',
  })
  party(@Root() signature: SignatureRow, @Ctx() { loaders }: Context): Promise<PartyRow | null> {
    return loaders.load(partiesById, signature.partyId);
  }
}

@Resolver(() => Pairing)
export class PairingAgreementResolver {
  @FieldResolver(() => Agreement, {
    nullable: true,
    description: '某年的协议；没有或无权查看为空。 The agreement of a year; null where there is none that you may see.',
  })
  agreement(
    @Root() pairing: PairingRow,
    @Ctx() { loaders }: Context,
    @Arg('year', () => Int, { description: '年度。 The year.' }) year: number,
  ): Promise<AgreementRow | null> {
    return loaders.load(agreementsByYear, yearKey(pairing.id, year));
  }
}
