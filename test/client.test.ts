import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const ROOT = join(__dirname, '..');
const BUILT = join(ROOT, 'dist', 'client');
const MOST_SCRIPT_BYTES = 120 * 1024;

/** The scripts that a page loads before anything shows, as index.html names them. */
function firstScripts(): string[] {
  const html = readFileSync(join(BUILT, 'index.html'), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map((match) => match[1] ?? '');
}

/** A script and whatever it imports statically, directly or not. */
function withImports(script: string, seen = new Set<string>()): Set<string> {
  if (seen.has(script)) return seen;
  seen.add(script);
  const text = readFileSync(join(BUILT, script), 'utf8');
  for (const match of text.matchAll(/from\s*"\.\/([^"]+\.js)"|^import\s*"\.\/([^"]+\.js)"/gm)) {
    withImports(`assets/${match[1] ?? match[2]}`, seen);
  }
  return seen;
}

describe('the built client', () => {
  test('the sign-in page loads at most 120 KB of gzip-compressed script', () => {
    const first = firstScripts();
    expect(first.length).toBeGreaterThan(0);
    const all = new Set(first.flatMap((script) => [...withImports(script)]));
    const bytes = [...all].reduce((sum, script) => sum + gzipSync(readFileSync(join(BUILT, script))).length, 0);
    expect(bytes).toBeLessThanOrEqual(MOST_SCRIPT_BYTES);
  });

  test('the pages of a pairing, their forms and the picture are not in the first load', () => {
    const first = new Set(firstScripts().flatMap((script) => [...withImports(script)]));
    const split = readdirSync(join(BUILT, 'assets')).filter((name) =>
      /^(page|record-drawer|pairings|money-page|posting-drawer|flow-picture|map-page|picture)-.*\.js$/.test(name),
    );
    expect(split).toHaveLength(8);
    for (const name of split) expect(first.has(`assets/${name}`)).toBe(false);
  });

  test('the map of China is at most 60 KB of gzip-compressed script', () => {
    const [map, ...others] = readdirSync(join(BUILT, 'assets')).filter((name) => /^picture-.*\.js$/.test(name));
    expect(others).toEqual([]);
    expect(gzipSync(readFileSync(join(BUILT, 'assets', map ?? ''))).length).toBeLessThanOrEqual(60 * 1024);
  });

  test('nothing is loaded from another host', () => {
    const files = ['index.html', ...readdirSync(join(BUILT, 'assets')).map((name) => `assets/${name}`)];
    for (const file of files.filter((name) => /\.(html|css)$/.test(name))) {
      expect(readFileSync(join(BUILT, file), 'utf8')).not.toMatch(/(?:src|href|url)\s*[=(]\s*["']?https?:/);
    }
  });

  test('the generated types are those of the committed contract (npm run codegen)', () => {
    const bin = join(ROOT, 'node_modules', '@graphql-codegen', 'cli', 'cjs', 'bin.js');
    const checked = execFileSync(process.execPath, [bin, '--config', 'client/codegen.ts', '--check'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(checked).not.toContain('stale');
  });
});
