/** What a household's handbook prints of its help: who answers for it, what was agreed, who came, and what it received. */
import { NONE } from '../papers/paper-words.rules';
import type { Column, Row, SheetDraft } from '../papers/paper';
import { maskName } from '../people/person.rules';
import type { Day } from '../platform/day';
import { yuanFromFen } from '../platform/money';

export interface CardHelp {
  helpers: readonly { name: string; unit: string | null; since: Day; until: Day | null; reason: string | null }[];
  plans: readonly {
    from: Day;
    until: Day;
    agreedOn: Day;
    say: string;
    /** Amounts in fen, as text. */
    measures: readonly {
      text: string;
      due: Day;
      expectedFen: string | null;
      doneOn: Day | null;
      gainedFen: string | null;
      note: string | null;
    }[];
  }[];
  visits: readonly { day: Day; visitor: string; locality: string | null; note: string; problem: string | null }[];
  /** That were not reversed. */
  benefits: readonly {
    day: Day;
    rule: string;
    /** Of a member, in plain words; null where it is the household's. */
    member: string | null;
    amountFen: bigint | null;
    given: string | null;
    source: string;
  }[];
}

const text = (header: string, key: string, width: number): Column => ({ header, key, width, kind: 'text' });
const day = (header: string, key: string): Column => ({ header, key, width: 12, kind: 'day' });
const money = (header: string, key: string): Column => ({ header, key, width: 16, kind: 'money' });
const NTH: Column = { header: '序号', key: 'nth', width: 6, kind: 'integer' };

const HELPERS = [NTH, text('姓名', 'name', 12), text('单位', 'unit', 24), day('自', 'since'), day('至', 'until'), text('更换或结束的理由', 'reason', 36)]; // prettier-ignore
const PLANS = [NTH, text('计划期间', 'period', 26), day('商定日期', 'agreedOn'), text('户的意见', 'say', 24), text('措施', 'text', 36), day('期限', 'due'), money('预计增收（元）', 'expected'), day('完成日期', 'doneOn'), money('实际增收（元）', 'gained'), text('进展', 'note', 30)]; // prettier-ignore
const VISITS = [NTH, day('日期', 'day'), text('走访人', 'visitor', 12), text('地点', 'locality', 18), text('走访情况', 'note', 44), text('发现的问题', 'problem', 30)]; // prettier-ignore
const BENEFITS = [NTH, day('日期', 'day'), text('政策', 'rule', 28), text('对象', 'whose', 12), money('金额（元）', 'amount'), text('实物或服务', 'given', 20), text('来源', 'source', 12)]; // prettier-ignore

type Rows = SheetDraft['rows'];
type Sheet = (name: string, columns: readonly Column[], rows: Rows) => SheetDraft;

const yuan = (fen: string | bigint | null): string | null => (fen === null ? null : yuanFromFen(BigInt(fen)));

/** The sheets of a household's help, each made as the handbook makes its own. */
export function helpSheets(
  sheet: Sheet,
  { helpers, plans, visits, benefits }: CardHelp,
  isUnmasked: boolean,
): SheetDraft[] {
  const numbered = <One>(rows: readonly One[], row: (one: One) => Row): Row[] =>
    rows.map((one, at) => ({ nth: at + 1, ...row(one) }));
  const steps = plans.flatMap(({ measures, ...plan }) => measures.map((measure) => ({ plan, measure })));
  return [
    sheet(
      '帮扶责任人',
      HELPERS,
      numbered(helpers, ({ name, unit, since, until, reason }) => ({
        name,
        unit: unit ?? NONE,
        since,
        until,
        reason: reason ?? NONE,
      })),
    ),
    sheet(
      '帮扶行动计划',
      PLANS,
      numbered(steps, ({ plan, measure }) => ({
        period: `${plan.from} 至 ${plan.until}`,
        agreedOn: plan.agreedOn,
        say: plan.say,
        text: measure.text,
        due: measure.due,
        expected: yuan(measure.expectedFen),
        doneOn: measure.doneOn,
        gained: yuan(measure.gainedFen),
        note: measure.note ?? NONE,
      })),
    ),
    sheet(
      '走访',
      VISITS,
      numbered(visits, (visit) => ({
        day: visit.day,
        visitor: visit.visitor,
        locality: visit.locality ?? NONE,
        note: visit.note,
        problem: visit.problem ?? NONE,
      })),
    ),
    sheet(
      '政策享受',
      BENEFITS,
      numbered(benefits, ({ member, ...benefit }) => ({
        day: benefit.day,
        rule: benefit.rule,
        whose: member === null ? '全户' : isUnmasked ? member : maskName(member),
        amount: yuan(benefit.amountFen),
        given: benefit.given ?? NONE,
        source: benefit.source,
      })),
    ),
  ];
}
