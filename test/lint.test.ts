import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './kit/house';

/** Runs a little program with eslint at hand, in a process of its own: eslint is an ES module, and so is its configuration. */
function withEslint<Answer>(program: string, ...args: string[]): Promise<Answer> {
  const code = `import { ESLint } from 'eslint'; const eslint = new ESLint(); const args = process.argv.slice(1);
    process.stdout.write(JSON.stringify(await (${program})(eslint, args)));`;
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      ['--input-type=module', '-e', code, ...args],
      { cwd: ROOT },
      (failure, stdout, stderr) => {
        if (failure) reject(new Error(`eslint said: ${stderr}`));
        else resolve(JSON.parse(stdout) as Answer);
      },
    );
  });
}

interface Finding {
  ruleId: string | null;
  line: number;
}

/** Lints a text in a little project of its own: the whole one takes eslint many times as long. */
async function lint(text: string): Promise<Finding[]> {
  mkdirSync(join(ROOT, 'coverage'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'coverage', 'lint-'));
  try {
    const options = { extends: '../../tsconfig.json', include: ['*.ts'], compilerOptions: { types: ['node'] } };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(options));
    writeFileSync(join(folder, 'breach.ts'), text);
    const [file] = await withEslint<{ messages: Finding[] }[]>(
      '(eslint, files) => eslint.lintFiles(files)',
      join(folder, 'breach.ts'),
    );
    return file?.messages ?? [];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lines that break what we hold to, and the rule that has to see each. */
const BREACHES: [rule: string, line: string][] = [
  ['@typescript-eslint/no-floating-promises', `export function late(): void { Promise.resolve(1); }`],
  ['@typescript-eslint/no-misused-promises', `if (Promise.resolve(true)) void 0;`],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `export function word(side: 'DONOR' | 'RECIPIENT'): string { switch (side) { case 'DONOR': return '帮扶方'; } return ''; }`,
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    `export function other(side: 'DONOR' | 'RECIPIENT'): string { switch (side) { case 'DONOR': return '帮扶方'; default: return '受援方'; } }`,
  ],
  ['@typescript-eslint/no-explicit-any', `export const anything: any = 1;`],
  ['@typescript-eslint/no-unsafe-return', `export const parsed = (text: string): string[] => JSON.parse(text);`],
  ['@typescript-eslint/only-throw-error', `export function fail(): never { throw 'no'; }`],
  ['no-empty', `export function hush(work: () => void): void { try { work(); } catch {} }`],
  ['no-restricted-properties', `export const mode = process.env.MODE;`],
  ['no-restricted-properties', `export const { env: all } = process;`],
  ['no-restricted-imports', `import { env } from 'node:process';`],
  ['no-restricted-properties', `export const rounded = Math.round(1.5);`],
  ['no-restricted-properties', `export const printed = (1.005).toFixed(2);`],
  ['no-restricted-globals', `export const amount = parseFloat('0.1');`],
  ['eqeqeq', `export const same = (a: string, b: string): boolean => a == b;`],
];

describe('lint holds what we promise of the code', () => {
  test('each rule sees the line that breaks it', async () => {
    const findings = await lint(BREACHES.map(([, line]) => line).join('\n'));
    const unseen = BREACHES.filter(([rule], at) => !findings.some((one) => one.ruleId === rule && one.line === at + 1));
    expect(unseen).toEqual([]);
  });

  test('server, contract, tests and client are held to the same rules', async () => {
    const files = ['server/main.ts', 'schema/page.ts', 'test/kit/house.ts', 'client/src/main.tsx'].filter((file) =>
      existsSync(join(ROOT, file)),
    );
    // What each sees to is proved above; tests and the client may read the environment, which is theirs to set.
    const rules = [...new Set(BREACHES.map(([rule]) => rule))];
    const severities = await withEslint<Record<string, number>[]>(
      `(eslint, files) => Promise.all(files.map(async (file) => {
        const { rules } = await eslint.calculateConfigForFile(file);
        return Object.fromEntries(Object.entries(rules).map(([name, [severity]]) => [name, severity]));
      }))`,
      ...files,
    );
    const loose = files.flatMap((file, at) =>
      rules.filter((rule) => severities[at]?.[rule] !== 2).map((rule) => `${file}: ${rule}`),
    );
    expect(loose).toEqual([]);
  });
});
