import { PartyKind, ProblemCode } from '../../schema/vocabulary';
import { dayBefore } from '../platform/day';
import { DomainError } from '../platform/errors';
import { normalizeName } from '../places/place-name.rules';
import type { Place } from '../places/place.rules';
import type { PrintedParty } from './printed-name.rules';

/** A printed name that was understood. */
export type ReadParty = Exclude<PrintedParty, { kind: 'UNRESOLVED' }>;

/** What a party is made of, before it has a row: places by their codes. */
export interface PartyPlan {
  kind: PartyKind;
  key: string;
  name: string;
  /** Where it sits; its name follows the place's where it is that place's government. */
  placeCode: string | null;
  /** What a statement about it is about. */
  coverCodes: string[];
  /** Parties that it consists of, the lead marked. */
  members: { plan: PartyPlan; lead: boolean }[];
}

type LineOf = (code: string) => string;

/**
 * The party that a printed name means. A province with a number of its counties is that province's government: the number is kept in the
 * printed name only. A city named with one of its groups is a party of its own, because its figures hold those of the group.
 */
export function planOf(read: ReadParty, printed: string, lineOf: LineOf): PartyPlan {
  switch (read.kind) {
    case 'PLACE':
    case 'PLACE_WITH_COUNT':
      return governmentOf(read.place, lineOf);
    case 'JOINT':
      return jointOf(
        read.members.map((place) => governmentOf(place, lineOf)),
        read.members.map((place) => place.name).join('、'),
      );
    case 'DONOR_GROUP':
      return groupOf(read, lineOf);
    case 'CITY_INCLUDING_GROUP': {
      const city = governmentOf(read.city, lineOf);
      const group = groupOf(read.group, lineOf);
      return { ...jointOf([city, group], `${read.city.name}（含${group.name}）`), placeCode: read.city.code };
    }
    case 'REGION':
      return bare(PartyKind.REGION, read.key, `${read.name}${read.count}${read.unit}`);
    case 'UNIT_GROUP': {
      const code = read.authority?.code ?? null;
      const key = code === null ? read.key : `UNITS:${lineOf(code)}:${read.unit}`;
      return { ...bare(PartyKind.UNIT_GROUP, key, printed), placeCode: code };
    }
  }
}

/** The government of a place, or the committee of a zone. One for the whole line: 泸水县's is 泸水市's. */
export function governmentOf(place: Pick<Place, 'code' | 'name' | 'kind'>, lineOf: LineOf): PartyPlan {
  return {
    kind: place.kind === 'ZONE' ? PartyKind.ZONE_COMMITTEE : PartyKind.GOVERNMENT,
    key: governmentKey(lineOf(place.code)),
    name: place.name,
    placeCode: place.code,
    coverCodes: [place.code],
    members: [],
  };
}

export const governmentKey = (line: string): string => `PLACE:${line}`;
/** Whether a party bears the name of its place, whatever that is on a day. */
export const isNamedByItsPlace = (party: { canonicalKey: string }): boolean => party.canonicalKey.startsWith('PLACE:');
export const groupKey = (leadLine: string): string => `GROUP:${leadLine}`;

function groupOf(group: { leadHint: string; lead: Place; members: Place[] }, lineOf: LineOf): PartyPlan {
  const others = group.members.filter((place) => lineOf(place.code) !== lineOf(group.lead.code));
  return {
    kind: PartyKind.DONOR_GROUP,
    key: groupKey(lineOf(group.lead.code)),
    name: `${group.leadHint}组团`,
    placeCode: group.lead.code,
    coverCodes: [group.lead, ...others].map((place) => place.code),
    members: [
      { plan: governmentOf(group.lead, lineOf), lead: true },
      ...others.map((place) => ({ plan: governmentOf(place, lineOf), lead: false })),
    ],
  };
}

function jointOf(plans: PartyPlan[], name: string): PartyPlan {
  return {
    kind: PartyKind.JOINT,
    key: `JOINT:${plans
      .map((plan) => plan.key)
      .sort()
      .join('+')}`,
    name,
    placeCode: null,
    coverCodes: [...new Set(plans.flatMap((plan) => plan.coverCodes))],
    members: plans.map((plan) => ({ plan, lead: false })),
  };
}

const bare = (kind: PartyKind, key: string, name: string): PartyPlan => ({
  kind,
  key,
  name,
  placeCode: null,
  coverCodes: [],
  members: [],
});

