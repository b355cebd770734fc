import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { AuditAction, ProblemCode } from '../../schema/vocabulary';
import type { Config } from '../config';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newSecret, tokenHash } from '../platform/hash';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { allowAdministrator, checkedText } from './account.service';
import { partyOfPost, placeExists } from './account.store';
import type { ServiceTokenRow } from './account.tables';
import { note } from './audit.store';
import * as store from './service-token.store';
import { TokenKind } from './token.rules';

/** A token that never ends is forgotten somewhere. */
const MAX_YEARS = 2;

export interface IssuedToken {
  serviceToken: ServiceTokenRow;
  /** Told once, to who asked first; only its hash is kept. */
  token: string | null;
}

/** Tokens with which frontends read, each for one party, one place, or only what is published. */
export class ServiceTokenService {
  constructor(
    private readonly source: DataSource,
    private readonly config: Config,
  ) {}

  /** A page of service tokens, for administrators. Fails with FORBIDDEN, OUT_OF_RANGE and CURSOR_INVALID. */
  async list(viewer: Viewer, page: PageRequest): Promise<Page<ServiceTokenRow>> {
    allowAdministrator(viewer);
    return read(this.source, viewer, (db) =>
      store.listServiceTokens(db, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** Issues a token. Fails with FORBIDDEN, BAD_INPUT, OUT_OF_RANGE, NOT_FOUND (party, place) and REQUEST_KEY_REUSED. */
  async issue(
    viewer: Viewer,
    input: { requestKey: string; label: string; partyId: string | null; placeId: string | null; expiresOn: Day },
  ): Promise<IssuedToken> {
    const label = checkedText(input.label, 'label', 100);
    const { partyId, placeId, expiresOn } = input;
    return write<IssuedToken>(this.source, this.config.secret, viewer, {
      verb: 'issueServiceToken',
      input,
      locks: [],
      allow: () => allowAdministrator(viewer),
      again: async (db, id) => ({ serviceToken: await mustFind(db, id), token: null }),
      effect: async (db) => {
        checkExpiry(expiresOn, businessDay(new Date()));
        if (partyId !== null && (await partyOfPost(db, partyId)) === null) throw missing('单位', 'party', 'partyId');
        if (placeId !== null && !(await placeExists(db, placeId))) throw missing('地区', 'place', 'placeId');
        const id = newId();
        const token = `${TokenKind.SERVICE}.${id}.${newSecret()}`;
        const issuedBy = viewer.accountId ?? '';
        const row = { id, label, secretHash: tokenHash(token), partyId, placeId, expiresOn, issuedBy };
        await store.insertServiceToken(db, row);
        await record(db, viewer, AuditAction.SERVICE_TOKEN_ISSUED, id);
        return { id, result: { serviceToken: await mustFind(db, id), token } };
      },
    });
  }

  /** Ends a token at once. Fails with FORBIDDEN, NOT_FOUND, TRANSITION_REFUSED and REQUEST_KEY_REUSED. */
  end(viewer: Viewer, input: { requestKey: string; serviceTokenId: string }): Promise<ServiceTokenRow> {
    const id = input.serviceTokenId;
    return write<ServiceTokenRow>(this.source, this.config.secret, viewer, {
      verb: 'endServiceToken',
      input,
      locks: [`service-token:${id}`],
      allow: () => allowAdministrator(viewer),
      again: mustFind,
      effect: async (db) => {
        if ((await mustFind(db, id)).isEnded) throw ended();
        await store.endServiceToken(db, id);
        await record(db, viewer, AuditAction.SERVICE_TOKEN_ENDED, id);
        return { id, result: await mustFind(db, id) };
      },
    });
  }
}

function checkExpiry(expiresOn: Day, today: Day): void {
  const last = `${Number(today.slice(0, 4)) + MAX_YEARS}${today.slice(4)}`;
  if (expiresOn < today || expiresOn > last)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: expiresOn, range: `${today} – ${last}` }, 'expiresOn');
}

function record(db: Db, viewer: Viewer, action: AuditAction, id: string): Promise<void> {
  return note(db, { accountId: viewer.accountId, action, subject: `service-token:${id}` });
}

async function mustFind(db: Db, id: string): Promise<ServiceTokenRow> {
  const token = await store.serviceTokenById(db, id);
  if (token === null) throw missing('令牌', 'token', 'serviceTokenId');
  return token;
}

function missing(what: string, whatEn: string, field: string): DomainError {
  return new DomainError(ProblemCode.NOT_FOUND, { what, whatEn }, field);
}

function ended(): DomainError {
  const details = { from: '已停用', fromEn: 'ended', action: '停用令牌', actionEn: 'endServiceToken' };
  return new DomainError(ProblemCode.TRANSITION_REFUSED, details, 'serviceTokenId');
}
