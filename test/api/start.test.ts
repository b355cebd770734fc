import { ask, startPlatform, type Platform } from '../kit/platform';

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

  test('a page holds 100 at most and says so', async () => {
    const answer = await ask(platform, '{ places(first: 101) { nodes { id } } }');
    expect(answer.errors[0]).toMatchObject({ extensions: { code: 'OUT_OF_RANGE', field: 'first' } });
  });
});
