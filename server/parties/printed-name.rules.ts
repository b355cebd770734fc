/**
 * Reads the name of a donor or recipient as print writes it: a place, a list of places, a group with its lead, a province with a number of its
 * counties, a region, a number of units. What cannot be resolved is asked about with what it may mean; nothing is guessed.
 */
import type { PairingLevel } from '../../schema/vocabulary';
import { hasPairedBrackets, NUMBER, readCount, splitList } from './printed-text.rules';
import { normalizeName } from '../places/place-name.rules';
import type { PlaceAnswer, PlaceIndex, PlaceQueryField, Standing } from '../places/place-index.rules';
import { NATION_CODE } from '../places/place.rules';
import type { Place, PlaceKind } from '../places/place.rules';

export type PrintedLevel = `${PairingLevel}`;

export interface PrintedName {
  name: string;
  province?: string;
  level?: PrintedLevel;
  /** The last day that the statement speaks of; it decides between a place and its predecessor. */
  onDay?: string;
  /** The other side, where known: 盟直 in a statement about 突泉县 means its league. */
  counterpart?: Place;
}

/** One question to the person who imports. */
export interface Ask {
  text: string;
  reason: 'AMBIGUOUS' | 'UNKNOWN' | 'MALFORMED';
  /** Which word raised it: the name, the province given beside it, or the city in brackets. */
  field: PlaceQueryField;
  candidates: Place[];
}

export interface DonorGroup {
  leadHint: string;
  lead: Place;
  members: Place[];
  /** Whether the print lists the members; a group without a list may have members all the same. */
  hasMemberList: boolean;
}

/**
 * `key` is equal for two prints of one party, whether or not they list the members of a group.
 * `standing` is FORMER where the place no longer existed on the day and went on as several, or as part of another.
 */
export type PrintedParty =
  | { kind: 'PLACE'; key: string; place: Place; standing: Standing; successors: Place[] }
  | { kind: 'JOINT'; key: string; members: Place[] }
  | ({ kind: 'DONOR_GROUP'; key: string } & DonorGroup)
  | { kind: 'CITY_INCLUDING_GROUP'; key: string; city: Place; group: DonorGroup & { key: string } }
  | { kind: 'PLACE_WITH_COUNT'; key: string; place: Place; count: number; countUnit: string }
  | { kind: 'REGION'; key: string; name: string; count: number; unit: string }
  | { kind: 'UNIT_GROUP'; key: string; name: string; count: number; unit: string; authority?: Place }
  | { kind: 'UNRESOLVED'; asks: Ask[] };

export type PrintedPart =
  { kind: 'PLACE'; place: Place } | { kind: 'TEXT'; text: string } | { kind: 'UNRESOLVED'; asks: Ask[] };

const REGION = new RegExp(
  `^(东部|中部|西部|东北)${NUMBER}个?(省区市|省\\(区,市\\)|省\\(区、市\\)|省市区|省市|省区|省)$`,
  'u',
);
const UNITS = new RegExp(`^${NUMBER}[家个](.*(?:单位|部门|机关|企业|公司|高校|院校|学校|医院|组织))$`, 'u');
const COUNT = new RegExp(
  `^共?${NUMBER}个?(县市区|县\\(市、区\\)|县区|县市|市县|区县|市州|州市|县|区|市|旗|乡镇|镇|乡|村)$`,
  'u',
);
const NAME_AND_BRACKET = /^([^()]+)(?:\((.+)\))?$/u;
const INCLUDING_GROUP = /^(?:含|包括|包含)(.+组团)$/u;

const KINDS_OF_LEVEL: Record<PrintedLevel, readonly PlaceKind[]> = {
  NATIONAL: ['NATION', 'PROVINCE'],
  PROVINCE: ['PROVINCE'],
  CITY: ['CITY'],
  COUNTY: ['COUNTY'],
  TOWN: ['TOWN'],
  VILLAGE: ['VILLAGE'],
  ENTERPRISE_VILLAGE: ['VILLAGE'],
  SOCIAL_ORG_VILLAGE: ['VILLAGE'],
  SCHOOL: [],
  HOSPITAL: [],
};

