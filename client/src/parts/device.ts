import { createStore, promisifyRequest, type UseStore } from 'idb-keyval';
import { canSeal, makeKey, open, seal, type Sealed } from './seal';

/** What is kept: half-filled forms; what waits to be sent, and its files; what a page needs to open without a network. */
export type Shelf = 'draft' | 'waiting' | 'file' | 'known';

/** Texts may name persons; figures do not. Where nothing can be sealed, only figures are kept beyond the tab. */
export type Holds = 'PERSONS' | 'FIGURES';

/** DEVICE: survives a closed tab; TAB: gone with it. */
export type Place = 'DEVICE' | 'TAB';

/** So long nobody's unsent words stay at a computer that they no longer come to. */
export const KEPT_DAYS = 30;

const DAY_MS = 86_400_000;

type Row = { at: number } & ({ sealed: Sealed } | { plain: string });

interface KeyRow {
  at: number;
  key: CryptoKey;
}

type RowKey = [accountId: string, shelf: Shelf | 'key', name: string];

const inTab = (...[accountId, shelf, name]: RowKey): string => `jiedui.kept.${accountId}.${shelf}.${name}`;

/** IndexedDB sorts an array after every string, so this is whatever begins with these. */
const under = (...start: string[]): IDBKeyRange => IDBKeyRange.bound(start, [...start, []]);

/** Lives as long as the page. A browser that has no IndexedDB, or denies it, keeps in the tab. */
let database: UseStore | undefined;

function opened(): UseStore {
  database ??= createStore('jiedui', 'kept');
  return database;
}

/**
 * What one account keeps in this browser, apart from all others, sealed with a key that only this account's rows are
 * sealed with. Where the browser cannot seal, what names persons stays in the tab.
 */
export class Device {
  private isForgotten = false;

  private constructor(
    private readonly accountId: string,
    private readonly rows: UseStore | undefined,
    private readonly key: CryptoKey | undefined,
  ) {}

  static async of(accountId: string): Promise<Device> {
    try {
      const rows = opened();
      await rows('readwrite', (store) => removeOld(store, Date.now() - KEPT_DAYS * DAY_MS));
      return new Device(accountId, rows, canSeal() ? await keyOf(rows, accountId) : undefined);
    } catch {
      return new Device(accountId, undefined, undefined);
    }
  }

  get isSealed(): boolean {
    return this.key !== undefined;
  }

  placeFor(holds: Holds): Place {
    return this.rows && (this.key || holds === 'FIGURES') ? 'DEVICE' : 'TAB';
  }

  /** Keeps it in the tab, at once, until `letGo`. */
  hold(shelf: Shelf, name: string, value: unknown): void {
    if (!this.isForgotten) sessionStorage.setItem(inTab(this.accountId, shelf, name), JSON.stringify(value));
  }

  letGo(shelf: Shelf, name: string): void {
    sessionStorage.removeItem(inTab(this.accountId, shelf, name));
  }

  /** Fails where the browser has no room. What is put after everything was forgotten is not kept. */
  async put(shelf: Shelf, name: string, value: unknown, holds: Holds): Promise<Place> {
    if (value instanceof ArrayBuffer && !this.key) throw new Error('a file is kept only where it can be sealed');
    const place = this.placeFor(holds);
    const key: RowKey = [this.accountId, shelf, name];
    if (place === 'TAB') {
      this.hold(shelf, name, value);
      return place;
    }
    const content = value instanceof ArrayBuffer ? value : new TextEncoder().encode(JSON.stringify(value));
    const row: Row = {
      at: Date.now(),
      ...(this.key
        ? { sealed: await seal(this.key, key.join(' '), content) }
        : { plain: new TextDecoder().decode(content) }),
    };
    await this.rows?.('readwrite', (store) => {
      if (!this.isForgotten) store.put(row, key);
      return finished(store);
    });
    return place;
  }

