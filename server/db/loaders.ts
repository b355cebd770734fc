import DataLoader from 'dataloader';
import type { DataSource } from 'typeorm';
import type { Viewer } from '../platform/scope';
import { Reading } from './reading';
import type { Db } from './tx';

/** Reads many keys in one statement, under the viewer's scope; missing or hidden keys give null. */
export type Batch<Key, Row> = (db: Db, viewer: Viewer, keys: readonly Key[]) => Promise<Map<Key, Row>>;

/** The loaders of one operation: each batch function has one loader, so a level of a query costs one statement. */
export class Loaders {
  private readonly loaders = new Map<Batch<never, never>, DataLoader<never, never>>();

  private readonly reading: Reading;

  constructor(
    private readonly source: DataSource,
    private readonly viewer: Viewer,
  ) {
    this.reading = new Reading(source, viewer);
  }

  /** Loaders for somebody else, such as who has just signed in. */
  as(viewer: Viewer): Loaders {
    return new Loaders(this.source, viewer);
  }

  load<Key, Row>(batch: Batch<Key, Row>, key: Key): Promise<Row | null> {
    return this.loaderOf(batch).load(key);
  }

  async loadMany<Key, Row>(batch: Batch<Key, Row>, keys: readonly Key[]): Promise<Row[]> {
    const rows = await Promise.all(keys.map((key) => this.load(batch, key)));
    return rows.filter((row): row is Awaited<Row> & NonNullable<Row> => row !== null);
  }

  private loaderOf<Key, Row>(batch: Batch<Key, Row>): DataLoader<Key, Row | null> {
    const known = this.loaders.get(batch as unknown as Batch<never, never>);
    if (known) return known;
    const loader = new DataLoader<Key, Row | null>(
      async (keys) => {
        const rows = await this.reading.run((db) => batch(db, this.viewer, keys));
        return keys.map((key) => rows.get(key) ?? null);
      },
      { maxBatchSize: 1000 },
    );
    this.loaders.set(batch as unknown as Batch<never, never>, loader as unknown as DataLoader<never, never>);
    return loader;
  }
}

/** Rows by their id, for a batch. */
export function byId<Row extends { id: string }>(rows: Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