/** Reads one printed name. Fails never: what it cannot read comes back as UNRESOLVED with questions. */
export function readPrintedParty(index: PlaceIndex, printed: PrintedName): PrintedParty {
  const text = normalizeName(printed.name);
  if (!hasPairedBrackets(text)) return unresolved(ask(printed.name, 'MALFORMED'));
  const described = readRegion(text) ?? readUnits(index, text, printed);
  if (described) return described;
  const pieces = splitList(text);
  return pieces.length > 1 ? readJoint(index, pieces, printed) : readOne(index, text, printed);
}

function readRegion(text: string): PrintedParty | undefined {
  const [, name, digits, unit] = REGION.exec(text) ?? [];
  if (name === undefined || digits === undefined || unit === undefined) return undefined;
  const count = readCount(digits);
  return { kind: 'REGION', key: `REGION:${name}:${count}`, name, count, unit };
}

function readUnits(index: PlaceIndex, text: string, printed: PrintedName): PrintedParty | undefined {
  const [, digits, unit] = UNITS.exec(text) ?? [];
  if (digits === undefined || unit === undefined) return undefined;
  const authority = authorityOf(index, unit, printed);
  const key = `UNITS:${authority?.code ?? printed.province ?? ''}:${unit}`;
  return {
    kind: 'UNIT_GROUP',
    key,
    name: printed.name,
    count: readCount(digits),
    unit,
    ...(authority ? { authority } : {}),
  };
}

/** Whose units they are. 区直 are an autonomous region's only in one: elsewhere it may be a district, and stays open. */
function authorityOf(index: PlaceIndex, unit: string, printed: PrintedName): Place | undefined {
  if (/^(中央|国家|中直)/u.test(unit)) return index.get(NATION_CODE);
  const [, generic] = /^(省|区|市|盟|州|县|旗)直/u.exec(unit) ?? [];
  if (generic === undefined) return undefined;
  const ending = generic === '区' ? '自治区' : generic;
  const isAuthority = (place: Place | undefined): place is Place => place?.name.endsWith(ending) === true;
  if (generic === '省' || generic === '区') {
    const province =
      printed.province === undefined ? undefined : index.find({ name: printed.province, preferredKinds: ['PROVINCE'] });
    return province?.outcome === 'FOUND' && isAuthority(province.place) ? province.place : undefined;
  }
  const chain = printed.counterpart === undefined ? [] : ancestry(index, printed.counterpart);
  return chain.find(
    (place) => isAuthority(place) && place.kind === (generic === '县' || generic === '旗' ? 'COUNTY' : 'CITY'),
  );
}

function ancestry(index: PlaceIndex, place: Place): Place[] {
  const parent = place.parentCode === null ? undefined : index.get(place.parentCode);
  return parent === undefined ? [place] : [place, ...ancestry(index, parent)];
}

function readJoint(index: PlaceIndex, pieces: string[], printed: PrintedName): PrintedParty {
  const read = pieces.map((piece) => readOne(index, piece, printed));
  const asks = read.flatMap((party, i) => {
    if (party.kind === 'UNRESOLVED') return party.asks;
    return party.kind === 'PLACE' ? [] : [ask(pieces[i] ?? printed.name, 'MALFORMED')];
  });
  if (asks.length > 0) return unresolved(...asks);
  const members = distinct(read.flatMap((party) => (party.kind === 'PLACE' ? [party.place] : [])));
  const codes = members.map((place) => place.code).sort();
  return { kind: 'JOINT', key: `JOINT:${codes.join('+')}`, members };
}

