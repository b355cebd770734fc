import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import { Lang, ViewerKind } from '../../schema/vocabulary';
import type { Log } from '../platform/log';
import { NOBODY, type Viewer } from '../platform/scope';

export class AccountService {
  constructor(
    readonly source: DataSource,
    private readonly config: Config,
    readonly log: Log,
  ) {}

  /** Who sends this `Authorization` header. Fails with UNAUTHENTICATED and TOKEN_EXPIRED. */
  identify(_authorization: string | null, lang: Lang): Promise<Viewer> {
    const scope = { ...NOBODY, published: this.config.isPublicReadingOn };
    return Promise.resolve({
      kind: ViewerKind.PUBLIC,
      accountId: null,
      sessionId: null,
      posts: [],
      groupsByParty: new Map(),
      scope,
      lang,
    });
  }
}
