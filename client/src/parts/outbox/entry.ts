import type { Problem } from '../../api/problems';
import type { Holds } from '../device';

/** Every input of a mutation that may wait names its request, so that sending it again cannot double it. */
export type Input = Record<string, unknown> & { requestKey: string };

/** The form that it was entered in, and its values: the way back. */
export interface FormOfEntry {
  /** of the form's draft */
  name: string;
  values: object;
  holds: Holds;
}

/** A file that is uploaded before the mutation, whose `evidenceIds` it becomes. */
export interface FileOfEntry {
  name: string;
  type: string;
  size: number;
}

/**
 * WAITING: not known to have arrived. REFUSED: the server has said no. CONFLICT: what it changes has changed meanwhile.
 */
export type EntryState = 'WAITING' | 'REFUSED' | 'CONFLICT';

/** Something that was submitted and got no answer. */
export interface Entry {
  /** sorts in the order of submitting */
  id: string;
  /** when it was submitted, in milliseconds since 1970 */
  at: number;
  /** what the form calls itself, and the page it stands on */
  title: string;
  path: string;
  /** what was entered, as the form shows it: labels and values in the words of whoever entered it */
  facts: [label: string, value: string][];
  mutation: string;
  document: string;
  input: Input;
  /** what it changes: entries of one record are sent in their order */
  record?: string;
  form?: FormOfEntry;
  file?: FileOfEntry;
  state: EntryState;
  /** what the server said */
  problems: Problem[];
  /** the version that stands, where the server has named it */
  standing?: number;
}

/** Whether something of the same record comes before it. */
export const isHeld = ({ id, record }: Entry, entries: readonly Entry[]): boolean =>
  record !== undefined && entries.some((other) => other.record === record && other.id < id);

/** The first that can be sent now: what an entry of the same record waits for, or was refused for, comes before it. */
export function nextToSend(entries: readonly Entry[]): Entry | undefined {
  return entries.find((entry) => entry.state === 'WAITING' && !isHeld(entry, entries));
}

/**
 * What follows an entry that has been taken: made from the version before it, it now stands on the version that the
 * entry made, unless somebody else came between the two.
 */
export function movedOn(following: Entry, taken: Entry, made: number | undefined): Entry {
  const { version } = following.input;
  const follows = following.record !== undefined && following.record === taken.record;
  if (!follows || made === undefined || version !== taken.input.version || made !== Number(version) + 1) {
    return following;
  }
  return { ...following, input: { ...following.input, version: made } };
}

/** The version of a record that an answer carries. */
export function versionIn(answer: unknown, record: string | undefined): number | undefined {
  if (typeof answer !== 'object' || answer === null) return undefined;
  const { id, version } = answer as { id?: unknown; version?: unknown };
  if (id === record && typeof version === 'number') return version;
  for (const value of Object.values(answer)) {
    const found = versionIn(value, record);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What was entered, read from the form as it stands: every control with its label, chosen words rather than codes. */
export function factsOf(form: HTMLFormElement | null): [label: string, value: string][] {
  const facts: [string, string][] = [];
  for (const control of form?.elements ?? []) {
    const value = valueOf(control);
    const label = (control as HTMLInputElement).labels?.[0]?.innerText.trim();
    if (value && label) facts.push([label.split('\n')[0] ?? label, value]);
  }
  return facts;
}

function valueOf(control: Element): string | undefined {
  if (control instanceof HTMLTextAreaElement) return control.value.trim();
  if (control instanceof HTMLSelectElement) return control.value && control.selectedOptions[0]?.text.trim();
  if (!(control instanceof HTMLInputElement)) return undefined;
  if (control.type === 'checkbox' || control.type === 'radio') return control.checked ? '✓' : undefined;
  return control.value.trim();
}
