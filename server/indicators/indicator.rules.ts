import { Counting, ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { ADMITTED_CATEGORY, units, type Indicator, type UnitCode } from './catalogue';
import { guessedUnit } from './unit.rules';

const CODE = /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/;
const MAX_CODE_LENGTH = 64;
const MAX_NAME_LENGTH = 100;

/** What an importer knows of an indicator that no scheme knows. */
export interface Admission {
  code: string;
  /** As printed; the code where print gave none. */
  name: string | null;
  unit: string;
}

/**
 * A definition for a code that nobody has defined: what is counted is guessed from the printed unit, the rest says
 * that it is to be filled in. Fails with BAD_INPUT (the code or the name) and UNKNOWN_UNIT.
 */
export function admittedIndicator({ code, name, unit }: Admission): Indicator {
  if (!CODE.test(code) || code.length > MAX_CODE_LENGTH) {
    const reason = `指标代码“${code.slice(0, MAX_CODE_LENGTH)}”应为大写字母、数字和下划线，至多 ${MAX_CODE_LENGTH} 个字符`;
    const reasonEn = `an indicator's code has capitals, digits and underscores, ${MAX_CODE_LENGTH} at most`;
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'indicator');
  }
  const shownName = name?.trim() || code;
  if (shownName.length > MAX_NAME_LENGTH) {
    const reason = `指标名称至多 ${MAX_NAME_LENGTH} 个字符`;
    const reasonEn = `an indicator's name has ${MAX_NAME_LENGTH} characters at most`;
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, 'name');
  }
  const guessed = guessedUnit(unit);
  if (!guessed) {
    const accepted = Object.values(units).map(({ zh }) => zh);
    throw new DomainError(ProblemCode.UNKNOWN_UNIT, { unit: unit.slice(0, 40), accepted }, 'unit');
  }
  const counting = guessedCounting(guessed.baseUnit);
  return {
    code,
    names: { zh: shownName, en: shownName },
    definition: {
      zh: '导入时新增的指标，口径待管理员补充。',
      en: 'Admitted at an import; an administrator is still to define what it counts.',
    },
    category: ADMITTED_CATEGORY,
    counting,
    ...guessed,
    ...(counting === Counting.RATIO && { publishedOnly: true }),
    reporters: 'BOTH',
  };
}

/** Persons and households are distinct, a rate is a ratio that is only published, everything else is taken for a flow. */
function guessedCounting(unit: UnitCode): Counting {
  switch (unit) {
    case 'PERSON':
    case 'HOUSEHOLD':
      return Counting.DISTINCT;
    case 'PERCENT':
      return Counting.RATIO;
    case 'YUAN':
    case 'PERSON_TIME':
    case 'ITEM':
    case 'ESTABLISHMENT':
    case 'SCHOOL':
    case 'SESSION':
    case 'OCCASION':
    case 'ENTRY':
    case 'DWELLING':
    case 'HEAD':
    case 'KIND':
    case 'DAY':
      return Counting.SUM;
  }
}
