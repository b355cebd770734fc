import type { DataSource } from 'typeorm';
import {
  Ability,
  EventKind,
  PlaceKind,
  ProblemCode,
  type BenefitAudience,
  type BenefitForm,
  type BenefitFrequency,
} from '../../schema/vocabulary';
import type { Batch } from '../db/loaders';
import { lock, read, tx, type Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { placesById } from '../places/place.store';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, PLATFORM, type Owned, type Viewer } from '../platform/scope';
import { atMost, requireText } from '../platform/text';
import { checkFollows, readCode, readTerms } from './benefit-rule.rules';
import {
  benefitRulesById,
  governmentsOf,
  insertBenefitRule,
  insertBenefitRuleVersion,
  listBenefitRules,
  MAX_RULES,
} from './benefit-rule.store';
import { SHIPPED_BENEFIT_RULES } from './benefit-rules.catalogue';
import type { BenefitRuleRow, VersionDraft } from './benefit';
import { versionOn } from './entitlement.rules';

const RULES_LOCK = 'benefit-rules';
/** Rules are published: their news go to everybody. */
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

/** Brings the shipped rules in, each once; what is there is never rewritten. */
export async function ensureBenefitRules(source: DataSource): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, RULES_LOCK);
    const known = await listBenefitRules(db, { codes: SHIPPED_BENEFIT_RULES.map(({ code }) => code) });
    const ofCountry = new Set(known.filter(({ placeId }) => placeId === null).map(({ code }) => code));
    for (const { terms, ...head } of SHIPPED_BENEFIT_RULES.filter(({ code }) => !ofCountry.has(code))) {
      const rule = { id: newId(), placeId: null, ...head };
      await insertBenefitRule(db, rule);
      const version = { ...readTerms(head.form, terms), ruleId: rule.id, version: 1, reason: null };
      await insertBenefitRuleVersion(db, version, null);
    }
  });
}

export interface MakeRule {
  requestKey: string;
  code: string;
  placeId: string | null;
  audience: BenefitAudience;
  every: BenefitFrequency;
  form: BenefitForm;
  terms: VersionDraft;
}

export interface ReviseRule {
  requestKey: string;
  ruleId: string;
  version: number;
  terms: VersionDraft;
  reason: string;
}

export interface RuleListing {
  codes?: string[] | null;
  placeIds?: string[] | null;
  audience?: BenefitAudience | null;
  onDay?: Day | null;
}

/** Rules of benefits: data with versions, of the country, a province or a county. */
export class BenefitRuleService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** Rules that matter in places, by code; those in force where a day is named. Fails with TOO_MANY_ITEMS. */
  list(viewer: Viewer, { codes, placeIds, audience, onDay }: RuleListing): Promise<BenefitRuleRow[]> {
    atMost(codes ?? [], MAX_RULES, 'filter.codes');
    atMost(placeIds ?? [], MAX_RULES, 'filter.placeIds');
    return read(this.source, viewer, async (db) => {
      const places = placeIds ? [...(await placesById(db, viewer, placeIds)).values()] : null;
      const rules = await listBenefitRules(db, { codes, paths: places?.map(({ path }) => path) });
      return rules.filter(
        (rule) => (!audience || rule.audience === audience) && (!onDay || versionOn(rule, onDay) !== null),
      );
    });
  }

  /**
   * Makes a rule of a place, or of the whole country. Fails with FORBIDDEN, NOT_FOUND (place), BAD_INPUT, OUT_OF_RANGE, ALREADY_EXISTS,
   * and as `write`.
   */
  make(viewer: Viewer, input: MakeRule): Promise<BenefitRuleRow> {
    const { placeId, audience, every, form } = input;
    return write(this.source, this.secret, viewer, {
      verb: 'makeBenefitRule',
      input,
      locks: [RULES_LOCK],
      allow: (db) => checkMayRule(db, viewer, placeId),
      again: (db, id) => ruleOf(db, viewer, id),
      effect: async (db) => {
        const rule = { id: newId(), code: readCode(input.code), placeId, audience, every, form };
        const terms = readTerms(form, input.terms);
        if (!(await insertBenefitRule(db, rule)))
          throw new DomainError(
            ProblemCode.ALREADY_EXISTS,
            { what: '代码的本地规则', whatEn: 'code of a rule of that place' },
            'code',
          );
        return keepVersion(db, viewer, rule.id, 1, terms, null);
      },
    });
  }

  /**
   * Revises a rule from a day on: what it said before stays, and applies until the day before.
   * Fails with NOT_FOUND, FORBIDDEN, VERSION_CONFLICT, BAD_INPUT, OUT_OF_RANGE (days), and as `write`.
   */
  revise(viewer: Viewer, input: ReviseRule): Promise<BenefitRuleRow> {
    let rule: BenefitRuleRow;
    return write(this.source, this.secret, viewer, {
      verb: 'reviseBenefitRule',
      input,
      locks: [RULES_LOCK],
      allow: async (db) => {
        rule = await ruleOf(db, viewer, input.ruleId);
        await checkMayRule(db, viewer, rule.placeId);
      },
      again: (db, id) => ruleOf(db, viewer, id),
      effect: async (db) => {
        const current = rule.versions.length;
        if (input.version !== current) throw new DomainError(ProblemCode.VERSION_CONFLICT, { current }, 'version');
        const terms = readTerms(rule.form, input.terms);
        checkFollows(rule, terms);
        const reason = requireText(input.reason, 500, 'reason');
        return keepVersion(db, viewer, rule.id, current + 1, terms, reason);
      },
    });
  }
}

