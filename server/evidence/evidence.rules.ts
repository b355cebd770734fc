import { Ability, ProblemCode, type EvidenceType, type Side } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { postsAt, SIDE_OF_ROLE, type Owned, type Viewer } from '../platform/scope';
import { ACCEPTED_ENDINGS, typeOfName } from './file-type.rules';

/** What one call may bring together. */
export const MAX_FILES_AT_ONCE = 10;
export const MAX_RECORDS_AT_ONCE = 100;
/** How many files prove one record. */
export const MAX_FILES_OF_RECORD = 50;
/** Files that one account hands in on one day and never uses. */
export const MAX_UNUSED = 200;

/** A file's type, where its content is of one that is taken and its name says the same. Fails with FILE_TYPE_REFUSED. */
export function agreedType(name: string, byContent: EvidenceType | null): EvidenceType {
  const byName = typeOfName(name);
  if (byContent !== null && byContent === byName) return byContent;
  const [reason, reasonEn] =
    byContent === null
      ? [
          '不是可用作佐证的内容（含宏、加密或损坏的文件也不接受）',
          'it holds nothing that is taken; files with macros, encrypted or broken ones are not',
        ]
      : [
          `内容是 ${byContent}，与扩展名不符，请先改正扩展名`,
          `its content is ${byContent}, which its name does not say: correct the name`,
        ];
  throw new DomainError(ProblemCode.FILE_TYPE_REFUSED, { name, reason, reasonEn, accepted: ACCEPTED_ENDINGS }, 'name');
}

/** The sides for which a viewer may prove a pairing's records; empty for who may not. */
export function provingSides(viewer: Viewer, pairing: Owned): (Side | null)[] {
  return [...new Set(postsAt(viewer, Ability.KEEP_RECORDS, pairing).map(({ role }) => SIDE_OF_ROLE[role]))];
}

/** Whether somebody who may prove for these sides may take a link off again: only the side that made it. */
export function mayDetach(sides: readonly (Side | null)[], link: { side: Side | null }): boolean {
  return sides.length > 0 && (link.side === null || sides.includes(link.side));
}

/** Refuses a file too many under one record. Fails with TOO_MANY_ITEMS. */
export function refuseTooMany(records: readonly { files: number }[], added: number): void {
  const most = Math.max(...records.map(({ files }) => files)) + added;
  if (most > MAX_FILES_OF_RECORD)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_FILES_OF_RECORD, actual: most }, 'evidenceIds');
}
