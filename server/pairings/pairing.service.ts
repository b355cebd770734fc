import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { Ability, EventKind, ProblemCode } from '../../schema/vocabulary';
import type { Config } from '../config';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { DomainError } from '../platform/errors';
import { mayDo, type Viewer } from '../platform/scope';
import { requireText, searchText } from '../platform/text';
import { openRow, pairingEndsLock, tell, type PairingOpening } from './pairing-registry.service';
import { checkClosing } from './pairing.rules';
import {
  addPairingVersion,
  closePairingRow,
  listPairings,
  pairingOf,
  pairingsById,
  type PairingOrder,
  type PairingQuery,
} from './pairing.store';
import type { PairingRow } from './pairing.tables';

const BY_RECIPIENT: PairingOrder = { field: 'RECIPIENT', isDescending: false };

export interface OpenPairing extends PairingOpening {
  requestKey: string;
}

export interface ClosePairing {
  requestKey: string;
  pairingId: string;
  version: number;
  closedOn: string;
  reason: string;
}

export class PairingService {
  constructor(
    private readonly source: DataSource,
    private readonly config: Pick<Config, 'secret'>,
  ) {}

  /** A page of pairings. Fails with OUT_OF_RANGE, CURSOR_INVALID and BAD_INPUT. */
  list(viewer: Viewer, query: PairingQuery, order: PairingOrder | null, page: PageRequest): Promise<Page<PairingRow>> {
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listPairings(db, viewer, searched, order ?? BY_RECIPIENT, page, (count) => read(this.source, viewer, count)),
    );
  }

  /**
   * Opens a pairing. Fails with FORBIDDEN, NOT_FOUND (an end, or the pairing above), BAD_INPUT (levels that do not nest, a party with itself,
   * no donor) and ALREADY_EXISTS (the two are paired now, or the new one would begin before the last one ended).
   */
  open(viewer: Viewer, input: OpenPairing): Promise<PairingRow> {
    return write(this.source, this.config.secret, viewer, {
      verb: 'openPairing',
      input,
      locks: [pairingEndsLock(input), ...(input.parentId ? [pairingLock(input.parentId)] : [])],
      allow: () => mayManage(viewer),
      again: (db, id) => pairingWith(db, viewer, id, 'pairingId'),
      effect: async (db) => {
        await refuseSecond(db, input);
        const pairing = await openRow(db, viewer, input);
        return { id: pairing.id, result: pairing };
      },
    });
  }

  /** Closes a pairing; nothing recorded is lost. Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED and BAD_INPUT. */
  close(viewer: Viewer, input: ClosePairing): Promise<PairingRow> {
    return write(this.source, this.config.secret, viewer, {
      verb: 'closePairing',
      input,
      locks: [pairingLock(input.pairingId)],
      allow: () => mayManage(viewer),
      again: (db, id) => pairingWith(db, viewer, id, 'pairingId'),
      effect: async (db) => {
        const reason = requireText(input.reason, 500, 'reason');
        const pairing = await pairingWith(db, viewer, input.pairingId, 'pairingId');
        if (pairing.version !== input.version) throw conflict(pairing.version);
        checkClosing(pairing, input.closedOn);
        if (!(await closePairingRow(db, pairing.id, pairing.version, input.closedOn))) throw conflict(pairing.version);
        const closed = { ...pairing, closedOn: input.closedOn, version: pairing.version + 1 };
        await addPairingVersion(db, closed, reason, viewer.accountId);
        await tell(db, viewer, EventKind.PAIRING_CLOSED, closed);
        return { id: closed.id, result: closed };
      },
    });
  }
}

/** What must not change while something is done to a pairing. */
export const pairingLock = (id: string): string => `pairing:${id}`;

function mayManage(viewer: Viewer): void {
  const everything = { published: false, partyIds: [], placePaths: [] };
  if (!mayDo(viewer, Ability.MANAGE_PAIRINGS, everything)) throw new DomainError(ProblemCode.FORBIDDEN);
}

async function refuseSecond(db: Db, input: OpenPairing): Promise<void> {
  const last = await pairingOf(db, input);
  if (last === null) return;
  const begins = input.openedOn ?? null;
  if (last.closedOn === null || begins === null || begins <= last.closedOn)
    throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '结对', whatEn: 'pairing' });
}

async function pairingWith(db: Db, viewer: Viewer, id: string, field: string): Promise<PairingRow> {
  const pairing = (await pairingsById(db, viewer, [id])).get(id);
  if (pairing === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, field);
  return pairing;
}

const conflict = (current: number): DomainError =>
  new DomainError(ProblemCode.VERSION_CONFLICT, { current }, 'version');
