import { Bound, FlagRule, PeriodKind } from '../../schema/vocabulary';
import type { Claim, Stated } from '../../server/flags/claim.rules';
import { foundAmong } from '../../server/flags/figure-flags.rules';
import type { FigureFound } from '../../server/flags/figure-found.rules';
import { shippedSettings } from '../../server/flags/flag-rule.rules';
import type { UnitCode } from '../../server/indicators/catalogue';
import { chance } from '../kit/chance';
import { shippedDefinitions, stated } from '../kit/doubts';

const SEED = Number(process.env.JIEDUI_TEST_SEED ?? Date.now() % 1_000_000);
const ROUNDS = process.env.JIEDUI_TEST_SIZE === 'full' ? 5_000 : 500;

/** Nothing is larger: the judge tries every number up to here. */
const MOST = 160;

const PARTS = ['LABOR_PAIRED_PROVINCE', 'LABOR_IN_PROVINCE', 'LABOR_OTHER_PROVINCE', 'LABOR_PUBLIC_POST'] as const;
const WAYS = [PARTS.slice(0, 3), [...PARTS]];
const CODES: readonly (readonly [string, UnitCode])[] = [
  ['LABOR_EMPLOYED_TOTAL', 'PERSON'],
  ...PARTS.map((code): [string, UnitCode] => [code, 'PERSON']),
  ['WORKSHOP_WORKERS', 'PERSON'],
  ['WORKSHOP_POOR_WORKERS', 'PERSON'],
  ['FUND_ASSISTANCE_TOTAL', 'YUAN'],
  ['FUND_FISCAL_INVESTED', 'YUAN'],
  ['FUND_SOCIAL', 'YUAN'],
];
const DAYS = ['2019-03-31', '2019-06-30', '2019-12-31'] as const;

/** A few statements of one pairing about one year, up to a day or the whole, published or not. */
function drawn(random: () => number): Stated[] {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  return Array.from({ length: 1 + Math.floor(random() * 3) }, (_, nth): Stated => {
    const to = pick(DAYS);
    const isYear = to === '2019-12-31';
    const claims = CODES.filter(() => random() < 0.45).map(([code, unit], at): Claim => {
      const step = pick([1n, 1n, 1n, 2n, 5n, 10n]);
      return {
        figureId: `${nth}.${at}`,
        statementId: String(nth),
        code,
        unit,
        value: BigInt(Math.floor(random() * 4)) * step,
        step,
        bound: pick([Bound.EXACT, Bound.EXACT, Bound.EXACT, Bound.AT_LEAST, Bound.AT_MOST, Bound.ABOUT]),
        isApprox: random() < 0.1,
        isPlanned: random() < 0.1,
        part: '',
        isMoved: false,
      };
    });
    return {
      ...stated({ id: String(nth), figures: [], isPublished: random() < 0.7 }),
      periodKind: isYear ? PeriodKind.YEAR : PeriodKind.YEAR_TO_DATE,
      periodKey: `${isYear ? 'YEAR' : 'YEAR_TO_DATE'}:${to}`,
      to,
      claims,
    };
  });
}

/** Every number that print could have written so: tried one by one. */
function meanings({ value, step, bound, isApprox }: Claim): number[] {
  const [printed, place] = [Number(value), Number(step)];
  const rounded = (n: number): number => Math.floor((2 * n + place) / (2 * place)) * place;
  const isPrinted = (n: number): boolean => rounded(n) === printed || Math.floor(n / place) * place === printed;
  const isMeant = (n: number): boolean => {
    if (isPrinted(n)) return bound !== Bound.AT_LEAST || n >= printed || rounded(n) === printed;
    if (bound === Bound.AT_LEAST) return n >= printed;
    if (bound === Bound.AT_MOST) return n <= printed;
    if (bound === Bound.ABOUT || isApprox) return Math.abs(n - printed) <= (printed * 5) / 100;
    return false;
  };
  return Array.from({ length: MOST }, (_, n) => n).filter(isMeant);
}

const sums = (sets: number[][]): number[] =>
  sets.reduce<number[]>((all, set) => [...new Set(all.flatMap((a) => set.map((b) => a + b)))], [0]);

const some = (a: number[], b: number[], holds: (a: number, b: number) => boolean): boolean =>
  a.some((x) => b.some((y) => holds(x, y)));

/** What must be asked, said the slow way: `rule subject`, the subject as far as the judge tells it. */
function judged(statements: Stated[]): string[] {
  const asked: string[] = [];
  for (const { id, claims } of statements)
    for (const isPlanned of [false, true]) {
      const of = (code: string): Claim | undefined =>
        claims.find((one) => one.code === code && one.isPlanned === isPlanned);
      const total = of('LABOR_EMPLOYED_TOTAL');
      const ways = WAYS.map((codes) => ({ codes, parts: codes.map(of).filter((one) => one !== undefined) })).filter(
        ({ parts }) => parts.length > 1,
      );
      const holds = ({ codes, parts }: (typeof ways)[number]): boolean =>
        total !== undefined &&
        some(sums(parts.map(meanings)), meanings(total), (a, b) => (parts.length === codes.length ? a === b : a <= b));
      if (total && ways.length > 0 && !ways.some(holds)) asked.push(`${FlagRule.PARTS_NOT_TOTAL} ${id}`);
      const funds = of('FUND_ASSISTANCE_TOTAL');
      const both = [of('FUND_FISCAL_INVESTED'), of('FUND_SOCIAL')].filter((one) => one !== undefined);
      if (funds && both.length === 2 && !some(sums(both.map(meanings)), meanings(funds), (a, b) => a === b))
        asked.push(`${FlagRule.FUND_PARTS_NOT_TOTAL} ${id}`);
      // A part beside others of its total is judged with them.
      const alone = [...(both.length === 1 ? [[funds, both[0]]] : []), ...single(total, PARTS.map(of))];
      for (const [set, subset] of [[of('WORKSHOP_WORKERS'), of('WORKSHOP_POOR_WORKERS')], ...alone])
        if (set && subset && !some(meanings(subset), meanings(set), (a, b) => a <= b))
          asked.push(`${FlagRule.SUBSET_ABOVE_SET} ${id}`);
    }
  return [...asked, ...judgedBetween(statements)];
}

