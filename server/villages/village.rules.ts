/** What is written of villages, read exactly or refused: where, of which year, how much, who, and whom it reaches. */
import { PlaceKind, ProblemCode, SiteService } from '../../schema/vocabulary';
import { isDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { fenFromYuan, yuanFromFen } from '../platform/money';
import { atMost, requireText } from '../platform/text';
import type { LinkEntryRow, LinkFacts, LinkPartner, SiteFacts } from './village';

const MAX_VILLAGE = 100;
const MAX_NAME = 200;
const MAX_REASON = 500;
const MAX_PARTNERS = 20;
const MAX_EVIDENCE = 20;
export const MAX_HOUSEHOLDS = 500;
export const MAX_ACTIVITIES = 50;
const MAX_COUNT = 1_000_000;
const MAX_SETTLED = 100_000;
/** A thousand million yuan: more than any village ever had. */
const MAX_FEN = 100_000_000_000n;
/** Since when collective income is told. */
const FIRST_YEAR = 2013;
const FIRST_DAY = '2000-01-01';

/** The village that a place and a name mean: a village is its place, elsewhere the name is needed. Fails with BAD_INPUT. */
export function readVillage(kind: PlaceKind, village: string | null | undefined): string | null {
  const isVillage = kind === PlaceKind.VILLAGE;
  if (!isVillage) return requireText(village ?? '', MAX_VILLAGE, 'village');
  if (village === null || village === undefined || village.trim() === '') return null;
  throw refused('village', '所在地区已是村，不另填村名', 'the place is the village: leave its name out');
}

/** A quarter that has begun, or 0 for a whole year. Fails with OUT_OF_RANGE. */
export function readPeriod(year: number, quarter: number | null | undefined, today: Day): number {
  const thisYear = Number(today.slice(0, 4));
  checkWithin(year, FIRST_YEAR, thisYear, 'year');
  if (quarter === null || quarter === undefined) return 0;
  const begun = year < thisYear ? 4 : Math.ceil(Number(today.slice(5, 7)) / 3);
  checkWithin(quarter, 1, begun, 'quarter');
  return quarter;
}

/** Exact fen of an amount from `least` on. Fails with TOO_PRECISE and OUT_OF_RANGE. */
export function readAmount(yuan: string, least: bigint, field = 'amount'): bigint {
  const fen = fenFromYuan(yuan);
  if (fen === null) throw new DomainError(ProblemCode.TOO_PRECISE, { value: yuan, scale: 2 }, field);
  if (fen >= least && fen <= MAX_FEN) return fen;
  const range = `${yuanFromFen(least)}–${yuanFromFen(MAX_FEN)}`;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: yuanFromFen(fen), range }, field);
}

/** Names of papers, 20 at most. Fails with TOO_MANY_ITEMS and BAD_INPUT. */
export function readPapers(papers: readonly string[]): string[] {
  atMost(papers, MAX_EVIDENCE, 'evidence');
  return papers.map((paper, at) => requireText(paper, MAX_NAME, `evidence.${at}`));
}

/** Fails with BAD_INPUT. */
export const readReason = (text: string, field = 'reason'): string => requireText(text, MAX_REASON, field);

/** A remark, or none. Fails with BAD_INPUT. */
export function readRemark(text: string | null | undefined, field: string): string | null {
  return text === null || text === undefined || text.trim() === '' ? null : requireText(text, MAX_REASON, field);
}

export interface LinkInput extends Omit<LinkFacts, 'until' | 'projectId' | 'assetId'> {
  until?: Day | null;
  projectId?: string | null;
  assetId?: string | null;
}

/** What is said of a link: it has begun, and ends no earlier. Fails with BAD_INPUT and OUT_OF_RANGE. */
export function readLink(input: LinkInput, today: Day): LinkFacts {
  const { kind, from, otherHouseholds } = input;
  const until = input.until ?? null;
  checkDay(from, FIRST_DAY, today, 'from');
  if (until !== null) checkDay(until, from, '2099-12-31', 'until');
  checkWithin(otherHouseholds, 0, MAX_COUNT, 'otherHouseholds');
  const name = requireText(input.name, MAX_NAME, 'name');
  return {
    name,
    kind,
    from,
    until,
    projectId: input.projectId ?? null,
    assetId: input.assetId ?? null,
    otherHouseholds,
  };
}

