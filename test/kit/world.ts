import { randomUUID } from 'node:crypto';
import { PairingLevel, PartyKind, Programme, Role } from '../../schema/vocabulary';
import { tx, type Db } from '../../server/db/tx';
import { openRow } from '../../server/pairings/pairing-registry.service';
import { addMemberships, insertParty } from '../../server/parties/party.store';
import { placesByCode } from '../../server/places/place.store';
import type { PlaceRow } from '../../server/places/place.tables';
import { personsById } from '../../server/people/person.store';
import { businessDay, daysAfter } from '../../server/platform/day';
import { fromGlobalId, newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import { bearer, makeAccount, signIn } from './accounts';
import { madeUpId } from './person-numbers';
import { ask, type Platform } from './platform';

/** One side of the wall: a donor group with lead and member, a county with a township, and what they keep to themselves. */
export interface Half {
  group: string;
  lead: string;
  member: string;
  recipient: string;
  township: string;
  /** The place of the township. */
  town: PlaceRow;
  county: PlaceRow;
  province: PlaceRow;
  pairing: string;
  /** Global ids of everything that was planted, by type. */
  nodes: Record<string, string[]>;
  /** What its statement claims, in 万元: an amount that stands nowhere else. */
  amount: string;
  /** Texts that only this half may read. */
  secrets: string[];
  /** Of these, what nobody is ever told through the contract: persons unmasked, and their ids behind the pairings'. */
  sealed: string[];
  /** An `Authorization` header for each role that belongs to this half. */
  headers: Record<string, Record<string, string>>;
}

export interface World {
  ours: Half;
  theirs: Half;
  /** Who stands above both: auditor, administrator. */
  above: Record<string, Record<string, string>>;
}

const HOMES = {
  ours: { county: '530624', province: '530000', donor: '442000' },
  theirs: { county: '451228', province: '450000', donor: '440300' },
};

/** Two pairings that have nothing to do with each other, everything in them unpublished and marked. */
export async function buildWorld(platform: Platform): Promise<World> {
  const ours = await buildHalf(platform, 'ours');
  const theirs = await buildHalf(platform, 'theirs');
  const above = await buildAbove(platform);
  await plantHalf(platform, 'ours', ours, above);
  await plantHalf(platform, 'theirs', theirs, above);
  return { ours, theirs, above };
}

/** One of them, for who asks what its own people are shown. */
export async function buildTheirs(platform: Platform): Promise<Omit<World, 'ours'>> {
  const theirs = await buildHalf(platform, 'theirs');
  const above = await buildAbove(platform);
  await plantHalf(platform, 'theirs', theirs, above);
  return { theirs, above };
}

async function buildAbove(platform: Platform): Promise<World['above']> {
  await makeAccount(platform, 'world-auditor', [{ role: Role.AUDITOR }]);
  await makeAccount(platform, 'world-admin', [{ role: Role.ADMIN }]);
  return { auditor: await headerOf(platform, 'world-auditor'), admin: await headerOf(platform, 'world-admin') };
}

async function plantHalf(platform: Platform, name: string, half: Half, { admin }: World['above']): Promise<void> {
  await addServiceTokens(platform, name, half, admin ?? {});
  await plantRecords(platform, half);
  const ids = await humanIds(platform, half);
  half.secrets.push(...ids);
  half.sealed.push(...ids);
  await plantFlags(platform, half);
  await plantBenefits(platform, half);
  await plantAlarms(platform, half);
  await plantRanking(platform, half, admin ?? {});
  await plantEvidence(platform, half);
  await plantImport(platform, half);
}

async function buildHalf(platform: Platform, name: 'ours' | 'theirs'): Promise<Half> {
  const secrets: string[] = [];
  const secret = (what: string): string => {
    const text = `机密${what}-${randomUUID()}`;
    secrets.push(text);
    return text;
  };
  const half = await tx(platform.database.source, PLATFORM, async (db) => {
    const codes = HOMES[name];
    const places = await placesByCode(db, PLATFORM, Object.values(codes));
    const place = (code: string): PlaceRow => {
      const found = places.get(code);
      if (!found) throw new Error(`${code} is no place`);
      return found;
    };
    const [county, province, donor] = [place(codes.county), place(codes.province), place(codes.donor)];
    const lead = await party(db, secret('牵头单位'), PartyKind.ZONE_COMMITTEE, donor);
    const member = await party(db, secret('成员单位'), PartyKind.ENTERPRISE, donor);
    const group = await party(db, secret('组团'), PartyKind.DONOR_GROUP, null, [donor.path]);
    const recipient = await party(db, secret('县政府'), PartyKind.GOVERNMENT, county);
    const town = await townOf(db, county);
    const township = await party(db, secret('乡镇政府'), PartyKind.GOVERNMENT, town);
    await addMemberships(db, group, [
      { id: newId(), memberId: lead, lead: true, since: '2017-01-01', until: null },
      { id: newId(), memberId: member, lead: false, since: null, until: null },
    ]);
    const pairing = await openRow(db, PLATFORM, {
      programme: Programme.EAST_WEST,
      level: PairingLevel.COUNTY,
      donorId: group,
      recipientId: recipient,
      openedOn: '2017-01-01',
      published: false,
    });
    return { group, lead, member, recipient, township, town, county, province, pairing: pairing.id };
  });
  const nodes = {
    Party: [half.group, half.lead, half.member, half.recipient, half.township].map((id) => toGlobalId('Party', id)),
    Pairing: [toGlobalId('Pairing', half.pairing)],
    Account: [] as string[],
  };
  const headers: Half['headers'] = {};
  for (const [account, post] of Object.entries(postsOf(half))) {
    const id = await makeAccount(platform, `${name}-${account}`, [post], secret('姓名'));
    nodes.Account.push(toGlobalId('Account', id));
    headers[account] = await headerOf(platform, `${name}-${account}`);
  }
  const amount = name === 'ours' ? '4217.59' : '8713.37';
  return { ...half, nodes, secrets, sealed: [], headers, amount };
}

/** A post for each role; both sides' where a role has two. */
function postsOf(half: Pick<Half, 'lead' | 'member' | 'recipient' | 'township' | 'province'>) {
  const { lead, member, recipient, township, province } = half;
  return {
    'donor-lead': { role: Role.DONOR_LEAD, partyId: lead },
    'donor-member': { role: Role.DONOR_MEMBER, partyId: member },
    'donor-finance': { role: Role.FINANCE, partyId: lead },
    'donor-frontline': { role: Role.FRONTLINE_TEAM, partyId: lead },
    'recipient-reporter': { role: Role.RECIPIENT_REPORTER, partyId: recipient },
    'recipient-department': { role: Role.DEPARTMENT_REPORTER, partyId: recipient, categories: ['LABOR'] },
    'recipient-township': { role: Role.TOWNSHIP_REPORTER, partyId: township },
    'recipient-reviewer': { role: Role.RECIPIENT_REVIEWER, partyId: recipient },
    'recipient-finance': { role: Role.FINANCE, partyId: recipient },
    'recipient-frontline': { role: Role.FRONTLINE_TEAM, partyId: recipient },
    supervisor: { role: Role.SUPERVISOR, placeId: province.id },
  };
}

async function addServiceTokens(
  platform: Platform,
  name: string,
  half: Half,
  admin: Record<string, string>,
): Promise<void> {
  const scopes = {
    'service-published': {},
    'service-party': { partyId: toGlobalId('Party', half.recipient) },
    'service-place': { placeId: toGlobalId('Place', half.county.id) },
  };
  for (const [kind, scope] of Object.entries(scopes)) {
    const label = `机密令牌-${randomUUID()}`;
    half.secrets.push(label);
    const year = new Date().getUTCFullYear() + 1;
    const input = { requestKey: `${name}-${kind}`, label, expiresOn: `${year}-01-01`, ...scope };
    const answer = await ask<{ issueServiceToken: { token: string; serviceToken: { id: string } } }>(
      platform,
      `mutation ($input: IssueServiceTokenInput!) { issueServiceToken(input: $input) { token serviceToken { id } } }`,
      { input },
      admin,
    );
    if (answer.data === null) throw new Error(JSON.stringify(answer.errors));
    const { token, serviceToken } = answer.data.issueServiceToken;
    half.headers[kind] = bearer(token);
    (half.nodes.ServiceToken ??= []).push(serviceToken.id);
  }
}

/** What the people of a half write down over the API. A room that keeps records adds its own to PLANTS. */
async function plantRecords(platform: Platform, half: Half): Promise<void> {
  const ofHouseholds = [...householdPlants, ...helperPlants, ...inspectionPlants, ...lookBackPlants];
  for (const plant of [
    ...PLANTS,
    ...workPlants,
    ...ofHouseholds,
    ...villagePlants,
    ...liftPlants,
    ...reportPlants,
    ...accountabilityPlants,
  ]) {
    const { by, query, input, secrets, sealed = [], nodes } = plant(half);
    const answer = await ask(platform, query, { input }, half.headers[by]);
    if (answer.errors.length > 0) throw new Error(`${by} cannot plant: ${JSON.stringify(answer.errors)}`);
    half.secrets.push(...secrets, ...sealed);
    half.sealed.push(...sealed);
    for (const [type, ids] of Object.entries(nodes(answer.data as never))) (half.nodes[type] ??= []).push(...ids);
  }
}

/** The human beings behind the half's people: their ids go to nobody. */
async function humanIds(platform: Platform, half: Half): Promise<string[]> {
  const ids = (half.nodes.Person ?? []).map((id) => fromGlobalId(id).key);
  const persons = await tx(platform.database.source, PLATFORM, (db) => personsById(db, PLATFORM, ids));
  return [...persons.values()].map(({ humanId }) => humanId);
}

/** Something that the half's household received, against the rule and with a reason, and took back. The rule is everybody's. */
async function plantBenefits(platform: Platform, half: Half): Promise<void> {
  const act = async <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> => {
    const answer = await ask<Data>(platform, query, variables, half.headers['recipient-reviewer']);
    if (!answer.data) throw new Error(`no benefit: ${JSON.stringify(answer.errors)}`);
    return answer.data;
  };
  const { benefitRules } = await act<{ benefitRules: { id: string }[] }>(
    '{ benefitRules(filter: { codes: ["MINIMUM_LIVING"] }) { id } }',
  );
  const marker = `机密特批${letters()}`;
  const [voucher, reason] = [`凭证${marker}`, `冲销${marker}`];
  const row = { householdId: half.nodes.Household?.[0], ruleId: benefitRules[0]?.id, day: '2024-03-20' };
  const input = { ...row, amount: half.amount, source: 'COUNTY', voucher, evidence: [`名册${marker}`] };
  const { recordBenefit } = await act<{ recordBenefit: { benefit: { id: string } } }>(
    `mutation ($input: RecordBenefitInput!) { recordBenefit(input: $input) { benefit { id } } }`,
    { input: { ...input, requestKey: 'world-benefit', overrideReason: marker } },
  );
  await act(`mutation ($input: ReverseBenefitInput!) { reverseBenefit(input: $input) { benefit { id } } }`, {
    input: { requestKey: 'world-reversal', benefitId: recordBenefit.benefit.id, reason },
  });
  half.secrets.push(marker, voucher, reason, `名册${marker}`);
  half.nodes.PolicyBenefit = [recordBenefit.benefit.id];
}

/** What is asked about the half's money. */
async function plantFlags(platform: Platform, half: Half): Promise<void> {
  await platform.app.rooms.flags.check(half.pairing, '2024-06-30');
  const answer = await ask<{ integrityFlags: { nodes: { id: string }[] } }>(
    platform,
    `{ integrityFlags { nodes { id } } }`,
    {},
    half.headers['donor-lead'],
  );
  if (!answer.data?.integrityFlags.nodes.length) throw new Error(`no flags: ${JSON.stringify(answer.errors)}`);
  half.nodes.IntegrityFlag = answer.data.integrityFlags.nodes.map(({ id }) => id);
}

/** What somebody should look at: by then the half's money lies idle, and its differences wait. */
async function plantAlarms(platform: Platform, half: Half): Promise<void> {
  await platform.app.rooms.alarms.check([half.pairing], '2024-06-30');
  const answer = await ask<{ alarms: { nodes: { id: string }[] } }>(
    platform,
    `{ alarms { nodes { id } } }`,
    {},
    half.headers['donor-lead'],
  );
  if (!answer.data?.alarms.nodes.length) throw new Error(`no alarms: ${JSON.stringify(answer.errors)}`);
  half.nodes.Alarm = answer.data.alarms.nodes.map(({ id }) => id);
}

/** A frozen ranking of the half's donors; an administrator's, because nobody supervises them. */
async function plantRanking(platform: Platform, half: Half, admin: Record<string, string>): Promise<void> {
  const name = `机密排位-${randomUUID()}`;
  const act = async (verb: string, input: object): Promise<string> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const document = `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ranking { id } } }`;
    const answer = await ask<{ done: { ranking: { id: string } } }>(platform, document, { input }, admin);
    if (!answer.data) throw new Error(`no ranking: ${JSON.stringify(answer.errors)}`);
    return answer.data.done.ranking.id;
  };
  const groupId = toGlobalId('Party', half.group);
  const rankingId = await act('openRanking', { requestKey: `open-${name}`, name, year: 2019, quarter: 2, groupId });
  await act('freezeRanking', { requestKey: `freeze-${name}`, rankingId, version: 1 });
  half.secrets.push(name);
  half.nodes.Ranking = [rankingId];
}

