import type { DataSource } from 'typeorm';
import { Ability, Counting, EventKind, ProblemCode, SchemeStatus, Side } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { write } from '../db/write';
import { announce } from '../events/outbox';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import { mayDo, type Owned, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import type { Indicator, Reporters, Scheme } from './catalogue';
import { faultsOf, type SchemeFault } from './catalogue.rules';
import { guessedUnit } from './unit.rules';
import {
  categoriesByScheme,
  endIndicator,
  indicatorBookOf,
  indicatorsById,
  insertIndicators,
  schemesById,
  type IndicatorBook,
} from './indicator.store';
import type { IndicatorRow } from './indicator.tables';
import { indicatorOf, rowOf, SCHEMES_LOCK } from './scheme.service';

interface Wording {
  nameZh: string;
  nameEn: string;
  definitionZh: string;
  definitionEn: string;
  category: string;
  counting: Counting;
  reporters: readonly Side[];
}

export interface Definition extends Wording {
  requestKey: string;
  /** A scheme's code. */
  scheme: string;
  code: string;
  /** As printed: 元, 人, %. */
  baseUnit: string;
  numerator?: string | null;
  denominator?: string | null;
}

export interface Revision extends Wording {
  requestKey: string;
  indicatorId: string;
  version: number;
}

const MAX_NAME_LENGTH = 100;
const MAX_DEFINITION_LENGTH = 2_000;
const FOR_ALL: Owned = { published: true, partyIds: [], placePaths: [] };

/**
 * What administrators write into the schemes. A scheme in force does not change silently: only a draft takes new
 * indicators and revisions, and an indicator that an import admitted gets the definition it still lacks.
 */
export class DefinitionService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /**
   * Defines an indicator in a draft scheme.
   * Fails with FORBIDDEN, NOT_FOUND (no such scheme), TRANSITION_REFUSED (in force), ALREADY_EXISTS, UNKNOWN_UNIT,
   * BAD_INPUT (whatever the rules of schemes find), and as `write`.
   */
  define(viewer: Viewer, input: Definition): Promise<IndicatorRow> {
    return this.change(viewer, 'defineIndicator', input, async (db) => {
      const book = await indicatorBookOf(db, input.scheme);
      if (!book) throw new DomainError(ProblemCode.NOT_FOUND, { what: '指标体系', whatEn: 'scheme' }, 'scheme');
      if (book.scheme.status !== SchemeStatus.DRAFT) throw inForce('新设指标', 'define an indicator');
      if (book.find(input.code))
        throw new DomainError(ProblemCode.ALREADY_EXISTS, { what: '指标', whatEn: 'indicator' }, 'code');
      const indicator = definedBy(input);
      await refuseFaults(db, viewer, book, indicator);
      const last = Math.max(-1, ...rowsOf(book).map(({ ordinal }) => ordinal));
      const row = rowOf(indicator, { id: newId(), schemeId: book.scheme.id, ordinal: last + 1 });
      await insertIndicators(db, [row]);
      return { kind: EventKind.INDICATOR_DEFINED, row };
    });
  }

  /**
   * Revises a definition: the row before is ended, figures made under it keep it.
   * Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED (defined in a scheme in force), BAD_INPUT,
   * and as `write`.
   */
  revise(viewer: Viewer, input: Revision): Promise<IndicatorRow> {
    return this.change(viewer, 'reviseIndicator', input, async (db) => {
      const asked = (await indicatorsById(db, viewer, [input.indicatorId])).get(input.indicatorId);
      const scheme = asked && (await schemesById(db, viewer, [asked.schemeId])).get(asked.schemeId);
      const book = scheme ? await indicatorBookOf(db, scheme.code) : null;
      const current = asked && book?.find(asked.code);
      if (!current || !book)
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '指标', whatEn: 'indicator' }, 'indicatorId');
      if (current.id !== input.indicatorId || current.version !== input.version)
        throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: current.version }, 'version');
      if (book.scheme.status !== SchemeStatus.DRAFT && !current.document.admitted)
        throw inForce('修订指标', 'revise an indicator');
      const indicator: Indicator = { ...indicatorOf(current), ...wordingOf(input) };
      await refuseFaults(db, viewer, book, indicator);
      await endIndicator(db, current.id);
      const { schemeId, ordinal } = current;
      const row = { ...rowOf(indicator, { id: newId(), schemeId, ordinal }), version: current.version + 1 };
      await insertIndicators(db, [row]);
      return { kind: EventKind.INDICATOR_REVISED, row };
    });
  }

  private change(
    viewer: Viewer,
    verb: string,
    input: { requestKey: string },
    decide: (db: Db) => Promise<{ kind: EventKind; row: IndicatorRow }>,
  ): Promise<IndicatorRow> {
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [SCHEMES_LOCK],
      allow: () => {
        if (!mayDo(viewer, Ability.MANAGE_INDICATORS, FOR_ALL)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: async (db, id) => {
        const row = (await indicatorsById(db, viewer, [id])).get(id);
        if (row) return row;
        throw new DomainError(ProblemCode.NOT_FOUND, { what: '指标', whatEn: 'indicator' });
      },
      effect: async (db) => {
        const { kind, row } = await decide(db);
        await announce(db, {
          kind,
          actorId: viewer.accountId,
          pairingId: null,
          subjectType: 'Indicator',
          subjectId: row.id,
          version: row.version,
          owned: FOR_ALL,
        });
        return { id: row.id, result: row };
      },
    });
  }
}

