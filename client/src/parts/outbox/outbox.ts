import { gql, type Client, type CombinedError } from 'urql';
import { isUnanswered, isUnauthenticated, problemsOf } from '../../api/problems';
import { upload } from '../../api/upload';
import { pauseMs } from '../../live/pause';
import { dictionary, type Language } from '../../words';
import type { Device } from '../device';
import { movedOn, nextToSend, versionIn, type Entry } from './entry';

/** Files that wait, each and together: a phone's pictures of a roster, not an archive. */
export const MOST_FILE_BYTES = 10 * 2 ** 20;
export const MOST_FILES_BYTES = 50 * 2 ** 20;

/** Another tab sends: it is looked after in case that one is closed. */
const OTHER_TAB_MS = 5_000;
/** A server in trouble of its own is asked so often before somebody has to look. */
const MOST_TROUBLES = 5;

const CONFLICTS = ['VERSION_CONFLICT', 'RECORDS_CHANGED', 'TRANSITION_REFUSED'];
/** The server has not judged yet: it is busy, or too much was asked at once. */
const LATER = ['BUSY', 'TOO_MANY_REQUESTS'];

export interface OutboxView {
  entries: readonly Entry[];
  /** the entry on its way now */
  sending: string | undefined;
  /** how many have arrived since this tab was opened */
  sent: number;
  /** how many were put here since this tab was opened */
  put: number;
}

interface Line {
  client: Client;
  language: Language;
}

type Ending = 'TAKEN' | 'JUDGED' | 'LATER' | 'SIGNED_OUT';

/**
 * What was submitted without an answer, until it has one. It lies on the device, is the same for all tabs, is sent by
 * one of them at a time, in its order for each record, and always with the request key it was first submitted with.
 */