/** Writes a version, and tells of it. */
export async function keepVersion(
  db: Db,
  viewer: Viewer,
  ruleId: string,
  version: number,
  terms: VersionDraft,
  reason: string | null,
): Promise<{ id: string; result: BenefitRuleRow }> {
  await insertBenefitRuleVersion(db, { ...terms, ruleId, version, reason }, viewer.accountId);
  await announce(db, {
    kind: version === 1 ? EventKind.BENEFIT_RULE_MADE : EventKind.BENEFIT_RULE_REVISED,
    actorId: viewer.accountId,
    pairingId: null,
    subjectType: 'BenefitRule',
    subjectId: ruleId,
    version,
    owned: FOR_ALL,
  });
  return { id: ruleId, result: await ruleOf(db, viewer, ruleId) };
}

/** Whether a viewer may make and revise the rules of a place: the whole country's are administrators'. */
async function mayRule(db: Db, viewer: Viewer, placeId: string | null): Promise<boolean> {
  if (placeId === null) return mayDo(viewer, Ability.MANAGE_BENEFIT_RULES, FOR_ALL);
  const place = (await placesById(db, viewer, [placeId])).get(placeId);
  if (!place) return false;
  // Whoever holds a post at a government sees it.
  const partyIds = await governmentsOf(db, place.path);
  return mayDo(viewer, Ability.MANAGE_BENEFIT_RULES, { published: true, partyIds, placePaths: [place.path] });
}

/** Fails with NOT_FOUND (no province, city or county) and FORBIDDEN. */
async function checkMayRule(db: Db, viewer: Viewer, placeId: string | null): Promise<void> {
  if (placeId !== null) {
    const place = (await placesById(db, viewer, [placeId])).get(placeId);
    const kinds: readonly PlaceKind[] = [PlaceKind.PROVINCE, PlaceKind.CITY, PlaceKind.COUNTY];
    if (!place || !kinds.includes(place.kind))
      throw new DomainError(
        ProblemCode.NOT_FOUND,
        { what: '省、市或县', whatEn: 'province, city or county' },
        'placeId',
      );
  }
  if (!(await mayRule(db, viewer, placeId))) throw new DomainError(ProblemCode.FORBIDDEN);
}

/** Fails with NOT_FOUND. */
export async function ruleOf(db: Db, viewer: Viewer, id: string): Promise<BenefitRuleRow> {
  const rule = (await benefitRulesById(db, viewer, [id])).get(id);
  if (rule) return rule;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '政策享受规则', whatEn: 'rule of benefits' }, 'ruleId');
}

/** Of rules, whether the viewer may revise each. */
export const revisableRules: Batch<string, boolean> = async (db, viewer, ids) => {
  const rules = await benefitRulesById(db, viewer, ids);
  const places = [...new Set([...rules.values()].map(({ placeId }) => placeId))];
  const may = new Map<string | null, boolean>();
  for (const place of places) may.set(place, await mayRule(db, viewer, place));
  return new Map([...rules.values()].map(({ id, placeId }) => [id, may.get(placeId) ?? false]));
};
