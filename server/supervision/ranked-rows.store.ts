import type { Page } from '../../schema/page';
import { RankingPeers } from '../../schema/vocabulary';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { OPEN_STATES, REVIEW_DAYS } from '../households/household.rules';
import type { Day } from '../platform/day';
import { PLATFORM, scopePredicate, type Viewer } from '../platform/scope';
import type { RowTermKind } from './ranking-terms.rules';
import { SUPERVISION_RULES } from './supervision-rule.rules';

/*
 * What the terms of a formula count. Each kind is one statement that gives the rows of each of the ranked: which row, the day that
 * it had to be done by, and whether it is as it should be. The figures are counts over these rows, and so is what one looks at
 * below them. Everything follows from versions and their days, so that a snapshot gives the same rows for ever.
 */

/** Whose rows are asked for, of which span, and as of when. */
export interface RowsQuestion {
  rankedIds: readonly string[];
  peers: RankingPeers;
  year: number;
  quarter: number;
  /** The year up to the quarter's end. */
  from: Day;
  to: Day;
  /** A `pg_snapshot` as text; null for now. */
  snapshot: string | null;
}

export interface CountedRow {
  subjectId: string;
  /** By when it had to be done. */
  day: Day;
  /** Whether it counts for the term: it is as it should be, or takes points off. */
  counts: boolean;
}

/** The rows of one of the ranked: how many count, of how many. */
export interface RowCount {
  numerator: number;
  denominator: number;
  areSimulated: boolean;
}

/** The parameters of a statement, each put where it is asked for, and what is said alike in each of them. */
class Asked {
  readonly params: unknown[] = [];

  constructor(
    readonly question: RowsQuestion,
    private readonly viewer: Viewer,
  ) {}

  put(value: unknown): string {
    return `$${this.params.push(value)}`;
  }

  get ids(): string {
    return `${this.put(this.question.rankedIds)}::uuid[]`;
  }

  get from(): string {
    return `${this.put(this.question.from)}::date`;
  }

  get to(): string {
    return `${this.put(this.question.to)}::date`;
  }

  get areTownships(): boolean {
    return this.question.peers === RankingPeers.TOWNSHIPS_OF_COUNTY;
  }

  get areCounties(): boolean {
    return !this.areTownships && this.question.peers !== RankingPeers.MEMBERS_OF_GROUP;
  }

  /** Whether a version was there, whatever has ended it since. */
  isKnown(row: string): string {
    const { snapshot } = this.question;
    return snapshot === null ? 'true' : `pg_visible_in_snapshot(${row}.made_by, ${this.put(snapshot)}::pg_snapshot)`;
  }

  /** Whether a version is the one that stood. */
  stands(row: string): string {
    const { snapshot } = this.question;
    if (snapshot === null) return `${row}.ended_by is null`;
    return `known_in(${row}.made_by, ${row}.ended_by, ${this.put(snapshot)}::pg_snapshot)`;
  }

  /** The snapshot for functions that take one: null for now. */
  get moment(): string {
    return `${this.put(this.question.snapshot)}::pg_snapshot`;
  }

  mayRead(row: string): string {
    return scopePredicate(this.viewer.scope, row, this.params);
  }

  /** Whose a household is: of a township what lay in its area on a day, of a county what is in its register. */
  keeperOf(household: string, day: () => string): { id: string; join: string } {
    if (!this.areTownships) return { id: `${household}.recipient_id`, join: '' };
    return {
      id: 'own.party_id',
      join: `join (select distinct c.party_id, c.path from party_cover c where c.party_id = any(${this.ids})) own
            on lies_within(household_paths_on(${household}, ${day()}, ${this.moment}), array[own.path])`,
    };
  }

  /**
   * Whose a row is that belongs to a pairing: of a county's all that its own side does by its pairings, of a township or a member
   * what it answers for itself. The arrays are those of the index.
   */
  ownerOf(row: string, unit: string): { id: string; join: string; where: string } {
    if (this.areCounties)
      return {
        id: 'p.recipient_id',
        join: `join pairing p on p.id = ${row}.pairing_id`,
        where: `p.recipient_id = any(${this.ids})`,
      };
    return {
      id: `${row}.${unit}`,
      join: '',
      where: `${row}.party_ids && ${this.ids} and ${row}.${unit} = any(${this.ids})`,
    };
  }
}

