import 'reflect-metadata';
import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { SingleBar } from 'cli-progress';
import { readConfig } from '../config';
import { openDatabase } from '../db/database';
import { markMoment } from '../events/moment.store';
import { furnish } from '../furnish';
import { readFileText, type EntryFault } from '../statements/publication.rules';
import { PublicationService, type ImportSummary } from '../statements/publication.service';

const MAX_BYTES = 50 * 1024 * 1024;
const SHOWN_FAULTS = 50;

const USAGE = `用法 / usage: npm run import -- FILE [--partial] [--new-indicators]
  --partial          有条目被拒绝时，仍录入其余条目 / take the sound entries although others are refused
  --new-indicators   收录未知的指标代码 / admit indicator codes that are not known`;

/** `npm run import -- FILE`: takes in published statements, whether the server runs or not. */
async function main(): Promise<number> {
  const args = process.argv.slice(2);
  const file = args.find((arg) => !arg.startsWith('--'));
  const unknown = args.filter((arg) => arg.startsWith('--') && !['--partial', '--new-indicators'].includes(arg));
  if (file === undefined || unknown.length > 0) return say(`${unknown.map((arg) => `? ${arg}\n`).join('')}${USAGE}`, 2);

  const entries = readEntries(file);
  if (!Array.isArray(entries)) return say(`${basename(file)}: ${entries.zh}\n${basename(file)}: ${entries.en}`, 2);

  const database = await openDatabase(readConfig());
  try {
    await furnish(database.source);
    const bar = new SingleBar({
      format: '{bar} {value}/{total} {percentage}%',
      hideCursor: true,
      clearOnComplete: true,
      noTTYOutput: false,
    });
    bar.start(entries.length, 0);
    const summary = await new PublicationService(database.source).importEntries(entries, {
      partial: args.includes('--partial'),
      newIndicators: args.includes('--new-indicators'),
      onProgress: (done) => bar.update(done),
    });
    bar.stop();
    // Where no server runs nobody else keeps a moment, and the past could not be asked about until one does.
    if (summary.isCommitted) await database.worker.transaction(markMoment);
    return say(report(summary), summary.isCommitted ? 0 : 1);
  } finally {
    await database.close();
  }
}

function readEntries(file: string): unknown[] | { zh: string; en: string } {
  try {
    const size = statSync(file).size;
    if (size > MAX_BYTES) return { zh: '文件超过 50 MB', en: 'the file is larger than 50 MB' };
    return readFileText(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { zh: `无法读取：${reason}`, en: `cannot be read: ${reason}` };
  }
}

function report(summary: ImportSummary): string {
  const lines = [
    `共 ${summary.entries} 条：新录入 ${summary.recorded}，已有 ${summary.same}，拒绝 ${refusedEntries(summary.refused)}`,
    `${summary.entries} entries: ${summary.recorded} new, ${summary.same} same, ${refusedEntries(summary.refused)} refused`,
    ...summary.admittedIndicators.map((code) => `+ 指标 / indicator ${code}`),
    ...summary.notices.map((notice) => `· ${notice.id}: ${notice.zh} / ${notice.en}`),
    ...summary.refused
      .slice(0, SHOWN_FAULTS)
      .map((fault) => `✗ [${fault.entry}] ${fault.id ?? '?'} ${fault.path}: ${fault.zh} / ${fault.en}`),
  ];
  if (summary.refused.length > SHOWN_FAULTS) lines.push(`… ${summary.refused.length - SHOWN_FAULTS}`);
  if (!summary.isCommitted)
    lines.push('未录入任何内容。改正后重试，或加 --partial。 / Nothing was recorded. Mend the file, or add --partial.');
  return lines.join('\n');
}

const refusedEntries = (faults: EntryFault[]): number => new Set(faults.map((fault) => fault.entry)).size;

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