function readOne(index: PlaceIndex, text: string, printed: PrintedName): PrintedParty {
  const [, head, bracket] = NAME_AND_BRACKET.exec(text) ?? [];
  if (head === undefined) return readCountInNestedBrackets(index, text, printed) ?? unresolved(ask(text, 'MALFORMED'));
  if (head.endsWith('组团')) return readGroup(index, head, bracket, printed);
  if (bracket === undefined) return readPlace(index, head, undefined, printed);

  const [, including] = INCLUDING_GROUP.exec(bracket) ?? [];
  if (including !== undefined) return readCityIncluding(index, head, including, printed);
  const [, digits, countUnit] = COUNT.exec(bracket) ?? [];
  if (digits !== undefined && countUnit !== undefined) return readWithCount(index, head, digits, countUnit, printed);

  const words = splitList(bracket);
  const hints = words.filter((word) => !/^牵头/u.test(word));
  if (hints.length > 1) return unresolved(ask(text, 'MALFORMED'));
  const party = readPlace(index, head, hints[0], printed);
  if (party.kind !== 'PLACE' || hints.length === words.length) return party;
  return donorGroup({ leadHint: head, lead: party.place, members: [], hasMemberList: false });
}

/** 陕西省(56县(市、区)): the only print with a bracket inside a bracket. */
function readCountInNestedBrackets(index: PlaceIndex, text: string, printed: PrintedName): PrintedParty | undefined {
  const [, head, inner] = /^([^()]+)\((.+)\)$/u.exec(text) ?? [];
  const [, digits, countUnit] = inner === undefined ? [] : (COUNT.exec(inner) ?? []);
  if (head === undefined || digits === undefined || countUnit === undefined) return undefined;
  return readWithCount(index, head, digits, countUnit, printed);
}

function readWithCount(
  index: PlaceIndex,
  head: string,
  digits: string,
  countUnit: string,
  printed: PrintedName,
): PrintedParty {
  const whole = readPlace(index, head, undefined, printed);
  if (whole.kind !== 'PLACE') return whole;
  return { kind: 'PLACE_WITH_COUNT', key: whole.key, place: whole.place, count: readCount(digits), countUnit };
}

function readCityIncluding(index: PlaceIndex, head: string, group: string, printed: PrintedName): PrintedParty {
  const city = readPlace(index, head, undefined, printed);
  if (city.kind !== 'PLACE') return city;
  const read = readGroup(index, group, undefined, printed, city.place);
  if (read.kind !== 'DONOR_GROUP') return read;
  const { kind: _kind, ...named } = read;
  return { kind: 'CITY_INCLUDING_GROUP', key: `${city.key}+${read.key}`, city: city.place, group: named };
}

function readGroup(
  index: PlaceIndex,
  head: string,
  bracket: string | undefined,
  printed: PrintedName,
  within?: Place,
): PrintedParty {
  const leadHint = head.slice(0, -'组团'.length);
  const answer = lookUp(index, leadHint, printed, within);
  if (answer.outcome !== 'FOUND') return unresolved(askAbout({ name: leadHint }, printed, answer));
  const lead = asOfDay(index, answer.place, printed.onDay);
  if (bracket === undefined) return donorGroup({ leadHint, lead, members: [], hasMemberList: false });

  // Members usually are the lead's neighbours: 三角 and 民众 mean the towns of its city. Only a name unknown there is looked for in the province.
  const city = ancestry(index, lead).find((place) => place.kind === 'CITY') ?? lead;
  const answers = splitList(bracket).map((name) => {
    const nearby = lookUp(index, name, printed, city);
    return { name, answer: nearby.outcome === 'UNKNOWN' ? lookUp(index, name, printed) : nearby };
  });
  const asks = answers.flatMap(({ name, answer: member }) =>
    member.outcome === 'FOUND' ? [] : [askAbout({ name }, printed, member)],
  );
  if (asks.length > 0) return unresolved(...asks);
  const members = answers.flatMap(({ answer: member }) =>
    member.outcome === 'FOUND' ? [asOfDay(index, member.place, printed.onDay)] : [],
  );
  return donorGroup({ leadHint, lead, members: distinct(members), hasMemberList: true });
}

const donorGroup = (group: DonorGroup): PrintedParty & { kind: 'DONOR_GROUP' } => ({
  kind: 'DONOR_GROUP',
  key: `GROUP:${group.lead.code}`,
  ...group,
});

