import type { DutiesQuery, DutyWorkFragment, ReportAction, Side, WorkAction } from '../../../gql/board/graphql';
import { confirmationsPath, deskPath } from '../../desk/paths';
import { householdPath } from '../../households/paths';
import { oneImportPath } from '../../import/paths';
import { moneyPath } from '../../money/sections';
import { mainAct } from '../../reports/lists/next-act';
import { reportPath, reportsPath } from '../../reports/paths';
import { formName, periodName, periodOf } from '../../reports/period';
import type { ReportWords } from '../../reports/words';
import { workPath } from '../../work/paths';
import type { BoardWords } from '../words';
import type { Duty, PairingOfDuty } from './duty';

/** In what words, and for whom. */
interface Reader {
  words: BoardWords;
  reports: ReportWords;
  /** yuan as people read them */
  readable: (yuan: string) => string;
  /** the parties of the reader's posts */
  partyIds: readonly string[];
}

/** Whether a list was so long that its end is not among the duties. */
export const isCutOff = (data: DutiesQuery, atMost: number): boolean =>
  Object.values(data).some(
    (list) => list && typeof list === 'object' && 'nodes' in list && list.nodes.length >= atMost,
  );

/** Everything that falls to the reader now: what the server says they may do next, and whose turn it is. */
export function gather(data: DutiesQuery, reader: Reader): Duty[] {
  return [
    ...begunReports(data, reader),
    ...owedReports(data, reader),
    ...rectifications(data, reader),
    ...disputes(data, reader),
    ...doubts(data, reader),
    ...work(data, reader),
    ...differences(data, reader),
    ...imports(data, reader),
    ...households(data, reader),
    ...ofBoard(data, reader),
  ];
}

function begunReports({ reports }: DutiesQuery, { reports: said }: Reader): Duty[] {
  return reports.nodes.flatMap((report): Duty[] => {
    const act: ReportAction | undefined = mainAct(report.nextActions);
    if (!act) return [];
    const name = `${periodName(said, report)} ${formName(said, report.form.name, report.category)}`;
    const state = report.status === 'RETURNED' ? `（${said.statusName.RETURNED}）` : '';
    return [
      {
        key: `report ${report.id}`,
        kind: 'REPORT',
        title: `${said.actName[act]} ${name}${state}`,
        due: report.dueOn,
        pairing: report.pairing ?? null,
        href: reportPath(report.pairing?.id, report.id),
      },
    ];
  });
}

/** Those that nobody has begun; what was begun waits among the reports. */
function owedReports({ owed }: DutiesQuery, { reports: said }: Reader): Duty[] {
  return (owed?.nodes ?? [])
    .filter(({ state }) => state === 'MISSING')
    .map((due) => {
      const period = periodOf(due.periodKind, due.periodFrom);
      return {
        key: `report ${[due.form.code, due.pairing.id, due.category, due.periodFrom].join(' ')}`,
        kind: 'REPORT' as const,
        title: `${said.begin} ${periodName(said, period)} ${formName(said, due.form.name, due.category)}`,
        due: due.dueOn,
        pairing: due.pairing,
        href: reportsPath(due.pairing.id, period.year),
        begins: due,
      };
    });
}

function rectifications({ rectifications: items }: DutiesQuery, { words }: Reader): Duty[] {
  return items.nodes.flatMap(({ id, problem, due, nextActions, pairing }): Duty[] => {
    const answers = nextActions.includes('ANSWER');
    if (!answers && !nextActions.includes('CLOSE')) return [];
    return [
      {
        key: `rectification ${id}`,
        kind: 'RECTIFICATION',
        title: answers ? words.toAnswerItem(problem) : words.toCheckItem(problem),
        due,
        pairing: pairing ?? null,
        href: deskPath('rectifications', { item: id }),
      },
    ];
  });
}

/** Whoever recorded answers an open dispute; whoever disputed looks at the answer. */
function disputes({ disputes: open }: DutiesQuery, { words }: Reader): Duty[] {
  return open.nodes.flatMap(({ id, kind, count, reason, due, state, nextActions, pairing }): Duty[] => {
    const answers = state === 'OPEN' && nextActions.includes('EXPLAIN');
    const accepts = state !== 'OPEN' && nextActions.includes('RETURN');
    if (!answers && !accepts) return [];
    const name = words.recordName[kind];
    return [
      {
        key: `dispute ${id}`,
        kind: 'DISPUTE',
        title: answers ? words.toAnswerDispute(name, count, reason) : words.toAcceptAnswer(name, count),
        due,
        pairing: pairing ?? null,
        href: deskPath('disputes', { pairing: pairing?.id }),
      },
    ];
  });
}

type Flag = NonNullable<DutiesQuery['unexplained']>['nodes'][number];

