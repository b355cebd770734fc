import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';

export const ROOT = join(__dirname, '..', '..');

/** The project's text files as a wall looks at them: path from the root → text. */
export type Tree = ReadonlyMap<string, string>;

/** One promise about the sources, and files that would break it: a wall that cannot fall is none. */
export interface Wall {
  promise: string;
  /** What breaks it, each as `file -> what`. */
  measure: (tree: Tree) => string[];
  /** Each of these files alone has to be found out. */
  breaches: [path: string, text: string][];
}

const TEXT = /\.(tsx?|c?js|mjs|json|graphql|md|ya?ml|sh|css|html)$|(^|\/)(Dockerfile|run|\.env\.example|\.npmrc)$/;

/** Every text file that belongs to the project, whether committed yet or not. */
export function readTree(): Tree {
  const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const paths = [...new Set(names.split('\0'))].filter((path) => TEXT.test(path));
  return new Map(paths.flatMap((path) => withText(path)));
}

function withText(path: string): [string, string][] {
  try {
    return [[path, readFileSync(join(ROOT, path), 'utf8')]];
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []; // removed, not yet committed
    throw error;
  }
}

/** What a file imports, as written: `type-graphql`, `../db/tx`. */
export function specifiersOf(text: string): string[] {
  const pattern = /(?:\bfrom|(?<!')\bimport|\bimport\(|\brequire\()\s*['"`]([^'"`]+)['"`]/g;
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

/** What a file imports from the project itself, as paths from the root without an ending. */
export function importsOf(path: string, text: string): string[] {
  return specifiersOf(text)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => strip(normalize(join(dirname(path), specifier))));
}

/** The floor that a file of the server stands on; see the picture in the README. */
export function floorOf(path: string): number {
  if (/^server\/(main|app|config|furnish|rooms|commands\/.*|demonstration\/.*)$/.test(path)) return 4;
  // A room with many resolvers puts itself together, in the name of rooms.ts.
  if (/\.room$/.test(path)) return 4;
  if (/\.(resolver|door)$/.test(path) || path.startsWith('server/graphql/')) return 3;
  if (/\.(service|paper)$/.test(path) || path.startsWith('server/checks/')) return 2;
  if (/\.(rules|store)$/.test(path) || path.startsWith('server/events/')) return 1;
  return 0;
}

const strip = (path: string): string => path.replace(/\.(tsx?|js)$/, '');
const isServer = (path: string): boolean => path.startsWith('server/') && path.endsWith('.ts');
const isContract = (path: string): boolean => path.startsWith('schema/') && path.endsWith('.ts');
const isCode = (path: string): boolean => /^(server|schema|test|client)\/.*\.tsx?$/.test(path);
const withoutComments = (text: string): string => text.replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '');

/** A measure that looks at one file at a time. */
function inFiles(
  concerns: (path: string) => boolean,
  find: (path: string, text: string) => string[],
): (tree: Tree) => string[] {
  return (tree) =>
    [...tree]
      .filter(([path]) => concerns(path))
      .flatMap(([path, text]) => find(path, text).map((what) => `${path} -> ${what}`));
}

/** A measure that finds a pattern's first match in a file. */
function without(concerns: (path: string) => boolean, pattern: RegExp): (tree: Tree) => string[] {
  return inFiles(concerns, (_path, text) => pattern.exec(text)?.slice(0, 1) ?? []);
}

/** Where SQL may stand besides stores and migrations. */
const SPEAKS_SQL = /\.store\.ts$|^server\/(db\/|events\/outbox\.ts$|web\/health\.ts$|platform\/scope\.ts$)/;

const LONGEST_FILE = 400;
/** Longer files, each with the reason why it is not cut. */
export const LONG_FILES: Record<string, string> = {
  'server/indicators/catalogue/funds.ts': 'a table of indicators: data, read by looking one up',
  'server/indicators/catalogue/projects.ts': 'a table of indicators',
  'server/indicators/catalogue/talent.ts': 'a table of indicators',
  'server/demonstration/daguan-projects.ts': 'a table of projects: data',
  'server/db/migrations/0001-foundation.ts': 'the first tables and their walls: a migration is read once, as a whole',
  'server/db/migrations/0006-money.ts': 'the ledger, its books and their walls: read once, as a whole',
  'schema/vocabulary.ts': 'the plain words of the business: a table',
  'schema/fund.ts': 'one noun of the contract with all its inputs; most of it is descriptions',
  'schema/statement.ts': 'one noun of the contract with all its inputs; half of it is descriptions',
  'client/src/words.ts': 'every word on the screen in both languages: a table',
  'client/src/pages/money/words.zh.ts': 'every word of the money page: a table',
  'client/src/pages/money/words.en.ts': 'every word of the money page: a table',
};

