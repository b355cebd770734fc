import fc from 'fast-check';
import {
  Ability,
  AssetKind,
  AssetOwnerLevel,
  ProblemCode,
  ProjectAction,
  ProjectStatus,
  Role,
  Side,
} from '../../schema/vocabulary';
import { DomainError } from '../../server/platform/errors';
import { roleMay } from '../../server/platform/scope';
import { summarise, type AssetSum } from '../../server/projects/asset.rules';
import { readAssets, readFacts } from '../../server/projects/project-input.rules';
import { plannedAgainstActual } from '../../server/projects/project-money.rules';
import {
  ACTIONS,
  actsFor,
  allTransitions,
  checkSigner,
  checkStepDay,
  mayReceiveMoney,
  nextActions,
  printProgress,
  readProgress,
  refuseNewAid,
  statusAfter,
  TRANSITIONS,
} from '../../server/projects/project.rules';
import { administrator, memberOf } from '../kit/viewers';

const STATUSES = Object.values(ProjectStatus);
const ALL = Object.values(ProjectAction);
const ends = { donorId: 'group', recipientId: 'county', leadIds: ['zone'], closedOn: null };

function refused(work: () => unknown): ProblemCode {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('the table of steps', () => {
  test('is what offices do, from the proposal to the hand-over', () => {
    expect(allTransitions().map(({ from, action, to }) => `${from ?? ''} ${action} ${to}`)).toEqual([
      ' PROPOSE PROPOSED',
      'PROPOSED REVISE PROPOSED',
      'PROPOSED ADMIT IN_LIBRARY',
      'PROPOSED WITHDRAW WITHDRAWN',
      'IN_LIBRARY REVISE IN_LIBRARY',
      'IN_LIBRARY APPROVE APPROVED_BY_COUNTY',
      'IN_LIBRARY WITHDRAW WITHDRAWN',
      'APPROVED_BY_COUNTY CONSENT APPROVED',
      'APPROVED_BY_COUNTY WITHDRAW WITHDRAWN',
      'APPROVED FUND FUNDED',
      'APPROVED WITHDRAW WITHDRAWN',
      'FUNDED START STARTED',
      'STARTED RECORD_PROGRESS STARTED',
      'STARTED COMPLETE COMPLETED',
      'COMPLETED ACCEPT ACCEPTED',
      'ACCEPTED SETTLE SETTLED',
      'SETTLED HAND_OVER SETTLED',
      'SETTLED HAND_OVER HANDED_OVER',
    ]);
  });

  test.each(STATUSES)('from %s nothing goes but what the table says', (status) => {
    for (const action of ALL) {
      const targets: readonly ProjectStatus[] =
        (TRANSITIONS[status] as Partial<Record<ProjectAction, readonly ProjectStatus[]>>)[action] ?? [];
      if (targets.length === 0) {
        expect(refused(() => statusAfter(status, action))).toBe(ProblemCode.TRANSITION_REFUSED);
        expect(refused(() => statusAfter(status, action, true))).toBe(ProblemCode.TRANSITION_REFUSED);
      } else {
        expect(statusAfter(status, action)).toBe(targets[0]);
        expect(statusAfter(status, action, true)).toBe(targets.at(-1));
      }
    }
  });

  test('whatever is tried, a project never skips a step, never leaves its end, and gets there only with two signatures', () => {
    const order = [
      ProjectStatus.PROPOSED,
      ProjectStatus.IN_LIBRARY,
      ProjectStatus.APPROVED_BY_COUNTY,
      ProjectStatus.APPROVED,
      ProjectStatus.FUNDED,
      ProjectStatus.STARTED,
      ProjectStatus.COMPLETED,
      ProjectStatus.ACCEPTED,
      ProjectStatus.SETTLED,
      ProjectStatus.HANDED_OVER,
    ];
    const attempt = fc.record({
      action: fc.constantFrom(...ALL),
      isLast: fc.boolean(),
      account: fc.constantFrom('a', 'b', 'c'),
    });
    fc.assert(
      fc.property(fc.array(attempt, { maxLength: 60 }), (attempts) => {
        let status: ProjectStatus = ProjectStatus.PROPOSED;
        const signers: Partial<Record<ProjectAction, string>> = {};
        for (const { action, isLast, account } of attempts) {
          try {
            const next = statusAfter(status, action, isLast);
            checkSigner(action, account, signers);
            const step = order.indexOf(next) - order.indexOf(status);
            expect(next === ProjectStatus.WITHDRAWN || step === 0 || step === 1).toBe(true);
            signers[action] = account;
            status = next;
          } catch (error) {
            if (!(error instanceof DomainError)) throw error;
          }
        }
        const reached = order.indexOf(status);
        if (reached >= 3) expect(signers.APPROVE).not.toBe(signers.CONSENT);
        if (reached >= 3) expect([signers.APPROVE, signers.CONSENT]).not.toContain(undefined);
        if (reached >= 7) expect(signers.COMPLETE).not.toBe(signers.ACCEPT);
        if (status === ProjectStatus.WITHDRAWN) expect(signers.FUND).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });

  test('money goes to what both have agreed to, and to nothing that is over', () => {
    expect(STATUSES.filter(mayReceiveMoney)).toEqual([
      'APPROVED',
      'FUNDED',
      'STARTED',
      'COMPLETED',
      'ACCEPTED',
      'SETTLED',
    ]);
  });
});

describe('who takes a step', () => {
  test('consent is the donor’s, everything else the county’s, and the ledger’s step is nobody’s', () => {
    const ofDonor = ALL.filter((action) => ACTIONS[action].side === Side.DONOR);
    expect(ofDonor).toEqual(['CONSENT']);
    for (const action of ALL) {
      const { ability } = ACTIONS[action];
      expect(ability === null).toBe(action === ProjectAction.FUND);
      if (ability === null) continue;
      const roles = Object.values(Role).filter((role) => roleMay(role, ability));
      expect([action, roles]).toEqual([
        action,
        ability === Ability.CONSENT_TO_PROJECT
          ? ['DONOR_LEAD']
          : ability === Ability.APPROVE_PROJECT
            ? ['RECIPIENT_REVIEWER']
            : ['RECIPIENT_REPORTER', 'RECIPIENT_REVIEWER'],
      ]);
    }
  });

  test('a lead speaks for its group, by a post at that very party; an administrator takes no step', () => {
    expect(actsFor(memberOf(['zone', 'group']), ProjectAction.CONSENT, ends)).toBe('zone');
    expect(actsFor(memberOf(['town', 'group']), ProjectAction.CONSENT, ends)).toBeNull();
    expect(actsFor(memberOf(['zone']), ProjectAction.APPROVE, ends)).toBeNull();
    for (const action of ALL) expect(actsFor(administrator(), action, ends)).toBeNull();
  });

  test('the buttons leave out what the same account may not follow up, and what a closed pairing begins no more', () => {
    const lead = memberOf(['zone']);
    const at = (signers: object, closedOn: string | null = null) =>
      nextActions(lead, ProjectStatus.APPROVED_BY_COUNTY, { ...ends, closedOn }, signers, '2021-01-01');
    expect(at({ APPROVE: 'somebody' })).toEqual(['CONSENT']);
    expect(at({ APPROVE: lead.accountId })).toEqual([]);
    expect(at({}, '2020-12-31')).toEqual([]);
    expect(at({}, '2021-01-01')).toEqual(['CONSENT']);
  });

  test('a closed pairing refuses what leads to new aid, from the day after', () => {
    for (const action of ALL) {
      const isNew = ['PROPOSE', 'REVISE', 'ADMIT', 'APPROVE', 'CONSENT'].includes(action);
      expect(() => refuseNewAid(action, '2020-12-31', '2020-12-31')).not.toThrow();
      if (isNew)
        expect(refused(() => refuseNewAid(action, '2021-01-01', '2020-12-31'))).toBe(ProblemCode.PAIRING_CLOSED);
      else expect(() => refuseNewAid(action, '2021-01-01', '2020-12-31')).not.toThrow();
    }
  });

  test('steps follow each other in time', () => {
    expect(() => checkStepDay('2020-05-01', '2020-05-01', '2020-05-01')).not.toThrow();
    expect(refused(() => checkStepDay('2020-04-30', '2020-05-01', '2021-01-01'))).toBe(ProblemCode.OUT_OF_RANGE);
    expect(refused(() => checkStepDay('2021-01-02', '2020-05-01', '2021-01-01'))).toBe(ProblemCode.OUT_OF_RANGE);
  });
});

describe('physical progress', () => {
  test('is read exactly and printed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }), (progress, before) => {
        const read = () => readProgress(printProgress(progress), before, null);
        if (progress < before) expect(refused(read)).toBe(ProblemCode.BAD_INPUT);
        else expect(read()).toBe(progress);
        expect(readProgress(printProgress(progress), before, '返工')).toBe(progress);
      }),
    );
    expect([readProgress('62.5', 0, null), readProgress('100', 0, null), readProgress('0', 0, null)]).toEqual([
      6250, 10_000, 0,
    ]);
  });

  test.each([
    ['100.01', ProblemCode.OUT_OF_RANGE],
    ['-1', ProblemCode.OUT_OF_RANGE],
    ['99999999999999999999', ProblemCode.OUT_OF_RANGE],
    ['33.333', ProblemCode.TOO_PRECISE],
  ])('%s is refused', (text, code) => expect(refused(() => readProgress(text, 0, null))).toBe(code));
});

