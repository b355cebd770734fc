import { consumption } from './consumption';
import { eras, type Era } from './eras';
import { funds } from './funds';
import { households } from './households';
import { industry } from './industry';
import { labor } from './labor';
import { organisation } from './organisation';
import { pairings } from './pairings';
import { projects } from './projects';
import { talent } from './talent';
import type { Comparability, EraOverride, EraVersion, Indicator, IndicatorEntry, Scheme, Theme } from './shape';

export { ADMITTED_CATEGORY } from './eras';
export * from './shape';
export * from './units';

/** Each indicator is written down once, under its theme. */
export const entriesByTheme = {
  ORGANISATION: organisation,
  TALENT: talent,
  FUNDS: funds,
  PROJECTS: projects,
  INDUSTRY: industry,
  CONSUMPTION: consumption,
  LABOR: labor,
  PAIRINGS: pairings,
  HOUSEHOLDS: households,
} as const satisfies Record<Theme, readonly IndicatorEntry[]>;

const themes = Object.keys(entriesByTheme) as Theme[];

/** The schemes as shipped, oldest first; administrators go on from the draft. */
export const shippedSchemes: readonly Scheme[] = eras.map(schemeOf);

/** The codes of what the register of households and the lists of villages tell, in any era. */
export const REGISTER_INDICATORS: ReadonlySet<string> = new Set(
  shippedSchemes.flatMap(({ indicators }) =>
    indicators.flatMap(({ code, derivation }) =>
      derivation?.records?.some(({ source }) => source === 'HOUSEHOLDS' || source === 'VILLAGES') ? [code] : [],
    ),
  ),
);

function schemeOf(era: Era, position: number): Scheme {
  const { categoryOf, ...facts } = era;
  const previous = eras[position - 1];
  const indicators = themes.flatMap((theme) =>
    entriesByTheme[theme]
      .filter((entry) => existsIn(entry, era.version))
      .map((entry) => indicatorOf(entry, categoryOf[theme], era, previous)),
  );
  return { ...facts, ...(previous && { previous: previous.version }), indicators };
}

function indicatorOf(entry: IndicatorEntry, category: string, era: Era, previous: Era | undefined): Indicator {
  const { name, definition, since: _since, inEra, ...facts } = entry;
  const overrides = overridesUpTo(inEra, era.version);
  const derivation = overrides.findLast((said) => said.derivation)?.derivation ?? facts.derivation;
  return {
    ...facts,
    ...(derivation && { derivation }),
    category,
    names: overrides.findLast((said) => said.name)?.name ?? name,
    definition: overrides.findLast((said) => said.definition)?.definition ?? definition,
    ...(previous &&
      existsIn(entry, previous.version) && { comparableWith: comparability(inEra, era.version, previous.version) }),
  };
}

function comparability(inEra: IndicatorEntry['inEra'], version: EraVersion, scheme: EraVersion): Comparability {
  const said = overrideIn(inEra, version);
  if (said?.notComparable) return { scheme, comparable: false, note: said.notComparable };
  if (said?.stillComparable) return { scheme, comparable: true, note: said.stillComparable };
  if (said?.name) return { scheme, comparable: true, note: { zh: '仅名称变更。', en: 'Only the name has changed.' } };
  return { scheme, comparable: true, note: { zh: '口径未变。', en: 'The definition has not changed.' } };
}

function existsIn({ since }: IndicatorEntry, version: EraVersion): boolean {
  return since === undefined || orderOf(version) >= orderOf(since);
}

function overridesUpTo(inEra: IndicatorEntry['inEra'], version: EraVersion): EraOverride[] {
  return eras
    .slice(0, orderOf(version) + 1)
    .map((era) => overrideIn(inEra, era.version))
    .filter((said) => said !== undefined);
}

function overrideIn(inEra: IndicatorEntry['inEra'], version: EraVersion): EraOverride | undefined {
  return version === '2016-2020' ? undefined : inEra?.[version];
}

function orderOf(version: EraVersion): number {
  return eras.findIndex((era) => era.version === version);
}
