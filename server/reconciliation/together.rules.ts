import { Side } from '../../schema/vocabulary';
import { sumOf, type Statement } from './evidence.rules';
import type { MatchSettings } from './match';

/** More statements than this under one document are no group that a person could look through. */
const MOST_TOGETHER = 12;

/**
 * Statements left over because their document says which belong together, and nothing says which to which: two equal
 * batches of one day, a receipt booked twice. Taken together they are no guess: under that document one side says this
 * and the other side that. Only where the sums agree, or one side has stated it once.
 */
export function leftUnderOneDocument(
  statements: readonly Statement[],
  free: ReadonlySet<number>,
  settings: MatchSettings,
): number[][] {
  const taken = new Set<number>();
  const groups: number[][] = [];
  // First those of one amount, then whatever is left under the document.
  for (const drawerOf of [
    ({ fact, document }: Statement) => `${document.keys.join()} ${fact.amountFen}`,
    ({ document }: Statement) => document.keys.join(),
  ]) {
    const drawers = new Map<string, number[]>();
    for (const index of free) {
      const statement = statements[index];
      // A list of documents joins what is not one; those are found by their sums, or not at all.
      if (statement?.document.keys.length !== 1 || taken.has(index)) continue;
      const drawer = drawerOf(statement);
      drawers.set(drawer, [...(drawers.get(drawer) ?? []), index]);
    }
    for (const members of drawers.values()) {
      if (
        !isOneMatter(
          members.flatMap((index) => statements[index] ?? []),
          settings,
        )
      )
        continue;
      groups.push(members);
      for (const member of members) taken.add(member);
    }
  }
  return groups;
}

function isOneMatter(statements: readonly Statement[], settings: MatchSettings): boolean {
  if (statements.length > MOST_TOGETHER) return false;
  const donors = statements.filter(({ fact }) => fact.side === Side.DONOR);
  const recipients = statements.filter(({ fact }) => fact.side === Side.RECIPIENT);
  if (donors.length === 0 || recipients.length === 0) return false;
  const days = statements.map(({ day }) => day);
  if (Math.max(...days) - Math.min(...days) > settings.daysAfter) return false;
  if (new Set(statements.map(({ fact }) => fact.fundId)).size > 1) return false;
  const isTwice = donors.length === 1 && new Set(statements.map(({ fact }) => fact.amountFen)).size === 1;
  return isTwice || sumOf(donors) === sumOf(recipients);
}
