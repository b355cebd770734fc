import { DONGLAN, type PlannedHousehold } from '../../server/generate/donglan/donglan-2016.rules';
import {
  QUARTER_RULES,
  subjectsOf,
  type Payment,
  type RuleCode,
} from '../../server/generate/donglan/donglan-benefits.rules';
import type { Door } from '../../server/generate/donglan/door';
import type { Day } from '../../server/platform/day';

/* What the simulated quarter of Donglan must come to, told from its plan alone, and how to read all of what the platform tells of it. */

interface PageRead<Node> {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

/** Everything of a list of a pairing as the county's reviewer sees it, a page after the other; `args` may use `$ids`. */
export async function readAll<Node>(
  door: Door,
  pairingId: string,
  { list, args, fields }: { list: string; args: string; fields: string },
): Promise<Node[]> {
  const nodes: Node[] = [];
  let after: string | null = null;
  do {
    const read: { page: PageRead<Node> } = await door.ask(
      'reviewer',
      `query ($ids: [ID!], $after: Cursor) { page: ${list}(first: 100, after: $after, ${args}) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { ids: [pairingId], after },
    );
    nodes.push(...read.page.nodes);
    after = read.page.pageInfo.hasNextPage ? read.page.pageInfo.endCursor : null;
  } while (after !== null);
  return nodes;
}

export const sorted = (lines: readonly string[]): string[] => [...lines].sort();

export const peopleOf = (some: readonly PlannedHousehold[]): number =>
  some.reduce((sum, { members }) => sum + members.length, 0);

/** Whether a household's entry is open on a day. */
export const isOpenOn = ({ foundOn, isLifted, judgedOn }: PlannedHousehold, day: Day): boolean =>
  foundOn <= day && (!isLifted || judgedOn > day);

interface VisitCount {
  households: number;
  notVisited: number;
  withoutHelper: number;
}

/** Who was not visited as of a day, each with their last visit; and how many in all, over the townships. */
export async function notVisitedOn(
  door: Door,
  pairingId: string,
  day: Day,
): Promise<VisitCount & { waiting: string[] }> {
  const filter = 'filter: { pairingIds: $ids }';
  const rows = await readAll<{ household: { number: string }; lastVisitOn: Day | null }>(door, pairingId, {
    list: 'householdsToVisit',
    args: `${filter}, onDay: "${day}"`,
    fields: 'household { number } lastVisitOn',
  });
  const { visitCounts } = await door.ask<{ visitCounts: VisitCount[] }>(
    'reviewer',
    `query ($ids: [ID!]) { visitCounts(${filter}, onDay: "${day}") { households notVisited withoutHelper } }`,
    { ids: [pairingId] },
  );
  const sum = (of: keyof VisitCount): number => visitCounts.reduce((all, count) => all + count[of], 0);
  return {
    waiting: sorted(rows.map(({ household, lastVisitOn }) => `${household.number} ${lastVisitOn ?? 'never'}`)),
    households: sum('households'),
    notVisited: sum('notVisited'),
    withoutHelper: sum('withoutHelper'),
  };
}

/** A household, or a member of it, under a rule. */
export interface Subject {
  household: PlannedHousehold;
  code: RuleCode;
  /** From nought; null under a rule for households. */
  member: number | null;
}

/** A subject as a line that lists can be compared by. */
export const lineOf = (number: string, code: string, member: number | null): string =>
  `${number} ${code} ${member ?? ''}`;

export const lineOfSubject = ({ household, code, member }: Subject): string => lineOf(household.number, code, member);

export const subjectOf = ({ household, rule: { code }, member }: Payment): Subject => ({ household, code, member });

/** Who is entitled to what from their admission until their entry is closed or the quarter ends. */
export function entitledIn(planned: readonly PlannedHousehold[]): Subject[] {
  return planned.flatMap((household) => {
    const until = household.isLifted ? household.judgedOn : DONGLAN.lastDay;
    return QUARTER_RULES.flatMap(({ code }) =>
      subjectsOf(code, household, household.admittedOn, until).map((member) => ({ household, code, member })),
    );
  });
}

export interface Heads {
  households: number;
  persons: number;
}

/** Distinct households; and under a rule for persons distinct people, else all who belong to those households. */
export function headsOf(subjects: readonly Subject[]): Heads {
  const households = [...new Set(subjects.map(({ household }) => household))];
  const persons = subjects.some(({ member }) => member === null)
    ? peopleOf(households)
    : new Set(subjects.map(lineOfSubject)).size;
  return { households: households.length, persons };
}

export interface Cell {
  indicator: { code: string };
  month: number | null;
  recorded: string | null;
  evidenced: string | null;
  confirmed: string | null;
  isRecordedSimulated: boolean;
  records: { totalCount: number };
}

/** What results tell of the county in 2016, by a grouping. */
export async function resultsOf(
  door: Door,
  countyId: string,
  groupBy: string,
  indicators: readonly string[],
): Promise<Cell[]> {
  const { results } = await door.ask<{ results: { nodes: Cell[] } }>(
    'reviewer',
    `query ($county: ID!, $indicators: [String!]) {
       results(first: 60, groupBy: [INDICATOR, ${groupBy}], filter: { recipientIds: [$county], years: [2016], indicators: $indicators })
         { nodes { indicator { code } month recorded evidenced confirmed isRecordedSimulated records { totalCount } } } }`,
    { county: countyId, indicators },
  );
  return results.nodes;
}

interface LeakTold {
  rule: { code: string };
  household: { number: string; members: { id: string }[] };
  member: { id: string } | null;
}

/** Whom the leak-proof table names for a finding as of the quarter's last day, under whatever rule, as lines of subjects. */
export async function leakLines(door: Door, pairingId: string, finding: string): Promise<string[]> {
  const rows = await readAll<LeakTold>(door, pairingId, {
    list: 'benefitLeaks',
    args: `filter: { pairingIds: $ids, findings: [${finding}], onDay: "${DONGLAN.lastDay}", since: "2016-01-01" }`,
    fields: 'rule { code } household { number members { id } } member { id }',
  });
  return sorted(
    rows.map(({ rule, household, member }) => {
      const nth = household.members.findIndex(({ id }) => id === member?.id);
      return lineOf(household.number, rule.code, member === null ? null : nth);
    }),
  );
}

/** A step with who took it, where that is told. */
export interface StepTold {
  action: string;
  madeBy: { name: string } | null;
}

export interface InspectionTold {
  simulated: boolean;
  state: string;
  draws: { nth: number; population: number; stands: boolean }[];
  sample: { totalCount: number; nodes: { nth: number; household: { number: string } }[] };
  tallies: { drawn: number; visited: number; answers: { yes: number; no: number; sum: string | null }[] }[];
  versions: StepTold[];
  findings: {
    member: { nth: number } | null;
    severity: string;
    rectification: { state: string; simulated: boolean; versions: StepTold[] };
  }[];
}

/** The inspection with its sample and what it found, as whoever closed it sees it. */
export async function inspectionTold(door: Door, id: string): Promise<InspectionTold> {
  const { node } = await door.ask<{ node: InspectionTold }>(
    'checker',
    `query ($id: ID!) { node(id: $id) { ... on Inspection { simulated state draws { nth population stands }
       sample(first: 100) { totalCount nodes { nth household { number } } } tallies { drawn visited answers { yes no sum } }
       versions { action madeBy { name } }
       findings { member { nth } severity rectification { state simulated versions { action madeBy { name } } } } } } }`,
    { id },
  );
  return node;
}
