/** Administrative divisions with their history. Pure: days come in as `YYYY-MM-DD`, nothing is read from a clock or a file. */
import type { PlaceKind as VocabularyPlaceKind } from '../../schema/vocabulary';
import { shortNames } from './place-name.rules';

export type PlaceKind = `${VocabularyPlaceKind}`;

/** What a place is called and for how long it was called so. `until` is the last day of that name. */
export interface FormerName {
  name: string;
  until: string;
}

/**
 * One place under one code. A change that gives a new code makes a new place; the event joins the two.
 * `validFrom` and `validTo` are the first and the last day; absent means "beyond what is known".
 */
export interface Place {
  code: string;
  name: string;
  nameEn?: string;
  kind: PlaceKind;
  parentCode: string | null;
  /** The codes from the nation down to the place, each followed by `/`: `100000/530000/530600/530624/`. */
  path: string;
  validFrom?: string;
  validTo?: string;
  /** Short and customary names, without those that were given up. */
  aliases: string[];
  formerNames: FormerName[];
}

/**
 * RENAMED: another name, the same code. RECODED: another code, in the same standing under the same parent. UPGRADED: a county became a city or
 * a district. MOVED: under another parent. MERGED: gave its ground to others. SPLIT: others were cut out of it.
 */
export const PLACE_EVENT_KINDS = ['RENAMED', 'RECODED', 'UPGRADED', 'MOVED', 'MERGED', 'SPLIT'] as const;
export type PlaceEventKind = (typeof PLACE_EVENT_KINDS)[number];

/** Events after which the same place goes on, be it under another code. */
export const CONTINUES: ReadonlySet<PlaceEventKind> = new Set(['RENAMED', 'RECODED', 'UPGRADED', 'MOVED']);

export interface PlaceEvent {
  kind: PlaceEventKind;
  /** As precise as is certain: `2021`, `2016-06` or `2021-04-09`. */
  when: string;
  from: string[];
  to: string[];
  formerName?: string;
  note?: string;
}

/** A place as a data file names it. */
export interface PlaceRecord {
  code: string;
  kind: PlaceKind;
  name: string;
  nameEn?: string;
  parentCode?: string;
  aliases?: string[];
}

export interface PlaceBook {
  places: Place[];
  events: PlaceEvent[];
}

export const NATION_CODE = '100000';

/** Whether a place lies in another or is it. An ancestor's path that does not end in `/` holds nothing, so an empty scope never means "all". */
export function isWithin(path: string, ancestorPath: string): boolean {
  return ancestorPath.endsWith('/') && path.startsWith(ancestorPath);
}

export function isValidOn(place: Place, day: string): boolean {
  return (
    (place.validFrom === undefined || place.validFrom <= day) && (place.validTo === undefined || day <= place.validTo)
  );
}

/** The first and the last day that a date of any precision can mean. */
export function daysOf(when: string): { first: string; last: string } {
  const [year = '', month, day] = when.split('-');
  if (day !== undefined) return { first: when, last: when };
  if (month === undefined) return { first: `${year}-01-01`, last: `${year}-12-31` };
  return { first: `${when}-01`, last: `${when}-${String(new Date(Date.UTC(+year, +month, 0)).getUTCDate())}` };
}

/**
 * The last day of what an event ended: the day before it where the day is known. Where only the month or the year is, the old place and the
 * new one are both valid for all of it, because nothing says which of its days belong to which.
 */
