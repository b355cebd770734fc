import { readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { DataSource } from 'typeorm';
import { PairingLevel, Programme } from '../../schema/vocabulary';
import type { Config } from '../config';
import type { Database } from '../db/database';
import { tx, type Db } from '../db/tx';
import { findOrOpenPairing } from '../pairings/pairing-registry.service';
import { findOrRegisterParty } from '../parties/party-registry.service';
import { readPrintedParty } from '../parties/printed-name.rules';
import { readPlaceBook } from '../places/place-book.store';
import { PlaceIndex } from '../places/place-index.rules';
import { placesByCode } from '../places/place.store';
import { PLATFORM } from '../platform/scope';
import { readFileText } from '../statements/publication.rules';
import { PublicationService, type ImportSummary } from '../statements/publication.service';
import { isAnyStatementRecorded } from '../statements/statement.store';
import {
  DEMONSTRATION_FILE,
  makeDemonstrationAccounts,
  playersOf,
  type DemonstrationAccount,
  type DemonstrationParties,
} from './accounts';
import { makeDemonstrationAgreement } from './agreement';
import { makeDaguanAccountability } from './daguan-accountability';
import { makeDaguan2019 } from './daguan-2019';
import { makeDaguanInspections } from './daguan-inspections';
import { makeDaguanLabor } from './daguan-labor';
import { makeDaguanLifts } from './daguan-lifts';
import { makeDaguanBenefits } from './daguan-benefits';
import { makeDaguanActivities } from './daguan-activities';
import { makeDaguanHouseholds } from './daguan-households';
import { makeDaguanRectifications } from './daguan-rectifications';
import { makeDaguanPlans } from './daguan-plans';
import { makeDaguanPurchases } from './daguan-purchases';
import { makeDaguanRankings } from './daguan-rankings';
import { makeDaguanReports } from './daguan-reports';
import { makeDaguanVillages } from './daguan-villages';
import { makeDaguanVisits } from './daguan-visits';

export interface Demonstration {
  /** Null where statements had been recorded before. */
  imported: ImportSummary | null;
  accounts: DemonstrationAccount[];
  /** Whether the accounts were made just now. */
  isNew: boolean;
  /** Where the accounts and their passwords are kept. */
  file: string;
}

/** The application's pool and the worker's. */
type Pools = Pick<Database, 'source' | 'worker'>;

/**
 * What the embedded database shows on its first start: the published statements, which are real; one account for each role; and,
 * marked as simulated, an agreement of the Torch Zone's group with Daguan for 2019, the ledger of its money, its records with what
 * both sides said of them, the reports and rankings made of all that, what the county plans and does, the households that it watches and what they receive, the books of its villages and how these are lifted. Doing it again changes nothing.
 */
export async function demonstrate({ source, worker }: Pools, config: Config): Promise<Demonstration> {
  const isFirst = !(await tx(source, PLATFORM, isAnyStatementRecorded, { readOnly: true }));
  const imported = isFirst ? await importPublished(source) : null;
  const { parties, pairingId } = await tx(source, PLATFORM, setStage);
  const { accounts, isNew } = await makeDemonstrationAccounts(source, config, parties);
  const stage = { source, config, players: await playersOf(source) };
  await makeDemonstrationAgreement(source, pairingId);
  const units = { recipientId: parties.recipient.id, townshipId: parties.township.id };
  // None of these waits for what another writes: while one waits for the database, another goes on.
  await Promise.all([
    makeDaguan2019(source, pairingId),
    makeDaguanPurchases(stage, pairingId),
    makeDaguanLabor(stage, pairingId),
    makeDaguanActivities(stage, pairingId),
  ]);
  await Promise.all([
    makeDaguanRectifications(source, pairingId, units),
    makeDaguanReports(stage, worker, pairingId),
    makeDaguanPlans(stage, pairingId, units),
    makeDaguanHouseholds(stage, pairingId, units.recipientId),
  ]);
  await makeDaguanInspections(stage, pairingId, units);
  await makeDaguanVisits(stage, pairingId, units.townshipId);
  await makeDaguanVillages(stage, pairingId, units.recipientId);
  await makeDaguanLifts(stage, pairingId, units.recipientId);
  await makeDaguanBenefits(stage, pairingId);
  await makeDaguanRankings(stage, pairingId);
  await makeDaguanAccountability(source, units);
  return { imported, accounts, isNew, file: join(config.dataDir, DEMONSTRATION_FILE) };
}

async function importPublished(source: DataSource): Promise<ImportSummary> {
  const entries = readFileText(readFileSync(publishedFile(), 'utf8'));
  if (!Array.isArray(entries)) throw new Error(entries.en);
  return new PublicationService(source).importEntries(entries, { partial: false, newIndicators: false });
}

/** data/published-figures.json of the project, whether this file runs from dist/ or from its source. */
function publishedFile(): string {
  const above = resolve(__dirname, '..', '..');
  return join(basename(above) === 'dist' ? resolve(above, '..') : above, 'data', 'published-figures.json');
}

const TORCH_ZONE_GROUP = '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)';

/** The parties and the pairing that the demonstration plays at, found or registered. */
async function setStage(db: Db): Promise<{ parties: DemonstrationParties; pairingId: string }> {
  const index = new PlaceIndex(await readPlaceBook(db));
  const party = async (name: string, province: string, onDay = '2019-12-31') => {
    const reading = readPrintedParty(index, { name, province, onDay });
    if (reading.kind === 'UNRESOLVED') throw new Error(`the divisions do not know ${name}`);
    return findOrRegisterParty(db, PLATFORM, { printed: name, reading });
  };
  const group = await party(TORCH_ZONE_GROUP, '广东');
  const recipient = await party('大关县', '云南');
  const pairing = await findOrOpenPairing(db, PLATFORM, {
    programme: Programme.EAST_WEST,
    level: PairingLevel.COUNTY,
    donorId: group.id,
    recipientId: recipient.id,
    published: true,
  });
  const places = await placesByCode(db, PLATFORM, ['530600', '530000', '442000']);
  const place = (code: string) => {
    const found = places.get(code);
    if (!found) throw new Error(`the divisions do not know ${code}`);
    return found;
  };
  return {
    pairingId: pairing.id,
    parties: {
      donorLead: await party('火炬开发区(中山)', '广东'),
      donorMember: await party('翠亨新区(中山)', '广东'),
      recipient,
      township: await party('翠华镇(大关县)', '云南'),
      city: place('530600'),
      province: place('530000'),
      donorCity: place('442000'),
    },
  };
}
