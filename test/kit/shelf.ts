import { readdirSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';

/** How many shelves the tests of these rooms stand on; one file of `test/shelves` for each. */
export const SHELVES = 16;
/** The rooms whose tests share what they load. Those of `live` start servers of their own, and stand by themselves. */
export const ROOMS = ['api', 'browser', 'rules'] as const;
const TESTS = join(__dirname, '..');

/**
 * The test files of each shelf, by paths relative to `test/`: the longest files first, each to the shelf that holds least.
 * A shelf loads the server once for all that stand on it, which takes as long as many a file's own tests.
 */
export function shelves(): string[][] {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(TESTS, room))
      .filter((name) => name.endsWith('.test.ts'))
      .map((name) => join(TESTS, room, name)),
  ).map((path) => ({ path: relative(TESTS, path), size: statSync(path).size }));
  files.sort((one, other) => other.size - one.size || (one.path < other.path ? -1 : 1));
  const shelved = Array.from({ length: SHELVES }, () => ({ size: 0, paths: [] as string[] }));
  for (const { path, size } of files) {
    const lightest = shelved.reduce((least, shelf) => (shelf.size < least.size ? shelf : least));
    lightest.paths.push(path);
    lightest.size += size;
  }
  return shelved.map(({ paths }) => paths);
}

/** Runs the tests of a shelf, each file's under the file's name. @param nth from 1 */
export function standOn(nth: number): void {
  for (const path of shelves()[nth - 1] ?? [])
    describe(path, () => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- files tell of their tests while they are read: read within their own block
      require(join(TESTS, path));
    });
  // Files set the time that they allow; on a shelf the longest holds for all.
  jest.setTimeout(process.env.JIEDUI_TEST_SIZE === 'full' ? 1_200_000 : 180_000);
}
