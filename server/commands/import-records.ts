import 'reflect-metadata';
import { createReadStream, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { ImportRowState, ImportState, Lang, ProblemCode, ImportKind } from '../../schema/vocabulary';
import { readConfig } from '../config';
import { openDatabase } from '../db/database';
import { Hub } from '../events/hub';
import { furnish } from '../furnish';
import { fileFaultWords } from '../imports/file-fault';
import type { ImportFile } from '../imports/import';
import { shownRow } from '../imports/import-view.rules';
import { questionWords } from '../imports/refusal-words.rules';
import { DomainError } from '../platform/errors';
import { keyOf, newId, toGlobalId } from '../platform/ids';
import { createLog } from '../platform/log';
import { problemMessage } from '../platform/messages';
import type { Viewer } from '../platform/scope';
import { openRooms, type Rooms } from '../rooms';

const SHOWN_REFUSALS = 20;

const USAGE = `用法 / usage: npm run import:records -- FILE --kind ${Object.values(ImportKind).join('|')} --pairing PAIRING --account NAME [--partial] [--check]
  --pairing   结对的编号，或受帮扶方的名称 / the pairing's id, or the recipient's name
  --account   以哪个账号导入；密码从标准输入读取 / whose account; the password is read from standard input
  --partial   有不能入账的行时，仍录入其余的行 / record the good rows although others are refused
  --check     只核对，不入账 / judge the rows and record nothing`;

const OPTIONS = {
  kind: { type: 'string' },
  pairing: { type: 'string' },
  account: { type: 'string' },
  partial: { type: 'boolean', default: false },
  check: { type: 'boolean', default: false },
} as const;

interface Wish {
  file: string;
  kind: ImportKind;
  pairing: string;
  account: string;
  partial: boolean;
  check: boolean;
}

/** `npm run import:records -- FILE …`: records a spreadsheet as somebody would on the page, whether the server runs or not. */
async function main(): Promise<number> {
  const wish = readWish();
  if (wish === null) return say(USAGE, 2);
  const config = readConfig();
  const database = await openDatabase(config);
  const log = createLog(config.logLevel);
  try {
    await furnish(database.source);
    const rooms = openRooms({ source: database.source, worker: database.worker, config, log, hub: new Hub() });
    const password = readFileSync(0, 'utf8').replace(/\r?\n$/, '');
    const { viewer } = await rooms.sessions.signIn({ account: wish.account, password }, Lang.ZH, 'command');
    return await take(rooms, viewer, wish);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return say([Lang.ZH, Lang.EN].map((lang) => problemMessage(error.code, error.details, lang)).join(' / '), 1);
  } finally {
    await database.close();
  }
}

async function take(rooms: Rooms, viewer: Viewer, wish: Wish): Promise<number> {
  const { imports } = rooms;
  const pairingId = await pairingOf(rooms, viewer, wish.pairing);
  const asked = { pairingId, kind: wish.kind, name: basename(wish.file) };
  const id = await imports.start(viewer, asked, createReadStream(wish.file) as AsyncIterable<Buffer>);
  const file = await withBar(rooms, id, async () => {
    await imports.settled();
    return imports.get(viewer, id);
  });
  say(await report(rooms, viewer, file), 0);
  if (file.state !== ImportState.READY) return 1;
  if (wish.check) {
    await imports.discard(viewer, { requestKey: newId(), importId: id, version: file.version });
    return file.refused > 0 ? 1 : 0;
  }
  const order = { requestKey: newId(), importId: id, version: file.version, goodRowsOnly: wish.partial };
  const done = await withBar(rooms, id, () => imports.commit(viewer, order));
  return say(`已入账 ${done.recorded} 行 / ${done.recorded} rows were recorded`, 0);
}

/** Shows how far this process is with the file while the work goes on. */
async function withBar<Result>({ imports }: Rooms, id: string, work: () => Promise<Result>): Promise<Result> {
  const bar = new SingleBar({ format: '{bar} {value}/{total} {percentage}%', hideCursor: true, clearOnComplete: true });
  bar.start(1, 0);
  const stop = imports.progress.watch(id, () => {
    const live = imports.progress.of(id);
    if (live?.total) bar.setTotal(live.total);
    if (live) bar.update(live.done);
  });
  try {
    return await work();
  } finally {
    stop();
    bar.stop();
  }
}

/** A pairing by its id, or the one of the viewer's whose recipient is so called. Fails with NOT_FOUND. */
async function pairingOf({ pairings }: Rooms, viewer: Viewer, named: string): Promise<string> {
  try {
    return keyOf('Pairing', named, 'pairing');
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
  }
  const { edges } = await pairings.list(viewer, { search: named, mine: true }, null, { first: 2 });
  const [found] = edges;
  if (found && edges.length === 1) return found.node.id;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairing');
}

async function report({ imports }: Rooms, viewer: Viewer, file: ImportFile): Promise<string> {
  const { fields } = imports.kindOf(file.kind).catalogue;
  const both = (word: (lang: Lang) => string): string => `${word(Lang.ZH)} / ${word(Lang.EN)}`;
  const { fault } = file;
  if (fault !== null) return `✗ ${both((lang) => fileFaultWords(fault, lang))}`;
  if (file.state === ImportState.NEEDS_MAPPING) {
    const questions = (file.layout?.questions ?? []).map(
      ({ field, about }) =>
        `? ${both((lang) =>
          questionWords(
            about,
            fields.find((one) => one.field === field),
            lang,
          ),
        )}`,
    );
    const where = `请在页面上指明各列（${toGlobalId('Import', file.id)}） / name the columns on the page`;
    return [...questions, where].join('\n');
  }
  const refused = await imports.lines(viewer, file.id, ImportRowState.REFUSED, { first: SHOWN_REFUSALS });
  const columns = file.layout?.columns ?? [];
  const lines = refused.edges.flatMap(({ node }) =>
    shownRow(node, columns, fields, Lang.ZH).refusals.map(
      ({ message, remedy }) => `✗ [${node.number}] ${message}；${remedy}`,
    ),
  );
  const rest = file.refused - refused.edges.length;
  return [
    `可录 ${file.good}，规范后可录 ${file.repaired}，拒绝 ${file.refused}，重复 ${file.duplicates}，不是记录 ${file.skipped}`,
    `${file.good} good, ${file.repaired} repaired, ${file.refused} refused, ${file.duplicates} duplicates, ${file.skipped} no records`,
    ...lines,
    ...(rest > 0 ? [`… ${rest}`] : []),
  ].join('\n');
}

function readWish(): Wish | null {
  try {
    const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true, strict: true });
    const [file, ...more] = positionals;
    const kind = Object.values(ImportKind).find((one) => String(one) === values.kind);
    const { pairing, account, partial, check } = values;
    if (!file || more.length > 0 || !kind || !pairing || !account) return null;
    return { file, kind, pairing, account, partial, check };
  } catch {
    return null; // an unknown option: the usage tells
  }
}

function say(text: string, code: number): number {
  process.stdout.write(`${text}\n`);
  return code;
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
