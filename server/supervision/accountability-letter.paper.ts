import { z } from 'zod';
import { AccountabilityAction, AccountabilityBasis, Lang, ProblemCode, WorkLevel } from '../../schema/vocabulary';
import { accountsById } from '../accounts/account.store';
import { load } from '../papers/ledger.paper';
import { definePaper, type PaperDesk } from '../papers/paper';
import { NONE } from '../papers/paper-words.rules';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { workItemsById } from '../plans/work-item.store';
import { workPlansById } from '../plans/work-plan.store';
import { DomainError } from '../platform/errors';
import { keyOf } from '../platform/ids';
import type { AccountabilityEntryRow } from './accountability';
import { accountabilityLetter, type Hand } from './accountability-letter.rules';
import { accountabilityEntriesById, stepsByAccountabilityEntry } from './accountability.store';

/**
 * 表扬函、提醒函、约谈通知书、问责通知书: the letter of one entry, for whoever may see the entry, with the names that they see there. Fails with
 * NOT_FOUND (entryId), and with BAD_INPUT (format) for anything but a document.
 */
export const accountabilityLetterPaper = definePaper({
  kind: 'accountability-letter',
  describe: {
    [Lang.ZH]: '表扬函、提醒函、约谈通知书、问责通知书：依据、事由、回复期限、起草和签发，未签发的注明草稿；只有 .docx',
    [Lang.EN]:
      'Letter of praise or reminder, notice of a talk or of accountability: basis, reason, answer by when, both hands; a draft says so; .docx alone',
  },
  params: z.object({ entryId: z.string().min(1).max(300).describe('表扬、提醒、约谈或问责的一件 / the entry') }),
  build: async (desk, params) => {
    const { db, viewer } = desk;
    const id = keyOf('AccountabilityEntry', params.entryId, 'entryId');
    const entry = (await accountabilityEntriesById(db, viewer, [id])).get(id);
    if (!entry) throw new DomainError(ProblemCode.NOT_FOUND, { what: '表扬问责事项', whatEn: 'entry' }, 'entryId');
    const steps = (await stepsByAccountabilityEntry(db, viewer, [id])).get(id) ?? [];
    const accounts = await load(desk, accountsById, [
      entry.officialId,
      ...steps.map(({ madeByAccount }) => madeByAccount),
    ]);
    const party = (await load(desk, partiesById, [entry.partyId])).get(entry.partyId);
    const office = (await load(desk, placesById, [entry.officeId])).get(entry.officeId);
    const revoked = (await load(desk, accountabilityEntriesById, [entry.revokesId])).get(entry.revokesId ?? '');
    const nameOf = (account: string | null | undefined): string | null =>
      accounts.get(account ?? '')?.displayName ?? null;
    const stepOf = (action: AccountabilityAction) => steps.find((step) => step.action === action);
    const signing = stepOf(AccountabilityAction.SIGN);
    const signed: Hand | null = signing ? { name: nameOf(signing.madeByAccount), day: signing.day } : null;
    const named = (row: { name: string; nameEn: string | null } | undefined): string =>
      (viewer.lang === Lang.EN ? (row?.nameEn ?? row?.name) : row?.name) ?? NONE;
    return accountabilityLetter({
      lang: viewer.lang,
      entry,
      basisTitle: await titleOf(desk, entry),
      office: named(office),
      party: named(party),
      official: nameOf(entry.officialId) ?? entry.officialName,
      drafted: { name: nameOf(stepOf(AccountabilityAction.DRAFT)?.madeByAccount), day: entry.draftedOn },
      signed,
      revokesSignedOn: revoked?.signedOn ?? null,
      revokedOn: stepOf(AccountabilityAction.REVOKE)?.day ?? null,
    });
  },
});

/** What an entry rests on, as it was called; work of a household's plan may name people, and a paper does not. */
async function titleOf(
  desk: PaperDesk,
  { basis, basisId, basisTitle }: AccountabilityEntryRow,
): Promise<string | null> {
  if (basis !== AccountabilityBasis.WORK_ITEM) return basisTitle;
  const item = (await load(desk, workItemsById, [basisId])).get(basisId ?? '');
  const plan = item && (await load(desk, workPlansById, [item.planId])).get(item.planId);
  return plan && plan.level !== WorkLevel.HOUSEHOLD ? basisTitle : null;
}
