import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { Role } from '../../schema/vocabulary';
import { accountIdsByName } from '../accounts/account.store';
import { makeFirstAccounts, type FirstAccount } from '../accounts/first-accounts.service';
import { newPassword } from '../accounts/password';
import type { Config } from '../config';
import { writePrivateFile } from '../db/embedded/files';
import { inNameOf, read, type Db } from '../db/tx';
import { PLATFORM, type Viewer } from '../platform/scope';

/** Where a demonstration account stands. */
export interface Standing {
  id: string;
  name: string;
}

/** The parties and the place of the demonstration, found by whoever furnishes it. */
export interface DemonstrationParties {
  /** 火炬开发区, the lead of 中山火炬区组团. */
  donorLead: Standing;
  /** Another member of the same group. */
  donorMember: Standing;
  /** 大关县 */
  recipient: Standing;
  /** A township of 大关县. */
  township: Standing;
  /** 昭通市, 云南省 and 中山市, as places. */
  city: Standing;
  province: Standing;
  donorCity: Standing;
}

/** An account of the demonstration, by its name. */
export type Cast = ReturnType<typeof cast>[number]['first']['name'];

/** The platform acting in the names of these accounts; an account that is not there leaves no name. */
export class Players {
  constructor(private readonly ids: ReadonlyMap<string, string>) {}

  areThere(names: readonly Cast[]): boolean {
    return names.every((name) => this.ids.has(name));
  }

  viewer(name: Cast): Viewer {
    return { ...PLATFORM, accountId: this.ids.get(name) ?? null };
  }

  as<T>(db: Db, name: Cast, work: (viewer: Viewer) => Promise<T>): Promise<T> {
    const viewer = this.viewer(name);
    return inNameOf(db, viewer.accountId, () => work(viewer));
  }
}

/** One line of `demo-accounts.json`. */
export interface DemonstrationAccount {
  account: string;
  password: string;
  role: Role;
  /** Its party's name, or the place it watches; null for who stands above all. */
  party: string | null;
}

export const DEMONSTRATION_FILE = 'demo-accounts.json';

/** A department's categories, by the codes of the indicator schemes. */
const LABOR = ['LABOR'];

/**
 * Makes one account for each role (both sides' where a role has two), unless they are there. Their random passwords are
 * written into the data folder before the accounts are committed, and are taken from there when a start was interrupted.
 * @returns all of them, and whether this call made any
 */
export async function makeDemonstrationAccounts(
  source: DataSource,
  config: Pick<Config, 'dataDir'>,
  parties: DemonstrationParties,
): Promise<{ accounts: DemonstrationAccount[]; isNew: boolean }> {
  const file = join(config.dataDir, DEMONSTRATION_FILE);
  const wanted = cast(parties);
  let kept = await readKept(file);
  const made = await makeFirstAccounts(
    source,
    wanted.map(({ first }) => first),
    async (names) => {
      const known = new Map(kept.map((one) => [one.account, one]));
      for (const { first, at } of wanted.filter((one) => names.includes(one.first.name))) {
        const password = known.get(first.name)?.password ?? newPassword();
        known.set(first.name, { account: first.name, password, role: first.role, party: at });
      }
      kept = [...known.values()];
      await writePrivateFile(file, `${JSON.stringify(kept, null, 2)}\n`);
      return new Map(kept.map((one) => [one.account, one.password]));
    },
  );
  return { accounts: kept, isNew: made.length > 0 };
}

/** Who plays in the demonstration: account, display name, role and where. */
function cast(parties: DemonstrationParties) {
  const { donorLead, donorMember, recipient, township, city, province, donorCity } = parties;
  const at = <Name extends string>(
    name: Name,
    displayName: string,
    role: Role,
    party: Standing,
    categories: string[] | null = null,
  ) => ({
    first: { name, displayName, role, partyId: party.id, categories, since: SINCE } satisfies FirstAccount,
    at: party.name,
  });
  const watching = <Name extends string>(name: Name, displayName: string, place: Standing) => ({
    first: { name, displayName, role: Role.SUPERVISOR, placeId: place.id, since: SINCE } satisfies FirstAccount,
    at: place.name,
  });
  const above = <Name extends string>(name: Name, displayName: string, role: Role) => ({
    first: { name, displayName, role, since: SINCE } satisfies FirstAccount,
    at: null,
  });
  return [
    at('donor-lead', '火炬区对口办', Role.DONOR_LEAD, donorLead),
    at('donor-member', `${donorMember.name}对口办`, Role.DONOR_MEMBER, donorMember),
    at('donor-finance', '火炬区财政局', Role.FINANCE, donorLead),
    at('donor-frontline', '驻大关工作组（火炬区）', Role.FRONTLINE_TEAM, donorLead),
    at('recipient-reporter', '大关县协作办填报员', Role.RECIPIENT_REPORTER, recipient),
    at('recipient-department', '大关县人社局填报员', Role.DEPARTMENT_REPORTER, recipient, LABOR),
    at('recipient-township', `${township.name}填报员`, Role.TOWNSHIP_REPORTER, township),
    at('recipient-reviewer', '大关县协作办审核员', Role.RECIPIENT_REVIEWER, recipient),
    at('recipient-finance', '大关县财政局', Role.FINANCE, recipient),
    at('recipient-frontline', '驻大关工作组（大关县）', Role.FRONTLINE_TEAM, recipient),
    watching('supervisor', '云南省督查员', province),
    watching('supervisor-city', '昭通市督查员', city),
    watching('supervisor-donor', '中山市督查员', donorCity),
    above('auditor', '审计员', Role.AUDITOR),
    above('admin', '平台管理员', Role.ADMIN),
  ];
}

export async function playersOf(source: DataSource): Promise<Players> {
  return new Players(await read(source, PLATFORM, (db) => accountIdsByName(db, [...PLAYING])));
}

/** Whoever has done something by the time the demonstration begins. */
const PLAYING: readonly Cast[] = [
  'donor-lead',
  'recipient-reporter',
  'recipient-department',
  'recipient-township',
  'recipient-reviewer',
  'supervisor',
  'supervisor-city',
  'supervisor-donor',
];

/** Before everything that the demonstration shows. */
const SINCE = '2016-01-01';

const Kept = z.array(
  z.object({ account: z.string(), password: z.string().min(1), role: z.enum(Role), party: z.string().nullable() }),
);

/** What an earlier start has put away. A file that is none of ours is not overwritten: it says so instead. */
async function readKept(file: string): Promise<DemonstrationAccount[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  try {
    return Kept.parse(JSON.parse(text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new Error(`${file} 无法识别，请移走后重试 / cannot be read, move it away and start again: ${why}`, {
      cause: error,
    });
  }
}
