import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import type { PageRequest } from '../db/page';
import { lock, read, tx, type Db } from '../db/tx';
import { newId } from '../platform/ids';
import { PLATFORM, type Viewer } from '../platform/scope';
import { searchText } from '../platform/text';
import { digestOfDivisions, readDivisions } from './divisions/divisions.store';
import {
  knownPlaces,
  knowsEdition,
  putChanges,
  putPlaces,
  readPlaceBook,
  rememberEdition,
  type KnownPlace,
} from './place-book.store';
import { PlaceIndex } from './place-index.rules';
import { linesOf } from './place-line.rules';
import { moveOwned } from './place-path.store';
import { placeChangesOf, shortNameOf, type PlaceBook } from './place.rules';
import { listPlaces, type PlaceQuery } from './place.store';
import type { PlaceRow } from './place.tables';

/** What must not change while places change. */
export const PLACES_LOCK = 'places';

/** One edition of the divisions: its digest is cheap, its book is not. */
export interface Edition {
  digest: () => string;
  read: () => PlaceBook;
}

const SHIPPED: Edition = { digest: digestOfDivisions, read: readDivisions };

export class PlaceService {
  constructor(private readonly source: DataSource) {}

  /** A page of places. Fails with OUT_OF_RANGE, CURSOR_INVALID and BAD_INPUT. */
  list(viewer: Viewer, query: PlaceQuery, page: PageRequest): Promise<Page<PlaceRow>> {
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listPlaces(db, searched, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** Finds places by their names, as the database knows them by now. Costs a read of all places: take it once for an import. */
  index(): Promise<PlaceIndex> {
    return read(this.source, PLATFORM, async (db) => new PlaceIndex(await readPlaceBook(db)));
  }

  /**
   * Takes in the divisions that ship with the project: all of them at a first start, what differs when a new edition ships,
   * nothing otherwise. Instances that start together do it once.
   * @returns whether this call took them in
   */
  async ensurePlaces(edition: Edition = SHIPPED): Promise<boolean> {
    const digest = edition.digest();
    if (await read(this.source, PLATFORM, (db) => knowsEdition(db, digest))) return false;
    const book = edition.read();
    return tx(this.source, PLATFORM, async (db) => {
      await lock(db, PLACES_LOCK);
      if (await knowsEdition(db, digest)) return false;
      await takeIn(db, book);
      await rememberEdition(db, digest);
      return true;
    });
  }
}

/** Adds and corrects places, lets what was recorded follow those that lie elsewhere by now, and adds their history. */
async function takeIn(db: Db, book: PlaceBook): Promise<void> {
  const known = new Map((await knownPlaces(db)).map((place) => [place.code, place]));
  const lines = linesOf(book, new Map([...known].map(([code, place]) => [code, place.line])));
  const ids = new Map(book.places.map(({ code }) => [code, known.get(code)?.id ?? newId()]));
  const idOf = (code: string): string => {
    const id = ids.get(code);
    if (id === undefined) throw new Error(`the divisions name ${code}, which is no place`);
    return id;
  };
  await putPlaces(
    db,
    book.places.map((place) => ({
      id: idOf(place.code),
      code: place.code,
      name: place.name,
      nameEn: place.nameEn ?? null,
      shortName: shortNameOf(place),
      kind: place.kind,
      parentId: place.parentCode === null ? null : idOf(place.parentCode),
      path: place.path,
      aliases: place.aliases,
      validFrom: place.validFrom ?? null,
      validTo: place.validTo ?? null,
      line: lines.get(place.code) ?? place.code,
    })),
  );
  await moveOwned(db, movedBy(book, known));
  const pathOf = new Map(book.places.map((place) => [place.code, place.path]));
  await putChanges(
    db,
    placeChangesOf(book).map((change) => ({
      id: newId(),
      kind: change.kind,
      effective: change.when,
      onDay: change.onDay,
      fromId: idOf(change.fromCode),
      toId: idOf(change.toCode),
      oldName: change.oldName,
      newName: change.newName,
      oldPath: pathOf.get(change.fromCode) ?? '',
      newPath: pathOf.get(change.toCode) ?? '',
      note: change.note ?? null,
    })),
  );
}

/** Places whose path the new edition corrects. */
function movedBy(book: PlaceBook, known: ReadonlyMap<string, KnownPlace>): { from: string; to: string }[] {
  return book.places.flatMap(({ code, path }) => {
    const before = known.get(code);
    return before === undefined || before.byHand || before.path === path ? [] : [{ from: before.path, to: path }];
  });
}
