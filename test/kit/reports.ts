import { PairingLevel, PartyKind, Programme, Role } from '../../schema/vocabulary';
import { openRow } from '../../server/pairings/pairing-registry.service';
import { insertParty } from '../../server/parties/party.store';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { placesByCode } from '../../server/places/place.store';
import { PLATFORM } from '../../server/platform/scope';
import { tx } from '../../server/db/tx';
import { makeAccount, signedIn } from './accounts';
import { makeLedger, openFund, post, TOWNSHIP, TREASURY, UNIT, type Ledger } from './ledger';
import type { Ends, Header } from './people';
import { ask, type Answer, type Platform } from './platform';

/** A pairing with everybody who has to do with its reports. */
export interface Reporting extends Ledger {
  /** Seconded to the county. */
  frontline: Header;
  /** A second person at the lead’s desk. */
  otherLead: Header;
  /** Above the county and above the donor. */
  city: Header;
  province: Header;
  donorCity: Header;
  donorProvince: Header;
  fundId: string;
}

let counties = 0;

/** Somebody who supervises a place. */
export async function supervisor(platform: Platform, code: string): Promise<Header> {
  const places = await tx(platform.database.source, PLATFORM, (db) => placesByCode(db, PLATFORM, [code]));
  const place = places.get(code);
  if (!place) throw new Error(`${code} is no place`);
  const name = `supervisor-${code}-${newId()}`;
  await makeAccount(platform, name, [{ role: Role.SUPERVISOR, placeId: place.id }]);
  return signedIn(platform, name);
}

/** A pairing whose county has received, issued and spent money in June 2019: 324,400, 300,000 and 240,540 yuan. */
export async function makeReporting(
  platform: Platform,
  ends: Ends,
  above: { city: string; province: string; donorCity: string; donorProvince: string },
): Promise<Reporting> {
  const ledger = await makeLedger(platform, ends);
  counties += 1;
  const seat = async (role: Role, partyId: string): Promise<Header> => {
    const name = `report-desk-${counties}-${role.toLowerCase()}`;
    await makeAccount(platform, name, [{ role, partyId: fromGlobalId(partyId).key }]);
    return signedIn(platform, name);
  };
  const fundId = await openFund(platform, ledger.lead, ledger.pairingId);
  const county = (verb: string, input: Record<string, unknown>) =>
    post(platform, ledger.countyFinance, verb, { fundId, day: '2019-06-15', ...input });
  await county('recordFundReceipt', { amount: '324400.00' });
  await county('issueFund', { amount: '300000.00', fromCustodian: TREASURY, custodian: TOWNSHIP });
  await county('recordSpending', { amount: '240540.00', custodian: TOWNSHIP, payee: UNIT.name });
  return {
    ...ledger,
    fundId,
    frontline: await seat(Role.FRONTLINE_TEAM, ledger.recipientId),
    otherLead: await seat(Role.DONOR_LEAD, ledger.donorId),
    city: await supervisor(platform, above.city),
    province: await supervisor(platform, above.province),
    donorCity: await supervisor(platform, above.donorCity),
    donorProvince: await supervisor(platform, above.donorProvince),
  };
}

export interface ReportFigureAnswer {
  indicator: { code: string };
  claimed: string | null;
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
  isTyped: boolean;
  isFrozen: boolean;
  isToConfirm: boolean;
  reason: string | null;
}

export interface ReportAnswer {
  id: string;
  status: string;
  edition: number;
  version: number;
  turn: string | null;
  readAt: string | null;
  nextActions: string[];
  figures: ReportFigureAnswer[];
  statement: { id: string; version: number } | null;
  papers: {
    edition: number;
    text: string;
    textHash: string;
    workbookHash: string;
    documentHash: string | null;
    fileName: string;
  }[];
  steps: { action: string | null; status: string; desk: string | null; reason: string | null; edition: number }[];
}

export const REPORT = `id status edition version turn readAt nextActions dueOn periodFrom periodTo simulated category
  form { code version } pairing { id } author { id }
  figures { indicator { code } claimed recorded evidenced confirmed isTyped isFrozen isToConfirm reason printedValue printedUnit }
  statement { id version } papers { edition text textHash workbookHash documentHash fileName }
  steps { action status desk reason edition version }`;

/** An act on a report by the mutation of that name, whatever comes of it. */
export function tryReport(
  platform: Platform,
  by: Header,
  verb: string,
  input: Record<string, unknown>,
): Promise<Answer<{ done: { report: ReportAnswer } }>> {
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { report { ${REPORT} } } }`;
  return ask(platform, document, { input: { requestKey: newId(), ...input } }, by);
}

/** An act that has to be taken. */
export async function onReport(
  platform: Platform,
  by: Header,
  verb: string,
  input: Record<string, unknown>,
): Promise<ReportAnswer> {
  const answer = await tryReport(platform, by, verb, input);
  if (!answer.data || answer.errors.length > 0) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
  return answer.data.done.report;
}

/** A report as somebody sees it; null for who may not. */
export async function seenReport(platform: Platform, by: Header, id: string): Promise<ReportAnswer | null> {
  const { data, errors } = await ask<{ node: ReportAnswer | null }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Report { ${REPORT} } } }`,
    { id },
    by,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data?.node ?? null;
}

/** The county’s spend table of June 2019, begun. */
export const spendTable = (platform: Platform, { reporter, pairingId }: Reporting, month = 6): Promise<ReportAnswer> =>
  onReport(platform, reporter, 'draftReport', { form: 'MONTHLY_SPEND', pairingId, period: { year: 2019, month } });

/** A town of the county whose pairing nests under the county’s, with who reports for it. */
export async function makeTownship(
  platform: Platform,
  county: Pick<Reporting, 'pairingId'>,
  { code, name, donor }: { code: string; name: string; donor: string },
): Promise<{ by: Header; pairingId: string; townId: string }> {
  const { town, pairing } = await tx(platform.database.source, PLATFORM, async (db) => {
    const at = (await placesByCode(db, PLATFORM, [code])).get(code);
    if (!at) throw new Error(`${code} is no place`);
    const party = async (partyName: string, placePaths: string[]): Promise<string> => {
      const id = newId();
      const kept = { nameEn: null, placeId: null, simulated: false, published: false, covers: [], names: [] };
      const kind = PartyKind.GOVERNMENT;
      await insertParty(db, { ...kept, kind, placePaths, id, name: partyName, canonicalKey: `test:${id}` });
      return id;
    };
    const recipientId = await party(name, [at.path]);
    const opened = await openRow(db, PLATFORM, {
      programme: Programme.EAST_WEST,
      level: PairingLevel.TOWN,
      donorId: await party(donor, []),
      recipientId,
      parentId: fromGlobalId(county.pairingId).key,
      openedOn: '2017-01-01',
      published: false,
    });
    return { town: recipientId, pairing: opened };
  });
  await makeAccount(platform, `town-${town}`, [{ role: Role.TOWNSHIP_REPORTER, partyId: town }]);
  const by = await signedIn(platform, `town-${town}`);
  return { by, pairingId: toGlobalId('Pairing', pairing.id), townId: toGlobalId('Party', town) };
}