/** A file that proves an entry of the half's ledger; handed in by a door of its own, then attached over the API. */
async function plantEvidence(platform: Platform, half: Half): Promise<void> {
  const marker = `机密凭证-${letters()}`;
  const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent(`${marker}.csv`)}`, {
    method: 'POST',
    headers: half.headers['donor-lead'],
    body: `户名,金额\n${marker},1\n`,
  });
  const { id, hash } = (await response.json()) as { id: string; hash: string };
  const attached = await ask(
    platform,
    `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { id } } }`,
    { input: { requestKey: 'world-evidence', evidenceIds: [id], recordIds: [half.nodes.FundEntry?.[0]] } },
    half.headers['donor-lead'],
  );
  if (attached.errors.length > 0) throw new Error(`no evidence: ${JSON.stringify(attached.errors)}`);
  half.secrets.push(marker, hash);
  half.nodes.Evidence = [id];
}

/** A file that waits to be recorded, and what was said about its headings. */
async function plantImport(platform: Platform, half: Half): Promise<void> {
  const marker = `机密表头-${letters()}`;
  const query = new URLSearchParams({
    pairing: toGlobalId('Pairing', half.pairing),
    kind: 'PURCHASE',
    name: `${marker}.csv`,
  });
  const headers = half.headers['recipient-reporter'] ?? {};
  const response = await fetch(`${platform.url}/imports?${query.toString()}`, {
    method: 'POST',
    headers,
    body: `采购日期,产品名称,采购金额,采购渠道,采购方式,采购单位,${marker}\n2019-05-06,${marker},1,食堂,直接采购,${marker},1\n`,
  });
  const { importId } = (await response.json()) as { importId: string };
  await platform.app.rooms.imports.settled();
  const columns = ['day', 'product', 'amount', 'channel', 'mode', 'buyer'].map((field, at) => ({
    column: at + 1,
    field,
  }));
  const said = await ask(
    platform,
    `mutation ($input: CorrectMappingInput!) { correctMapping(input: $input) { import { id } } }`,
    { input: { requestKey: 'world-import', importId, version: 1, sheet: marker.slice(0, 31), headerRow: 1, columns } },
    headers,
  );
  if (said.errors.length > 0) throw new Error(`no import: ${JSON.stringify(said.errors)}`);
  await platform.app.rooms.imports.settled();
  half.secrets.push(marker.slice(0, 31));
  half.nodes.Import = [importId];
}

/** One record: who makes it, how, the texts that must not get out, and the ids that it has. */
type Plant = (half: Half) => {
  by: string;
  query: string;
  input: Record<string, unknown>;
  secrets: string[];
  /** What nobody is told. */
  sealed?: string[];
  nodes: (data: never) => Record<string, string[]>;
};

/** A further entry of the half's fund. */
function planted(by: string, verb: string, word: string, more: Record<string, unknown> = {}): Plant {
  return (half) => {
    const marker = `机密${word}-${letters()}`;
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}Input`;
    const custodian = { kind: 'TOWNSHIP', name: '机密镇' };
    const usual = { fundId: half.nodes.Fund?.[0], amount: half.amount, day: '2019-06-30', custodian };
    return {
      by,
      query: `mutation ($input: ${type}!) { ${verb}(input: $input) { entry { id } } }`,
      input: { requestKey: `world-${verb}`, ...usual, documentNo: marker, ...more },
      secrets: [marker],
      // One entry's id is enough for the walk; the pledge's, because the other side signs it next.
      nodes: (data: Record<string, { entry: { id: string } }>): Record<string, string[]> =>
        verb === 'pledgeFund' ? { FundEntry: [data[verb]?.entry.id ?? ''] } : {},
    };
  };
}

