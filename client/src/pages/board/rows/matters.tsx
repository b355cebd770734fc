import { Link } from 'wouter';
import type { BoardLineFragment } from '../../../gql/board/graphql';
import { useChanges } from '../../pairing-year/changes';
import { useReadable } from '../../../parts/yuan';
import { confirmationsPath, deskPath } from '../../desk/paths';
import { moneyPath } from '../../money/sections';
import { reportsPath } from '../../reports/paths';
import { useBoardWords, type BoardWords } from '../words';

interface Matter {
  name: string;
  label: string;
  /** the number as people read it */
  value: string;
  hints: readonly string[];
  /** whether it presses */
  isBad: boolean;
  /** whether there is anything at all */
  isSome: boolean;
  href: string;
}

/** What waits for the reader and what is open about a pairing, each leading to its list; whatever changes flashes. */
export function Matters({ line }: { line: BoardLineFragment }) {
  const words = useBoardWords();
  const readable = useReadable();
  const matters = [idleMoney(line, words, readable), ...waitingForMe(line, words), ...openMatters(line, words)];
  const changed = useChanges(matters.map(({ name, value, hints }) => [name, [value, ...hints].join(' ')]));
  return (
    <ul className="matters" aria-label={words.waiting}>
      {matters.map(({ name, label, value, hints, isBad, isSome, href }) => (
        <li key={name} data-matter={name} className={changed.has(name) ? 'flash' : undefined}>
          <Link className={isSome ? 'tile' : 'tile none'} href={href}>
            <span>{label}</span>
            <b>{value}</b>
            {hints.map((hint) => (
              <small key={hint} className={isBad ? 'overdue' : 'muted'}>
                {hint}
              </small>
            ))}
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The money that has lain longest, and how much lies in all. */
function idleMoney(
  { pairing, year, money: { lying } }: BoardLineFragment,
  words: BoardWords,
  readable: (yuan: string) => string,
): Matter {
  const [oldest] = lying.pockets;
  const isOld = oldest !== undefined && oldest.days >= lying.idleDays;
  return {
    name: 'idle',
    label: words.idle,
    value: oldest ? words.atLeastDays(oldest.days) : words.nothingLies,
    hints: oldest
      ? [
          words.idleOf(readable(oldest.balance), oldest.custodian.name),
          words.idleAll(readable(lying.balance), readable(lying.overOneYear), lying.idleDays),
        ]
      : [],
    isBad: isOld,
    isSome: oldest !== undefined,
    href: moneyPath(pairing.id, year, 'ageing'),
  };
}

/** Shown only where there is something: to whom nothing falls, nothing is said. */
function waitingForMe(line: BoardLineFragment, words: BoardWords): Matter[] {
  const { pairing, year, toConfirm, reportsWaiting, money } = line;
  const waiting: [string, string, number, string][] = [
    ['toConfirm', words.toConfirm, toConfirm, confirmationsPath(pairing.id, year)],
    ['reports', words.reportsWaiting, reportsWaiting, reportsPath(pairing.id)],
    ['toSign', words.toSign, money.waiting.length, moneyPath(pairing.id, year)],
  ];
  return waiting
    .filter(([, , count]) => count > 0)
    .map(([name, label, count, href]) => ({
      name,
      label,
      value: `${count}`,
      hints: [],
      isBad: false,
      isSome: true,
      href,
    }));
}

function openMatters({ pairing, year, open }: BoardLineFragment, words: BoardWords): Matter[] {
  const of = (
    name: 'disputes' | 'doubts' | 'alarms' | 'differences' | 'rectifications',
    pressing: number,
    said: { some: (count: number) => string; none: string },
    href: string,
  ): Matter => ({
    name,
    label: words[name],
    value: `${open[name]}`,
    hints: open[name] === 0 ? [] : [pressing > 0 ? said.some(pressing) : said.none],
    isBad: pressing > 0,
    isSome: open[name] > 0,
    href,
  });
  const late = { some: words.late, none: words.noneLate };
  const grave = { some: words.grave, none: words.noneGrave };
  const own = { pairing: pairing.id };
  return [
    of('disputes', open.lateDisputes, late, deskPath('disputes', own)),
    of('doubts', open.graveDoubts, grave, deskPath('doubts', own)),
    of('alarms', open.graveAlarms, grave, deskPath('alarms', own)),
    of('differences', open.lateDifferences, late, moneyPath(pairing.id, year, 'differences')),
    of('rectifications', open.lateRectifications, late, deskPath('rectifications', own)),
  ];
}
