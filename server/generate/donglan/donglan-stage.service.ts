import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { PairingLevel, PartyKind, PlaceKind, Programme, Role } from '../../../schema/vocabulary';
import { makeFirstAccounts, type FirstAccount } from '../../accounts/first-accounts.service';
import { newPassword } from '../../accounts/password';
import { writePrivateFile } from '../../db/embedded/files';
import { lock, tx, type Db } from '../../db/tx';
import { findOrOpenPairing } from '../../pairings/pairing-registry.service';
import { findOrRegisterParty } from '../../parties/party-registry.service';
import { insertParty, partyByKey } from '../../parties/party.store';
import { readPrintedParty } from '../../parties/printed-name.rules';
import { readPlaceBook } from '../../places/place-book.store';
import { insertPlace } from '../../places/place-change.store';
import { PlaceIndex } from '../../places/place-index.rules';
import { PLACES_LOCK } from '../../places/place.service';
import { placesByCode } from '../../places/place.store';
import type { PlaceRow } from '../../places/place.tables';
import { newId, toGlobalId } from '../../platform/ids';
import { PLATFORM } from '../../platform/scope';
import { DONGLAN, townsOf, type QuarterWish } from './donglan-2016.rules';
import { isPlayed } from './donglan.store';
import type { Desk, DonglanStage } from './door';

export interface DonglanAccount {
  desk: Desk;
  account: string;
  password: string;
}

const ACCOUNTS_FILE = 'donglan-2016-accounts.json';
const GUANGXI = '450000';

/**
 * Puts the stage up: the county with a simulated pairing of its own, made-up townships (the divisions list none of them), and somebody
 * at each desk, whose passwords are kept in the data folder. Everything that is made up is marked so. Puts nothing up a second time.
 * @returns null where this seed has been played here
 */
export async function raiseDonglan(
  source: DataSource,
  dataDir: string,
  wish: QuarterWish,
): Promise<{ stage: DonglanStage; accounts: DonglanAccount[]; file: string } | null> {
  const raised = await tx(source, PLATFORM, async (db) => {
    await lock(db, PLACES_LOCK, 'generate:donglan');
    return (await isPlayed(db, wish.seed)) ? null : raiseUnits(db, townsOf(wish));
  });
  if (raised === null) return null;
  const wanted = deskAccounts(raised);
  const passwords = new Map(wanted.map(({ first }) => [first.name, newPassword()]));
  const file = join(dataDir, ACCOUNTS_FILE);
  const made = await makeFirstAccounts(
    source,
    wanted.map(({ first }) => first),
    async () => {
      const lines = wanted.map(({ first: { name, role } }) => ({ account: name, password: passwords.get(name), role }));
      await writePrivateFile(file, `${JSON.stringify(lines, null, 2)}\n`);
      return passwords;
    },
  );
  if (made.length < wanted.length) throw new Error('accounts of an earlier simulation of Donglan are there already');
  const accounts = wanted.map(({ desk, first: { name } }) => ({
    desk,
    account: name,
    password: passwords.get(name) ?? '',
  }));
  return { stage: raised.stage, accounts, file };
}

interface Raised {
  stage: DonglanStage;
  countyId: string;
  donorId: string;
  townIds: string[];
  provinceId: string;
}

