/** Finds the place that a name means, or says why it cannot: it never chooses between two that fit equally well. */
import { normalizeName } from './place-name.rules';
import { CONTINUES, isValidOn, isWithin } from './place.rules';
import type { Place, PlaceBook, PlaceEvent, PlaceKind } from './place.rules';

/** How a place stands on the day asked about; without a day, how it stands now. */
export type Standing = 'CURRENT' | 'FORMER' | 'NOT_YET';

export interface PlaceQuery {
  name: string;
  /** 广东, 广东省, 内蒙古 …; 全国 sets no limit. */
  provinceName?: string;
  /** The city (or other place) that the place lies in: 福州, 珠海市, 广东珠海. */
  cityHint?: string;
  /** The place that it lies in, where that is known already. */
  within?: Place;
  /** `YYYY-MM-DD`: the day for which the name is meant. */
  onDay?: string;
  /** The kinds expected; decides only where the name alone leaves several. */
  preferredKinds?: readonly PlaceKind[];
}

export type PlaceQueryField = 'name' | 'provinceName' | 'cityHint';

export type PlaceAnswer =
  | { outcome: 'FOUND'; place: Place; standing: Standing; successors: Place[] }
  | { outcome: 'AMBIGUOUS'; field: PlaceQueryField; candidates: Place[] }
  | { outcome: 'UNKNOWN'; field: PlaceQueryField; nearest: Place[] };

/** At most so many places are offered for a name that is not known. */
export const MAX_NEAREST = 5;
/** Longer names are no names of places; comparing them would only cost time. */
export const MAX_NAME_LENGTH = 60;

export class PlaceIndex {
  private readonly byCode = new Map<string, Place>();
  private readonly byOfficialName = new Map<string, Place[]>();
  private readonly byShortName = new Map<string, Place[]>();
  private readonly eventsFrom = new Map<string, PlaceEvent[]>();
  private readonly continuedBy = new Map<string, string>();
  private readonly continues = new Map<string, string>();

  constructor(book: PlaceBook) {
    for (const place of book.places) {
      this.byCode.set(place.code, place);
      append(this.byOfficialName, normalizeName(place.name), place);
      for (const former of place.formerNames) append(this.byOfficialName, normalizeName(former.name), place);
      for (const alias of place.aliases) append(this.byShortName, normalizeName(alias), place);
    }
    for (const event of book.events) {
      for (const code of event.from) append(this.eventsFrom, code, event);
      const [from, to] = [event.from[0], event.to[0]];
      if (from === undefined || to === undefined || from === to || !CONTINUES.has(event.kind)) continue;
      this.continuedBy.set(from, to);
      this.continues.set(to, from);
    }
  }

  get(code: string): Place | undefined {
    return this.byCode.get(code);
  }

  /** The places that a former place went into, in the order of the event; none while it stands. */
  successorsOf(place: Place): Place[] {
    if (place.validTo === undefined) return [];
    const heirs = (this.eventsFrom.get(place.code) ?? []).flatMap((event) => event.to);
    return [...new Set(heirs)].flatMap((code) => this.byCode.get(code) ?? []);
  }

  /** The same place under the code that it had on that day; undefined where it had none, or went on as several. */
  continuationOn(place: Place, day: string): Place | undefined {
    const steps = place.validTo !== undefined && place.validTo < day ? this.continuedBy : this.continues;
    for (let at: Place | undefined = place; at !== undefined; at = this.byCode.get(steps.get(at.code) ?? '')) {
      if (isValidOn(at, day)) return at;
    }
    return undefined;
  }

  find(query: PlaceQuery): PlaceAnswer {
    const container = this.containerOf(query);
    if ('outcome' in container) return container;
    const all = this.named(normalizeName(query.name), container.path);
    const standing = inStanding(all, query.onDay);
    const candidates = preferKind(this.oneOfEachLine(standing), query.preferredKinds);
    const [place, another] = candidates;
    if (place === undefined) {
      return { outcome: 'UNKNOWN', field: 'name', nearest: this.nearest(query.name, container.path) };
    }
    if (another !== undefined) return { outcome: 'AMBIGUOUS', field: 'name', candidates };
    return { outcome: 'FOUND', place, standing: standingOf(place, query.onDay), successors: this.successorsOf(place) };
  }