/** A county's own work is that of its side: what the donor plans is the donor's. */
const ownWork = (asked: Asked, row: string): string => (asked.areCounties ? `${row}.side = 'RECIPIENT'` : 'true');

/** Work as it stood at the end of the span. */
const atTheEnd = (asked: Asked): string => `join lateral (
    select x.state, x.due from work_item_version x
     where x.item_id = w.id and x.day <= ${asked.to} and ${asked.isKnown('x')} order by x.version desc limit 1) v on true`;

const ROWS: Readonly<Record<RowTermKind, (asked: Asked) => string>> = {
  /* as it stands: what was answered since the quarter ended is not held against anybody */
  OVERDUE_ITEMS: (asked) => {
    const owner = asked.ownerOf('y', 'lead_unit_id');
    return `select ${owner.id} as party_id, y.id as subject_id, v.due as day, true as counts, y.simulated
      from rectification y join rectification_version v on v.rectification_id = y.id ${owner.join}
     where ${owner.where} and v.state in ('OPEN', 'RETURNED') and v.due < ${asked.to} and y.opened_on >= ${asked.from}
       and ${asked.stands('v')} and ${asked.mayRead('y')}`;
  },

  /* what stood when its day ended: who puts work off after its day has not done it in time, who did so before has another day */
  WORK_DONE_IN_TIME: (asked) => {
    const owner = asked.ownerOf('w', 'unit_id');
    return `select ${owner.id} as party_id, w.id as subject_id, max(v.due) as day, bool_and(v.state = 'ACCEPTED') as counts, w.simulated
      from work_item w ${owner.join} join lateral (
        select x.state, x.day, x.due, lead(x.day) over (order by x.version) as next_day
          from work_item_version x where x.item_id = w.id and ${asked.isKnown('x')}) v
        on v.day <= v.due and (v.next_day is null or v.next_day > v.due)
     where ${owner.where} and ${ownWork(asked, 'w')} and v.due between ${asked.from} and ${asked.to} and v.state <> 'CANCELLED'
       and ${asked.mayRead('w')}
     group by 1, 2, w.simulated`;
  },

  WORK_OVERDUE: (asked) => {
    const owner = asked.ownerOf('w', 'unit_id');
    return `select ${owner.id} as party_id, w.id as subject_id, v.due as day, true as counts, w.simulated
      from work_item w ${owner.join} ${atTheEnd(asked)}
     where ${owner.where} and ${ownWork(asked, 'w')} and v.state in ('OPEN', 'UNDER_WAY') and v.due < ${asked.to} and ${asked.mayRead('w')}`;
  },

  /* plans with work that was not over when the quarter ended; on each piece of it the quarter's progress is told */
  PLANS_REPORTED: (asked) => {
    const owner = asked.ownerOf('n', 'unit_id');
    const [year, quarter] = [asked.put(asked.question.year), asked.put(asked.question.quarter)];
    return `select ${owner.id} as party_id, n.id as subject_id, ${asked.to} as day, n.simulated, bool_and(exists (
        select 1 from work_progress g join work_item_version x on x.item_id = g.item_id and x.version = g.version
         where g.item_id = w.id and g.year = ${year}::int and g.quarter = ${quarter}::int and ${asked.isKnown('x')})) as counts
      from work_plan n join work_item w on w.plan_id = n.id ${owner.join} ${atTheEnd(asked)}
     where ${owner.where} and ${ownWork(asked, 'n')} and v.state in ('OPEN', 'UNDER_WAY', 'DONE')
       and n.from_day <= ${asked.to} and n.until_day >= date_trunc('quarter', ${asked.to})::date and ${asked.mayRead('n')} and ${asked.mayRead('w')}
     group by 1, 2, n.simulated`;
  },

  /* closed, if need be later, on an answer of that time; what was answered and waits for its check is not judged yet */
  FINDINGS_CLOSED_IN_TIME: (asked) => {
    const owner = asked.ownerOf('y', 'lead_unit_id');
    return `select ${owner.id} as party_id, y.id as subject_id, max(v.due) as day, y.simulated,
            bool_and(v.state = 'CLOSED' or (v.state = 'ANSWERED' and v.next_state = 'CLOSED')) as counts
      from rectification y ${owner.join} join lateral (
        select x.state, x.day, x.due, lead(x.day) over w as next_day, lead(x.state) over w as next_state
          from rectification_version x where x.rectification_id = y.id and ${asked.isKnown('x')} window w as (order by x.version)) v
        on v.day <= v.due and (v.next_day is null or v.next_day > v.due)
     where ${owner.where} and v.due between ${asked.from} and ${asked.to} and not (v.state = 'ANSWERED' and v.next_state is null)
       and ${asked.mayRead('y')}
     group by 1, 2, y.simulated`;
  },

  /* by the day on which the review had to be done, of whom the household lay with then; to dismiss is to have reviewed */
  HOUSEHOLDS_REVIEWED_IN_TIME: (asked) => {
    const due = `h.found_on + ${REVIEW_DAYS}`;
    const { id, join } = asked.keeperOf('h', () => due);
    return `select distinct ${id} as party_id, h.id as subject_id, ${due} as day, h.simulated, exists (
        select 1 from household_step s where s.household_id = h.id and s.action in ('REVIEW', 'DISMISS') and s.day <= ${due}
           and ${asked.isKnown('s')}) as counts
      from household h join household_step f on f.household_id = h.id and f.version = 1 ${join}
     where ${id} = any(${asked.ids}) and ${due} between ${asked.from} and ${asked.to} and ${asked.isKnown('f')} and ${asked.mayRead('h')}`;
  },

  /* who was open and had a helper when the span ended, by the last visit up to then; the days are those of the rule of that day */
  VISITED_IN_TIME: (asked) => {
    const { id, join } = asked.keeperOf('h', () => asked.to);
    const due = `coalesce(seen.last, h.found_on) + rule.days`;
    return `select distinct ${id} as party_id, h.id as subject_id, ${due} as day, h.simulated, ${due} >= ${asked.to} as counts
      from household h ${join}
      cross join (select coalesce((select r.value from supervision_rule r where r.code = 'VISIT_WITHIN_DAYS' and ${asked.stands('r')}
        order by (r.valid_from <= ${asked.to}) desc, abs(r.valid_from - ${asked.to}) limit 1), ${SUPERVISION_RULES.VISIT_WITHIN_DAYS.shipped}) as days) rule
      cross join lateral (select max(v.day) as last from household_visit v
        where v.household_id = h.id and v.day <= ${asked.to} and not v.withdrawn and ${asked.stands('v')}) seen
      cross join lateral (select s.state from household_step s
        where s.household_id = h.id and household_moves_by(s.action) and s.day <= ${asked.to} and ${asked.isKnown('s')}
        order by s.version desc limit 1) stood
     where ${id} = any(${asked.ids}) and stood.state = any(${asked.put(OPEN_STATES)}::text[]) and ${asked.mayRead('h')}
       and exists (select 1 from household_helper a where a.household_id = h.id and a.since <= ${asked.to}
         and coalesce(a.until, 'infinity') >= ${asked.to} and ${asked.stands('a')})`;
  },
};