async function raiseUnits(db: Db, towns: number): Promise<Raised> {
  const index = new PlaceIndex(await readPlaceBook(db));
  const party = async (name: string): Promise<string> => {
    const reading = readPrintedParty(index, { name, province: '广西', onDay: '2016-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`the divisions do not know ${name}`);
    return (await findOrRegisterParty(db, PLATFORM, { printed: name, reading })).id;
  };
  const [countyId, donorId] = [await party('东兰县'), await party('南宁市')];
  const ends = { programme: Programme.PROVINCE_INTERNAL, donorId, published: false, simulated: true };
  const pairing = await findOrOpenPairing(db, PLATFORM, {
    ...ends,
    level: PairingLevel.COUNTY,
    recipientId: countyId,
    openedOn: '2016-01-01',
  });
  if (!pairing.simulated)
    throw new Error('东兰县 has a real pairing with 南宁市: simulate in a data folder of its own');
  const places = await placesByCode(db, PLATFORM, [DONGLAN.code, GUANGXI]);
  const [county, province] = [places.get(DONGLAN.code), places.get(GUANGXI)];
  if (!county || !province) throw new Error('the divisions do not know 东兰县');
  const units: DonglanStage['towns'] = [];
  const townIds: string[] = [];
  for (let nth = 1; nth <= towns; nth += 1) {
    const place = await townBelow(db, county, nth);
    const id = await unitOf(db, place);
    await findOrOpenPairing(db, PLATFORM, {
      ...ends,
      level: PairingLevel.TOWN,
      recipientId: id,
      parentId: pairing.id,
      openedOn: '2016-01-01',
    });
    units.push({ unitId: toGlobalId('Party', id), placeId: toGlobalId('Place', place.id) });
    townIds.push(id);
  }
  return {
    stage: {
      pairingId: toGlobalId('Pairing', pairing.id),
      countyId: toGlobalId('Party', countyId),
      countyPlaceId: toGlobalId('Place', county.id),
      towns: units,
    },
    countyId,
    donorId,
    townIds,
    provinceId: province.id,
  };
}

/** A township that is none: its name says so. */
async function townBelow(db: Db, county: PlaceRow, nth: number): Promise<PlaceRow> {
  const code = `${county.code}9${String(nth).padStart(2, '0')}000`;
  const known = (await placesByCode(db, PLATFORM, [code])).get(code);
  if (known) return known;
  const id = newId();
  const name = `模拟${nth}乡`;
  const place: PlaceRow = {
    ...county,
    ...{
      id,
      code,
      name,
      nameEn: `Simulated township ${nth}`,
      shortName: name,
      kind: PlaceKind.TOWN,
      parentId: county.id,
    },
    path: `${county.path}${code}/`,
    aliases: [],
    validFrom: null,
    validTo: null,
    line: code,
    version: 1,
  };
  await insertPlace(db, place);
  return place;
}

async function unitOf(db: Db, place: PlaceRow): Promise<string> {
  const canonicalKey = `PLACE:${place.line}`;
  const known = await partyByKey(db, canonicalKey);
  if (known) return known.id;
  const id = newId();
  await insertParty(db, {
    id,
    kind: PartyKind.GOVERNMENT,
    name: `${place.name}人民政府`,
    nameEn: null,
    canonicalKey,
    placeId: place.id,
    simulated: true,
    published: false,
    placePaths: [place.path],
    names: [],
    covers: [{ placeId: place.id, path: place.path }],
  });
  return id;
}

function deskAccounts({ countyId, donorId, townIds, provinceId }: Raised): { desk: Desk; first: FirstAccount }[] {
  const at = (desk: Desk, displayName: string, role: Role, more: Partial<FirstAccount>) => ({
    desk,
    first: { name: `donglan-${desk}`, displayName: `${displayName}（演示）`, role, since: '2016-01-01', ...more },
  });
  return [
    at('reporter', '东兰县扶贫办填报员', Role.RECIPIENT_REPORTER, { partyId: countyId }),
    at('reviewer', '东兰县扶贫办审核员', Role.RECIPIENT_REVIEWER, { partyId: countyId }),
    at('finance', '东兰县财政局', Role.FINANCE, { partyId: countyId }),
    at('donor', '南宁市财政局', Role.FINANCE, { partyId: donorId }),
    at('inspector', '广西督查员', Role.SUPERVISOR, { placeId: provinceId }),
    at('checker', '广西复核员', Role.SUPERVISOR, { placeId: provinceId }),
    ...townIds.map((partyId, nth) => at(`clerk-${nth}`, `模拟${nth + 1}乡填报员`, Role.TOWNSHIP_REPORTER, { partyId })),
  ];
}