/** One duty for each pairing: a county may have dozens, and their list shows each. */
function doubts({ unexplained, explained }: DutiesQuery, { words }: Reader): Duty[] {
  const counted = (count: number, hasMore: boolean | undefined): string => (hasMore ? words.orMore(count) : `${count}`);
  const toExplain = byPairing((unexplained?.nodes ?? []).filter(({ mayExplain }) => mayExplain));
  const toAccept = byPairing((explained?.nodes ?? []).filter(({ mayAccept }) => mayAccept));
  const duty = (what: string, pairing: PairingOfDuty, title: string): Duty => ({
    key: `doubts ${what} ${pairing.id}`,
    kind: 'DOUBT',
    title,
    due: null,
    pairing,
    href: deskPath('doubts', { pairing: pairing.id }),
  });
  return [
    ...toExplain.map(({ pairing, flags }) => {
      const grave = flags.filter(({ severity }) => severity === 'SERIOUS').length;
      const count = counted(flags.length, unexplained?.pageInfo.hasNextPage);
      return duty('explain', pairing, words.toExplain(count, grave));
    }),
    ...toAccept.map(({ pairing, flags }) =>
      duty('accept', pairing, words.toAccept(counted(flags.length, explained?.pageInfo.hasNextPage))),
    ),
  ];
}

function byPairing<One extends Pick<Flag, 'pairing'>>(
  flags: readonly One[],
): { pairing: PairingOfDuty; flags: One[] }[] {
  const groups = new Map<string, { pairing: PairingOfDuty; flags: One[] }>();
  for (const flag of flags) {
    const group = groups.get(flag.pairing.id) ?? { pairing: flag.pairing, flags: [] };
    group.flags.push(flag);
    groups.set(flag.pairing.id, group);
  }
  return [...groups.values()];
}

/** What moves work on; whoever planned it may do other things to it, which are no duty. */
const DOES: readonly WorkAction[] = ['START', 'REPORT', 'FINISH'];

/** What names the reader or their unit, and what others have done that they accept; a thing that is both stands once. */
function work({ mine, ofUnit, done }: DutiesQuery, { words }: Reader): Duty[] {
  const items = new Map<string, DutyWorkFragment>();
  for (const item of [...mine.nodes, ...(ofUnit?.nodes ?? []), ...(done?.nodes ?? [])]) items.set(item.id, item);
  return [...items.values()].flatMap(({ id, title, nextDue, state, nextActions, pairing }): Duty[] => {
    const accepts = state === 'DONE';
    if (!nextActions.some((action) => (accepts ? action === 'ACCEPT' : DOES.includes(action)))) return [];
    return [
      {
        key: `work ${id}`,
        kind: 'WORK',
        title: accepts ? words.toAcceptWork(title) : title,
        due: nextDue,
        pairing: pairing ?? null,
        href: workPath({ item: id }),
      },
    ];
  });
}

function differences({ differences: open }: DutiesQuery, { words, readable, partyIds }: Reader): Duty[] {
  return (open?.nodes ?? []).flatMap(({ id, year, differenceAmount, due, turn, nextActions, pairing }): Duty[] => {
    // Only parties of the two sides may settle it: who is not the recipient stands on the donor's side.
    const side: Side = partyIds.includes(pairing.recipient.id) ? 'RECIPIENT' : 'DONOR';
    if (!nextActions.includes('RESOLVE') || turn !== side) return [];
    return [
      {
        key: `difference ${id}`,
        kind: 'DIFFERENCE',
        title: words.toSettle(readable(differenceAmount)),
        due: due ?? null,
        pairing,
        href: moneyPath(pairing.id, year, 'differences'),
      },
    ];
  });
}

function imports({ imports: begun }: DutiesQuery, { words }: Reader): Duty[] {
  return (begun?.nodes ?? []).map(({ id, name, state, pairing }) => ({
    key: `import ${id}`,
    kind: 'IMPORT',
    title: state === 'NEEDS_MAPPING' ? words.toMap(name) : words.toCommit(name),
    due: null,
    pairing: pairing ?? null,
    href: oneImportPath(pairing?.id, id),
  }));
}

/** A household that waits for the reader's step; only a review has its day. */
function households({ households: waiting }: DutiesQuery, { words }: Reader): Duty[] {
  return (waiting?.nodes ?? []).map(({ id, number, householdState, reviewDue, pairing }) => ({
    key: `household ${id}`,
    kind: 'HOUSEHOLD',
    title: `${words.householdToDo[householdState]} ${number}`,
    due: householdState === 'FOUND' ? reviewDue : null,
    pairing: pairing ?? null,
    href: householdPath(id),
  }));
}

/** As many entries as are asked for at once. */
const SIGNED_AT_ONCE = 100;

function ofBoard({ board }: DutiesQuery, { words }: Reader): Duty[] {
  return board.rows.nodes.flatMap(({ key, year, pairing, toConfirm, money: { waiting } }): Duty[] => {
    const count = waiting.length >= SIGNED_AT_ONCE ? words.orMore(waiting.length) : `${waiting.length}`;
    const confirm: Duty = {
      key: `confirm ${key}`,
      kind: 'CONFIRM',
      title: words.confirmRows(toConfirm, year),
      due: null,
      pairing,
      href: confirmationsPath(pairing.id, year),
    };
    const sign: Duty = {
      key: `sign ${key}`,
      kind: 'SIGN',
      title: words.signEntries(count, year),
      due: null,
      pairing,
      href: moneyPath(pairing.id, year),
    };
    return [...(toConfirm > 0 ? [confirm] : []), ...(waiting.length > 0 ? [sign] : [])];
  });
}
