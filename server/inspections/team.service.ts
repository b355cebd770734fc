/** Who may be sent: nobody of the office that is inspected, of a side that is assessed, or in charge of what is looked back at. */
import { InspectionKind, ProblemCode, RectificationOffice } from '../../schema/vocabulary';
import { accountIdsByName } from '../accounts/account.store';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import { asPlatform, type Db } from '../db/tx';
import type { Ground } from '../households/household.store';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import type { Official } from './checklist';
import type { OrderedBy } from './inspection-orderer.service';
import { findingsByInspection } from './inspection.store';
import type { InspectionRow } from './inspection.tables';
import { accountsInCharge, unitsInCharge } from './look-back.store';
import { assessedParties, isUnitBarred, type Barred } from './team.rules';
import { accountsAt, accountsOfSides, namesOfSides } from './team.store';

/** Somebody who is sent, with the name that they sign in with, if any. */
export type SentOfficial = Official & { account?: string | null };

/** An inspection as far as it says who may not be sent. */
export interface SentTo {
  kind: InspectionKind;
  /** The earlier inspection that is looked back at. */
  looksBackId: string | null;
  pairing: AgreedPairing;
  ground: Ground;
  ordered: OrderedBy;
  today: Day;
}

/**
 * The accounts of those who are sent, in their order, where they are known. Fails with NOT_FOUND and OWN_WORK_INSPECTED (account, unit).
 */
export async function accountsOf(
  db: Db,
  viewer: Viewer,
  { team, field }: { team: readonly SentOfficial[]; field: 'team' | 'joined' },
  to: SentTo,
): Promise<(string | null)[]> {
  const named = team.map(({ account }) => account?.trim().toLowerCase() ?? '');
  const known = await asPlatform(db, viewer, () => accountIdsByName(db, named.filter(Boolean)));
  const idOf = new Map([...known].map(([name, id]) => [name.toLowerCase(), id]));
  const barred = await asPlatform(db, viewer, () => barredFrom(db, to, [...idOf.values()]));
  return named.map((name, at) => {
    const id = idOf.get(name);
    if (name !== '' && id === undefined)
      throw new DomainError(ProblemCode.NOT_FOUND, { what: '账号', whatEn: 'account' }, `${field}.${at}.account`);
    const official = team[at];
    if (official) checkSent([{ ...official, id: id ?? null }], barred, () => `${field}.${at}`);
    return id ?? null;
  });
}

/** Everybody who may not be sent, as far as some accounts are concerned. Asked in the platform's name. */
async function barredFrom(db: Db, to: SentTo, accountIds: readonly string[]): Promise<Barred[]> {
  const { kind, looksBackId, pairing, ground, ordered, today } = to;
  // To an observation the host comes along.
  if (kind === InspectionKind.OBSERVATION) return [];
  const isOwn = ordered.office === RectificationOffice.RECIPIENT;
  const inspected = {
    partyId: isOwn ? null : pairing.recipientId,
    path: ground.path,
    exceptId: isOwn ? pairing.recipientId : null,
  };
  const office: Barred = {
    accountIds: await accountsAt(db, inspected, accountIds, today),
    within: [],
    same: [],
    why: ['是被检查单位的人员', 'works where is inspected'],
  };
  const items = looksBackId === null ? [] : await itemsOf(db, looksBackId);
  return [
    ...(kind === InspectionKind.CROSS ? [await barredAsAssessed(db, pairing, accountIds, today)] : []),
    ...(items.length > 0 ? [await barredAsInCharge(db, items, accountIds, today)] : []),
    office,
  ];
}

/** A cross inspection is made by another county: neither side of the pairing assesses itself. Asked in the platform's name. */
async function barredAsAssessed(
  db: Db,
  pairing: AgreedPairing,
  accountIds: readonly string[],
  today: Day,
): Promise<Barred> {
  const sides = { ...pairing, partyIds: assessedParties(pairing) };
  const { sides: within, offices: same } = await namesOfSides(db, sides);
  return {
    accountIds: await accountsOfSides(db, sides, accountIds, today),
    within,
    same,
    why: [
      '属于被考核的县或其帮扶方，而交叉考核由其他县进行',
      'is of the assessed county or of its donor, and a cross inspection is made by another county',
    ],
  };
}