const PLANTS: Plant[] = [
  () => {
    const marker = `机密视图-${letters()}`;
    return {
      by: 'donor-lead',
      query: `mutation ($input: SaveViewInput!) { saveView(input: $input) { savedView { id } } }`,
      input: { requestKey: 'world-view', page: 'PURCHASES', name: marker, query: `text=${encodeURIComponent(marker)}` },
      secrets: [],
      // Nobody but its owner is told, whatever they may read.
      sealed: [marker],
      nodes: ({ saveView }: { saveView: { savedView: { id: string } } }) => ({ SavedView: [saveView.savedView.id] }),
    };
  },
  (half) => {
    const marker = `机密资金-${letters()}`;
    return {
      by: 'donor-lead',
      query: `mutation ($input: OpenFundInput!) { openFund(input: $input) { fund { id } } }`,
      input: {
        requestKey: 'world-fund',
        pairingId: toGlobalId('Pairing', half.pairing),
        year: 2019,
        kind: 'SOCIAL_CASH',
        name: marker,
      },
      secrets: [marker],
      nodes: ({ openFund }: Opened) => ({ Fund: [openFund.fund.id] }),
    };
  },
  (half) => {
    const marker = `机密文号-${letters()}`;
    return {
      by: 'donor-lead',
      query: `mutation ($input: DisburseFundInput!) { disburseFund(input: $input) { entry { id } } }`,
      input: {
        requestKey: 'world-entry',
        fundId: half.nodes.Fund?.[0],
        amount: half.amount,
        day: '2019-06-30',
        documentNo: marker,
        custodian: { kind: 'DONOR_TREASURY', name: `户${marker}` },
        note: `注${marker}`,
        evidence: [`证${marker}`],
      },
      secrets: [marker],
      nodes: ({ disburseFund }: Disbursed) => ({ FundEntry: [disburseFund.entry.id] }),
    };
  },
  planted('donor-lead', 'pledgeFund', '协议'),
  (half) => ({
    by: 'recipient-reviewer',
    query: `mutation ($input: SignFundEntryInput!) { signFundEntry(input: $input) { entry { id } } }`,
    input: { requestKey: 'world-sign', entryId: half.nodes.FundEntry?.at(-1) },
    secrets: [],
    nodes: () => ({}),
  }),
  planted('recipient-reporter', 'recordFundReceipt', '到位'),
  (half) => {
    const marker = `机密差异-${letters()}`;
    return {
      by: 'donor-lead',
      query: `mutation ($input: DisburseFundInput!) { disburseFund(input: $input) { entry { id difference { id } } } }`,
      input: {
        requestKey: 'world-one-sided',
        fundId: half.nodes.Fund?.[0],
        amount: half.amount,
        day: '2018-06-30',
        documentNo: marker,
        custodian: { kind: 'DONOR_TREASURY', name: '机密财政局' },
      },
      secrets: [marker],
      nodes: ({ disburseFund: { entry } }: Differing) => ({ FundEntry: [entry.id], Difference: [entry.difference.id] }),
    };
  },
  (half) => {
    const marker = `机密说明-${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: ResolveDifferenceInput!) { resolveDifference(input: $input) { difference { id } } }`,
      input: { requestKey: 'world-resolve', differenceId: half.nodes.Difference?.[0], version: 1, reason: marker },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  planted('recipient-reporter', 'issueFund', '下达', { fromCustodian: { kind: 'TOWNSHIP', name: '机密镇' } }),
  planted('recipient-reporter', 'recordSpending', '支出'),
  planted('recipient-reporter', 'recordVoucher', '凭证'),
  // Left lying, for the flags.
  planted('recipient-reporter', 'recordFundReceipt', '沉淀', {
    requestKey: 'world-idle',
    custodian: { kind: 'CHARITY', name: '机密慈善会' },
  }),
  (half) => {
    const marker = `机密-${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: RecordStatementInput!) { recordStatement(input: $input) { statement { id figures { id } } } }`,
      input: {
        requestKey: 'world-statement',
        pairingId: toGlobalId('Pairing', half.pairing),
        period: { kind: 'YEAR', year: 2019 },
        source: { title: marker },
        figures: [
          { indicator: 'FUND_ASSISTANCE_TOTAL', name: `名${marker}`, value: half.amount, unit: '万元' },
          // More than the whole: a flag tells both amounts.
          { indicator: 'FUND_INDUSTRY', value: `9${half.amount}`, unit: '万元' },
        ],
      },
      secrets: [marker, `名${marker}`, half.amount, `${half.amount.replace('.', '')}00.00`],
      nodes: ({ recordStatement: { statement } }: Recorded) => ({
        Statement: [statement.id],
        Figure: statement.figures.map((figure) => figure.id),
      }),
    };
  },
  (half) => {
    const people = half.amount.replace('.', '');
    return {
      by: 'donor-lead',
      query: `mutation ($input: DraftAgreementInput!) { draftAgreement(input: $input) { agreement { id } } }`,
      input: {
        requestKey: 'world-agreement',
        pairingId: toGlobalId('Pairing', half.pairing),
        year: 2019,
        targets: [{ indicator: 'LABOR_EMPLOYED_TOTAL', value: people, unit: '人' }],
      },
      secrets: [people],
      nodes: ({ draftAgreement }: Drafted) => ({ Agreement: [draftAgreement.agreement.id] }),
    };
  },
  (half) => ({
    by: 'donor-lead',
    query: `mutation ($input: ShareTargetsInput!) { shareTargets(input: $input) { agreement { id } } }`,
    input: {
      requestKey: 'world-shares',
      ...agreementOf(half),
      sharesVersion: 0,
      shares: [
        {
          indicator: 'LABOR_EMPLOYED_TOTAL',
          memberId: toGlobalId('Party', half.member),
          value: shareOf(half),
          unit: '人',
        },
      ],
    },
    secrets: [shareOf(half)],
    nodes: () => ({}),
  }),
  signature('donor-lead', 'DONOR'),
  signature('recipient-reviewer', 'RECIPIENT'),
  (half) => {
    const reason = `机密原因-${randomUUID()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: ChooseLeadingClaimInput!) { chooseLeadingClaim(input: $input) { __typename } }`,
      input: { requestKey: 'world-leading', figureId: half.nodes.Figure?.[0], reason },
      secrets: [],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密项目-${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: ProposeProjectInput!) { proposeProject(input: $input) { project { id } } }`,
      input: {
        requestKey: 'world-project',
        pairingId: toGlobalId('Pairing', half.pairing),
        year: 2019,
        name: marker,
        type: 'INDUSTRY',
        plannedAmount: `${half.amount}0000`.replace(/(\.\d\d).*/, '$1'),
        performanceTarget: `目标${marker}`,
        day: '2019-01-10',
        documentNo: `文号${marker}`,
      },
      secrets: [marker, `目标${marker}`, `文号${marker}`],
      nodes: ({ proposeProject: { project } }: Proposed) => ({ Project: [project.id] }),
    };
  },
  projectStep('recipient-reporter', 'admitProject', 1),
  projectStep('recipient-reviewer', 'approveProject', 2),
  projectStep('donor-lead', 'consentToProject', 3),
  planted('recipient-reporter', 'recordFundReceipt', '再到位', { requestKey: 'world-receipt-2' }),
  (half) => {
    const more = { projectId: half.nodes.Project?.[0], fromCustodian: { kind: 'TOWNSHIP', name: '机密镇' } };
    return planted('recipient-reporter', 'issueFund', '项目下达', { requestKey: 'world-issue-2', ...more })(half);
  },
  // Money has made a version of its own.
  projectStep('recipient-reporter', 'startProject', 5),
  projectStep('recipient-reporter', 'completeProject', 6),
  projectStep('recipient-reviewer', 'acceptProject', 7),
  projectStep('recipient-reporter', 'settleProject', 8),
  (half) => {
    const marker = `机密资产-${letters()}`;
    const asset = { kind: 'PUBLIC', ownerLevel: 'VILLAGE', items: 1, value: half.amount };
    const step = projectStep('recipient-reporter', 'handOverAsset', 9)(half);
    return {
      ...step,
      query: `mutation ($input: HandOverAssetInput!) { handOverAsset(input: $input) { project { assets { id } } } }`,
      input: {
        ...step.input,
        documentNo: `文号${marker}`,
        isLast: true,
        assets: [{ ...asset, name: marker, owner: `村${marker}` }],
      },
      secrets: [marker, `村${marker}`, `文号${marker}`],
      nodes: ({ handOverAsset: { project } }: HandedOver) => ({ Asset: project.assets.map(({ id }) => id) }),
    };
  },
  (half) => {
    const marker = `机密采购-${letters()}`;
    // An invoice that stands nowhere else: its number is made of the half's amount.
    const number = half.amount.replace('.', '').padStart(20, '1');
    return {
      by: 'donor-lead',
      query: `mutation ($input: OrderPurchaseInput!) { orderPurchase(input: $input) { purchase { id } } }`,
      input: {
        requestKey: 'world-purchase',
        pairingId: toGlobalId('Pairing', half.pairing),
        day: '2019-05-20',
        product: marker,
        amount: half.amount,
        channel: 'CANTEEN',
        mode: 'DIRECT',
        buyer: `食堂${marker}`,
        seller: `合作社${marker}`,
        orderNo: marker.slice(0, 40),
        invoiceLines: [{ number }],
      },
      secrets: [marker, `食堂${marker}`, `合作社${marker}`, number],
      nodes: ({ orderPurchase }: Ordered) => ({ Purchase: [orderPurchase.purchase.id] }),
    };
  },
  (half) => ({
    by: 'donor-lead',
    query: `mutation ($input: AcceptPurchaseInput!) { acceptPurchase(input: $input) { purchase { id } } }`,
    input: { requestKey: 'world-acceptance', purchaseId: half.nodes.Purchase?.[0], version: 1, day: '2019-05-28' },
    secrets: [],
    nodes: () => ({}),
  }),
  (half) => {
    const marker = `机密异议-${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: DisputeRecordsInput!) { disputeRecords(input: $input) { disputes { id } } }`,
      input: {
        requestKey: 'world-dispute',
        records: [{ id: half.nodes.Purchase?.[0], version: 2 }],
        reason: marker,
      },
      secrets: [marker],
      nodes: ({ disputeRecords }: Disputed) => ({ Dispute: disputeRecords.disputes.map(({ id }) => id) }),
    };
  },
  (half) => {
    const marker = `机密说明-${letters()}`;
    return {
      by: 'donor-lead',
      query: `mutation ($input: AnswerDisputeInput!) { answerDispute(input: $input) { dispute { id } } }`,
      input: {
        requestKey: 'world-dispute-answer',
        disputeId: half.nodes.Dispute?.[0],
        version: 1,
        answer: 'EXPLAIN',
        text: marker,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密培训-${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } } }`,
      input: {
        requestKey: 'world-activity',
        pairingId: toGlobalId('Pairing', half.pairing),
        kind: 'TRAINING',
        form: 'LABOR',
        from: '2019-06-03',
        title: marker,
        name: `单位${marker}`,
        location: `地点${marker}`,
        personTimes: 40,
      },
      secrets: [marker, `单位${marker}`, `地点${marker}`],
      nodes: ({ recordActivity }: Held) => ({ Activity: [recordActivity.activity.id] }),
    };
  },
  (half) => {
    const marker = `机密更正-${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: CorrectActivityInput!) { correctActivity(input: $input) { activity { id } } }`,
      input: {
        requestKey: 'world-activity-corrected',
        activityId: half.nodes.Activity?.[0],
        version: 1,
        reason: marker,
        from: '2019-06-03',
        title: marker,
        personTimes: 41,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密就业-${letters()}`;
    // Names have no digits, and a person is told from the other half's by the half's amount.
    const name = `机密${randomUUID().replace(/[^a-z]/g, '')}`;
    const idNumber = madeUpId(half.amount);
    const person = '{ id name idNumber phone householdNumber personNumber }';
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: RecordPlacementInput!) { recordPlacement(input: $input) { placement { id person ${person} } } }`,
      input: {
        requestKey: 'world-placement',
        pairingId: toGlobalId('Pairing', half.pairing),
        name,
        idNumber,
        householdNumber: `H${marker.slice(-12)}`,
        personNumber: `P${marker.slice(-12)}`,
        phone: `138${idNumber.slice(6, 14)}`,
        employer: `厂${marker}`,
        workplace: `园区${marker}`,
        jobTitle: marker,
        destination: 'PAIRED_CITY',
        jobKind: 'ENTERPRISE',
        fromDay: '2019-03-01',
      },
      secrets: [marker],
      sealed: [name, idNumber, `H${marker.slice(-12)}`, `P${marker.slice(-12)}`],
      nodes: ({ recordPlacement: { placement } }: Placed) => ({
        LaborPlacement: [placement.id],
        Person: [placement.person.id],
      }),
    };
  },
  (half) => ({
    by: 'recipient-reporter',
    query: `mutation ($input: EndPlacementInput!) { endPlacement(input: $input) { placement { id } } }`,
    input: {
      requestKey: 'world-placement-ended',
      placementId: half.nodes.LaborPlacement?.[0],
      version: 1,
      toDay: '2019-11-30',
    },
    secrets: [],
    nodes: () => ({}),
  }),
  (half) => {
    const marker = `机密整改-${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: OpenRectificationInput!) { openRectification(input: $input) { rectification { id } } }`,
      input: {
        requestKey: 'world-rectification',
        pairingId: toGlobalId('Pairing', half.pairing),
        problem: marker,
        measure: `措施${marker}`,
        leadUnitId: toGlobalId('Party', half.township),
        responsibleUnitIds: [toGlobalId('Party', half.member)],
        due: daysAfter(businessDay(new Date()), 30),
        inspection: `督查${marker}`,
        inspectedOn: '2019-09-20',
      },
      secrets: [marker, `措施${marker}`, `督查${marker}`],
      nodes: ({ openRectification: { rectification } }: Listed) => ({ Rectification: [rectification.id] }),
    };
  },
  (half) => {
    const marker = `机密答复-${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: AnswerRectificationInput!) { answerRectification(input: $input) { rectification { id } } }`,
      input: { requestKey: 'world-answer', rectificationId: half.nodes.Rectification?.[0], version: 1, answer: marker },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
];

