import type { DataSource } from 'typeorm';
import { ProblemCode, type SavedViewPage } from '../../schema/vocabulary';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import { checkedText } from './account.service';
import { MAX_VIEW_NAME, MAX_VIEWS, viewQuery } from './saved-view.rules';
import * as store from './saved-view.store';
import type { SavedViewRow } from './saved-view.store';

/** What somebody looks through a ledger by, kept under a name: theirs alone, on every device. */
export class SavedViewService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** The viewer's own views; a frontend with a token has none. */
  async list(viewer: Viewer, page: SavedViewPage | null): Promise<SavedViewRow[]> {
    const { accountId } = viewer;
    return accountId === null ? [] : read(this.source, viewer, (db) => store.viewsOf(db, accountId, page));
  }

  /** Keeps a view. Fails with BAD_INPUT (name, query), NAME_TAKEN, TOO_MANY_ITEMS, and as `write`. */
  save(
    viewer: Viewer,
    input: { requestKey: string; page: SavedViewPage; name: string; query: string; isDefault?: boolean | null },
  ): Promise<SavedViewRow> {
    return write<SavedViewRow>(this.source, this.secret, viewer, {
      verb: 'saveView',
      input,
      locks: locksOf(viewer),
      allow: () => undefined,
      again: (db, id) => mustFind(db, viewer, id),
      effect: async (db) => {
        const accountId = ownerOf(viewer);
        const { page } = input;
        const view = {
          id: newId(),
          page,
          name: checkedText(input.name, 'name', MAX_VIEW_NAME),
          query: viewQuery(input.query),
          isDefault: input.isDefault ?? false,
        };
        const kept = await store.viewsOf(db, accountId, null);
        if (kept.length >= MAX_VIEWS)
          throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_VIEWS, actual: kept.length + 1 }, 'name');
        refuseTaken(kept, view);
        if (view.isDefault) await store.endDefault(db, accountId, page);
        await store.insertView(db, accountId, view);
        return { id: view.id, result: await mustFind(db, viewer, view.id) };
      },
    });
  }

  /** Changes name, query or default. Fails with NOT_FOUND, VERSION_CONFLICT, BAD_INPUT, NAME_TAKEN, and as `write`. */
  change(
    viewer: Viewer,
    input: {
      requestKey: string;
      viewId: string;
      version: number;
      name?: string | null;
      query?: string | null;
      isDefault?: boolean | null;
    },
  ): Promise<SavedViewRow> {
    return write<SavedViewRow>(this.source, this.secret, viewer, {
      verb: 'changeView',
      input,
      locks: locksOf(viewer),
      allow: () => undefined,
      again: (db, id) => mustFind(db, viewer, id),
      effect: async (db) => {
        const accountId = ownerOf(viewer);
        const before = await mustFind(db, viewer, input.viewId);
        if (before.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: before.version }, 'version');
        const { name, query } = input;
        const view = {
          id: before.id,
          page: before.page,
          name: typeof name === 'string' ? checkedText(name, 'name', MAX_VIEW_NAME) : before.name,
          query: typeof query === 'string' ? viewQuery(query) : before.query,
          isDefault: input.isDefault ?? before.isDefault,
        };
        refuseTaken(await store.viewsOf(db, accountId, before.page), view);
        if (view.isDefault && !before.isDefault) await store.endDefault(db, accountId, before.page);
        await store.updateView(db, view);
        return { id: view.id, result: await mustFind(db, viewer, view.id) };
      },
    });
  }

  /** Forgets a view. Fails with NOT_FOUND, and as `write`. */
  delete(viewer: Viewer, input: { requestKey: string; viewId: string }): Promise<string> {
    const { viewId } = input;
    return write<string>(this.source, this.secret, viewer, {
      verb: 'deleteView',
      input,
      locks: locksOf(viewer),
      allow: () => undefined,
      again: (_, id) => Promise.resolve(id),
      effect: async (db) => {
        await mustFind(db, viewer, viewId);
        await store.deleteView(db, viewId);
        return { id: viewId, result: viewId };
      },
    });
  }
}

const locksOf = (viewer: Viewer): string[] => [`saved-views:${viewer.accountId}`];

function ownerOf({ accountId }: Viewer): string {
  if (accountId === null) throw new DomainError(ProblemCode.UNAUTHENTICATED);
  return accountId;
}

async function mustFind(db: Db, viewer: Viewer, id: string): Promise<SavedViewRow> {
  const view = (await store.savedViewsById(db, viewer, [id])).get(id);
  if (view === undefined) throw new DomainError(ProblemCode.NOT_FOUND, { what: '视图', whatEn: 'view' }, 'viewId');
  return view;
}

/** A page has one view of a name. */
function refuseTaken(kept: readonly SavedViewRow[], view: Omit<SavedViewRow, 'version'>): void {
  const { id, page, name } = view;
  if (kept.some((one) => one.id !== id && one.page === page && one.name === name))
    throw new DomainError(ProblemCode.NAME_TAKEN, { name }, 'name');
}