function single(total: Claim | undefined, parts: (Claim | undefined)[]): (Claim | undefined)[][] {
  const known = parts.filter((one) => one !== undefined);
  return known.length === 1 ? [[total, known[0]]] : [];
}

interface Voice {
  statement: Stated;
  code: string;
  isPlanned: boolean;
  isFigure: boolean;
  meanings: number[];
}

function judgedBetween(statements: Stated[]): string[] {
  const voices = statements.flatMap((statement): Voice[] => [
    ...statement.claims.map((one) => ({ ...one, statement, isFigure: true, meanings: meanings(one) })),
    ...[false, true].flatMap((isPlanned): Voice[] => {
      const parts = ['FUND_FISCAL_INVESTED', 'FUND_SOCIAL'].flatMap(
        (code) => statement.claims.find((one) => one.code === code && one.isPlanned === isPlanned) ?? [],
      );
      const sum = { statement, code: 'FUND_ASSISTANCE_TOTAL', isPlanned, isFigure: false };
      return parts.length === 2 ? [{ ...sum, meanings: sums(parts.map(meanings)) }] : [];
    }),
  ]);
  const asked = voices.flatMap((a) =>
    voices.flatMap((b): string[] => {
      if (a.statement === b.statement || a.code !== b.code || a.isPlanned !== b.isPlanned) return [];
      const wall = a.statement.isPublished && b.statement.isPublished ? 'PUBLIC' : 'INTERNAL';
      const { periodKey, to } = a.statement;
      const found: string[] = [];
      // What is internal adds something only where it says what no published figure of the fact says.
      const adds = wall === 'PUBLIC' || [a, b].some((one) => !isRepeated(one, voices));
      if (adds && periodKey === b.statement.periodKey && !some(a.meanings, b.meanings, (x, y) => x === y))
        found.push(`${FlagRule.STATEMENTS_DISAGREE} ${wall} ${periodKey} ${a.code} ${a.isPlanned}`);
      const isOver = a.isFigure && b.isFigure && !a.isPlanned && GROWS.has(a.code) && to < b.statement.to;
      if (isOver && !some(a.meanings, b.meanings, (x, y) => x <= y))
        found.push(`${FlagRule.TO_DATE_FELL} ${wall} ${a.code}`);
      return found;
    }),
  );
  return [...new Set(asked)];
}

/** Whether somebody has published the very same of the same fact; whatever is published itself adds nothing to what is internal. */
const isRepeated = (voice: Voice, voices: readonly Voice[]): boolean =>
  voices.some(
    ({ statement, code, isPlanned, meanings: said }) =>
      statement.isPublished &&
      statement.periodKey === voice.statement.periodKey &&
      code === voice.code &&
      isPlanned === voice.isPlanned &&
      [...said].sort(byNumber).join() === [...voice.meanings].sort(byNumber).join(),
  );
const byNumber = (a: number, b: number): number => a - b;

const GROWS = new Set(
  CODES.map(([code]) => code).filter((code) =>
    ['SUM', 'DISTINCT'].includes(shippedDefinitions('2016-2020', code)?.counting ?? ''),
  ),
);

const JUDGED = new Set([
  FlagRule.PARTS_NOT_TOTAL,
  FlagRule.FUND_PARTS_NOT_TOTAL,
  FlagRule.SUBSET_ABOVE_SET,
  FlagRule.STATEMENTS_DISAGREE,
  FlagRule.TO_DATE_FELL,
]);

function told({ rule, subject, statementIds }: FigureFound): string {
  const parts = subject.split('|');
  if (rule === FlagRule.STATEMENTS_DISAGREE)
    return `${rule} ${parts[0]} ${parts[1]} ${parts[2]} ${parts[3] === 'PLANNED'}`;
  if (rule === FlagRule.TO_DATE_FELL) return `${rule} ${parts[0]} ${parts[3]}`;
  return `${rule} ${statementIds[0]}`;
}

test(`random statements are asked about exactly where no numbers fit them (JIEDUI_TEST_SEED=${SEED})`, () => {
  const random = chance(SEED);
  const times = new Map<string, number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const statements = drawn(random);
    const found = foundAmong(statements, shippedDefinitions, shippedSettings).filter(({ rule }) => JUDGED.has(rule));
    const expected = [...new Set(judged(statements))].sort();
    const said = [...new Set(found.map(told))].sort();
    if (said.join() !== expected.join()) {
      const drawnOnes = statements.map(({ id, to, isPublished, claims }) => ({ id, to, isPublished, claims }));
      const text = JSON.stringify(drawnOnes, (_key, value: unknown) =>
        typeof value === 'bigint' ? Number(value) : value,
      );
      throw new Error(
        `round ${round}, JIEDUI_TEST_SEED=${SEED}\nfound ${said.join('; ')}\njudged ${expected.join('; ')}\n${text}`,
      );
    }
    for (const { rule } of found) times.set(rule, (times.get(rule) ?? 0) + 1);
  }
  // A judge that is never asked judges nothing.
  for (const rule of JUDGED) expect(times.get(rule)).toBeGreaterThan(ROUNDS / 200);
});