/** A county's plan, a township's below it, and work of that with a quarter's progress. */
const workPlants: Plant[] = [
  (half) => {
    const marker = `机密计划-${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: PlanWorkInput!) { planWork(input: $input) { workPlan { id } } }`,
      input: {
        requestKey: 'world-county-plan',
        level: 'COUNTY',
        pairingId: toGlobalId('Pairing', half.pairing),
        unitId: toGlobalId('Party', half.recipient),
        placeId: toGlobalId('Place', half.county.id),
        title: marker,
        ...planYear(),
      },
      secrets: [marker],
      nodes: ({ planWork: { workPlan } }: Planned) => ({ WorkPlan: [workPlan.id] }),
    };
  },
  (half) => {
    const marker = `机密村户-${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: PlanWorkInput!) { planWork(input: $input) { workPlan { id } } }`,
      input: {
        requestKey: 'world-village-plan',
        level: 'VILLAGE',
        parentId: half.nodes.WorkPlan?.[0],
        unitId: toGlobalId('Party', half.township),
        placeId: toGlobalId('Place', half.county.id),
        locality: marker,
        title: `村级${marker}`,
        ...planYear(),
      },
      secrets: [marker, `村级${marker}`],
      nodes: ({ planWork: { workPlan } }: Planned) => ({ WorkPlan: [workPlan.id] }),
    };
  },
  (half) => {
    const marker = `机密任务-${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: AssignWorkInput!) { assignWork(input: $input) { workItem { id } } }`,
      input: {
        requestKey: 'world-work',
        workPlanId: half.nodes.WorkPlan?.[1],
        title: marker,
        unitId: toGlobalId('Party', half.member),
        personName: `责任${marker}`,
        due: planYear().until,
        steps: [{ title: `步骤${marker}`, days: 1 }],
      },
      secrets: [marker, `责任${marker}`, `步骤${marker}`],
      nodes: ({ assignWork: { workItem } }: Assigned) => ({ WorkItem: [workItem.id] }),
    };
  },
  (half) => {
    const marker = `机密进度-${letters()}`;
    const today = businessDay(new Date());
    return {
      by: 'donor-member',
      query: `mutation ($input: ReportWorkInput!) { reportWork(input: $input) { workItem { id } } }`,
      input: {
        requestKey: 'world-progress',
        workItemId: half.nodes.WorkItem?.[0],
        version: 1,
        year: Number(today.slice(0, 4)),
        quarter: Math.ceil(Number(today.slice(5, 7)) / 3),
        income: half.amount,
        projectsMoved: 1,
        problemsSolved: 1,
        note: marker,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
];

/** A household at risk with its head, what it lacks and earns, and the words of whoever reviewed it. */
const householdPlants: Plant[] = [
  (half) => {
    const marker = `机密村${letters()}`;
    const number = letters().toUpperCase();
    const head = { name: `机密${letters()}`, idNumber: madeUpId(`${half.amount}7`), health: `病${letters()}` };
    return {
      by: 'recipient-township',
      query: `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id members { person { id } } } } }`,
      input: {
        requestKey: 'world-household',
        pairingId: toGlobalId('Pairing', half.pairing),
        placeId: toGlobalId('Place', half.town.id),
        village: marker,
        number,
        category: 'MARGINAL',
        riskFound: 'ILLNESS',
        foundOn: '2024-03-01',
        text: `情况${marker}`,
        members: [{ ...head, phone: '13912345678', relation: 'HEAD' }],
      },
      secrets: [marker, `情况${marker}`, number],
      sealed: Object.values(head),
      nodes: ({ registerHousehold: { household } }: Registered) => ({
        Household: [household.id],
        Person: household.members.map(({ person }) => person.id),
      }),
    };
  },
  (half) => {
    const marker = `机密核实${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: TakeHouseholdStepInput!) { reviewHousehold(input: $input) { household { id } } }`,
      input: {
        requestKey: 'world-review',
        householdId: half.nodes.Household?.[0],
        version: 1,
        day: '2024-03-10',
        text: marker,
        evidence: [`依据${marker}`],
      },
      secrets: [marker, `依据${marker}`],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密核查${letters()}`;
    return {
      by: 'recipient-department',
      query: `mutation ($input: RecordGuaranteeCheckInput!) { recordGuaranteeCheck(input: $input) { household { id } } }`,
      input: {
        requestKey: 'world-check',
        householdId: half.nodes.Household?.[0],
        version: 2,
        day: '2024-03-12',
        findings: [{ guarantee: 'HOUSING', state: 'NOT_MET', note: marker }],
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => ({
    by: 'recipient-reporter',
    query: `mutation ($input: RecordHouseholdIncomeInput!) { recordHouseholdIncome(input: $input) { household { id } } }`,
    input: {
      requestKey: 'world-income',
      householdId: half.nodes.Household?.[0],
      version: 3,
      year: 2024,
      wages: half.amount,
      business: '0',
      property: '0',
      transfers: '0',
    },
    secrets: [],
    nodes: () => ({}),
  }),
  (half) => {
    const marker = `机密更正${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: CorrectHouseholdInput!) { correctHousehold(input: $input) { household { id } } }`,
      input: {
        requestKey: 'world-correction',
        householdId: half.nodes.Household?.[0],
        version: 4,
        village: marker,
        reason: `理由${marker}`,
      },
      secrets: [marker, `理由${marker}`],
      nodes: () => ({}),
    };
  },
];

/** Who helps the household, what they agreed, and a visit on which something was found. */
const helperPlants: Plant[] = [
  (half) => {
    const name = `机密${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: AssignHelperInput!) { assignHelper(input: $input) { helper { id } } }`,
      input: {
        requestKey: 'world-helper',
        householdId: half.nodes.Household?.[0],
        name,
        since: '2024-03-05',
        unitId: toGlobalId('Party', half.township),
      },
      secrets: [name],
      nodes: ({ assignHelper: { helper } }: HelperAssigned) => ({
        HouseholdHelper: [helper.id],
      }),
    };
  },
  (half) => {
    const marker = `机密措施${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: AgreeActionPlanInput!) { agreeActionPlan(input: $input) { actionPlan { id } } }`,
      input: {
        requestKey: 'world-plan',
        householdId: half.nodes.Household?.[0],
        from: '2024-03-10',
        until: '2024-12-31',
        agreedOn: '2024-03-10',
        say: `同意${marker}`,
        evidence: [`材料${marker}`],
        measures: [{ text: marker, due: '2024-06-30', expected: half.amount }],
      },
      secrets: [marker, `同意${marker}`, `材料${marker}`],
      nodes: ({ agreeActionPlan: { actionPlan } }: PlanAgreed) => ({ ActionPlan: [actionPlan.id] }),
    };
  },
  (half) => {
    const marker = `机密走访${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: RecordVisitInput!) { recordVisit(input: $input) { visit { id } } }`,
      input: {
        requestKey: 'world-visit',
        householdId: half.nodes.Household?.[0],
        day: '2024-03-15',
        note: marker,
        problem: `问题${marker}`,
        locality: `院坝${marker}`,
      },
      secrets: [marker, `问题${marker}`, `院坝${marker}`],
      nodes: ({ recordVisit: { visit } }: VisitRecorded) => ({ HouseholdVisit: [visit.id] }),
    };
  },
];

/** An unannounced inspection of the county by supervision: its sample, a visit, and what was found there. */
const inspectionPlants: Plant[] = [
  (half) => {
    const marker = `机密检查${letters()}`;
    const today = businessDay(new Date());
    return {
      by: 'supervisor',
      query: `mutation ($input: PlanInspectionInput!) { planInspection(input: $input) { inspection { id } } }`,
      input: {
        requestKey: 'world-inspection',
        pairingId: toGlobalId('Pairing', half.pairing),
        kind: 'UNANNOUNCED',
        title: marker,
        placeId: toGlobalId('Place', half.county.id),
        from: today,
        until: daysAfter(today, 30),
        subjects: ['HOUSEHOLDS'],
        team: [{ name: `组${marker}`, unit: `单位${marker}`, isLeader: true }],
        questions: [{ subject: 'HOUSEHOLDS', kind: 'YES_NO', text: `问${marker}` }],
      },
      secrets: [marker, `组${marker}`, `单位${marker}`, `问${marker}`],
      nodes: ({ planInspection: { inspection } }: Inspected) => ({ Inspection: [inspection.id] }),
    };
  },
  (half) => ({
    by: 'supervisor',
    query: `mutation ($input: DrawSampleInput!) { drawSample(input: $input) { inspection { sample { nodes { id } } } } }`,
    input: {
      requestKey: 'world-sample',
      inspectionId: half.nodes.Inspection?.[0],
      version: 1,
      subject: 'HOUSEHOLDS',
      size: 5,
    },
    secrets: [],
    nodes: ({ drawSample: { inspection } }: Sampled) => ({
      InspectionMember: inspection.sample.nodes.map(({ id }) => id),
    }),
  }),
  (half) => {
    const marker = `机密走访${letters()}`;
    return {
      by: 'supervisor',
      query: `mutation ($input: RecordInspectionVisitInput!) { recordInspectionVisit(input: $input) { member { id } } }`,
      input: {
        requestKey: 'world-inspected',
        inspectionId: half.nodes.Inspection?.[0],
        memberId: half.nodes.InspectionMember?.[0],
        visitors: [1],
        answers: [{ question: 1, yes: false }],
        note: marker,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密问题${letters()}`;
    return {
      by: 'supervisor',
      query: `mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { rectifications { id } } }`,
      input: {
        requestKey: 'world-finding',
        inspectionId: half.nodes.Inspection?.[0],
        ...{
          memberId: half.nodes.InspectionMember?.[0],
          severity: 'SERIOUS',
          problem: marker,
          measure: `措施${marker}`,
        },
        leadUnitId: toGlobalId('Party', half.township),
        due: planYear().until,
      },
      secrets: [marker, `措施${marker}`],
      nodes: ({ recordFinding: { rectifications } }: FoundOut) => ({
        Rectification: rectifications.map(({ id }) => id),
      }),
    };
  },
];

/** An inspection that the county ordered of its townships, closed with its finding, and one by supervision that finds it again. */
const lookBackPlants: Plant[] = [
  (half) => {
    const marker = `机密督查${letters()}`;
    const today = businessDay(new Date());
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: PlanInspectionInput!) { planInspection(input: $input) { inspection { id } } }`,
      input: {
        requestKey: 'world-earlier',
        pairingId: toGlobalId('Pairing', half.pairing),
        kind: 'SUPERVISION',
        title: marker,
        placeId: toGlobalId('Place', half.county.id),
        from: today,
        until: daysAfter(today, 30),
        subjects: ['PLACES'],
        team: [{ name: `组${marker}`, unit: `单位${marker}`, isLeader: true }],
      },
      secrets: [marker, `组${marker}`, `单位${marker}`],
      nodes: ({ planInspection: { inspection } }: Inspected) => ({ Inspection: [inspection.id] }),
    };
  },
  (half) => ({
    by: 'recipient-reviewer',
    query: `mutation ($input: DrawSampleInput!) { drawSample(input: $input) { inspection { sample { nodes { id } } } } }`,
    input: {
      requestKey: 'world-earlier-sample',
      inspectionId: half.nodes.Inspection?.at(-1),
      version: 1,
      subject: 'PLACES',
      size: 1,
    },
    secrets: [],
    nodes: ({ drawSample: { inspection } }: Sampled) => ({
      InspectionMember: inspection.sample.nodes.map(({ id }) => id),
    }),
  }),
  (half) => ({
    by: 'recipient-reviewer',
    query: `mutation ($input: RecordInspectionVisitInput!) { recordInspectionVisit(input: $input) { member { id } } }`,
    input: {
      requestKey: 'world-earlier-visit',
      inspectionId: half.nodes.Inspection?.at(-1),
      memberId: half.nodes.InspectionMember?.at(-1),
      visitors: [1],
    },
    secrets: [],
    nodes: () => ({}),
  }),
  (half) => {
    const marker = `机密原问题${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: RecordFindingInput!) { recordFinding(input: $input) { rectifications { id } } }`,
      input: {
        requestKey: 'world-earlier-finding',
        inspectionId: half.nodes.Inspection?.at(-1),
        severity: 'MODERATE',
        problem: marker,
        measure: `措施${marker}`,
        leadUnitId: toGlobalId('Party', half.township),
        due: planYear().until,
      },
      secrets: [marker, `措施${marker}`],
      nodes: ({ recordFinding: { rectifications } }: FoundOut) => ({
        Rectification: rectifications.map(({ id }) => id),
      }),
    };
  },
  (half) => ({
    by: 'recipient-township',
    query: `mutation ($input: AnswerRectificationInput!) { answerRectification(input: $input) { rectification { id } } }`,
    input: {
      requestKey: 'world-earlier-answer',
      rectificationId: half.nodes.Rectification?.at(-1),
      version: 1,
      answer: '已整改',
    },
    secrets: [],
    nodes: () => ({}),
  }),
  (half) => ({
    by: 'recipient-reviewer',
    query: `mutation ($input: CloseRectificationInput!) { closeRectification(input: $input) { rectification { id } } }`,
    input: {
      requestKey: 'world-earlier-closed',
      rectificationId: half.nodes.Rectification?.at(-1),
      version: 2,
      conclusion: '已核实',
    },
    secrets: [],
    nodes: () => ({}),
  }),
  (half) => {
    const marker = `机密报告${letters()}`;
    return {
      by: 'supervisor',
      query: `mutation ($input: ReportInspectionInput!) { reportInspection(input: $input) { inspection { id } } }`,
      input: {
        requestKey: 'world-earlier-report',
        inspectionId: half.nodes.Inspection?.at(-1),
        version: 3,
        text: marker,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密了结${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: CloseInspectionInput!) { closeInspection(input: $input) { inspection { id } } }`,
      input: {
        requestKey: 'world-earlier-close',
        inspectionId: half.nodes.Inspection?.at(-1),
        version: 4,
        text: marker,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密回头看${letters()}`;
    const today = businessDay(new Date());
    return {
      by: 'supervisor',
      query: `mutation ($input: PlanInspectionInput!) { planInspection(input: $input) { inspection { id } } }`,
      input: {
        requestKey: 'world-look-back',
        pairingId: toGlobalId('Pairing', half.pairing),
        kind: 'LOOK_BACK',
        title: marker,
        placeId: toGlobalId('Place', half.county.id),
        from: today,
        until: daysAfter(today, 30),
        subjects: ['PLACES'],
        team: [{ name: `组${marker}`, unit: `单位${marker}`, isLeader: true }],
        looksBackId: half.nodes.Inspection?.at(-1),
      },
      secrets: [marker, `组${marker}`, `单位${marker}`],
      nodes: ({ planInspection: { inspection } }: Inspected) => ({ Inspection: [inspection.id] }),
    };
  },
  (half) => {
    const marker = `机密现状${letters()}`;
    return {
      by: 'supervisor',
      query: `mutation ($input: RecordLookBackInput!) { recordLookBack(input: $input) { opened { id } } }`,
      input: {
        requestKey: 'world-look',
        inspectionId: half.nodes.Inspection?.at(-1),
        nth: 1,
        verdict: 'REBOUND',
        note: marker,
        measure: `措施${marker}`,
        due: planYear().until,
        visitors: [1],
      },
      secrets: [marker, `措施${marker}`],
      nodes: ({ recordLookBack: { opened } }: LookedBack) => ({ Rectification: [opened.id] }),
    };
  },
];

/** What a village earns together, who shares with its households, and where some were moved to. */
const villagePlants: Plant[] = [
  (half) => {
    const marker = `机密村${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: RecordCollectiveIncomeInput!) { recordCollectiveIncome(input: $input) { income { id } } }`,
      input: {
        requestKey: 'world-collective',
        pairingId: toGlobalId('Pairing', half.pairing),
        placeId: toGlobalId('Place', half.town.id),
        village: marker,
        year: 2024,
        source: 'LEASE',
        amount: half.amount,
        evidence: [`依据${marker}`],
      },
      secrets: [marker, `依据${marker}`],
      nodes: ({ recordCollectiveIncome: { income } }: { recordCollectiveIncome: { income: { id: string } } }) => ({
        CollectiveIncome: [income.id],
      }),
    };
  },
  (half) => {
    const marker = `机密联结${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: OpenBenefitLinkInput!) { openBenefitLink(input: $input) { link { id } } }`,
      input: {
        requestKey: 'world-link',
        pairingId: toGlobalId('Pairing', half.pairing),
        name: marker,
        kind: 'SHARES',
        placeId: toGlobalId('Place', half.town.id),
        village: `村${marker}`,
        from: '2024-01-01',
        ...{
          partners: [{ role: 'COOPERATIVE', name: `社${marker}` }],
          householdIds: half.nodes.Household?.slice(0, 1),
        },
      },
      secrets: [marker],
      nodes: ({ openBenefitLink: { link } }: { openBenefitLink: { link: { id: string } } }) => ({
        BenefitLink: [link.id],
      }),
    };
  },
  (half) => {
    const marker = `机密分红${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: RecordBenefitLinkMoneyInput!) { recordBenefitLinkMoney(input: $input) { link { id entries { id } } } }`,
      input: {
        requestKey: 'world-link-money',
        linkId: half.nodes.BenefitLink?.[0],
        version: 1,
        kind: 'PAID_OUT',
        day: '2024-06-01',
        amount: half.amount,
        note: marker,
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密车间${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { activity { id } } }`,
      input: {
        requestKey: 'world-workshop',
        pairingId: toGlobalId('Pairing', half.pairing),
        kind: 'WORKSHOP',
        form: 'BUILT',
        name: marker,
        from: '2024-01-10',
      },
      secrets: [marker],
      nodes: ({ recordActivity }: Held) => ({ Activity: [recordActivity.activity.id] }),
    };
  },
  (half) => {
    const marker = `机密安置点${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: RecordRelocationSiteInput!) { recordRelocationSite(input: $input) { site { id } } }`,
      input: {
        requestKey: 'world-site',
        pairingId: toGlobalId('Pairing', half.pairing),
        name: marker,
        placeId: toGlobalId('Place', half.town.id),
        village: `村${marker}`,
        settledOn: '2019-10-01',
        households: 12,
        persons: 50,
        services: ['CLINIC'],
        activityIds: half.nodes.Activity?.slice(-1),
      },
      secrets: [marker],
      nodes: ({ recordRelocationSite: { site } }: { recordRelocationSite: { site: { id: string } } }) => ({
        RelocationSite: [site.id],
      }),
    };
  },
];