  /** Where the name is looked for: inside the province, then inside the city that the print names. */
  private containerOf(query: PlaceQuery): { path: string } | PlaceAnswer {
    let path = query.within?.path ?? WHOLE_NATION;
    if (query.provinceName !== undefined) {
      const isWhole = (place: Place): boolean => place.kind === 'PROVINCE' || place.kind === 'NATION';
      const provinces = this.named(normalizeName(query.provinceName), WHOLE_NATION).filter(isWhole);
      const [province] = provinces;
      if (province === undefined) {
        return {
          outcome: 'UNKNOWN',
          field: 'provinceName',
          nearest: this.nearest(query.provinceName, WHOLE_NATION, isWhole),
        };
      }
      if (!isWithin(path, province.path)) path = province.path;
    }
    if (query.cityHint === undefined) return { path };
    const cities = this.oneOfEachLine(inStanding(this.named(normalizeName(query.cityHint), path), query.onDay));
    const [city, another] = preferKind(cities, ['CITY', 'PROVINCE']);
    if (city === undefined) {
      const isCity = (place: Place): boolean => place.kind === 'CITY' || place.kind === 'PROVINCE';
      return { outcome: 'UNKNOWN', field: 'cityHint', nearest: this.nearest(query.cityHint, path, isCity) };
    }
    if (another !== undefined) return { outcome: 'AMBIGUOUS', field: 'cityHint', candidates: cities };
    return { path: city.path };
  }

  /** Places of that name: by their official name, else by a short one, else by a chain of names (广东省中山市火炬区). */
  private named(name: string, path: string): Place[] {
    if (name.length > MAX_NAME_LENGTH) return [];
    const official = this.officially(name).filter(
      (place) => isWithin(place.path, path) && provesItself(place, path, false),
    );
    if (official.length > 0) return official;
    const short = this.shortly(name).filter((place) => isWithin(place.path, path) && provesItself(place, path, true));
    if (short.length > 0) return short;
    const found = new Set<Place>();
    for (let cut = name.length - 2; cut >= 2; cut -= 1) {
      const beginning = name.slice(0, cut);
      for (const outer of [...this.officially(beginning), ...this.shortly(beginning)]) {
        if (!isWithin(outer.path, path) && !isWithin(path, outer.path)) continue;
        if (!provesItself(outer, path, true)) continue;
        for (const inner of this.named(name.slice(cut), outer.path)) {
          if (inner !== outer && isWithin(inner.path, path)) found.add(inner);
        }
      }
    }
    return [...found];
  }

  private officially(name: string): Place[] {
    return this.byOfficialName.get(name) ?? [];
  }

  private shortly(name: string): Place[] {
    return this.byShortName.get(name) ?? [];
  }

  /** Where a place is listed under two of its codes (泸水县 and 泸水市 in June 2016), the later one stands for both. */
  private oneOfEachLine(places: Place[]): Place[] {
    const codes = new Set(places.map((place) => place.code));
    return places.filter((place) => !codes.has(this.continuedBy.get(place.code) ?? ''));
  }

  /** What the writer may have meant: the same name elsewhere, then names that differ in few characters. */
  private nearest(printed: string, path: string, admits: (place: Place) => boolean = () => true): Place[] {
    const name = normalizeName(printed).slice(0, MAX_NAME_LENGTH);
    const sameElsewhere = [...this.officially(name), ...this.shortly(name)].filter(admits);
    const near: { place: Place; distance: number }[] = [];
    for (const place of this.byCode.values()) {
      if (!isWithin(place.path, path) || place.validTo !== undefined || !admits(place)) continue;
      const distance = Math.min(...[place.name, ...place.aliases].map((known) => editDistance(name, known)));
      if (distance <= Math.max(1, Math.floor(name.length / 3))) near.push({ place, distance });
    }
    near.sort((a, b) => a.distance - b.distance || (a.place.code < b.place.code ? -1 : 1));
    return [...new Set([...sameElsewhere, ...near.map(({ place }) => place)])].slice(0, MAX_NEAREST);
  }
}

const WHOLE_NATION = '100000/';

function append<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [item]);
  else if (!list.includes(item)) list.push(item);
}

/**
 * Only some towns and zones are listed, so one that is listed under a name need not be the only one of it (中山 and 梅州 both
 * have a 三角镇, 中山 and 威海 both a 火炬 zone): their names count only where the city or county is known. A zone's full name says its city.
 */
function provesItself(place: Place, path: string, isShortName: boolean): boolean {
  const isListedInPart = place.kind === 'TOWN' || place.kind === 'VILLAGE' || (place.kind === 'ZONE' && isShortName);
  return !isListedInPart || isWithin(path, place.path.slice(0, -place.code.length - 1));
}

function standingOf(place: Place, day: string | undefined): Standing {
  if (day === undefined) return place.validTo === undefined ? 'CURRENT' : 'FORMER';
  if (isValidOn(place, day)) return 'CURRENT';
  return place.validTo !== undefined && place.validTo < day ? 'FORMER' : 'NOT_YET';
}

/** Those that stand on the day; where none does, all of them, and the answer says how they stand. */
function inStanding(places: Place[], day: string | undefined): Place[] {
  const standing = places.filter((place) => standingOf(place, day) === 'CURRENT');
  return standing.length > 0 ? standing : places;
}

function preferKind(places: Place[], kinds: readonly PlaceKind[] | undefined): Place[] {
  if (places.length < 2 || kinds === undefined) return places;
  const preferred = places.filter((place) => kinds.includes(place.kind));
  return preferred.length > 0 ? preferred : places;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