/** Every place code that a plan and its members name. */
export function codesOf(plan: PartyPlan): string[] {
  const own = plan.placeCode === null ? plan.coverCodes : [plan.placeCode, ...plan.coverCodes];
  return [...new Set([...own, ...plan.members.flatMap((member) => codesOf(member.plan))])];
}

/** Kinds that come to be by being named in print or by forming a group, not by registering. */
const NOT_REGISTERED: ReadonlySet<PartyKind> = new Set([
  PartyKind.DONOR_GROUP,
  PartyKind.JOINT,
  PartyKind.UNIT_GROUP,
  PartyKind.REGION,
]);

export interface Registration {
  kind: PartyKind;
  name: string;
  place: { name: string; line: string } | null;
}

/** The one key of a party that is registered by hand. Fails with BAD_INPUT for kinds that are not. */
export function registeredKey({ kind, name, place }: Registration): string {
  if (NOT_REGISTERED.has(kind)) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: '此类单位不能单独登记', reasonEn: `a party of the kind ${kind} is not registered by itself` },
      'kind',
    );
  }
  const isPlaceItself = kind === PartyKind.GOVERNMENT || kind === PartyKind.ZONE_COMMITTEE;
  if (isPlaceItself && place === null) {
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason: '政府或管委会须指明所在地区', reasonEn: 'a government or committee names its place' },
      'placeId',
    );
  }
  if (isPlaceItself && place !== null && normalizeName(place.name) === normalizeName(name))
    return governmentKey(place.line);
  return `${kind}:${place?.line ?? ''}:${normalizeName(name)}`;
}

export interface Span {
  since: string | null;
  until: string | null;
}

/** Whether something with these days held on the day; a day that is not known excludes nothing. */
export function holdsOn(span: Span, day: string): boolean {
  return (span.since === null || span.since <= day) && (span.until === null || day <= span.until);
}

export interface Member extends Span {
  id: string;
  memberId: string;
  lead: boolean;
}

export interface GroupChange {
  from: string;
  addIds: string[];
  removeIds: string[];
  leadId: string | null;
}

/** What a change of a group does to its memberships: versions to end, versions to write. */
export interface MembershipPlan {
  endIds: string[];
  write: { memberId: string; lead: boolean; since: string | null; until: string | null }[];
}

/**
 * Changes a group from a day on. Whoever leaves or changes standing was a member until the day before; days already past are not rewritten.
 * Fails with BAD_INPUT: a member added that is one, removed that is none, a group without its lead, a change before the last one.
 */
export function planGroupChange(members: readonly Member[], change: GroupChange): MembershipPlan {
  const { from } = change;
  const current = members.filter((member) => member.until === null || member.until >= from);
  const later = members.some(
    (member) => (member.since !== null && member.since >= from) || (member.until !== null && member.until >= from),
  );
  if (later) refuseGroup('该组团在此日期之后已有变动', 'the group has changed on or after that day', 'from');
  const present = new Map(current.map((member) => [member.memberId, member]));
  for (const id of change.addIds)
    if (present.has(id)) refuseGroup('该单位已是成员', 'it is a member already', 'addIds');
  for (const id of change.removeIds)
    if (!present.has(id)) refuseGroup('该单位不是成员', 'it is no member', 'removeIds');

  const leadBefore = current.find((member) => member.lead)?.memberId ?? null;
  const leadAfter = change.leadId ?? leadBefore;
  const after = new Set([...present.keys(), ...change.addIds].filter((id) => !change.removeIds.includes(id)));
  if (leadAfter === null || !after.has(leadAfter))
    refuseGroup('牵头单位须是组团成员', 'the lead is one of the members', 'leadId');

  const changed = current.filter(
    (member) => !after.has(member.memberId) || member.lead !== (member.memberId === leadAfter),
  );
  const lastDay = dayBefore(from);
  return {
    endIds: changed.map((member) => member.id),
    write: [
      ...changed.map(({ memberId, lead, since }) => ({ memberId, lead, since, until: lastDay })),
      ...changed
        .filter((member) => after.has(member.memberId))
        .map(({ memberId }) => ({ memberId, lead: memberId === leadAfter, since: from, until: null })),
      ...change.addIds.map((memberId) => ({ memberId, lead: memberId === leadAfter, since: from, until: null })),
    ],
  };
}

function refuseGroup(reason: string, reasonEn: string, field: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
