import type { DataSource } from 'typeorm';
import { Ability, EventKind, MoneyRuleCode, ProblemCode } from '../../schema/vocabulary';
import { lock, read, tx } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { checkRuleValue } from './money-rule.rules';
import {
  currentMoneyRule,
  insertMoneyRule,
  knownMoneyRules,
  moneyRulesById,
  moneyRulesOn,
  type MoneyRuleRow,
} from './money-rule.store';
import { shippedMoneyRules } from './money-rules.catalogue';

const RULES_LOCK = 'money-rules';
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

/** Brings the shipped rules in, each once; what is there is never rewritten. */
export async function ensureMoneyRules(source: DataSource): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, RULES_LOCK);
    const known = await knownMoneyRules(db);
    for (const { scheme, validFrom, validTo, values } of shippedMoneyRules) {
      for (const code of Object.values(MoneyRuleCode).filter((one) => !known.has(`${scheme} ${one}`))) {
        const rule = { id: newId(), scheme, code, version: 1, value: checkRuleValue(code, values[code]), reason: null };
        await insertMoneyRule(db, { ...rule, validFrom, validTo }, null);
      }
    }
  });
}

export interface RuleRevision {
  requestKey: string;
  scheme: string;
  code: MoneyRuleCode;
  version: number;
  value: string;
  reason: string;
}

export class MoneyRuleService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** The rules that apply on a day. */
  on(viewer: Viewer, day: Day): Promise<MoneyRuleRow[]> {
    return read(this.source, viewer, (db) => moneyRulesOn(db, day));
  }

  /**
   * Revises a rule: the version before is ended and kept.
   * Fails with FORBIDDEN, NOT_FOUND (no such scheme), VERSION_CONFLICT, BAD_INPUT, OUT_OF_RANGE, and as `write`.
   */
  revise(viewer: Viewer, input: RuleRevision): Promise<MoneyRuleRow> {
    return write(this.source, this.secret, viewer, {
      verb: 'reviseMoneyRule',
      input,
      locks: [RULES_LOCK],
      allow: () => {
        if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: async (db, id) => found((await moneyRulesById(db, viewer, [id])).get(id)),
      effect: async (db) => {
        const before = found(await currentMoneyRule(db, input.scheme, input.code));
        if (before.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: before.version }, 'version');
        const value = checkRuleValue(input.code, input.value);
        const reason = requireText(input.reason, 500, 'reason');
        const rule = { ...before, id: newId(), version: before.version + 1, value, reason };
        await insertMoneyRule(db, rule, viewer.accountId);
        await announce(db, {
          kind: EventKind.MONEY_RULE_REVISED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'MoneyRule',
          subjectId: rule.id,
          version: rule.version,
          owned: FOR_ALL,
        });
        return { id: rule.id, result: found((await moneyRulesById(db, viewer, [rule.id])).get(rule.id)) };
      },
    });
  }
}

function found(rule: MoneyRuleRow | null | undefined): MoneyRuleRow {
  if (rule) return rule;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '资金规则', whatEn: 'rule about money' }, 'scheme');
}