/** A village that two people lift, with what was seen there. */
const liftPlants: Plant[] = [
  (half) => {
    const marker = `机密出列村${letters()}`;
    return {
      by: 'recipient-township',
      query: `mutation ($input: ListVillageToLiftInput!) { listVillageToLift(input: $input) { lift { id } } }`,
      input: {
        requestKey: 'world-lift',
        pairingId: toGlobalId('Pairing', half.pairing),
        placeId: toGlobalId('Place', half.town.id),
        village: marker,
        year: 2019,
        day: '2019-01-10',
        text: `理由${marker}`,
      },
      secrets: [marker],
      nodes: ({ listVillageToLift: { lift } }: { listVillageToLift: { lift: { id: string } } }) => ({
        VillageLift: [lift.id],
      }),
    };
  },
  (half) => {
    const marker = `机密验收${letters()}`;
    return {
      by: 'recipient-reporter',
      query: `mutation ($input: ProposeVillageLiftInput!) { proposeVillageLift(input: $input) { lift { id } } }`,
      input: {
        requestKey: 'world-lift-proposed',
        liftId: half.nodes.VillageLift?.[0],
        version: 1,
        day: '2019-11-20',
        text: marker,
        evidence: [`验收表${marker}`],
        checks: [
          { standard: 'POVERTY_RATE', value: '1.25', note: `备注${marker}` },
          { standard: 'COLLECTIVE_INCOME', value: '52000' },
          ...['ROAD', 'WATER', 'ELECTRICITY', 'NETWORK', 'MEDICAL_ROOM'].map((standard) => ({ standard, isMet: true })),
        ],
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
  (half) => {
    const marker = `机密复核${letters()}`;
    return {
      by: 'recipient-reviewer',
      query: `mutation ($input: TakeVillageLiftStepInput!) { confirmVillageLift(input: $input) { lift { id } } }`,
      input: {
        requestKey: 'world-lifted',
        liftId: half.nodes.VillageLift?.[0],
        version: 2,
        day: '2019-12-05',
        text: marker,
        evidence: [`复核表${marker}`],
      },
      secrets: [marker],
      nodes: () => ({}),
    };
  },
];

/** Letters that stand nowhere else: what is written of households takes no long numbers. */
const letters = (): string => randomUUID().replace(/[^a-z]/g, '') + randomUUID().replace(/[^a-z]/g, '');

/** This year and the next, so that plans have days left whenever the tests run. */
function planYear(): { from: string; until: string } {
  const year = new Date().getUTCFullYear();
  return { from: `${year - 1}-12-01`, until: `${year + 1}-12-31` };
}

/** What the province drafts about the half's county. */
const accountabilityPlants: Plant[] = [
  (half) => {
    const marker = `机密约谈-${letters()}`;
    return {
      by: 'supervisor',
      query: `mutation ($input: DraftAccountabilityInput!) { draftAccountability(input: $input) { entry { id } } }`,
      input: {
        requestKey: 'world-accountability',
        kind: 'TALK',
        partyId: toGlobalId('Party', half.recipient),
        officialName: `官员${marker}`,
        reason: marker,
      },
      secrets: [marker, `官员${marker}`],
      nodes: ({ draftAccountability: { entry } }: Drafted) => ({ AccountabilityEntry: [entry.id] }),
    };
  },
];

/** A member's report from its beginning to the lock: what it says, why, and what is said about it. */
const reportPlants: Plant[] = [
  (half) => ({
    by: 'donor-member',
    query: `mutation ($input: DraftReportInput!) { draftReport(input: $input) { report { id } } }`,
    input: {
      requestKey: 'world-report',
      form: 'MEMBER_QUARTERLY',
      pairingId: toGlobalId('Pairing', half.pairing),
      period: { year: 2019, quarter: 2 },
    },
    secrets: [],
    nodes: ({ draftReport: { report } }: Reported) => ({ Report: [report.id] }),
  }),
  (half) => {
    const marker = `机密填报-${letters()}`;
    const figures = [{ indicator: 'FUND_DONATION', value: half.amount, unit: '万元', reason: marker }];
    return { ...reportStep('donor-member', 'setReportFigures', 1, { figures })(half), secrets: [marker] };
  },
  (half) => {
    const marker = `机密批注-${letters()}`;
    return {
      by: 'donor-lead',
      query: `mutation ($input: CommentOnReportInput!) { commentOnReport(input: $input) { comment { id } } }`,
      input: {
        requestKey: 'world-comment',
        reportId: half.nodes.Report?.[0],
        indicator: 'FUND_DONATION',
        text: marker,
      },
      secrets: [marker],
      nodes: ({ commentOnReport: { comment } }: Commented) => ({ ReportComment: [comment.id] }),
    };
  },
  reportStep('donor-member', 'submitReport', 2),
  reportStep('donor-lead', 'approveReport', 3),
  reportStep('donor-lead', 'lockReport', 4),
  (half) => ({
    by: 'donor-lead',
    query: `mutation ($input: CompileReportInput!) { compileReport(input: $input) { report { id } } }`,
    input: {
      requestKey: 'world-compiled',
      form: 'LEAD_QUARTERLY',
      donorId: toGlobalId('Party', half.group),
      period: { year: 2019, quarter: 2 },
    },
    secrets: [],
    nodes: ({ compileReport: { report } }: Compiled) => ({ Report: [report.id] }),
  }),
];

/** The next step of the half's report, from the version it stands at. */
function reportStep(by: string, verb: string, version: number, more: Record<string, unknown> = {}): Plant {
  return (half) => ({
    by,
    query: `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { report { id } } }`,
    input: { requestKey: `world-${verb}`, reportId: half.nodes.Report?.[0], version, ...more },
    secrets: [],
    nodes: () => ({}),
  });
}

/** The next step of the half's project, from the version it stands at. */
function projectStep(by: string, verb: string, version: number): Plant {
  return (half) => ({
    by,
    query: `mutation ($input: ${verb[0]?.toUpperCase()}${verb.slice(1)}Input!) { ${verb}(input: $input) { project { id } } }`,
    input: {
      requestKey: `world-${verb}`,
      projectId: half.nodes.Project?.[0],
      version,
      day: version < 5 ? '2019-02-01' : '2019-07-01',
    },
    secrets: [],
    nodes: () => ({}),
  });
}

function signature(by: string, side: string): Plant {
  return (half) => ({
    by,
    query: `mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { agreement { id } } }`,
    input: { requestKey: `world-signature-${side}`, ...agreementOf(half), side },
    secrets: [],
    nodes: () => ({}),
  });
}

function agreementOf(half: Half): { agreementId: string; version: number } {
  return { agreementId: half.nodes.Agreement?.[0] ?? '', version: 1 };
}

/** A member's share of the target: a number that stands nowhere else. */
function shareOf(half: Half): string {
  return `${half.amount.replace('.', '')}`.slice(1) + '7';
}

interface Recorded {
  recordStatement: { statement: { id: string; figures: { id: string }[] } };
}

interface Opened {
  openFund: { fund: { id: string } };
}
interface Disbursed {
  disburseFund: { entry: { id: string } };
}
interface Proposed {
  proposeProject: { project: { id: string } };
}

interface Differing {
  disburseFund: { entry: { id: string; difference: { id: string } } };
}

interface Ordered {
  orderPurchase: { purchase: { id: string } };
}

interface Disputed {
  disputeRecords: { disputes: { id: string }[] };
}

interface Held {
  recordActivity: { activity: { id: string } };
}

interface Reported {
  draftReport: { report: { id: string } };
}

interface Compiled {
  compileReport: { report: { id: string } };
}

interface Commented {
  commentOnReport: { comment: { id: string } };
}

interface Placed {
  recordPlacement: { placement: { id: string; person: { id: string } } };
}

interface Listed {
  openRectification: { rectification: { id: string } };
}

interface Drafted {
  draftAccountability: { entry: { id: string } };
}
interface Planned {
  planWork: { workPlan: { id: string } };
}

interface Assigned {
  assignWork: { workItem: { id: string } };
}

interface Inspected {
  planInspection: { inspection: { id: string } };
}

interface Sampled {
  drawSample: { inspection: { sample: { nodes: { id: string }[] } } };
}

interface LookedBack {
  recordLookBack: { opened: { id: string } };
}

interface FoundOut {
  recordFinding: { rectifications: { id: string }[] };
}

interface Registered {
  registerHousehold: { household: { id: string; members: { person: { id: string } }[] } };
}

interface HelperAssigned {
  assignHelper: { helper: { id: string } };
}

interface PlanAgreed {
  agreeActionPlan: { actionPlan: { id: string } };
}

interface VisitRecorded {
  recordVisit: { visit: { id: string } };
}

interface HandedOver {
  handOverAsset: { project: { assets: { id: string }[] } };
}

interface Drafted {
  draftAgreement: { agreement: { id: string } };
}

async function headerOf(platform: Platform, account: string): Promise<Record<string, string>> {
  return bearer((await signIn(platform, account)).accessToken);
}

async function party(
  db: Db,
  name: string,
  kind: PartyKind,
  place: PlaceRow | null,
  paths = place ? [place.path] : [],
): Promise<string> {
  const id = newId();
  await insertParty(db, {
    id,
    kind,
    name,
    nameEn: null,
    canonicalKey: `test:${id}`,
    placeId: place?.id ?? null,
    simulated: false,
    published: false,
    placePaths: paths,
    covers: place && kind === PartyKind.GOVERNMENT ? [{ placeId: place.id, path: place.path }] : [],
    names: [name],
  });
  return id;
}

/** A township of the county; where the divisions know none, one of the test's own. */
async function townOf(db: Db, county: PlaceRow): Promise<PlaceRow> {
  const [known] = await db.query<PlaceRow[]>(
    `select id, path from place where parent_id = $1 and kind = 'TOWN' order by code limit 1`,
    [county.id],
  );
  if (known) return known;
  const code = `${county.code}199000`;
  const town = { ...county, id: newId(), code, path: `${county.path}${code}/` };
  await db.query(
    `insert into place (id, code, name, short_name, kind, parent_id, path, line) values ($1, $2, '测试乡', '测试乡', 'TOWN', $3, $4, $2)`,
    [town.id, code, county.id, town.path],
  );
  return town;
}
