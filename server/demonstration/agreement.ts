import type { DataSource } from 'typeorm';
import { Side } from '../../schema/vocabulary';
import { accountIdsByName } from '../accounts/account.store';
import { openDraft, shareTargets, sign } from '../agreements/agreement-acts.service';
import type { ShareInput, TargetInput } from '../agreements/agreement.rules';
import { agreedPairing, agreementsByYear, yearKey, type AgreedPairing } from '../agreements/agreement.store';
import type { AgreementRow } from '../agreements/agreement.tables';
import { lock, tx } from '../db/tx';
import { PLATFORM } from '../platform/scope';

const YEAR = 2019;

/**
 * Made up, so that the published review of 2019 has something to be measured against: some targets are missed, some
 * met, some exceeded. Values are whole numbers in the printed unit.
 */
const TARGETS: readonly TargetInput[] = [
  { indicator: 'FUND_ASSISTANCE_TOTAL', value: '6000', unit: '万元' },
  { indicator: 'PROJECT_IMPLEMENTED', value: '46', unit: '项' },
  { indicator: 'PROJECT_BENEFICIARIES', value: '18000', unit: '人' },
  { indicator: 'ENTERPRISE_INTRODUCED', value: '4', unit: '家' },
  { indicator: 'ENTERPRISE_ACTUAL_INVESTMENT', value: '3000', unit: '万元' },
  { indicator: 'WORKSHOP_COUNT', value: '5', unit: '个' },
  { indicator: 'CONSUMPTION_AMOUNT', value: '600', unit: '万元' },
  { indicator: 'LABOR_EMPLOYED_TOTAL', value: '2500', unit: '人' },
  { indicator: 'LABOR_TRAINING_SESSIONS', value: '80', unit: '期' },
  { indicator: 'LABOR_TRAINING_PERSON_TIMES', value: '6500', unit: '人次' },
  { indicator: 'LEADER_TRAINED_PERSON_TIMES', value: '100', unit: '人次' },
  { indicator: 'LEADER_SUCCEEDED', value: '10', unit: '人' },
  { indicator: 'VOCATIONAL_STUDENTS', value: '200', unit: '人' },
  { indicator: 'TECH_TRAINING_PERSON_TIMES', value: '3000', unit: '人次' },
];

/** What the group has shared out among its members; the rest is still to be shared, and shows as unshared. */
const SHARED = [
  'FUND_ASSISTANCE_TOTAL',
  'CONSUMPTION_AMOUNT',
  'LABOR_EMPLOYED_TOTAL',
  'LABOR_TRAINING_SESSIONS',
  'VOCATIONAL_STUDENTS',
];

/** What each member but the lead carries of a target; the lead carries the rest. */
const MEMBER_PERCENT = 12n;

/** The demonstration's accounts that sign; where they do not exist the platform signs by itself. */
const SIGNERS = { donor: 'donor-lead', recipient: 'recipient-reviewer' };

/**
 * The simulated agreement of a pairing for 2019 (演示数据), signed by both sides and shared out; made once, and given
 * again by every later call. The schemes and the pairing must be there.
 */
export function makeDemonstrationAgreement(source: DataSource, pairingId: string): Promise<AgreementRow> {
  return tx(source, PLATFORM, async (db) => {
    await lock(db, `agreement-of:${pairingId}:${YEAR}`);
    const key = yearKey(pairingId, YEAR);
    const known = (await agreementsByYear(db, PLATFORM, [key])).get(key);
    if (known) return known;
    const pairing = await agreedPairing(db, PLATFORM, pairingId, YEAR);
    if (!pairing?.donorId) throw new Error(`the demonstration's pairing ${pairingId} is not there, or has no donor`);

    const ids = await accountIdsByName(db, Object.values(SIGNERS));
    let agreement = await openDraft(db, PLATFORM, pairing, { year: YEAR, targets: TARGETS, simulated: true });
    agreement = await sign(db, PLATFORM, agreement, {
      side: Side.DONOR,
      partyId: pairing.leadIds[0] ?? pairing.donorId,
      accountId: ids.get(SIGNERS.donor) ?? null,
    });
    agreement = await sign(db, PLATFORM, agreement, {
      side: Side.RECIPIENT,
      partyId: pairing.recipientId,
      accountId: ids.get(SIGNERS.recipient) ?? null,
    });
    if (pairing.memberIds.length === 0) return agreement;
    return shareTargets(db, PLATFORM, agreement, pairing, { version: agreement.version, shares: sharesFor(pairing) });
  });
}

function sharesFor({ leadIds, memberIds }: AgreedPairing): ShareInput[] {
  const [lead = memberIds[0] ?? ''] = leadIds;
  const others = memberIds.filter((id) => id !== lead);
  return TARGETS.filter(({ indicator }) => SHARED.includes(indicator)).flatMap(({ indicator, value, unit }) => {
    const each = (BigInt(value) * MEMBER_PERCENT) / 100n;
    const rest = BigInt(value) - each * BigInt(others.length);
    return [
      { indicator, unit, memberId: lead, value: String(rest) },
      ...others.map((memberId) => ({ indicator, unit, memberId, value: String(each) })),
    ];
  });
}
