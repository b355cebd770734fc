import { checkDigitOf } from '../../server/platform/person-numbers';
import { toGlobalId } from '../../server/platform/ids';
import { imported } from './imports';
import { ask, type Platform } from './platform';
import type { Secret } from './secret-scan';
import type { Half } from './world';

const idOf = (seventeen: string): string => `${seventeen}${checkDigitOf(seventeen)}`;

/** A bank card's number with the last digit that fits (Luhn). */
function cardOf(eighteen: string): string {
  const sum = [...eighteen].reverse().reduce((total, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 2 : 1);
    return total + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${eighteen}${(10 - (sum % 10)) % 10}`;
}

const id = (of: string, seventeen: string): Secret => ({ of, kind: 'ID', text: idOf(seventeen) });
const phone = (of: string, text: string): Secret => ({ of, kind: 'PHONE', text });
const bank = (of: string, eighteen: string): Secret => ({ of, kind: 'BANK', text: cardOf(eighteen) });
const words = (of: string, text: string): Secret => ({ of, kind: 'WORDS', text });

/** Numbers that are right in every place, and words that stand nowhere else: what each place is given that takes such things. */
export const SECRETS = {
  workerId: id('a worker’s ID number', '53062419770317283'),
  workerName: words('a worker’s name', '司徒疏影横'),
  workerPhone: phone('a worker’s telephone', '15287640913'),
  workerNewPhone: phone('a worker’s corrected telephone', '18396270451'),
  workerNumber: { of: 'a worker’s number', kind: 'ID', text: '53062490817264350917' },
  headId: id('a head’s ID number', '53062419630928417'),
  headName: words('a head’s name', '上官暗香浮'),
  headPhone: phone('a head’s telephone', '17708246935'),
  headHealth: words('a head’s health', '尿毒症四期每周透析'),
  headNewHealth: words('a head’s corrected health', '肾移植术后抗排异'),
  childId: id('a child’s ID number', '53062420110605294'),
  childName: words('a child’s name', '上官月黄昏'),
  childHealth: words('a child’s health', '先天性心脏病封堵'),
  rowId: id('an imported row’s ID number', '53062419820714365'),
  rowName: words('an imported row’s name', '慕容水清浅'),
  rowPhone: phone('an imported row’s telephone', '13578204696'),
  rowCard: bank('an imported row’s bank card', '621700382910475638'),
  rowHealth: words('an imported row’s health', '矽肺叁期伴肺气肿'),
  remarkId: id('a remark’s ID number', '53062419690213754'),
  remarkPhone: phone('a remark’s telephone', '18214639507'),
  refusedId: id('a refused row’s ID number', '53062419710822916'),
  refusedPhone: phone('a refused row’s telephone', '15912640738'),
  headingId: id('an ID number in the row of headings', '53062419860117528'),
  headingPhone: phone('a telephone in the row of headings', '13987041625'),
  sheetPhone: phone('a telephone in a file’s name', '15087216934'),
  fileId: id('an ID number in a file that proves', '53062419740526813'),
  fileNameId: id('an ID number in the name of a file that proves', '53062419590408137'),
  misplacedId: id('an ID number in a field that is not for it', '53062419880930467'),
  misplacedPhone: phone('a telephone in a field that is not for it', '19908472635'),
  misplacedCard: bank('a bank card in a field that is not for it', '622848004017592836'),
} satisfies Record<string, Secret>;

export interface Planted {
  placement: string;
  person: string;
  household: string;
  visit: string;
  imports: string[];
  evidence: string;
}

/** Puts each secret where a half's people enter such things, as they do it: over the API and its doors. */
export async function plantSecrets(platform: Platform, half: Half): Promise<Planted> {
  const act = async <Data>(by: string, verb: string, type: string, select: string, input: object): Promise<Data> => {
    const answer = await ask<{ done: Data }>(
      platform,
      `mutation ($input: ${type}!) { done: ${verb}(input: $input) { ${select} } }`,
      { input: { requestKey: `secret-${verb}`, ...input } },
      half.headers[by],
    );
    if (!answer.data) throw new Error(`${verb}: ${JSON.stringify(answer.errors)}`);
    return answer.data.done;
  };
  const worker = await plantWorker(act, half);
  const family = await plantFamily(act, half);
  const imports = await plantFiles(platform, half);
  const evidence = await plantProof(platform, half, family.visit);
  return { ...worker, ...family, imports, evidence };
}

type Act = <Data>(by: string, verb: string, type: string, select: string, input: object) => Promise<Data>;

async function plantWorker(act: Act, half: Half): Promise<Pick<Planted, 'placement' | 'person'>> {
  const job = {
    employer: '中山市某电子厂',
    destination: 'PAIRED_CITY',
    jobKind: 'ENTERPRISE',
    fromDay: '2019-03-04',
  };
  const { placement } = await act<{ placement: { id: string; version: number; person: { id: string } } }>(
    'recipient-reporter',
    'recordPlacement',
    'RecordPlacementInput',
    'placement { id version person { id } }',
    {
      ...job,
      pairingId: toGlobalId('Pairing', half.pairing),
      name: SECRETS.workerName.text,
      idNumber: SECRETS.workerId.text,
      phone: SECRETS.workerPhone.text,
      personNumber: SECRETS.workerNumber.text,
    },
  );
  await act('recipient-reporter', 'correctPlacement', 'CorrectPlacementInput', 'placement { id }', {
    ...job,
    placementId: placement.id,
    version: placement.version,
    phone: SECRETS.workerNewPhone.text,
    reason: '电话已换',
  });
  return { placement: placement.id, person: placement.person.id };
}

async function plantFamily(act: Act, half: Half): Promise<Pick<Planted, 'household' | 'visit'>> {
  const { household } = await act<{ household: { id: string; members: { id: string }[] } }>(
    'recipient-township',
    'registerHousehold',
    'RegisterHouseholdInput',
    'household { id members { id } }',
    {
      pairingId: toGlobalId('Pairing', half.pairing),
      placeId: toGlobalId('Place', half.town.id),
      village: '梅岭村',
      number: 'MEILING-A',
      category: 'MARGINAL',
      riskFound: 'ILLNESS',
      foundOn: '2024-03-01',
      members: [
        {
          relation: 'HEAD',
          name: SECRETS.headName.text,
          idNumber: SECRETS.headId.text,
          phone: SECRETS.headPhone.text,
          health: SECRETS.headHealth.text,
        },
      ],
    },
  );
  const step = (version: number) => ({ householdId: household.id, version });
  const take = (by: string, verb: string, version: number, day: string): Promise<unknown> =>
    act(by, verb, 'TakeHouseholdStepInput', 'household { id }', { ...step(version), day, text: '情况属实' });
  await take('recipient-reviewer', 'reviewHousehold', 1, '2024-03-08');
  await take('recipient-reporter', 'noticeHousehold', 2, '2024-03-10');
  await act('recipient-reporter', 'changeHouseholdMembers', 'ChangeHouseholdMembersInput', 'household { id }', {
    ...step(3),
    add: [
      {
        relation: 'CHILD',
        name: SECRETS.childName.text,
        idNumber: SECRETS.childId.text,
        health: SECRETS.childHealth.text,
        inSchool: true,
      },
    ],
    correct: [{ memberId: household.members[0]?.id, health: SECRETS.headNewHealth.text }],
  });
  await act('recipient-department', 'recordGuaranteeCheck', 'RecordGuaranteeCheckInput', 'household { id }', {
    ...step(4),
    day: '2024-03-12',
    findings: [{ guarantee: 'MEDICAL_CARE', state: 'NOT_MET', note: '慢病卡未办' }],
  });
  await act('recipient-township', 'assignHelper', 'AssignHelperInput', 'helper { id }', {
    householdId: household.id,
    name: '帮扶干部',
    since: '2024-03-05',
    unitId: toGlobalId('Party', half.township),
  });
  const { visit } = await act<{ visit: { id: string } }>(
    'recipient-township',
    'recordVisit',
    'RecordVisitInput',
    'visit { id }',
    { householdId: household.id, day: '2024-03-15', note: '入户了解情况', problem: '慢病卡未办' },
  );
  return { household: household.id, visit: visit.id };
}

/** 530624 19770317 283X. */
export const inParts = (number: string): string => number.replace(/^(\d{6})(\d{8})/, '$1 $2 ');

/** １５２８７６４０９１３. */
export const inFullWidth = (number: string): string =>
  number.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** A roster with columns that nobody imports, rows that are refused, and one whose headings are missing. */
async function plantFiles(platform: Platform, half: Half): Promise<string[]> {
  const { rowId, rowName, rowPhone, rowCard, rowHealth, remarkId, remarkPhone, refusedId, refusedPhone } = SECRETS;
  const spaced = inParts(remarkId.text);
  const wide = inFullWidth(remarkPhone.text);
  const head = '姓名,身份证号,联系电话,务工单位,就业去向,就业类型,到岗日期,一卡通账号,健康状况,情况说明';
  const good = `${rowName.text},${rowId.text},${rowPhone.text},某电子厂,对口城市,企业,2019-04-01,${rowCard.text},${rowHealth.text},妻 ${spaced} 电话 ${wide}`;
  const bad = `${rowName.text},${refusedId.text.slice(0, 17)}Z,${refusedPhone.text}0,${refusedId.text},${refusedPhone.text},${rowCard.text},${refusedPhone.text},${rowCard.text},${rowHealth.text},${refusedId.text}`;
  const headless = `${SECRETS.headingId.text},${SECRETS.headingPhone.text},某厂\n${rowId.text},${rowPhone.text},某厂\n`;
  const files: [string, string][] = [
    [`务工花名册 ${SECRETS.sheetPhone.text}.csv`, `${head}\n${good}\n${bad}\n`],
    ['没有表头.csv', headless],
  ];
  const ids: string[] = [];
  for (const [name, text] of files) {
    const what = { pairingId: toGlobalId('Pairing', half.pairing), kind: 'PLACEMENT', name };
    const sent = await imported(platform, half.headers['recipient-reporter'] ?? {}, what, Buffer.from(text));
    ids.push(sent.id);
  }
  return ids;
}

/** A roster that proves the visit: it opens for who handed it in, and for who may see the people there and says why. */
async function plantProof(platform: Platform, half: Half, visit: string): Promise<string> {
  const name = `名单${SECRETS.fileNameId.text}.csv`;
  const headers = half.headers['recipient-township'] ?? {};
  const response = await fetch(`${platform.url}/evidence?name=${encodeURIComponent(name)}`, {
    method: 'POST',
    headers,
    body: `姓名,身份证号\n某某,${SECRETS.fileId.text}\n`,
  });
  const { id: evidence } = (await response.json()) as { id: string };
  const attached = await ask(
    platform,
    `mutation ($input: AttachEvidenceInput!) { attachEvidence(input: $input) { evidence { id } } }`,
    { input: { requestKey: 'secret-evidence', evidenceIds: [evidence], recordIds: [visit] } },
    headers,
  );
  if (attached.errors.length > 0) throw new Error(JSON.stringify(attached.errors));
  return evidence;
}