describe('what is written about a project', () => {
  const input = { name: ' 花椒基地 ', type: 'INDUSTRY' as never, plannedAmount: '1000000.01' };

  test('empty texts say nothing, and amounts are exact', () => {
    expect(readFacts({ ...input, implementer: ' ', performanceTarget: '' })).toEqual({
      name: '花椒基地',
      type: 'INDUSTRY',
      placeId: null,
      implementer: null,
      plannedFen: 100_000_001n,
      performanceTarget: null,
      beneficiariesPlanned: null,
      startsOn: null,
      endsOn: null,
    });
    for (const plannedAmount of ['0', '-1', '1000000000000000'])
      expect(refused(() => readFacts({ ...input, plannedAmount }))).toBe(ProblemCode.OUT_OF_RANGE);
  });

  test('a project leaves two hundred assets at most, over all its hand-overs', () => {
    const asset = {
      name: '路',
      kind: AssetKind.PUBLIC,
      ownerLevel: AssetOwnerLevel.VILLAGE,
      owner: '村',
      items: 1,
      value: '1',
    };
    expect(readAssets(Array(200).fill(asset), 0)).toHaveLength(200);
    expect(refused(() => readAssets(Array(101).fill(asset), 100))).toBe(ProblemCode.TOO_MANY_ITEMS);
  });
});

