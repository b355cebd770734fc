import { Role } from '../../schema/vocabulary';
import { tx } from '../../server/db/tx';
import { findOrRegisterParty } from '../../server/parties/party-registry.service';
import { readPrintedParty } from '../../server/parties/printed-name.rules';
import { readPlaceBook } from '../../server/places/place-book.store';
import { PlaceIndex } from '../../server/places/place-index.rules';
import { fromGlobalId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { makeAccount, signedIn } from './accounts';
import { GROUP, makeLedger, type Ledger } from './ledger';
import type { Header } from './people';
import type { Platform } from './platform';
import { supervisor } from './reports';

/**
 * Three donors and their five counties: 中山火炬区组团 aids 大关, 天河区 aids 鲁甸 and 巧家 (with 大关 in 昭通市), 嘉定区 of another
 * province aids 大姚 and 武定 (in 楚雄州).
 */
export const COUNTIES = ['大关', '鲁甸', '巧家', '大姚', '武定'] as const;
export type County = (typeof COUNTIES)[number];

const OURS: readonly County[] = ['大关'];
const TIANHES: readonly County[] = ['鲁甸', '巧家'];
const ZHAOTONG: readonly County[] = ['大关', '鲁甸', '巧家'];
const CHUXIONG: readonly County[] = ['大姚', '武定'];

export type Partnerships = Awaited<ReturnType<typeof makePartnerships>>;
/** Somebody who looks on, as `makePartnerships` calls them. */
export type Name = keyof Partnerships['who'];

/** Pairs them, unpublished, and signs in whoever has to do with 大关, and some who have not. */
export async function makePartnerships(platform: Platform) {
  const tianhe = { name: '天河区(广州)', province: '广东' };
  const jiading = { name: '嘉定区', province: '上海' };
  const pair = (county: County, donor: { name: string; province: string }): Promise<Ledger> =>
    makeLedger(platform, { donor, recipient: { name: `${county}县`, province: '云南' } });
  const of: Record<County, Ledger> = {
    大关: await pair('大关', GROUP),
    鲁甸: await pair('鲁甸', tianhe),
    巧家: await pair('巧家', tianhe),
    大姚: await pair('大姚', jiading),
    武定: await pair('武定', jiading),
  };
  const { 大关: daguan } = of;
  const townshipId = await registerTownship(platform);
  const seat = async (name: string, roles: Role[], at?: string): Promise<Header> => {
    const partyId = at === undefined ? null : fromGlobalId(at).key;
    const posts = roles.map((role) => ({ role, partyId }));
    await makeAccount(platform, `year-${name}`, posts);
    return signedIn(platform, `year-${name}`);
  };
  const county = daguan.recipientId;
  const { RECIPIENT_REPORTER, RECIPIENT_REVIEWER } = Role;
  /** Everybody who looks on, with the counties whose pairings are theirs to see. */
  const who = {
    lead: { by: daguan.lead, sees: OURS },
    otherLead: { by: await seat('other-lead', [Role.DONOR_LEAD], daguan.donorId), sees: OURS },
    member: { by: daguan.member, sees: OURS },
    donorFinance: { by: daguan.donorFinance, sees: OURS },
    reporter: { by: daguan.reporter, sees: OURS },
    reviewer: { by: daguan.reviewer, sees: OURS },
    colleague: { by: await seat('colleague', [RECIPIENT_REVIEWER], county), sees: OURS },
    /** Writes for the county and sits in its office. */
    twoPosts: { by: await seat('two-posts', [RECIPIENT_REPORTER, RECIPIENT_REVIEWER], county), sees: OURS },
    department: { by: daguan.department, sees: OURS },
    finance: { by: daguan.countyFinance, sees: OURS },
    frontline: { by: await seat('frontline', [Role.FRONTLINE_TEAM], county), sees: OURS },
    township: { by: await seat('township', [Role.TOWNSHIP_REPORTER], townshipId), sees: [] },
    otherDonor: { by: of.鲁甸.lead, sees: TIANHES },
    otherCounty: { by: of.鲁甸.reviewer, sees: ['鲁甸'] },
    farCounty: { by: of.大姚.reviewer, sees: ['大姚'] },
    city: { by: await supervisor(platform, '530600'), sees: ZHAOTONG },
    otherCity: { by: await supervisor(platform, '532300'), sees: CHUXIONG },
    province: { by: await supervisor(platform, '530000'), sees: COUNTIES },
    donorCity: { by: await supervisor(platform, '442000'), sees: OURS },
    donorProvince: { by: await supervisor(platform, '440000'), sees: ZHAOTONG },
    otherProvince: { by: await supervisor(platform, '450000'), sees: [] },
    auditor: { by: await seat('auditor', [Role.AUDITOR]), sees: COUNTIES },
    public: { by: {}, sees: [] },
  };
  return { of, townshipId, who };
}

/** 翠华镇 of 大关. @returns its global id */
function registerTownship({ database }: Platform): Promise<string> {
  const printed = '翠华镇(大关县)';
  return tx(database.source, PLATFORM, async (db) => {
    const index = new PlaceIndex(await readPlaceBook(db));
    const reading = readPrintedParty(index, { name: printed, province: '云南', onDay: '2019-12-31' });
    if (reading.kind === 'UNRESOLVED') throw new Error(`${printed} is not known`);
    return toGlobalId('Party', (await findOrRegisterParty(db, PLATFORM, { printed, reading })).id);
  });
}
