/** What is written about a project and its assets, read exactly or refused. */
import { ProblemCode, type AssetKind, type AssetOwnerLevel, type ProjectType } from '../../schema/vocabulary';
import { checkAmount } from '../funds/posting.rules';
import type { Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { fenFromYuan } from '../platform/money';
import { atMost, requireCode, requireText } from '../platform/text';

export interface FactsInput {
  name: string;
  type: ProjectType;
  placeId?: string | null;
  implementer?: string | null;
  plannedAmount: string;
  performanceTarget?: string | null;
  beneficiariesPlanned?: number | null;
  startsOn?: Day | null;
  endsOn?: Day | null;
}

const MAX_PEOPLE = 100_000_000;

/** What is planned. Fails with BAD_INPUT and OUT_OF_RANGE. */
export function readFacts(input: FactsInput) {
  const startsOn = input.startsOn ?? null;
  const endsOn = input.endsOn ?? null;
  if (startsOn !== null && endsOn !== null && endsOn < startsOn)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: endsOn, range: `≥ ${startsOn}` }, 'endsOn');
  return {
    name: requireText(input.name, 200, 'name'),
    type: input.type,
    placeId: input.placeId ?? null,
    implementer: optional(requireText, input.implementer, 100, 'implementer'),
    plannedFen: readAmount(input.plannedAmount, 'plannedAmount'),
    performanceTarget: optional(requireText, input.performanceTarget, 2_000, 'performanceTarget'),
    beneficiariesPlanned: readCount(input.beneficiariesPlanned ?? null, 0, 'beneficiariesPlanned'),
    startsOn,
    endsOn,
  };
}

export interface AssetInput {
  name: string;
  kind: AssetKind;
  ownerLevel: AssetOwnerLevel;
  owner: string;
  items: number;
  value: string;
}

/** Assets of one project, over all its hand-overs. */
export const MAX_ASSETS = 200;

/** What is handed over. Fails with TOO_MANY_ITEMS, BAD_INPUT (none at all, a text) and OUT_OF_RANGE. */
export function readAssets(inputs: readonly AssetInput[], handedOverBefore: number) {
  atMost([...inputs, ...Array<null>(handedOverBefore)], MAX_ASSETS, 'assets');
  if (inputs.length === 0) {
    const reason = '请列出移交的资产';
    throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn: 'list the assets handed over' }, 'assets');
  }
  return inputs.map((input, position) => {
    const at = `assets.${position}`;
    return {
      name: requireText(input.name, 200, `${at}.name`),
      kind: input.kind,
      ownerLevel: input.ownerLevel,
      owner: requireText(input.owner, 200, `${at}.owner`),
      items: readCount(input.items, 1, `${at}.items`) ?? 1,
      valueFen: readAmount(input.value, `${at}.value`),
    };
  });
}

export interface StepInput {
  day: Day;
  documentNo?: string | null;
  note?: string | null;
  evidence?: readonly string[] | null;
}

const MAX_EVIDENCE = 20;

/** When and by which paper a step was taken. Fails with BAD_INPUT and TOO_MANY_ITEMS. */
export function readStep(input: StepInput) {
  const evidence = input.evidence ?? [];
  atMost(evidence, MAX_EVIDENCE, 'evidence');
  return {
    day: input.day,
    documentNo: optional(requireCode, input.documentNo, 100, 'documentNo'),
    note: optional(requireText, input.note, 1_000, 'note'),
    evidence: evidence.map((one, position) => requireText(one, 200, `evidence.${position}`)),
  };
}

function readAmount(yuan: string, field: string): bigint {
  const fen = fenFromYuan(yuan);
  if (fen === null) throw new DomainError(ProblemCode.TOO_PRECISE, { value: yuan, scale: 2 }, field);
  checkAmount(fen, field);
  return fen;
}

function readCount(count: number | null, least: number, field: string): number | null {
  if (count === null || (count >= least && count <= MAX_PEOPLE)) return count;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: count, range: `${least}–${MAX_PEOPLE}` }, field);
}

/** An empty text says nothing, and is kept as nothing. */
function optional(
  readText: typeof requireText,
  text: string | null | undefined,
  max: number,
  field: string,
): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : readText(text, max, field);
}
