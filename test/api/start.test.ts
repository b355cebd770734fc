import { readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { ask, startPlatform, type Platform } from '../kit/platform';

const UNPACK = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  none: (bytes: Buffer) => bytes,
} as const;

describe('the platform starts', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform.close());

  test('it is alive, ready and answers a query', async () => {
    expect((await fetch(`${platform.url}/healthz`)).status).toBe(200);
    expect((await fetch(`${platform.url}/readyz`)).status).toBe(200);
    expect(await ask(platform, '{ __typename }')).toEqual({ status: 200, data: { __typename: 'Query' }, errors: [] });
  });

  describe('what goes over a slow line goes packed', () => {
    /** One answer as it came over the wire; fetch would unpack it. */
    const wire = async (path: string, accepts: keyof typeof UNPACK, body?: object) => {
      const headers = {
        'accept-encoding': accepts === 'none' ? 'identity' : accepts,
        'content-type': 'application/json',
      };
      const answer = await new Promise<IncomingMessage>((resolve, reject) => {
        const asking = request(`${platform.url}${path}`, { method: body ? 'POST' : 'GET', headers }, resolve);
        asking.on('error', reject).end(body && JSON.stringify(body));
      });
      const bytes = await buffer(answer);
      const told = answer.headers['content-encoding'] ?? 'none';
      expect([path, told]).toEqual([path, accepts]);
      return { status: answer.statusCode, headers: answer.headers, bytes, text: UNPACK[accepts](bytes).toString() };
    };

    test.each(['br', 'gzip'] as const)('an answer and a script, by %s, hold what they hold plain', async (packing) => {
      const script = readdirSync(`${platform.config.clientDir}/assets`).find((name) => /^index-.*\.js$/.test(name));
      for (const [path, body] of [
        [`/assets/${script}`, undefined],
        ['/graphql', { query: '{ indicators(first: 100) { nodes { id code name } } }' }],
      ] as const) {
        const [plain, packed] = [await wire(path, 'none', body), await wire(path, packing, body)];
        expect(packed).toMatchObject({ status: 200, text: plain.text });
        expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
      }
    });

    test('a hashed file is kept for a year, the page is asked for anew, and what is not there is not the page', async () => {
      const [script] = readdirSync(`${platform.config.clientDir}/assets`).filter((name) => name.endsWith('.js'));
      expect((await wire(`/assets/${script}`, 'br')).headers['cache-control']).toBe(
        'public,max-age=31536000,immutable',
      );
      const page = await wire('/', 'none');
      expect((await wire('/desk', 'none')).text).toBe(page.text);
      expect(page.headers['cache-control']).toBe('no-cache');
      expect((await fetch(`${platform.url}/assets/gone.js`)).status).toBe(404);
    });
  });

  test('a page holds 100 at most and says so', async () => {
    const answer = await ask(platform, '{ places(first: 101) { nodes { id } } }');
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'OUT_OF_RANGE', field: 'first' } });
  });
});