export class Outbox {
  private view: OutboxView = { entries: [], sending: undefined, sent: 0, put: 0 };
  private readonly watchers = new Set<() => void>();
  private readonly channel: BroadcastChannel;
  private line: Line | undefined;
  private isRunning = false;
  private isWanted = false;
  private failures = 0;
  private readonly troubles = new Map<string, number>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly device: Device,
    private readonly accountId: string,
  ) {
    this.channel = new BroadcastChannel(`jiedui.outbox.${accountId}`);
    this.channel.onmessage = () => void this.read();
  }

  readonly watch = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => {
      this.watchers.delete(watcher);
    };
  };

  readonly now = (): OutboxView => this.view;

  /** Sends whatever waits, now and whenever something is put here or the network comes back; until the end is called. */
  begin(line: Line): () => void {
    this.line = line;
    const wake = (): void => this.wake();
    addEventListener('online', wake);
    void this.read().then(wake);
    return () => {
      removeEventListener('online', wake);
      clearTimeout(this.timer);
      if (this.line === line) this.line = undefined;
    };
  }

  /** The line is up, or may be. */
  wake(): void {
    this.failures = 0;
    void this.run();
  }

  /** Fails where the device has no room. */
  async put(entry: Entry, file?: Blob): Promise<void> {
    if (file) await this.device.put('file', entry.id, await file.arrayBuffer(), 'PERSONS');
    await this.save(entry);
    this.show({ put: this.view.put + 1 });
    await this.tell();
    this.later();
  }

  /** Whether what names persons survives a closed tab. */
  get survives(): boolean {
    return this.device.placeFor('PERSONS') === 'DEVICE';
  }

  /** Whether a file of this size may wait beside those that do. */
  hasRoomFor(bytes: number): boolean {
    const waiting = this.view.entries.reduce((sum, { file }) => sum + (file?.size ?? 0), 0);
    return this.device.isSealed && bytes <= MOST_FILE_BYTES && waiting + bytes <= MOST_FILES_BYTES;
  }

  async discard(entry: Entry): Promise<void> {
    await this.drop(entry);
    await this.tell();
    this.wake();
  }

  /** Sends it once more as it is; one that was overtaken stands on what stands now. */
  async again(entry: Entry): Promise<void> {
    const { standing, ...rest } = entry;
    const input = standing === undefined ? rest.input : { ...rest.input, version: standing };
    await this.save({ ...rest, input, state: 'WAITING', problems: [] });
    await this.tell();
    this.wake();
  }

  private async read(): Promise<readonly Entry[]> {
    const found = await this.device.all<Entry>('waiting');
    const entries = [...found.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    this.show({ entries });
    return entries;
  }

  private show(part: Partial<OutboxView>): void {
    this.view = { ...this.view, ...part };
    this.watchers.forEach((watcher) => watcher());
  }

  private async tell(): Promise<void> {
    await this.read();
    this.channel.postMessage('changed');
  }

  private async save(entry: Entry): Promise<void> {
    await this.device.put('waiting', entry.id, entry, 'PERSONS');
  }

  private async drop({ id, file }: Entry): Promise<void> {
    await this.device.remove('waiting', id);
    if (file) await this.device.remove('file', id);
  }

  private later(ms: number = pauseMs(this.failures)): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.run(), ms);
  }

  /** One run at a time in this tab, and one of all tabs at a time where the browser can tell. */
  private async run(): Promise<void> {
    this.isWanted = true;
    if (this.isRunning) return;
    this.isRunning = true;
    try {
      while (this.isWanted) {
        this.isWanted = false;
        const locks = navigator.locks as LockManager | undefined;
        if (!locks) await this.sendAll();
        else
          await locks.request(`jiedui.outbox.${this.accountId}`, { ifAvailable: true }, async (lock) => {
            if (lock) await this.sendAll();
            else this.later(OTHER_TAB_MS);
          });
      }
    } finally {
      this.isRunning = false;
      this.show({ sending: undefined });
    }
  }

  private async sendAll(): Promise<void> {
    for (;;) {
      const entry = nextToSend(await this.read());
      const line = this.line;
      if (!entry || !line) return;
      this.show({ sending: entry.id });
      const ending = await this.send(entry, line);
      await this.tell();
      if (ending === 'SIGNED_OUT') return;
      if (ending === 'LATER') {
        this.failures += 1;
        return this.later();
      }
      this.failures = 0;
    }
  }

  private async send(entry: Entry, { client, language }: Line): Promise<Ending> {
    const words = dictionary[language];
    const ready = await this.uploaded(entry, language);
    if ('trouble' in ready) {
      if (ready.isCut) return 'LATER';
      return this.judge(entry, [{ code: 'FILE', message: ready.trouble }], undefined);
    }
    const { data, error } = await client.mutation<unknown>(gql(entry.document), { input: ready.input }).toPromise();
    if (!error) return this.taken(entry, data);
    if (isUnanswered(error)) return 'LATER';
    if (isUnauthenticated(error)) return 'SIGNED_OUT';
    const problems = problemsOf(error, words);
    if (problems.some(({ code }) => LATER.includes(code))) return 'LATER';
    const troubles = this.troubles.get(entry.id) ?? 0;
    this.troubles.set(entry.id, troubles + 1);
    if (problems.some(({ code }) => code === 'INTERNAL') && troubles < MOST_TROUBLES) return 'LATER';
    return this.judge(entry, problems, error);
  }

  /** The file goes first; where its mutation is asked again, the file that arrived is named again. */
  private async uploaded(
    entry: Entry,
    language: Language,
  ): Promise<{ input: Entry['input'] } | { trouble: string; isCut: boolean }> {
    if (!entry.file || entry.input.evidenceIds !== undefined) return { input: entry.input };
    const content = await this.device.bytes('file', entry.id);
    if (!content) return { trouble: dictionary[language].fileGone, isCut: false };
    const answer = await upload<{ id: string }>({
      to: `/evidence?name=${encodeURIComponent(entry.file.name)}`,
      file: new Blob([content], { type: entry.file.type }),
      language,
      progressed: () => undefined,
      networkDown: dictionary[language].networkDown,
    });
    if ('trouble' in answer) return answer;
    const input = { ...entry.input, evidenceIds: [answer.body.id] };
    await this.save({ ...entry, input });
    return { input };
  }

  private async taken(entry: Entry, answer: unknown): Promise<Ending> {
    const made = versionIn(answer, entry.record);
    for (const other of this.view.entries) {
      const moved = movedOn(other, entry, made);
      if (moved !== other && other.id !== entry.id) await this.save(moved);
    }
    await this.drop(entry);
    this.show({ sent: this.view.sent + 1 });
    return 'TAKEN';
  }

  private async judge(entry: Entry, problems: Entry['problems'], error: CombinedError | undefined): Promise<Ending> {
    const isConflict = problems.some(({ code }) => CONFLICTS.includes(code));
    await this.save({
      ...entry,
      state: isConflict ? 'CONFLICT' : 'REFUSED',
      problems,
      standing: error && standingIn(error),
    });
    return 'JUDGED';
  }
}

/** The version that stands, as VERSION_CONFLICT names it. */
function standingIn({ graphQLErrors }: CombinedError): number | undefined {
  for (const { extensions } of graphQLErrors) {
    const details = extensions.details as { current?: unknown } | undefined;
    if (extensions.code === 'VERSION_CONFLICT' && typeof details?.current === 'number') return details.current;
  }
  return undefined;
}
