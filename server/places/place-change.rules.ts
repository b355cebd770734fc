import { PlaceChangeKind, PlaceKind, ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';
import { shortNames } from './place-name.rules';

/** A change of a place as an administrator enters it. */
export interface PlaceChangeInput {
  kind: PlaceChangeKind;
  on: string;
  newName: string | null;
  newCode: string | null;
  newKind: PlaceKind | null;
  parentId: string | null;
  intoIds: string[];
  parts: { code: string; name: string; kind: PlaceKind }[];
}

type Given = 'newName' | 'newCode' | 'newKind' | 'parentId' | 'intoIds' | 'parts';

/** What each kind of change has to say, and what else it may. */
const FIELDS: Record<PlaceChangeKind, { needs: readonly Given[]; may: readonly Given[] }> = {
  RENAMED: { needs: ['newName'], may: [] },
  RECODED: { needs: ['newCode'], may: ['newName'] },
  UPGRADED: { needs: ['newCode', 'newName'], may: ['newKind'] },
  MOVED: { needs: ['parentId'], may: ['newCode', 'newName'] },
  MERGED: { needs: ['intoIds'], may: [] },
  SPLIT: { needs: ['parts'], may: [] },
};

const CODE = /^(\d{6}|\d{12}|X-\d{4}-\d{2})$/;
export const MAX_HEIRS = 20;

/** From the widest to the narrowest; a zone lies in any of the first four. */
const RANK: Record<PlaceKind, number> = { NATION: 0, PROVINCE: 1, CITY: 2, COUNTY: 3, ZONE: 4, TOWN: 5, VILLAGE: 6 };

export interface StandingPlace {
  kind: PlaceKind;
  path: string;
  validFrom: string | null;
  validTo: string | null;
}

/** Whether the change says what it must and no more. Fails with BAD_INPUT, naming the field. */
export function checkFields(input: PlaceChangeInput): void {
  const { needs, may } = FIELDS[input.kind];
  const given = (['newName', 'newCode', 'newKind', 'parentId', 'intoIds', 'parts'] as const).filter((field) => {
    const value = input[field];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  });
  for (const field of needs)
    if (!given.includes(field)) refuse(field, '此项变更须填写', `a change of the kind ${input.kind} needs it`);
  for (const field of given)
    if (![...needs, ...may].includes(field))
      refuse(field, '此项变更不用填写', `a change of the kind ${input.kind} does not take it`);
  const codes = [...(input.newCode === null ? [] : [input.newCode]), ...input.parts.map((part) => part.code)];
  if (codes.some((code) => !CODE.test(code)) || new Set(codes).size < codes.length)
    refuse(input.newCode === null ? 'parts' : 'newCode', '区划代码有误', 'not a code of a division');
}

/** Whether a place that stands so may change on that day. Fails with TRANSITION_REFUSED or BAD_INPUT. */
export function checkDay(place: StandingPlace, lastChange: string | null, on: string): void {
  if (place.validTo !== null) {
    throw new DomainError(ProblemCode.TRANSITION_REFUSED, {
      from: '已撤销',
      fromEn: 'no longer exists',
      action: '变更',
      actionEn: 'change the place',
    });
  }
  const earliest = [place.validFrom, lastChange]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  if (earliest !== undefined && on <= earliest)
    refuse('on', `须晚于上一次变更（${earliest}）`, `later than the last change (${earliest})`);
}

/** Whether the place may lie in that one. Fails with BAD_INPUT. */
export function checkParent(place: StandingPlace, parent: StandingPlace): void {
  const isSound =
    parent.validTo === null && !parent.path.startsWith(place.path) && RANK[parent.kind] < RANK[place.kind];
  if (!isSound) refuse('parentId', '该地区不能作为其上级', 'the place cannot lie in that one');
}

/** Whether the heirs can take the place's ground. Fails with BAD_INPUT. */
export function checkHeirs(place: StandingPlace, heirs: readonly StandingPlace[], standingChildren: number): void {
  const isSound = heirs.every((heir) => heir.validTo === null && !heir.path.startsWith(place.path));
  if (!isSound) refuse('intoIds', '只能并入现存的其他地区', 'a place merges into others that exist');
  if (heirs.length > 1 && standingChildren > 0)
    refuse('intoIds', '并入多处时，请先移动其下级地区', 'move the places below it first: it merges into several');
}

/** The short and customary names after a renaming: those of the old name go, others stay. */
export function aliasesAfter(oldName: string, newName: string, aliases: readonly string[]): string[] {
  const gone = shortNames(oldName);
  return [...new Set([...shortNames(newName), ...aliases.filter((alias) => !gone.includes(alias))])];
}

function refuse(field: string, reason: string, reasonEn: string): never {
  throw new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
