import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { lock, read, tx } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { revisedForm, type FormInput } from './report-form.rules';
import { currentForm, formsById, insertForm, knownForms, knownIndicators, listForms } from './report-form.store';
import { shippedForms } from './report-forms.catalogue';
import { reporterOf } from './report.rules';
import type { ReportFormRow } from './report';

const FORMS_LOCK = 'report-forms';
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

/** Brings the shipped forms in, each once; what is there is never rewritten. */
export async function ensureReportForms(source: DataSource): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, FORMS_LOCK);
    const known = await knownForms(db);
    for (const form of shippedForms.filter(({ code }) => !known.has(code)))
      await insertForm(db, { ...form, reporter: reporterOf(form), id: newId(), version: 1, reason: null }, null);
  });
}

export interface FormRevision extends FormInput {
  requestKey: string;
  code: string;
  version: number;
  reason: string;
}

export class ReportFormService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** A page of the forms that stand. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  list(viewer: Viewer, page: PageRequest): Promise<Page<ReportFormRow>> {
    return read(this.source, viewer, (db) => listForms(db, page, (count) => read(this.source, viewer, count)));
  }

  /**
   * Revises a form: the version before is ended and kept, and reports made under it go on under it.
   * Fails with FORBIDDEN, NOT_FOUND (no such form), VERSION_CONFLICT, and as `revisedForm` and `write`.
   */
  revise(viewer: Viewer, input: FormRevision): Promise<ReportFormRow> {
    return write(this.source, this.secret, viewer, {
      verb: 'reviseReportForm',
      input,
      locks: [FORMS_LOCK],
      allow: () => {
        if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: async (db, id) => found((await formsById(db, viewer, [id])).get(id)),
      effect: async (db) => {
        const before = found(await currentForm(db, input.code));
        if (before.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: before.version }, 'version');
        const known = await knownIndicators(db, input.indicators);
        const facts = revisedForm(before, input, (code) => known.has(code));
        const reason = requireText(input.reason, 500, 'reason');
        const form = { ...facts, id: newId(), version: before.version + 1, reason };
        await insertForm(db, form, viewer.accountId);
        await announce(db, {
          kind: EventKind.REPORT_FORM_REVISED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'ReportForm',
          subjectId: form.id,
          version: form.version,
          owned: FOR_ALL,
        });
        return { id: form.id, result: found((await formsById(db, viewer, [form.id])).get(form.id)) };
      },
    });
  }
}

function found(form: ReportFormRow | null | undefined): ReportFormRow {
  if (form) return form;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '报表', whatEn: 'form of reports' }, 'code');
}
