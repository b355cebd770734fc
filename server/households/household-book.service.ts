import type { DataSource } from 'typeorm';
import { AuditAction, Ability, HouseholdAction, FamilyRelation, ProblemCode } from '../../schema/vocabulary';
import { note } from '../accounts/audit.store';
import type { Db } from '../db/tx';
import { write } from '../db/write';
import type { PersonVault } from '../people/person-vault';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { mayDo, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import * as acts from './household-acts.service';
import {
  checkDayOfCheck,
  checkFamily,
  checkIncome,
  checkStay,
  MAX_MEMBERS,
  MAX_TEXT,
  readEvidence,
  readFindings,
  readHealth,
  readReason,
  type Finding,
  type Income,
} from './household-book.rules';
import { addChecks, putIncome, putMembers } from './household-write.store';
import { changeHousehold, householdOf, type ToHousehold } from './household.service';
import { incomesByHousehold, membersByHousehold } from './household.store';
import type { HouseholdMemberRow, HouseholdRow, KnownMember } from './household.tables';

/** What is said of a member now; what is left out stays. */
export interface MemberCorrection {
  memberId: string;
  relation?: FamilyRelation | null;
  isLabourer?: boolean | null;
  inSchool?: boolean | null;
  health?: string | null;
  until?: Day | null;
}

export interface ChangeMembers extends ToHousehold {
  add: (Omit<acts.NewMember, 'since'> & { since: Day | null })[];
  correct: MemberCorrection[];
  reason?: string | null;
}

export interface RecordCheck extends ToHousehold {
  day: Day;
  findings: (Omit<Finding, 'note'> & { note?: string | null })[];
  evidence: string[];
}

export interface RecordIncome extends ToHousehold {
  income: Income;
  reason?: string | null;
}

export interface UnmaskHousehold {
  requestKey: string;
  householdId: string;
  reason: string;
}

/** A member in plain words. */
export interface PlainMember {
  memberId: string;
  name: string;
  idNumber: string | null;
  phone: string | null;
  health: string | null;
}

const MAX_REASON = 200;

/** A household's book: who belongs to it, what it has and lacks, what it earns. */
export class HouseholdBookService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly vault: PersonVault,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /**
   * Members join, leave, or are said to be otherwise. Fails with NOT_FOUND (household, member), FORBIDDEN, VERSION_CONFLICT,
   * TRANSITION_REFUSED (a closed entry), BAD_INPUT (nothing to change, no head, another without a reason, who they are), OUT_OF_RANGE (days), TOO_MANY_ITEMS,
   * REGISTERED_ELSEWHERE, and as `write`.
   */
  changeMembers(viewer: Viewer, input: ChangeMembers): Promise<HouseholdRow> {
    return this.change(
      viewer,
      'changeHouseholdMembers',
      HouseholdAction.CHANGE_MEMBERS,
      input,
      async (db, household) => {
        const today = this.today();
        const { add, correct } = input;
        atMost(add, MAX_MEMBERS, 'add');
        atMost(correct, MAX_MEMBERS, 'correct');
        if (add.length + correct.length === 0) throw refused('add', '请填写变动的成员', 'say which members change');
        checkEachOnce(correct);
        const there = await this.members(db, viewer, household.id);
        const changed = correct.map((one, at) => this.corrected(there, one, today, `correct.${at}`));
        const next = new Map([...there, ...changed].map((member) => [member.id, member]));
        const relatives = [...next.values(), ...add].map(({ relation, until }) => ({
          relation,
          isThere: until === null,
        }));
        checkFamily(relatives, 'correct');
        const text = readWhy(input.reason, changed.some((next) => losesHead(there, next))); // prettier-ignore
        // Who leaves gives up their place before somebody else takes one.
        await putMembers(db, changed, viewer.accountId);
        const joining = add.map((member) => ({ ...member, since: member.since ?? today }));
        await acts.enterMembers(db, viewer, this.vault, household, joining, today, 'add');
        const taken = { day: today, text, evidence: [] };
        return acts.advance(db, viewer, household, HouseholdAction.CHANGE_MEMBERS, taken);
      },
    );
  }

  /**
   * Says how guarantees stood on a day. Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, TRANSITION_REFUSED (a closed entry),
   * OUT_OF_RANGE (day), BAD_INPUT, TOO_MANY_ITEMS, and as `write`.
   */
  check(viewer: Viewer, input: RecordCheck): Promise<HouseholdRow> {
    return this.change(viewer, 'recordGuaranteeCheck', HouseholdAction.CHECK, input, async (db, household) => {
      checkDayOfCheck(input.day, household.foundOn, this.today());
      const findings = readFindings(input.findings);
      const taken = { day: input.day, text: null, evidence: readEvidence(input.evidence) };
      const next = await acts.advance(db, viewer, household, HouseholdAction.CHECK, taken);
      await addChecks(db, next, input.day, findings);
      return next;
    });
  }

  /**
   * Records a year's income per head, or corrects it for a reason; what was said before is kept. Fails with NOT_FOUND, FORBIDDEN,
   * VERSION_CONFLICT, TRANSITION_REFUSED (a closed entry), OUT_OF_RANGE (year, amounts), BAD_INPUT (reason), and as `write`.
   */
  recordIncome(viewer: Viewer, { income, reason, ...to }: RecordIncome): Promise<HouseholdRow> {
    const amounts = Object.fromEntries(Object.entries(income).map(([name, value]) => [name, String(value)]));
    const input = { ...to, ...amounts, reason };
    return this.change(viewer, 'recordHouseholdIncome', HouseholdAction.RECORD_INCOME, input, async (db, household) => {
      const today = this.today();
      checkIncome(income, household.foundOn, today);
      const known = (await incomesByHousehold(db, viewer, [household.id])).get(household.id) ?? [];
      const why = readReason(
        reason,
        known.some(({ year }) => year === income.year),
      );
      const taken = { day: today, text: null, evidence: [] };
      const next = await acts.advance(db, viewer, household, HouseholdAction.RECORD_INCOME, taken);
      await putIncome(db, next, income, why);
      return next;
    });
  }

  /**
   * Tells who the people of a household are and what is known of their health, to who may ask there and says why, once; the audit
   * trail keeps who asked and why. Fails with NOT_FOUND, FORBIDDEN, BAD_INPUT (no reason, a number in it), and as `write`.
   */
  unmask(viewer: Viewer, input: UnmaskHousehold): Promise<{ household: HouseholdRow; members: PlainMember[] }> {
    let household: HouseholdRow;
    return write(this.source, this.secret, viewer, {
      verb: 'unmaskHousehold',
      input,
      locks: [],
      allow: async (db) => {
        household = await householdOf(db, viewer, input.householdId);
        if (!mayDo(viewer, Ability.UNMASK_PERSON, household)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: () => Promise.resolve({ household, members: [] }),
      effect: async (db) => {
        const reason = requireText(input.reason, MAX_REASON, 'reason');
        const { id, pairingId } = household;
        const members = (await this.members(db, viewer, id)).filter(({ until }) => until === null);
        await note(db, {
          accountId: viewer.accountId,
          action: AuditAction.HOUSEHOLD_UNMASKED,
          subject: `household:${id}`,
          details: { reason, pairingId },
        });
        return { id, result: { household, members: members.map((member) => plainMember(this.vault, member)) } };
      },
    });
  }

  private change(
    viewer: Viewer,
    verb: string,
    action: HouseholdAction,
    input: ToHousehold,
    effect: (db: Db, household: HouseholdRow) => Promise<HouseholdRow>,
  ): Promise<HouseholdRow> {
    return changeHousehold(this.source, this.secret, viewer, verb, action, input, effect);
  }

  private async members(db: Db, viewer: Viewer, householdId: string): Promise<KnownMember[]> {
    return (await membersByHousehold(db, viewer, [householdId])).get(householdId) ?? [];
  }

  /** A member's next version. Fails with NOT_FOUND, BAD_INPUT and OUT_OF_RANGE. */
  private corrected(
    there: readonly KnownMember[],
    { memberId, health, until, ...said }: MemberCorrection,
    today: Day,
    field: string,
  ): HouseholdMemberRow {
    const found = there.find(({ id, closedOn }) => id === memberId && closedOn === null);
    if (!found)
      throw new DomainError(
        ProblemCode.NOT_FOUND,
        { what: '在户成员', whatEn: 'member of this household' },
        `${field}.memberId`,
      );
    const { person: _person, ...member } = found;
    const plain = readHealth(health, `${field}.health`);
    const next: HouseholdMemberRow = {
      ...member,
      version: member.version + 1,
      relation: said.relation ?? member.relation,
      isLabourer: said.isLabourer ?? member.isLabourer,
      inSchool: said.inSchool ?? member.inSchool,
      until: until ?? null,
      closedOn: until ?? null,
      sealedHealth: plain === null ? member.sealedHealth : this.vault.sealHealth(member.id, plain),
    };
    checkStay(next, today, field);
    return next;
  }
}

/** Whether somebody who was the head is none any more, and stays. */
const losesHead = (there: readonly KnownMember[], { id, relation, until }: HouseholdMemberRow): boolean =>
  until === null &&
  relation !== FamilyRelation.HEAD &&
  there.some((member) => member.id === id && member.relation === FamilyRelation.HEAD);

/** Why members change; another head is explained. Fails with BAD_INPUT. */
function readWhy(text: string | null | undefined, isNeeded: boolean): string | null {
  if (text) return requireText(text, MAX_TEXT, 'reason');
  if (isNeeded) throw refused('reason', '更换户主须写明理由', 'say why another is the head');
  return null;
}

/** A member as the county knows them. */
export function plainMember(vault: PersonVault, { id, person, sealedHealth }: KnownMember): PlainMember {
  const { name, idNumber, phone } = vault.open(person);
  const health = sealedHealth === null ? null : vault.openHealth(id, sealedHealth);
  return { memberId: id, name, idNumber, phone, health };
}

/** Fails with BAD_INPUT where a member is corrected twice. */
function checkEachOnce(correct: readonly MemberCorrection[]): void {
  const twice = correct.findIndex(({ memberId }, at) => correct.findIndex((one) => one.memberId === memberId) < at);
  if (twice < 0) return;
  throw refused(`correct.${twice}.memberId`, '同一成员填了两次，请合并', 'a member is named twice: say it at once');
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
