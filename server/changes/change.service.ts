import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode } from '../../schema/vocabulary';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { momentAt } from '../events/moment.store';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { isOwnPairing, listChanges, type ChangeRow } from './change.store';

/** The snapshot of a database in which nothing has happened yet. */
const NOTHING_YET = '1:1:';

/** What has changed between two moments, so that a figure that moved can be followed to whoever moved it. */
export class ChangeService {
  constructor(private readonly source: DataSource) {}

  /**
   * A page of the facts of a pairing that changed between two moments, each resolved as `asOf` resolves one, oldest first.
   * Fails with NOT_FOUND (no pairing of the viewer's own), BAD_INPUT (from after to), OUT_OF_RANGE (a moment still to come; `first`)
   * and CURSOR_INVALID.
   */
  between(
    viewer: Viewer,
    { pairingId, from, to }: { pairingId: string; from: Date; to: Date },
    page: PageRequest,
  ): Promise<Page<ChangeRow>> {
    if (from > to) {
      const reason = { reason: '起始时点晚于截止时点', reasonEn: 'the first moment comes after the second' };
      return Promise.reject(new DomainError(ProblemCode.BAD_INPUT, reason, 'from'));
    }
    return read(this.source, viewer, async (db) => {
      if (!(await isOwnPairing(db, viewer, pairingId)))
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
      const asked = { pairingId, from: await snapshotAt(db, from), to: await snapshotAt(db, to) };
      return listChanges(db, asked, page, (count) => read(this.source, viewer, count));
    });
  }
}

const snapshotAt = async (db: Db, moment: Date): Promise<string> => (await momentAt(db, moment)) ?? NOTHING_YET;