  /** Everything on a shelf, by name; what cannot be opened any more is left out. */
  async all<Value>(shelf: Exclude<Shelf, 'file'>): Promise<Map<string, Value>> {
    const found = new Map<string, Value>();
    const rows = await this.rows?.('readonly', (store) => {
      const range = under(this.accountId, shelf);
      return Promise.all([
        promisifyRequest(store.getAllKeys(range) as IDBRequest<unknown> as IDBRequest<RowKey[]>),
        promisifyRequest(store.getAll(range) as IDBRequest<Row[]>),
      ]);
    });
    const [keys, values] = rows ?? [[], []];
    await Promise.all(
      keys.map(async (key, at) => {
        const content = values[at] && (await this.contentOf(key, values[at]));
        if (content) found.set(key[2], JSON.parse(new TextDecoder().decode(content)) as Value);
      }),
    );
    // Newer than the device's, where it has both.
    const start = inTab(this.accountId, shelf, '');
    for (const stored of Object.keys(sessionStorage)) {
      const text = stored.startsWith(start) ? sessionStorage.getItem(stored) : null;
      if (text !== null) found.set(stored.slice(start.length), JSON.parse(text) as Value);
    }
    return found;
  }

  /** One value; undefined where there is none. */
  async get<Value>(shelf: Exclude<Shelf, 'file'>, name: string): Promise<Value | undefined> {
    const text = sessionStorage.getItem(inTab(this.accountId, shelf, name));
    if (text !== null) return JSON.parse(text) as Value;
    const content = await this.bytes(shelf, name);
    return content && (JSON.parse(new TextDecoder().decode(content)) as Value);
  }

  /** As it was put; undefined where there is none. */
  async bytes(shelf: Shelf, name: string): Promise<BufferSource | undefined> {
    const key: RowKey = [this.accountId, shelf, name];
    const row = await this.rows?.('readonly', (store) =>
      promisifyRequest(store.get(key) as IDBRequest<Row | undefined>),
    );
    return row && this.contentOf(key, row);
  }

  async remove(shelf: Shelf, name: string): Promise<void> {
    const key: RowKey = [this.accountId, shelf, name];
    this.letGo(shelf, name);
    await this.rows?.('readwrite', (store) => {
      store.delete(key);
      return finished(store);
    });
  }

  /** Nothing of this account stays in this tab; nothing that is still on its way to the device arrives. */
  leave(): void {
    this.isForgotten = true;
    for (const stored of Object.keys(sessionStorage)) {
      const isOurs =
        stored.startsWith(`jiedui.kept.${this.accountId}.`) || stored === `jiedui.cursor.${this.accountId}`;
      if (isOurs) sessionStorage.removeItem(stored);
    }
  }

  /** Nothing of this account stays in this browser, its key included. */
  async forget(): Promise<void> {
    this.leave();
    await this.rows?.('readwrite', (store) => {
      store.delete(under(this.accountId));
      return finished(store);
    });
  }

  private async contentOf(key: RowKey, row: Row): Promise<BufferSource | undefined> {
    if ('plain' in row) return new TextEncoder().encode(row.plain);
    if (!this.key) return undefined;
    // Another key's: its account was forgotten by another tab while this row was being written.
    return open(this.key, key.join(' '), row.sealed).catch(() => undefined);
  }
}

const finished = (store: IDBObjectStore): Promise<void> => promisifyRequest(store.transaction);

/** Of every account: who does not come back cannot clear up after themselves. */
function removeOld(store: IDBObjectStore, before: number): Promise<void> {
  const asked = store.openCursor();
  asked.onsuccess = () => {
    const cursor = asked.result;
    if (!cursor) return;
    if ((cursor.value as { at: number }).at < before) cursor.delete();
    cursor.continue();
  };
  return finished(store);
}

/** The account's key, made at its first visit; two tabs that come first together take the same one. */
async function keyOf(rows: UseStore, accountId: string): Promise<CryptoKey> {
  const made = await makeKey();
  return rows('readwrite', async (store) => {
    const at: RowKey = [accountId, 'key', ''];
    const found = await promisifyRequest(store.get(at) as IDBRequest<KeyRow | undefined>);
    const key = found?.key ?? made;
    // Younger than everything that it seals.
    store.put({ at: Date.now(), key } satisfies KeyRow, at);
    await finished(store);
    return key;
  });
}
