import { EventKind, ProblemCode, RecordKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Owned, Viewer } from '../platform/scope';
import { atMost } from '../platform/text';
import { isOfHousehold } from '../records/record-kinds';
import { MAX_FILES_AT_ONCE } from './evidence.rules';
import { addLinks, countFiles, evidenceById } from './evidence.store';
import type { EvidenceLinkRow, EvidenceRow } from './evidence.tables';

/**
 * What links that were made (`sign` 1) or ended (-1) change in the records themselves, and the news of it: one for each file and
 * pairing. Inside the transaction that wrote them.
 * @param ownerOf whose the news is
 */
export async function followLinks(
  db: Db,
  viewer: Viewer,
  links: readonly EvidenceLinkRow[],
  sign: 1 | -1,
  ownerOf: (link: EvidenceLinkRow) => Owned,
): Promise<void> {
  for (const kind of Object.values(RecordKind)) {
    const counts = new Map<string, number>();
    for (const link of links)
      if (link.kind === kind) counts.set(link.recordId, (counts.get(link.recordId) ?? 0) + sign);
    await countFiles(db, kind, counts, viewer.accountId);
  }
  const news = new Map(links.map((link) => [`${link.fileId} ${link.pairingId} ${itemIdOf(link)}`, link]));
  for (const link of news.values()) {
    const { fileId, pairingId, simulated } = link;
    await announce(db, {
      kind: sign === 1 ? EventKind.EVIDENCE_ATTACHED : EventKind.EVIDENCE_DETACHED,
      actorId: viewer.accountId,
      pairingId,
      subjectType: 'Evidence',
      subjectId: fileId,
      version: null,
      // What is done for a household is nobody else's, made-up or not.
      owned: { ...ownerOf(link), published: simulated && !isOfHousehold(link.kind) },
    });
  }
}

/** News of the files of what is to be put right or done, and of a household's, is for its own readers. */
const itemIdOf = ({ kind, recordId }: EvidenceLinkRow): string =>
  kind === 'RECTIFICATION' || kind === 'WORK_ITEM' || isOfHousehold(kind) ? recordId : '';

/** The files that somebody shows with something new. Fails with NOT_FOUND and TOO_MANY_ITEMS (evidenceIds). */
export async function filesToAttach(db: Db, viewer: Viewer, ids: readonly string[]): Promise<EvidenceRow[]> {
  atMost(ids, MAX_FILES_AT_ONCE, 'evidenceIds');
  const files = await evidenceById(db, viewer, ids);
  return [...new Set(ids)].map((id) => {
    const file = files.get(id);
    if (!file) throw new DomainError(ProblemCode.NOT_FOUND, { what: '佐证材料', whatEn: 'evidence' }, 'evidenceIds');
    return file;
  });
}

/**
 * Ties files to what was made in this transaction, by whoever made it; nobody else is asked.
 * @param owned whose the news is
 */
export async function attachFiles(
  db: Db,
  viewer: Viewer,
  files: readonly EvidenceRow[],
  record: Omit<EvidenceLinkRow, 'id' | 'fileId' | 'hash'>,
  owned: Owned,
): Promise<void> {
  if (files.length === 0) return;
  const links = files.map(({ id, hash }) => ({ ...record, id: newId(), fileId: id, hash }));
  const added = await addLinks(db, links, viewer.accountId);
  await followLinks(db, viewer, added, 1, () => owned);
}