const linesOf = (text: string): number => text.split('\n').length - 1;
const words = (...parts: string[]): RegExp => new RegExp(`\\b(${parts.join('|')})\\b`);

/** The walls of the house that can be seen in its sources. */
export const WALLS: Wall[] = [
  {
    promise: 'arrows point down: no file imports from a higher floor',
    measure: inFiles(isServer, (path, text) =>
      importsOf(path, text).filter(
        (target) =>
          target.startsWith('server/') && floorOf(target) > floorOf(strip(path)) && target !== 'server/config',
      ),
    ),
    breaches: [
      ['server/funds/fund.store.ts', `import { FundService } from './fund.service';`],
      ['server/funds/fund.service.ts', `import { FundResolver } from './fund.resolver';`],
      [
        'server/funds/fund.store.ts',
        `import type { A } from 'a' with { 'resolution-mode': 'import' };\nimport { FundService } from './fund.service';`,
      ],
      ['server/platform/clever.ts', `const { openRooms } = await import('../rooms');`],
      ['server/graphql/clever.ts', `import "../app";`],
    ],
  },
  {
    promise: 'rules are pure: they import neither a store, nor the database, nor a clock, nor chance',
    measure: inFiles(
      (path) => path.endsWith('.rules.ts'),
      (path, text) => [
        ...importsOf(path, text).filter((target) => /\.(store|service|resolver|tables)$|^server\/db\//.test(target)),
        ...specifiersOf(text).filter((from) =>
          /^(typeorm|pg|type-graphql)$|^(node:)?(fs|http|child_process)\b/.test(from),
        ),
        ...(withoutComments(text).match(/Date\.now\(|new Date\(\)|Math\.random\(|randomUUID\(|process\./g) ?? []),
      ],
    ),
    breaches: [
      ['server/funds/fund.rules.ts', `import { findFund } from './fund.store';`],
      ['server/funds/fund.rules.ts', `import { tx } from '../db/tx';`],
      ['server/funds/fund.rules.ts', `export const isLate = (due: number) => Date.now() > due;`],
    ],
  },
  {
    promise: 'the contract imports type-graphql, graphql and itself only, and the vocabulary nothing at all',
    measure: inFiles(isContract, (path, text) =>
      specifiersOf(text).filter(
        (from) => path === 'schema/vocabulary.ts' || !/^(\.\/|type-graphql$|graphql$)/.test(from),
      ),
    ),
    breaches: [
      ['schema/fund.ts', `import { FundRow } from '../server/funds/fund.tables';`],
      ['schema/fund.ts', `import 'typeorm';`],
      ['schema/vocabulary.ts', `import { Field } from 'type-graphql';`],
    ],
  },
  {
    promise: 'only resolvers and the GraphQL glue import the nouns of the contract',
    measure: inFiles(
      (path) => isServer(path) && floorOf(strip(path)) !== 3,
      (path, text) => importsOf(path, text).filter((target) => target.startsWith('schema/') && !PLAIN.test(target)),
    ),
    breaches: [['server/funds/fund.service.ts', `import { Fund } from '../../schema/fund';`]],
  },
  {
    promise: 'a resolver never calls a resolver',
    measure: inFiles(
      (path) => path.endsWith('.resolver.ts'),
      (path, text) => importsOf(path, text).filter((target) => target.endsWith('.resolver')),
    ),
    breaches: [['server/funds/fund.resolver.ts', `import { PartyResolver } from '../parties/party.resolver';`]],
  },
  {
    promise: 'SQL stands in stores and migrations only',
    measure: inFiles(
      (path) => isServer(path) && !SPEAKS_SQL.test(path),
      (_path, text) => withoutComments(text).match(/\.query\s*[<(]|\bcreateQueryBuilder\(|\bselect\s.+\sfrom\s/g) ?? [],
    ),
    breaches: [
      ['server/funds/fund.service.ts', `await db.query('select 1');`],
      ['server/funds/fund.resolver.ts', `await db.query<Row[]>(sql);`],
      ['server/funds/helper.ts', 'const sql = `select id from fund`;'],
    ],
  },
  {
    promise: 'every statement of a store is named, so that a slow one can be told from the logs',
    measure: inFiles(
      (path) => path.endsWith('.store.ts'),
      (_path, text) =>
        [...text.matchAll(/\.query\b[^`'"(]*\(\s*[`'](?!\/\* [A-Za-z${}.]+ \*\/)(.{0,40})/g)].map(
          (match) => match[1] ?? '',
        ),
    ),
    breaches: [['server/funds/fund.store.ts', 'await db.query<FundRow[]>(`select id from fund`);']],
  },
  {
    promise: 'no statement sorts or filters by a string of the caller',
    measure: without(isServer, /\.(orderBy|addOrderBy|distinctOn)\(/),
    breaches: [['server/funds/fund.store.ts', `query.orderBy(input.field)`]],
  },
  {
    promise: 'the environment is read in the configuration only',
    measure: inFiles(
      // A library reads its setting while it is loaded; who loads it sets that, and puts it back.
      (path) =>
        (isServer(path) || isContract(path)) &&
        !['server/config.ts', 'server/graphql/as-in-production.ts'].includes(path),
      (_path, text) =>
        /process\s*(\?\.|\.|\[')\s*env\b|\{[^}]*\benv\b[^}]*\}\s*(=\s*process\b|from '(node:)?process')/
          .exec(text)
          ?.slice(0, 1) ?? [],
    ),
    breaches: [
      ['server/funds/fund.service.ts', `const mode = process.env.MODE;`],
      ['server/funds/fund.service.ts', `const { env } = process;`],
      ['server/funds/fund.service.ts', `import { env } from 'node:process';`],
    ],
  },
  {
    promise: 'the client knows the server by the contract alone',
    measure: inFiles(
      (path) => path.startsWith('client/src/'),
      (path, text) => importsOf(path, text).filter((target) => !target.startsWith('client/')),
    ),
    breaches: [['client/src/pages/fund.tsx', `import { Role } from '../../../schema/vocabulary';`]],
  },
  {
    promise: `files stay within ${LONGEST_FILE} lines, or say why they do not`,
    measure: inFiles(
      (path) =>
        (isServer(path) || isContract(path) || /^client\/src\/.*\.(tsx?|css)$/.test(path)) && !isGenerated(path),
      (path, text) => (linesOf(text) > LONGEST_FILE && !LONG_FILES[path] ? [`${linesOf(text)} lines`] : []),
    ),
    breaches: [['server/funds/fund.service.ts', '//\n'.repeat(LONGEST_FILE + 1)]],
  },
  {
    promise: 'nothing is left for later in a comment, and no check is silenced without its reason',
    measure: inFiles(isCode, (path, text) => [
      ...(isGenerated(path)
        ? []
        : (words('TO' + 'DO', 'FIX' + 'ME', 'X' + 'XX', '@ts-' + 'ignore', '@ts-' + 'nocheck')
            .exec(text)
            ?.slice(0, 1) ?? [])),
      ...(isGenerated(path) ? [] : (text.match(/eslint-disable(?!.* -- \S).*/g) ?? [])),
    ]),
    breaches: [
      ['server/funds/fund.service.ts', `// ${'TO' + 'DO'}: lock`],
      ['server/funds/fund.service.ts', `// ${'eslint-' + 'disable-next-line'} @typescript-eslint/no-explicit-any`],
    ],
  },
  {
    promise: 'every test runs: none is singled out, none is left out',
    measure: without(
      (path) => path.startsWith('test/') && path.endsWith('.ts'),
      new RegExp(
        `\\b(test|it|describe)(\\.concurrent)?\\.(${['on' + 'ly', 'sk' + 'ip', 'to' + 'do', 'fail' + 'ing'].join('|')})\\b|\\b[fx](it|test|describe)\\(`,
      ),
    ),
    breaches: [
      ['test/api/funds.test.ts', `test.${'on' + 'ly'}('a receipt', () => {});`],
      ['test/api/funds.test.ts', `describe.${'sk' + 'ip'}('receipts', () => {});`],
      ['test/api/funds.test.ts', `x${'it'}('a receipt', () => {});`],
    ],
  },
  {
    promise: 'no file names a package registry or a machine: where packages come from is the reader’s own setting',
    measure: without(
      () => true,
      new RegExp(
        [
          'registry\\.' + 'npm',
          'npm' + 'mirror',
          'registry\\.' + 'yarnpkg',
          'deb\\.' + 'debian',
          '"resolved":\\s*"http',
          // A year of the task chart is an address of the client, and no folder.
          '(?<![\\w.])/' + 'work/(?![:$\\d])',
        ].join('|'),
      ),
    ),
    breaches: [
      ['.npmrc', `registry=https://${'registry.' + 'npm'}js.org`],
      ['package-lock.json', `"resolved": ${'"http'}s://packages.example/x.tgz"`],
    ],
  },
];

const PLAIN = /^schema\/(vocabulary|page)$/;

function isGenerated(path: string): boolean {
  return path.startsWith('client/src/gql/');
}

/** Exceptions that need none any more. */
export function needlessExceptions(tree: Tree): string[] {
  return Object.keys(LONG_FILES).filter((path) => {
    const text = tree.get(path);
    return text === undefined ? !path.startsWith('client/') : linesOf(text) <= LONGEST_FILE;
  });
}