/** Nobody looks back at what they mended, answered or checked. Asked in the platform's name. */
export async function barredAsInCharge(
  db: Db,
  rectificationIds: readonly string[],
  accountIds: readonly string[],
  today: Day,
): Promise<Barred> {
  return {
    accountIds: await accountsInCharge(db, rectificationIds, accountIds, today),
    within: [],
    same: await unitsInCharge(db, rectificationIds),
    why: [
      '答复或核查过所回看的问题，或属于其整改单位',
      'answered or checked what is looked back at, or is of a unit that is to mend it',
    ],
  };
}

async function itemsOf(db: Db, earlierId: string): Promise<string[]> {
  const findings = (await findingsByInspection(db, PLATFORM, [earlierId])).get(earlierId) ?? [];
  return findings.map(({ rectificationId }) => rectificationId);
}

/** Somebody who takes part: of the team, or whoever writes it down. */
export interface TakesPart {
  /** Null for whoever writes it down. */
  name: string | null;
  unit: string | null;
  id: string | null;
}

/** Fails with OWN_WORK_INSPECTED where somebody is barred, at `<field>.account` or `<field>.unit` of a team, else at the field itself. */
export function checkSent(
  people: readonly TakesPart[],
  barred: readonly Barred[],
  fieldOf: (one: TakesPart) => string,
): void {
  for (const one of people)
    for (const bar of barred) {
      const byAccount = one.id !== null && bar.accountIds.includes(one.id);
      if (!byAccount && !(one.unit !== null && isUnitBarred(one.unit, bar))) continue;
      const field = fieldOf(one);
      const part = field.includes('.') ? `.${byAccount ? 'account' : 'unit'}` : '';
      throw ownWork(one.name ?? undefined, bar.why, `${field}${part}`);
    }
}

/**
 * Somebody would look at their own office, or at what they recorded.
 * @param name of who that is; undefined for whoever writes it down
 */
export function ownWork(name: string | undefined, [why, whyEn]: Barred['why'], field: string): DomainError {
  const details = { who: name ?? '您', whoEn: name ?? 'Whoever records this', why, whyEn };
  return new DomainError(ProblemCode.OWN_WORK_INSPECTED, details, field);
}

/** The pairing of an inspection: a team need not see the pairing that it looks at. */
export async function pairingInspected(db: Db, viewer: Viewer, pairingId: string, today: Day): Promise<AgreedPairing> {
  const year = Number(today.slice(0, 4));
  const pairing = await asPlatform(db, viewer, () => agreedPairing(db, PLATFORM, pairingId, year));
  if (pairing) return pairing;
  throw new Error(`the pairing ${pairingId} of an inspection is not there`);
}

type Assessed = Pick<InspectionRow, 'kind' | 'pairingId'>;

/** Whoever is assessed writes nothing down of a cross inspection. Fails with OWN_WORK_INSPECTED (inspectionId). */
export function checkRecorder(db: Db, viewer: Viewer, inspection: Assessed, today: Day): Promise<void> {
  const recorder = { name: null, unit: null, id: viewer.accountId };
  return checkAssessed(db, viewer, inspection, { people: [recorder], field: 'inspectionId', today });
}

/** Nor does anybody of theirs go along, who was sent before they were of it. Fails with OWN_WORK_INSPECTED (visitors). */
export function checkVisitors(
  db: Db,
  viewer: Viewer,
  inspection: Assessed & Pick<InspectionRow, 'team' | 'teamAccounts'>,
  visitors: readonly number[],
  today: Day,
): Promise<void> {
  const people = visitorsOf(inspection, visitors);
  return checkAssessed(db, viewer, inspection, { people, field: 'visitors', today });
}

/** People of the team by their places in it, from 1. */
export const visitorsOf = (
  { team, teamAccounts }: Pick<InspectionRow, 'team' | 'teamAccounts'>,
  visitors: readonly number[],
): TakesPart[] =>
  visitors.flatMap((nth) => {
    const official = team[nth - 1];
    return official ? [{ name: official.name, unit: official.unit, id: teamAccounts[nth - 1] ?? null }] : [];
  });

async function checkAssessed(
  db: Db,
  viewer: Viewer,
  { kind, pairingId }: Assessed,
  { people, field, today }: { people: readonly TakesPart[]; field: string; today: Day },
): Promise<void> {
  if (kind !== InspectionKind.CROSS) return;
  const pairing = await pairingInspected(db, viewer, pairingId, today);
  const accountIds = people.flatMap(({ id }) => (id === null ? [] : [id]));
  const barred = await asPlatform(db, viewer, () => barredAsAssessed(db, pairing, accountIds, today));
  checkSent(people, [barred], () => field);
}
