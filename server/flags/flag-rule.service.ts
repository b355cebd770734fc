import type { DataSource } from 'typeorm';
import { Ability, EventKind, ProblemCode, type FlagRule, type FlagSeverity } from '../../schema/vocabulary';
import { read, tx } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { revisedThresholds, shippedFlagRules } from './flag-rule.rules';
import { currentFlagRule, flagRulesById, insertFlagRules, standingFlagRules } from './flag-rule.store';
import type { FlagRuleRow } from './flag';

const RULES_LOCK = 'flag-rules';
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

/** Brings the shipped settings in, each once; what is there is never rewritten. */
export async function ensureFlagRules(source: DataSource): Promise<void> {
  await tx(
    source,
    PLATFORM,
    async (db) => {
      const known = new Set((await standingFlagRules(db)).map(({ rule }) => rule));
      const missing = shippedFlagRules.filter(({ rule }) => !known.has(rule));
      if (missing.length === 0) return;
      const rules = missing.map((one) => ({ ...one, id: newId(), version: 1, reason: null }));
      await insertFlagRules(db, rules, null);
    },
    { locks: [RULES_LOCK] },
  );
}

export interface FlagRuleRevision {
  requestKey: string;
  rule: FlagRule;
  version: number;
  severity?: FlagSeverity | null;
  isOn?: boolean | null;
  thresholds?: { name: string; value: string }[] | null;
  reason: string;
}

/** How the rules are set: 待核实规则. */
export class FlagRuleService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** Every rule as it is set. */
  list(viewer: Viewer): Promise<FlagRuleRow[]> {
    return read(this.source, viewer, standingFlagRules);
  }

  /**
   * Sets a rule anew: the version before is ended and kept, and every pairing is looked at again.
   * Fails with FORBIDDEN, VERSION_CONFLICT, BAD_INPUT, OUT_OF_RANGE, and as `write`.
   */
  revise(viewer: Viewer, input: FlagRuleRevision): Promise<FlagRuleRow> {
    return write(this.source, this.secret, viewer, {
      verb: 'reviseFlagRule',
      input,
      locks: [RULES_LOCK],
      allow: () => {
        if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: async (db, id) => found((await flagRulesById(db, viewer, [id])).get(id)),
      effect: async (db) => {
        const before = found(await currentFlagRule(db, input.rule));
        if (before.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: before.version }, 'version');
        const rule = {
          id: newId(),
          rule: input.rule,
          version: before.version + 1,
          severity: input.severity ?? before.severity,
          isOn: input.isOn ?? before.isOn,
          thresholds: revisedThresholds(input.rule, before.thresholds, input.thresholds ?? []),
          reason: requireText(input.reason, 500, 'reason'),
        };
        await insertFlagRules(db, [rule], viewer.accountId);
        await announce(db, {
          kind: EventKind.FLAG_RULE_REVISED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'FlagRuleSetting',
          subjectId: rule.id,
          version: rule.version,
          owned: FOR_ALL,
        });
        return { id: rule.id, result: found((await flagRulesById(db, viewer, [rule.id])).get(rule.id)) };
      },
    });
  }
}

function found(rule: FlagRuleRow | null | undefined): FlagRuleRow {
  if (rule) return rule;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '待核实规则', whatEn: 'rule' }, 'rule');
}