function definedBy(input: Definition): Indicator {
  const unit = guessedUnit(input.baseUnit);
  if (!unit)
    throw new DomainError(ProblemCode.UNKNOWN_UNIT, { unit: input.baseUnit.slice(0, 40), accepted: [] }, 'baseUnit');
  const { numerator, denominator } = input;
  const isRatio = input.counting === Counting.RATIO;
  return {
    code: input.code,
    ...unit,
    ...wordingOf(input),
    ...(numerator && denominator && { ratio: { numerator, denominator } }),
    ...(isRatio && !numerator && !denominator && { publishedOnly: true }),
  };
}

function wordingOf(input: Wording): Pick<Indicator, 'names' | 'definition' | 'category' | 'counting' | 'reporters'> {
  return {
    names: {
      zh: requireText(input.nameZh, MAX_NAME_LENGTH, 'nameZh'),
      en: requireText(input.nameEn, MAX_NAME_LENGTH, 'nameEn'),
    },
    definition: {
      zh: requireText(input.definitionZh, MAX_DEFINITION_LENGTH, 'definitionZh'),
      en: requireText(input.definitionEn, MAX_DEFINITION_LENGTH, 'definitionEn'),
    },
    category: input.category,
    counting: input.counting,
    reporters: reportersOf(input.reporters),
  };
}

function reportersOf(sides: readonly Side[]): Reporters {
  const [only, ...more] = new Set(sides);
  if (only === undefined) {
    const details = { reason: '请指明由哪一方填报', reasonEn: 'say which side reports it' };
    throw new DomainError(ProblemCode.BAD_INPUT, details, 'reporters');
  }
  return more.length > 0 ? 'BOTH' : only;
}

function rowsOf(book: IndicatorBook): IndicatorRow[] {
  return book.codes().flatMap((code) => book.find(code) ?? []);
}

/** Puts the indicator into its scheme and asks the rules of schemes what is wrong with that. */
async function refuseFaults(db: Db, viewer: Viewer, book: IndicatorBook, indicator: Indicator): Promise<void> {
  const { scheme } = book;
  const categories = (await categoriesByScheme(db, viewer, [scheme.id])).get(scheme.id) ?? [];
  const others = rowsOf(book).filter(({ code }) => code !== indicator.code);
  const document: Scheme = {
    version: scheme.code,
    status: scheme.status,
    names: { zh: scheme.nameZh, en: scheme.nameEn },
    validFrom: scheme.validFrom,
    ...(scheme.validTo !== null && { validTo: scheme.validTo }),
    categories: categories.map((category) => ({
      code: category.code,
      names: {
        donor: { zh: category.donorLabelZh, en: category.donorLabelEn },
        recipient: { zh: category.recipientLabelZh, en: category.recipientLabelEn },
      },
    })),
    indicators: [...others.map(indicatorOf), indicator],
  };
  const [fault] = faultsOf(document);
  if (fault) throw refusalOf(fault);
}

/** The faults that a caller can meet, with the field to change; the others would be the catalogue's own. */
const FAULT_FIELDS: Partial<Record<SchemeFault['fault'], readonly [field: string, zh: string, en: string]>> = {
  CODE_MALFORMED: ['code', '指标代码应为大写字母、数字和下划线', 'a code has capitals, digits and underscores'],
  CATEGORY_UNKNOWN: ['category', '该体系没有此类别', 'the scheme has no such category'],
  RATIO_WITHOUT_PARTS: ['counting', '比率须有分子和分母', 'a ratio has a numerator and a denominator'],
  PARTS_WITHOUT_RATIO: ['counting', '只有比率才有分子和分母', 'only a ratio has a numerator and a denominator'],
  RATIO_PART_UNKNOWN: ['numerator', '分子或分母不是该体系的指标', 'a part of the ratio is no indicator of the scheme'],
  RATIO_PART_IS_RATIO: ['numerator', '比率的分子和分母不能是比率', 'a part of a ratio is no ratio'],
  RATIO_UNIT_WRONG: ['baseUnit', '比率的单位与分子、分母不符', 'the unit does not fit the ratio’s parts'],
  PART_IS_RATIO: ['counting', '作为合计或组成部分的指标不能是比率', 'a whole or a part is no ratio'],
};

function refusalOf(fault: SchemeFault): DomainError {
  const [field, reason, reasonEn] = FAULT_FIELDS[fault.fault] ?? ['code', fault.fault, fault.fault];
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}

function inForce(action: string, actionEn: string): DomainError {
  return new DomainError(ProblemCode.TRANSITION_REFUSED, { from: '现行', fromEn: 'in force', action, actionEn });
}
