import type { DataSource } from 'typeorm';
import { Ability, EventKind, ProblemCode, SupervisionRuleCode } from '../../schema/vocabulary';
import { lock, read, tx } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { checkSupervisionValue, RULE_ERAS, SUPERVISION_RULES } from './supervision-rule.rules';
import {
  insertSupervisionRule,
  rulesOn,
  standingSupervisionRules,
  supervisionRulesById,
  type SupervisionRuleRow,
} from './supervision-rule.store';

const RULES_LOCK = 'supervision-rules';
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

/** Brings the shipped rules in, each once; what is there is never rewritten. */
export async function ensureSupervisionRules(source: DataSource): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, RULES_LOCK);
    const known = new Set((await standingSupervisionRules(db)).map(({ scheme, code }) => `${scheme} ${code}`));
    for (const era of RULE_ERAS) {
      for (const code of Object.values(SupervisionRuleCode).filter((one) => !known.has(`${era.scheme} ${one}`))) {
        const value = SUPERVISION_RULES[code].shipped;
        await insertSupervisionRule(db, { id: newId(), ...era, code, version: 1, value, reason: null }, null);
      }
    }
  });
}

export interface SupervisionRuleRevision {
  requestKey: string;
  scheme: string;
  code: SupervisionRuleCode;
  version: number;
  value: number;
  reason: string;
}

export class SupervisionRuleService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** The rules that apply on a day. */
  on(viewer: Viewer, day: Day): Promise<SupervisionRuleRow[]> {
    return read(this.source, viewer, async (db) => rulesOn(await standingSupervisionRules(db), day));
  }

  /**
   * Revises a rule: the version before is ended and kept.
   * Fails with FORBIDDEN, NOT_FOUND (no such scheme), VERSION_CONFLICT, BAD_INPUT, OUT_OF_RANGE, and as `write`.
   */
  revise(viewer: Viewer, input: SupervisionRuleRevision): Promise<SupervisionRuleRow> {
    return write(this.source, this.secret, viewer, {
      verb: 'reviseSupervisionRule',
      input,
      locks: [RULES_LOCK],
      allow: () => {
        if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: async (db, id) => found((await supervisionRulesById(db, viewer, [id])).get(id)),
      effect: async (db) => {
        const standing = await standingSupervisionRules(db);
        const before = found(standing.find(({ scheme, code }) => scheme === input.scheme && code === input.code));
        if (before.version !== input.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: before.version }, 'version');
        const value = checkSupervisionValue(input.code, input.value);
        const reason = requireText(input.reason, 500, 'reason');
        const rule = { ...before, id: newId(), version: before.version + 1, value, reason };
        await insertSupervisionRule(db, rule, viewer.accountId);
        await announce(db, {
          kind: EventKind.SUPERVISION_RULE_REVISED,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'SupervisionRule',
          subjectId: rule.id,
          version: rule.version,
          owned: FOR_ALL,
        });
        return { id: rule.id, result: found((await supervisionRulesById(db, viewer, [rule.id])).get(rule.id)) };
      },
    });
  }
}

function found(rule: SupervisionRuleRow | undefined): SupervisionRuleRow {
  if (rule) return rule;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '督查规则', whatEn: 'rule about supervision' }, 'scheme');
}