function lastDayBefore(when: string): string {
  const { first, last } = daysOf(when);
  if (first !== last) return last;
  return new Date(Date.parse(`${first}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** Codes that an event ended, and codes that it made. A merger's heirs existed before it. */
const ended = (event: PlaceEvent): string[] => event.from.filter((code) => !event.to.includes(code));
const made = (event: PlaceEvent): string[] =>
  event.kind === 'MERGED' ? [] : event.to.filter((code) => !event.from.includes(code));

function parentCodeOf(record: PlaceRecord, known: ReadonlyMap<string, unknown>): string | null {
  if (record.code === NATION_CODE) return null;
  if (record.parentCode !== undefined) return record.parentCode;
  if (record.kind === 'PROVINCE') return NATION_CODE;
  const ancestors = [record.code.slice(0, 6), `${record.code.slice(0, 4)}00`, `${record.code.slice(0, 2)}0000`];
  return ancestors.find((code) => code !== record.code && known.has(code)) ?? NATION_CODE;
}

/** Joins the lists and the events into places with paths, spans and names, in the order of the records. Throws on data that contradicts itself. */
export function buildPlaceBook(records: PlaceRecord[], events: PlaceEvent[]): PlaceBook {
  const byCode = new Map<string, PlaceRecord>();
  for (const record of records) {
    if (byCode.has(record.code)) throw new Error(`two places with the code ${record.code}`);
    byCode.set(record.code, record);
  }
  const startOf = new Map<string, string>();
  const endOf = new Map<string, string>();
  const formerNames = new Map<string, FormerName[]>();
  for (const event of events) {
    for (const code of [...event.from, ...event.to]) {
      if (!byCode.has(code)) throw new Error(`an event of ${event.when} names ${code}, which is no place`);
    }
    for (const code of made(event)) startOf.set(code, daysOf(event.when).first);
    for (const code of ended(event)) endOf.set(code, lastDayBefore(event.when));
    const [renamed] = event.to;
    if (event.formerName === undefined || renamed === undefined) continue;
    const names = formerNames.get(renamed) ?? [];
    formerNames.set(renamed, [...names, { name: event.formerName, until: lastDayBefore(event.when) }]);
  }

  const paths = new Map<string, string>();
  const pathOf = (code: string): string => {
    const known = paths.get(code);
    if (known !== undefined) return known;
    const record = byCode.get(code);
    if (record === undefined) throw new Error(`${code} is named as a parent and is no place`);
    const parentCode = parentCodeOf(record, byCode);
    const path = `${parentCode === null ? '' : pathOf(parentCode)}${code}/`;
    paths.set(code, path);
    return path;
  };

  const places = records.map((record): Place => {
    const validFrom = startOf.get(record.code);
    const validTo = endOf.get(record.code);
    const short = record.kind === 'ZONE' || record.kind === 'NATION' ? [] : shortNames(record.name);
    return {
      code: record.code,
      name: record.name,
      kind: record.kind,
      parentCode: parentCodeOf(record, byCode),
      path: pathOf(record.code),
      aliases: [...short, ...(record.aliases ?? [])],
      formerNames: formerNames.get(record.code) ?? [],
      ...(record.nameEn ? { nameEn: record.nameEn } : {}),
      ...(validFrom === undefined ? {} : { validFrom }),
      ...(validTo === undefined ? {} : { validTo }),
    };
  });
  return { places, events };
}

/** The name that a list shows where there is little room: 大关, 禄劝县, 凉山州, 蔚县. */
export function shortNameOf(place: Place): string {
  return place.aliases[0] ?? place.name;
}

/** One step of history between two places, or of one place between two names. */
export interface PlaceChange {
  kind: PlaceEventKind;
  /** As precise as is certain. */
  when: string;
  /** The first day on which the change can have been in force. */
  onDay: string;
  fromCode: string;
  toCode: string;
  oldName: string;
  newName: string;
  note?: string;
}

/** The events as steps from one place to one other, each with the names of its time; a place cut from another leaves out the part that stayed. */
export function placeChangesOf(book: PlaceBook): PlaceChange[] {
  const nameOf = new Map(book.places.map((place) => [place.code, place.name]));
  return book.events.flatMap((event) =>
    event.from.flatMap((fromCode) =>
      event.to
        .filter((toCode) => toCode !== fromCode || event.kind === 'RENAMED')
        .map((toCode) => ({
          kind: event.kind,
          when: event.when,
          onDay: daysOf(event.when).first,
          fromCode,
          toCode,
          oldName: event.formerName ?? nameOf.get(fromCode) ?? fromCode,
          newName: nameOf.get(toCode) ?? toCode,
          ...(event.note === undefined ? {} : { note: event.note }),
        })),
    ),
  );
}
