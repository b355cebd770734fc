import type { Client } from 'pg';
import { median, spread, type Row } from './report';
import { YEAR } from './stage';

/** A year's purchases that were paid for, by pairing and quarter, from the rows. */
const LIVE = `select pairing_id, extract(quarter from paid_on)::int as quarter, sum(amount_fen) as fen from purchase
   where paid_on >= make_date($1, 1, 1) and paid_on <= make_date($1, 12, 31) and not withdrawn and state not in ('CANCELLED', 'RETURNED')
   group by 1, 2 order by 1, 2`;
/** The same from the sums by term, with what is not folded yet. */
const KEPT = `select pairing_id, (period + 2) / 3 as quarter, sum(value) as fen from record_term_measure
   where year = $1 and term_id = (select id from record_term where measure = 'PURCHASE_PAID' and f1 is null and f2 is null and f3 is null)
   group by 1, 2 having sum(value) <> 0 order by 1, 2`;

interface Sum {
  pairing_id: string;
  quarter: number;
  fen: string;
}

/** The SQL of an aggregate alone, beside adding the rows up; both give the same rows, or there is nothing to compare. */
export async function liveBesideKept(admin: Client, rounds: number): Promise<Row> {
  await admin.query(`select keep_terms('[{"measure": "PURCHASE_PAID"}]')`);
  await admin.query('vacuum analyze record_term_sum');
  const timed = async (sql: string): Promise<{ ms: number; rows: Sum[] }> => {
    // As the platform's connections have it; adding rows up may use what it likes.
    await admin.query(`set max_parallel_workers_per_gather = ${sql === KEPT ? '0' : 'default'}`);
    const from = performance.now();
    const { rows } = await admin.query<Sum>({ name: sql.slice(0, 40), text: sql, values: [YEAR] });
    return { ms: performance.now() - from, rows };
  };
  const [live, kept]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round += 1) {
    const [one, other] = [await timed(LIVE), await timed(KEPT)];
    if (JSON.stringify(one.rows) !== JSON.stringify(other.rows) || one.rows.length === 0)
      throw new Error('the sums by term are not those of the rows');
    if (round === 0) continue;
    live.push(one.ms);
    kept.push(other.ms);
  }
  const ratios = live.map((ms, round) => ms / (kept[round] ?? Number.NaN));
  return {
    work: 'Q2 in SQL alone: purchases by pairing × quarter from the sums, beside adding up the rows',
    ours: `${spread(kept)} ms`,
    other: `${spread(live)} ms`,
    ratio: spread(ratios),
    goal: '≥ 150',
    isMet: median(ratios) >= 150,
  };
}
