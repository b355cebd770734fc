import { Arg, Args, Authorized, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { PageArgs, type Page } from '../../schema/page';
import {
  ReportForm,
  ReportFormConnection,
  ReportFormPayload,
  ReportFormStep,
  ReviseReportFormInput,
} from '../../schema/report-form';
import { Ability, Lang } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import type { ReportFormService } from './report-form.service';
import type { ReportFormRow } from './report';

@Resolver(() => ReportForm)
export class ReportFormResolver {
  constructor(private readonly forms: ReportFormService) {}

  @Authorized('READER')
  @Query(() => ReportFormConnection, {
    name: 'reportForms',
    description: '现行的报表及其流程。 The forms that stand, with their flows.',
  })
  list(@Ctx() { viewer }: Context, @Args(() => PageArgs) page: PageArgs): Promise<Page<ReportFormRow>> {
    return this.forms.list(viewer, page);
  }

  @Authorized(Ability.MANAGE_INDICATORS)
  @Mutation(() => ReportFormPayload, {
    description:
      '修订报表，形成新版本；已起草的报告沿用原版本。可能的错误：NOT_FOUND VERSION_CONFLICT BAD_INPUT OUT_OF_RANGE TOO_MANY_ITEMS UNKNOWN_INDICATOR。 Revises a form; reports that were begun keep the version before.',
  })
  async reviseReportForm(
    @Ctx() { viewer }: Context,
    @Arg('input', () => ReviseReportFormInput, { description: '修订。 The revision.' }) input: ReviseReportFormInput,
  ): Promise<{ form: ReportFormRow }> {
    return { form: await this.forms.revise(viewer, input) };
  }

  @FieldResolver(() => String, { description: '名称。 Its name.' })
  name(@Root() { nameZh, nameEn }: ReportFormRow, @Ctx() { lang }: Context): string {
    return lang === Lang.EN ? nameEn : nameZh;
  }

  @FieldResolver(() => [ReportFormStep], { description: '流程。 Its flow.' })
  steps(@Root() { steps }: ReportFormRow): ReportFormStep[] {
    return steps.map(({ action, by, figures = [] }) => ({ action, by, figures }));
  }
}
