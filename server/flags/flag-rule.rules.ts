/** How the rules are set: read from texts, which are data. */
import { FlagRule, ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { FLAG_RULES } from './flag-rules.catalogue';
import type { FlagRuleRow, FlagSettings } from './flag';

/** The settings from their rows. Fails loudly where one is missing: the platform ships all of them. */
export function readSettings(
  rows: readonly Pick<FlagRuleRow, 'rule' | 'severity' | 'isOn' | 'thresholds'>[],
): FlagSettings {
  const byRule = new Map(rows.map((row) => [row.rule, row]));
  const of = (rule: FlagRule) => {
    const found = byRule.get(rule);
    if (found) return found;
    throw new Error(`the rule ${rule} is not set`);
  };
  return {
    isOn: (rule) => of(rule).isOn,
    severityOf: (rule) => of(rule).severity,
    threshold: (rule, name) => {
      const value = of(rule).thresholds[name];
      if (value === undefined) throw new Error(`the rule ${rule} has no ${name}`);
      return BigInt(value);
    },
  };
}

/** Every rule as the platform ships it. */
export const shippedFlagRules: readonly Pick<FlagRuleRow, 'rule' | 'severity' | 'isOn' | 'thresholds'>[] =
  Object.values(FlagRule).map((rule) => ({
    rule,
    severity: FLAG_RULES[rule].severity,
    isOn: true,
    thresholds: Object.fromEntries(
      Object.entries(FLAG_RULES[rule].thresholds).map(([name, { shipped }]) => [name, shipped]),
    ),
  }));

/** The settings as shipped. */
export const shippedSettings: FlagSettings = readSettings(shippedFlagRules);

/**
 * The thresholds of a rule with those that are revised. Fails with BAD_INPUT (no such threshold, or named twice) and
 * OUT_OF_RANGE.
 */
export function revisedThresholds(
  rule: FlagRule,
  before: Readonly<Record<string, string>>,
  revised: readonly { name: string; value: string }[],
): Record<string, string> {
  const forms = FLAG_RULES[rule].thresholds;
  const after = { ...before };
  revised.forEach(({ name, value }, at) => {
    const form = Object.hasOwn(forms, name) ? forms[name] : undefined;
    if (form === undefined || revised.findIndex((one) => one.name === name) < at) {
      const known = Object.keys(forms).join('、') || '（无）';
      const reason = { reason: `该规则的阈值：${known}，各填一次`, reasonEn: `its thresholds, each once: ${known}` };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, `thresholds.${at}.name`);
    }
    const text = value.trim();
    const number = /^\d{1,6}$/.test(text) ? Number(text) : -1;
    if (number < form.min || number > form.max) {
      const details = { value: text.slice(0, 40), range: `${form.min}–${form.max}` };
      throw new DomainError(ProblemCode.OUT_OF_RANGE, details, `thresholds.${at}.value`);
    }
    after[name] = String(number);
  });
  return after;
}
