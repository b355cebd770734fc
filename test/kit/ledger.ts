import { Role } from '../../schema/vocabulary';
import { fromGlobalId } from '../../server/platform/ids';
import { makeAccount, signedIn } from './accounts';
import { makePeople, type Ends, type Header, type People } from './people';
import { ask, type Answer, type Platform } from './platform';

/** A pairing whose finance offices keep its ledger. */
export interface Ledger extends People {
  donorFinance: Header;
  countyFinance: Header;
}

export const GROUP = { name: '中山火炬区组团(火炬开发区、翠亨新区、南朗、民众、三角、阜沙)', province: '广东' };

/** How many offices each platform has: a shelf of tests starts one after the other. */
const offices = new WeakMap<object, number>();

/** A pairing of a test's own: its desks, and a finance office on each side. */
export async function makeLedger(platform: Pick<Platform, 'database' | 'url'>, ends: Ends): Promise<Ledger> {
  const people = await makePeople(platform, ends);
  const nth = (offices.get(platform.database) ?? 0) + 1;
  offices.set(platform.database, nth);
  const office = async (side: string, partyId: string): Promise<Header> => {
    const name = `finance-${side}-${nth}`;
    await makeAccount(platform, name, [{ role: Role.FINANCE, partyId: fromGlobalId(partyId).key }]);
    return signedIn(platform, name);
  };
  return {
    ...people,
    donorFinance: await office('donor', people.donorId),
    countyFinance: await office('county', people.recipientId),
  };
}

export interface PostedEntry {
  id: string;
  amount: string;
  stage: string;
  side: string;
  inForce: boolean;
  untold: string;
  sources: { amount: string; how: string; source: { id: string } }[];
  nextActions: string[];
}

const ENTRY = `id amount stage side inForce untold sources { amount how source { id } } nextActions`;

let requests = 0;

export const TREASURY = { kind: 'COUNTY_TREASURY', name: '县财政局' };
export const TOWNSHIP = { kind: 'TOWNSHIP', name: '天星镇' };
export const UNIT = { kind: 'IMPLEMENTING_UNIT', name: '县农业农村局' };
export const DONOR_TREASURY = { kind: 'DONOR_TREASURY', name: '火炬区财政局' };

/** What a posting says when a test does not care. */
const USUAL = { day: '2019-06-30', documentNo: '大财农〔2019〕1号', custodian: TREASURY };

/** Posts by the mutation of that name, whatever comes of it. */
export async function tryPost(
  platform: Pick<Platform, 'url'>,
  by: Header,
  verb: string,
  input: Record<string, unknown>,
): Promise<Answer<Record<string, { entry: PostedEntry }>>> {
  requests += 1;
  const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
  return ask(
    platform,
    `mutation ($input: ${type}!) { ${verb}(input: $input) { entry { ${ENTRY} } } }`,
    { input: { requestKey: `post-${requests}`, ...(BARE.includes(verb) ? {} : USUAL), ...input } },
    by,
  );
}

const BARE = ['signFundEntry', 'reverseFundEntry'];

/** Posts what has to be taken. */
export async function post(
  platform: Pick<Platform, 'url'>,
  by: Header,
  verb: string,
  input: Record<string, unknown>,
): Promise<PostedEntry> {
  const answer = await tryPost(platform, by, verb, input);
  const entry = answer.data?.[verb]?.entry;
  if (!entry) throw new Error(`${verb} was refused: ${JSON.stringify(answer.errors)}`);
  return entry;
}

/** Opens a fund of the pairing. */
export async function openFund(
  platform: Pick<Platform, 'url'>,
  by: Header,
  pairingId: string,
  input: Record<string, unknown> = {},
): Promise<string> {
  requests += 1;
  const answer = await ask<{ openFund: { fund: { id: string } } }>(
    platform,
    `mutation ($input: OpenFundInput!) { openFund(input: $input) { fund { id } } }`,
    {
      input: {
        requestKey: `open-${requests}`,
        pairingId,
        year: 2019,
        kind: 'FISCAL',
        tier: 'DISTRICT',
        name: `区级财政援助资金 ${requests}`,
        ...input,
      },
    },
    by,
  );
  if (!answer.data) throw new Error(`openFund was refused: ${JSON.stringify(answer.errors)}`);
  return answer.data.openFund.fund.id;
}

/** What lies where in a fund, as `custodian/holding: amount`, in the order of the text. */
export async function positionsOf(platform: Pick<Platform, 'url'>, by: Header, fundId: string): Promise<string[]> {
  const answer = await ask<{
    node: { positions: { holding: string; balance: string; originYear: number; custodian: { name: string } }[] };
  }>(
    platform,
    `query ($id: ID!) { node(id: $id) { ... on Fund { positions { holding balance originYear custodian { name } } } } }`,
    { id: fundId },
    by,
  );
  if (!answer.data) throw new Error(`no positions: ${JSON.stringify(answer.errors)}`);
  return answer.data.node.positions
    .map((one) => `${one.custodian.name}/${one.holding}/${one.originYear}: ${one.balance}`)
    .sort();
}
