import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import type { PageRequest } from '../db/page';
import { read } from '../db/tx';
import type { Viewer } from '../platform/scope';
import { listPlaces, type PlaceQuery } from './place.store';
import type { PlaceRow } from './place.tables';

export class PlaceService {
  constructor(private readonly source: DataSource) {}

  /** A page of places. Fails with OUT_OF_RANGE and CURSOR_INVALID. */
  list(viewer: Viewer, query: PlaceQuery, page: PageRequest): Promise<Page<PlaceRow>> {
    return read(this.source, viewer, (db) => listPlaces(db, query, page, (count) => read(this.source, viewer, count)));
  }
}
