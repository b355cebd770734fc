import { PairingLevel, ProblemCode, Programme } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import type { Owned } from '../platform/scope';

const { NATIONAL, PROVINCE, CITY, COUNTY, TOWN, VILLAGE } = PairingLevel;

/** Which levels a pairing of each level may be nested in. */
export const PARENT_LEVELS = {
  NATIONAL: [],
  PROVINCE: [NATIONAL],
  CITY: [PROVINCE],
  COUNTY: [PROVINCE, CITY],
  TOWN: [COUNTY],
  VILLAGE: [COUNTY, TOWN],
  ENTERPRISE_VILLAGE: [COUNTY, TOWN, VILLAGE],
  SOCIAL_ORG_VILLAGE: [COUNTY, TOWN, VILLAGE],
  SCHOOL: [PROVINCE, CITY, COUNTY, TOWN],
  HOSPITAL: [PROVINCE, CITY, COUNTY, TOWN],
} as const satisfies Record<PairingLevel, readonly PairingLevel[]>;

/** The levels from the widest to the narrowest: the order in which lists show them. */
export const LEVELS_IN_ORDER = Object.keys(PARENT_LEVELS) as PairingLevel[];

export interface Opening {
  programme: Programme;
  level: PairingLevel;
  donorId: string | null;
  recipientId: string;
  openedOn: string | null;
}

export interface Above extends Owned {
  programme: Programme;
  level: PairingLevel;
  closedOn: string | null;
  /** Where the recipient of the pairing above lies. */
  recipientPaths: string[];
}

/**
 * Whether two parties may be paired so, under that pairing if any. A county's own programme has no donor, every other has one.
 * Fails with BAD_INPUT, naming the field that has to change.
 */
export function checkOpening(opening: Opening, above: Above | null, recipientPaths: readonly string[]): void {
  const isOwn = opening.programme === Programme.COUNTY_OWN;
  if (!isOwn && opening.donorId === null)
    refuse(
      'donorId',
      '请指明帮扶方，仅“县级自身项目”没有帮扶方',
      'name the donor: only a county’s own programme has none',
    );
  if (isOwn && opening.donorId !== null)
    refuse('donorId', '“县级自身项目”没有帮扶方', 'a county’s own programme has no donor');
  if (opening.donorId === opening.recipientId)
    refuse('recipientId', '单位不能与自己结对', 'a party is never paired with itself');
  if (above === null) return;

  const allowed: readonly PairingLevel[] = PARENT_LEVELS[opening.level];
  if (!allowed.includes(above.level)) {
    refuse(
      'parentId',
      `此级别的结对不能归入上级结对（${above.level}）`,
      `a pairing of the level ${opening.level} is not nested in one of the level ${above.level}`,
    );
  }
  if (above.programme !== opening.programme)
    refuse('parentId', '上级结对属于另一类帮扶', 'the pairing above belongs to another programme');
  if (above.closedOn !== null && (opening.openedOn === null || opening.openedOn > above.closedOn))
    refuse('parentId', '上级结对已经结束', 'the pairing above is closed');
  const isInside = recipientPaths.every((path) => above.recipientPaths.some((wide) => path.startsWith(wide)));
  if (above.recipientPaths.length > 0 && !isInside) {
    refuse(
      'recipientId',
      '受帮扶方不在上级结对的受帮扶地区之内',
      'the recipient lies outside the recipient of the pairing above',
    );
  }
}

/**
 * Whose a pairing is: both ends', and everybody's whose pairing it is nested in. It lies where its own ends lie.
 * @param homes where each end lies
 */
export function ownersOf(
  homes: ReadonlyMap<string, readonly string[]>,
  above: Owned | null,
  published: boolean,
): Owned {
  return {
    published,
    partyIds: distinct([...homes.keys(), ...(above?.partyIds ?? [])]),
    placePaths: distinct([...homes.values()].flat()),
  };
}

/** Whether a pairing may end on that day. Fails with TRANSITION_REFUSED or BAD_INPUT. Money carried over never stands against it. */
export function checkClosing(pairing: { openedOn: string | null; closedOn: string | null }, closedOn: string): void {
  if (pairing.closedOn !== null) {
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, {
      from: '已结束',
      fromEn: 'closed',
      action: '结束结对',
      actionEn: 'close the pairing',
    });
  }
  if (pairing.openedOn !== null && closedOn < pairing.openedOn)
    refuse('closedOn', '结束日期早于开始日期', 'a pairing does not end before it began');
}

const distinct = (items: readonly string[]): string[] => [...new Set(items)];

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
