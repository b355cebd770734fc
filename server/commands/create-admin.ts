import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Lang, ProblemCode } from '../../schema/vocabulary';
import { createAdministrator } from '../accounts/first-accounts.service';
import { readConfig } from '../config';
import { openDatabase } from '../db/database';
import { DomainError } from '../platform/errors';
import { problemMessage } from '../platform/messages';

const USAGE = `用法 / usage: npm run admin:create -- --name NAME [--display-name NAME] [--password-stdin] [--another]
  --display-name     显示名称 / the name to show
  --password-stdin   从标准输入读取密码；否则生成并只显示一次 / read the password from standard input; else one is made up and told once
  --another          已有管理员时再建一个 / although there is an administrator already`;

const OPTIONS = {
  name: { type: 'string' },
  'display-name': { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  another: { type: 'boolean', default: false },
} as const;

/** `npm run admin:create -- --name NAME`: the first administrator of the database that the configuration names. */
async function main(): Promise<number> {
  const wish = readWish();
  if (wish === null) return say(USAGE, 2);
  const database = await openDatabase(readConfig());
  try {
    const { name, password } = await createAdministrator(database.source, wish);
    const lines = [`已创建管理员“${name}”。 / The administrator “${name}” was created.`];
    if (password !== null)
      lines.push(`初始密码（只显示这一次，登录后须修改） / first password (told once, to be changed): ${password}`);
    return say(lines.join('\n'), 0);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const hint =
      error.code === ProblemCode.ALREADY_EXISTS ? '\n再建一个请加 --another / add --another for one more' : '';
    return say([Lang.ZH, Lang.EN].map((lang) => problemMessage(error.code, error.details, lang)).join(' / ') + hint, 1);
  } finally {
    await database.close();
  }
}

function readWish(): Parameters<typeof createAdministrator>[1] | null {
  try {
    const { values } = parseArgs({ options: OPTIONS, strict: true });
    if (!values.name) return null;
    const displayName = values['display-name'];
    return {
      name: values.name,
      ...(displayName ? { displayName } : {}),
      password: values['password-stdin'] ? readFileSync(0, 'utf8').replace(/\r?\n$/, '') : null,
      isAnother: values.another,
    };
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
