import { PairingLevel, Programme, Role } from '../../schema/vocabulary';
import { createDataSource } from '../../server/db/data-source';
import { openEmbeddedDatabase } from '../../server/db/embedded';
import { tx } from '../../server/db/tx';
import { findOrOpenPairing } from '../../server/pairings/pairing-registry.service';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { membersByGroup } from '../../server/parties/party.store';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from './accounts';
import type { Platform } from './platform';

export type Header = Record<string, string>;

/** A donor group and a county of a test's own, with somebody at each desk. */
export interface People {
  /** Global ids. */
  pairingId: string;
  donorId: string;
  recipientId: string;
  lead: Header;
  member: Header;
  reporter: Header;
  reviewer: Header;
  /** Reports on labour only. */
  department: Header;
}

export interface Ends {
  donor: { name: string; province: string };
  recipient: { name: string; province: string };
}

/** How many desks each platform has: a shelf of tests starts one after the other. */
const desks = new WeakMap<object, number>();

/** Registers the two, pairs them, unpublished unless said otherwise, and signs somebody in at each desk. */
export async function makePeople(
  platform: Pick<Platform, 'database' | 'url'>,
  { donor, recipient }: Ends,
  published = false,
): Promise<People> {
  const made = await tx(platform.database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const register = async (printed: { name: string; province: string }) => {
      const reading = readPrintedParty(index, { ...printed, level: 'COUNTY' });
      if (reading.kind === 'UNRESOLVED') throw new Error(`${printed.name} is not resolved`);
      return (await findOrRegisterParty(db, PLATFORM, { printed: printed.name, reading })).id;
    };
    const [donorId, recipientId] = [await register(donor), await register(recipient)];
    const members = (await membersByGroup(db, PLATFORM, [donorId])).get(donorId) ?? [];
    const ends = { programme: Programme.EAST_WEST, level: PairingLevel.COUNTY, donorId, recipientId };
    return { donorId, recipientId, members, pairing: await findOrOpenPairing(db, PLATFORM, { ...ends, published }) };
  });
  const leadId = made.members.find(({ lead }) => lead)?.memberId ?? made.donorId;
  const memberId = made.members.find(({ lead }) => !lead)?.memberId ?? made.donorId;
  const nth = (desks.get(platform.database) ?? 0) + 1;
  desks.set(platform.database, nth);
  const desk = async (role: Role, partyId: string, categories?: string[]): Promise<Header> => {
    const name = `desk-${nth}-${role.toLowerCase().replaceAll('_', '-')}`;
    await makeAccount(platform, name, [{ role, partyId, ...(categories && { categories }) }]);
    return signedIn(platform, name);
  };
  return {
    pairingId: toGlobalId('Pairing', made.pairing.id),
    donorId: toGlobalId('Party', made.donorId),
    recipientId: toGlobalId('Party', made.recipientId),
    lead: await desk(Role.DONOR_LEAD, leadId),
    member: await desk(Role.DONOR_MEMBER, memberId),
    reporter: await desk(Role.RECIPIENT_REPORTER, made.recipientId),
    reviewer: await desk(Role.RECIPIENT_REVIEWER, made.recipientId),
    department: await desk(Role.DEPARTMENT_REPORTER, made.recipientId, ['LABOR']),
  };
}

export interface Owner {
  /** Rows of every table but sessions and the platform's own bookkeeping, so that a refusal can prove that it changed nothing. */
  countRows: () => Promise<Record<string, number>>;
  /** One digest over every row of the same tables. */
  digest: () => Promise<Record<string, string>>;
  close: () => Promise<void>;
}

/** Sums of records are folded in the background; what they fold is counted. */
const NOT_COUNTED = [
  'session',
  'sign_in_attempt',
  'audit_entry',
  'moment',
  'migrations',
  'record_fold',
  'record_sum',
  'record_term',
  'record_term_sum',
];

/** The database past every wall: its owner takes the walls away for the length of one transaction that is rolled back. */
export async function ownerOf(platform: Pick<Platform, 'config'>): Promise<Owner> {
  const embedded = await openEmbeddedDatabase({ dataDir: platform.config.dataDir, say: () => undefined });
  const owner = createDataSource({ url: embedded.ownerUrl, applicationName: 'test-owner', poolSize: 2 });
  await owner.initialize();
  const all = await owner.query<{ name: string }[]>(
    `select tablename as name from pg_tables where schemaname = 'public' order by 1`,
  );
  const tables = all.map(({ name }) => name).filter((name) => !NOT_COUNTED.includes(name));
  const pastWalls = async <Value>(column: string): Promise<Record<string, Value>> => {
    const runner = owner.createQueryRunner();
    try {
      await runner.startTransaction();
      for (const name of tables) await runner.query(`alter table "${name}" no force row level security`);
      const columns = tables.map((name) => `(select ${column} from "${name}" as r) as "${name}"`);
      const [row] = await (runner.query(`select ${columns.join(', ')}`) as Promise<Record<string, Value>[]>);
      return row ?? {};
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };
  return {
    countRows: () => pastWalls<number>('count(*)::int'),
    digest: () => pastWalls<string>(`md5(string_agg(r::text, '|' order by r::text))`),
    close: async () => {
      await owner.destroy();
      await embedded.stop();
    },
  };
}