/** How many rows of a kind each of the ranked has, and how many of them count; who has none is not there. */
export async function rowCountsOf(db: Db, kind: RowTermKind, question: RowsQuestion): Promise<Map<string, RowCount>> {
  const asked = new Asked(question, PLATFORM);
  const facts = ROWS[kind](asked);
  const rows = await db.query<(RowCount & { id: string })[]>(
    `/* rowCountsOf */ select f.party_id as id, count(*)::int as denominator, (count(*) filter (where f.counts))::int as numerator,
            bool_or(f.simulated) as "areSimulated"
       from (${facts}) f group by f.party_id`,
    asked.params,
  );
  return new Map(rows.map(({ id, ...count }) => [id, count]));
}

/** The rows of a kind that the viewer may see: what does not count first, then by their days. */
export function listCountedRows(
  db: Db,
  viewer: Viewer,
  kind: RowTermKind,
  question: RowsQuestion,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<CountedRow>> {
  const asked = new Asked(question, viewer);
  const facts = ROWS[kind](asked);
  const order = [
    { sql: 'f.counts::int', type: 'int' as const },
    { sql: 'f.day', type: 'date' as const },
    { sql: 'f.subject_id', type: 'uuid' as const },
  ];
  const columns = 'f.subject_id as "subjectId", f.day::text as day, f.counts';
  const list = { name: 'listCountedRows', columns, from: `(${facts}) f`, where: [], params: asked.params, order };
  return readPage<CountedRow>(db, list, page, recount);
}