test('what was planned stands against what has come, and more than the plan is shown', () => {
  const sums = { allocated: 300_00n, issued: 250_00n, spent: 100_00n };
  expect(plannedAgainstActual(300_00n, sums)).toEqual({
    planned: '300.00',
    allocated: '300.00',
    issued: '250.00',
    spent: '100.00',
    difference: '-200.00',
    share: '0.333333',
  });
  expect(plannedAgainstActual(50_00n, sums)).toMatchObject({ difference: '50.00', share: '2.000000' });
});

describe('assets add up', () => {
  const sum = (
    kind: AssetKind | null,
    ownerLevel: AssetOwnerLevel | null,
    items: number,
    valueFen: bigint,
  ): AssetSum => ({ kind, ownerLevel, items, valueFen });

  test('whatever the assets are, by kind and by owner they come to the same', () => {
    const asset = fc.record({
      kind: fc.constantFrom(...Object.values(AssetKind)),
      ownerLevel: fc.constantFrom(...Object.values(AssetOwnerLevel)),
      items: fc.integer({ min: 1, max: 1000 }),
      valueFen: fc.bigInt({ min: 1n, max: 10n ** 15n }),
    });
    const total = (of: readonly { items: number; valueFen: bigint }[]) => ({
      items: of.reduce((all, { items }) => all + items, 0),
      valueFen: of.reduce((all, { valueFen }) => all + valueFen, 0n),
    });
    fc.assert(
      fc.property(fc.array(asset), (assets) => {
        const sums = [
          { kind: null, ownerLevel: null, ...total(assets) },
          ...Object.values(AssetKind).map((kind) => ({
            kind,
            ownerLevel: null,
            ...total(assets.filter((one) => one.kind === kind)),
          })),
          ...Object.values(AssetOwnerLevel).map((ownerLevel) => ({
            kind: null,
            ownerLevel,
            ...total(assets.filter((one) => one.ownerLevel === ownerLevel)),
          })),
        ];
        expect(summarise(sums)).toMatchObject({ agrees: true, total: { items: total(assets).items } });
      }),
    );
  });

  test('where one way of adding up misses something, it says so', () => {
    const whole = sum(null, null, 3, 300n);
    const byKind = sum(AssetKind.PUBLIC, null, 3, 300n);
    expect(summarise([whole, byKind, sum(null, AssetOwnerLevel.TOWN, 2, 300n)]).agrees).toBe(false);
    expect(summarise([whole, byKind, sum(null, AssetOwnerLevel.TOWN, 3, 299n)]).agrees).toBe(false);
    expect(summarise([whole, byKind, sum(null, AssetOwnerLevel.TOWN, 3, 300n)])).toEqual({
      agrees: true,
      total: { items: 3, value: '3.00' },
      byKind: [{ kind: 'PUBLIC', items: 3, value: '3.00' }],
      byOwner: [{ ownerLevel: 'TOWN', items: 3, value: '3.00' }],
    });
  });
});
