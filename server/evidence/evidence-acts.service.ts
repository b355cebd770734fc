import { EventKind, RecordKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Owned, Viewer } from '../platform/scope';
import { isOfHousehold } from '../records/record-kinds';
import { countFiles } from './evidence.store';
import type { EvidenceLinkRow } from './evidence.tables';

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