function readPlace(index: PlaceIndex, name: string, cityHint: string | undefined, printed: PrintedName): PrintedParty {
  const answer = lookUp(index, name, printed, undefined, cityHint);
  if (answer.outcome !== 'FOUND') return unresolved(askAbout({ name, cityHint }, printed, answer));
  const continued = printed.onDay === undefined ? undefined : index.continuationOn(answer.place, printed.onDay);
  const place = continued ?? answer.place;
  const standing = continued === undefined ? answer.standing : 'CURRENT';
  return { kind: 'PLACE', key: `PLACE:${place.code}`, place, standing, successors: index.successorsOf(place) };
}

function lookUp(index: PlaceIndex, name: string, printed: PrintedName, within?: Place, cityHint?: string): PlaceAnswer {
  const { province: provinceName, onDay, level } = printed;
  const preferredKinds = level === undefined ? undefined : KINDS_OF_LEVEL[level];
  return index.find({ name, provinceName, onDay, preferredKinds, within, cityHint });
}

/** The place under the code that it had on that day, where it is one place still. */
function asOfDay(index: PlaceIndex, place: Place, day: string | undefined): Place {
  return (day === undefined ? undefined : index.continuationOn(place, day)) ?? place;
}

/** The places that a party consists of or stands for; none for a region or for units. */
export function placesOf(party: PrintedParty): Place[] {
  switch (party.kind) {
    case 'PLACE':
    case 'PLACE_WITH_COUNT':
      return [party.place];
    case 'JOINT':
      return party.members;
    case 'DONOR_GROUP':
      return distinct([party.lead, ...party.members]);
    case 'CITY_INCLUDING_GROUP':
      return distinct([party.city, party.group.lead, ...party.group.members]);
    case 'REGION':
    case 'UNIT_GROUP':
    case 'UNRESOLVED':
      return [];
  }
}

const DESCRIPTION = /^(个别|部分|多数|少数|大部分|各|全|其他|其余|其它|某|有的|一些|\d|[一二两三四五六七八九十]+个)/u;
const ENDS_LIKE_A_PLACE = /[省市州盟县区旗镇乡村]$|街道$/u;

/**
 * Reads `part`: one of the statement's own places, a place inside them, or a description (个别乡镇), which is kept as text. What looks like a
 * place and is none of theirs is asked about.
 */
export function readPart(index: PlaceIndex, part: string, parties: PrintedParty[], onDay?: string): PrintedPart {
  const name = normalizeName(part);
  const places = distinct(parties.flatMap(placesOf));
  const own = places.filter((place) => [place.name, ...place.aliases].some((known) => normalizeName(known) === name));
  if (own.length > 1) return unresolved({ ...ask(part, 'AMBIGUOUS'), candidates: own });
  if (own[0] !== undefined) return { kind: 'PLACE', place: own[0] };

  const answers = places.map((within) => index.find({ name, within, onDay }));
  const inside = distinct(answers.flatMap((answer) => (answer.outcome === 'FOUND' ? [answer.place] : [])));
  if (inside.length > 1) return unresolved({ ...ask(part, 'AMBIGUOUS'), candidates: inside });
  if (inside[0] !== undefined) return { kind: 'PLACE', place: inside[0] };
  if (DESCRIPTION.test(name) || !ENDS_LIKE_A_PLACE.test(name)) return { kind: 'TEXT', text: part };
  return unresolved({ ...ask(part, 'UNKNOWN'), candidates: places });
}

// ---- small tools ----

const unresolved = (...asks: Ask[]): { kind: 'UNRESOLVED'; asks: Ask[] } => ({ kind: 'UNRESOLVED', asks });
const ask = (text: string, reason: Ask['reason']): Ask => ({ text, reason, field: 'name', candidates: [] });

/** Asks about the word that the answer names: the place, the province printed beside it, or the city in brackets. */
function askAbout(
  words: { name: string; cityHint?: string },
  printed: PrintedName,
  answer: Exclude<PlaceAnswer, { outcome: 'FOUND' }>,
): Ask {
  const text =
    { name: words.name, provinceName: printed.province, cityHint: words.cityHint }[answer.field] ?? words.name;
  const candidates = answer.outcome === 'AMBIGUOUS' ? answer.candidates : answer.nearest;
  return { text, reason: answer.outcome, field: answer.field, candidates };
}

const distinct = (places: Place[]): Place[] => [...new Map(places.map((place) => [place.code, place])).values()];
