/**
 * A line is one place through time: 泸水县 and 泸水市, which it became, are two codes and one line. What was recorded about a place
 * is found again by its line, whatever its code and name are by then.
 */
import { CONTINUES, type PlaceBook, type PlaceEventKind } from './place.rules';

/** A step of history as the database keeps it. */
export interface Step {
  kind: PlaceEventKind;
  onDay: string;
  oldName: string;
  newName: string;
}

/**
 * The line of every place of the book: the first code of its chain of continuing events. A line that is known already keeps its name,
 * so that what was recorded under it is still found when an edition of the data tells of an earlier code.
 */
export function linesOf(book: PlaceBook, known: ReadonlyMap<string, string>): Map<string, string> {
  const before = new Map<string, string>();
  for (const event of book.events) {
    const [from, to] = [event.from[0], event.to[0]];
    if (from !== undefined && to !== undefined && from !== to && CONTINUES.has(event.kind)) before.set(to, from);
  }
  const firstOf = (code: string): string => {
    let first = code;
    for (let earlier = before.get(first); earlier !== undefined; earlier = before.get(first)) first = earlier;
    return first;
  };
  const keptName = new Map<string, string>();
  for (const { code } of book.places) {
    const line = known.get(code);
    if (line !== undefined) keptName.set(firstOf(code), line);
  }
  return new Map(book.places.map(({ code }) => [code, keptName.get(firstOf(code)) ?? firstOf(code)]));
}

/**
 * What a line was called on a day. Where only the month or year of a change is certain, its new name counts from the first day of that
 * time on; before the first change that is known, the oldest name holds.
 * @param steps all steps of the line, of any kind and in any order
 * @param present the name that its last place bears
 */
export function nameOnDay(steps: readonly Step[], present: string, day: string): string {
  const names = steps.filter((step) => CONTINUES.has(step.kind)).sort((a, b) => (a.onDay < b.onDay ? -1 : 1));
  const next = names.find((step) => step.onDay > day);
  return next?.oldName ?? names.at(-1)?.newName ?? present;
}