export type PartnerInput = Pick<LinkPartner, 'role'> & { partyId?: string | null; name?: string | null };

/** Who is linked: each a party or a printed name, nobody twice. Fails with BAD_INPUT and TOO_MANY_ITEMS. */
export function readPartners(partners: readonly PartnerInput[]): LinkPartner[] {
  atMost(partners, MAX_PARTNERS, 'partners');
  if (partners.length === 0)
    throw refused('partners', '请至少填写一个参与方：企业、合作社或基地', 'name one partner at least');
  const read = partners.map(({ role, partyId, name }, at): LinkPartner => {
    const isParty = partyId !== null && partyId !== undefined;
    const isNamed = name !== null && name !== undefined && name.trim() !== '';
    if (isParty === isNamed)
      throw refused(`partners.${at}`, '选择单位或填写名称，二者填一', 'choose a party or write a name, one of both');
    return {
      role,
      partyId: partyId ?? null,
      name: isNamed ? requireText(name, MAX_NAME, `partners.${at}.name`) : null,
    };
  });
  const twice = read.findIndex(
    (one, at) => read.findIndex((other) => other.partyId === one.partyId && other.name === one.name) < at,
  );
  if (twice < 0) return read;
  throw refused(`partners.${twice}`, '同一参与方填了两次', 'the same partner is named twice');
}

/** Distinct households to join and to leave, none of them both. Fails with BAD_INPUT and TOO_MANY_ITEMS. */
export function readHouseholds(add: readonly string[], remove: readonly string[]): { add: string[]; remove: string[] } {
  atMost(add, MAX_HOUSEHOLDS, 'add');
  atMost(remove, MAX_HOUSEHOLDS, 'remove');
  if (add.some((id) => remove.includes(id)))
    throw refused('remove', '同一户不能既增加又移出', 'a household cannot join and leave at once');
  if (add.length + remove.length === 0) throw refused('add', '请选择有变动的户', 'choose the households that change');
  return { add: [...new Set(add)], remove: [...new Set(remove)] };
}

/** Fails with OUT_OF_RANGE: a day before the link, or still to come. */
export const checkMoneyDay = (day: Day, { from }: LinkFacts, today: Day): void => checkDay(day, from, today, 'day');

/** Fails with REVERSAL_REFUSED: an entry is taken back once, and what takes back stands. */
export function checkReversal(entry: LinkEntryRow): void {
  const [reason, reasonEn] =
    entry.reverses !== null
      ? ['这一笔本身就是冲销', 'it is a reversal itself']
      : entry.isReversed
        ? ['这一笔已被冲销', 'it was reversed already']
        : [];
  if (reason !== undefined)
    throw new DomainError(ProblemCode.REVERSAL_REFUSED, { reason, reasonEn: reasonEn ?? reason }, 'entryId');
}

/** What is said of a site. Fails with BAD_INPUT and OUT_OF_RANGE. */
export function readSite(input: SiteFacts, today: Day): SiteFacts {
  const { households, persons, settledOn } = input;
  checkWithin(households, 1, MAX_SETTLED, 'households');
  checkWithin(persons, households, MAX_COUNT, 'persons');
  checkDay(settledOn, FIRST_DAY, today, 'settledOn');
  const services = Object.values(SiteService).filter((service) => input.services.includes(service));
  return { name: requireText(input.name, MAX_NAME, 'name'), households, persons, settledOn, services };
}

function checkDay(day: Day, least: Day, most: Day, field: string): void {
  if (isDay(day) && day >= least && day <= most) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: day, range: `${least}–${most}` }, field);
}

function checkWithin(value: number, least: number, most: number, field: string): void {
  if (Number.isInteger(value) && value >= least && value <= most) return;
  throw new DomainError(ProblemCode.OUT_OF_RANGE, { value, range: `${least}–${most}` }, field);
}

function refused(field: string, reason: string, reasonEn: string): DomainError {
  return new DomainError(ProblemCode.BAD_INPUT, { reason, reasonEn }, field);
}
