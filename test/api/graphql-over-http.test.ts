import { serverAudits } from 'graphql-http';
import { ask, startPlatform, type Platform } from '../kit/platform';

/**
 * The GraphQL-over-HTTP specification, clause by clause, as graphql-http audits it. CSRF prevention stays on:
 * the audit's own requests carry the header that a browser would have to ask permission for.
 */
describe('GraphQL over HTTP', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform();
  });
  afterAll(() => platform.close());

  const audits = serverAudits({
    url: () => `${platform.url}/graphql`,
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, { ...init, headers: { ...(init.headers as object), 'apollo-require-preflight': '1' } }),
  });

  test('the audit has the 61 clauses that this suite promises', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });

  test('a simple request from a foreign page is refused', async () => {
    const response = await fetch(`${platform.url}/graphql?query={__typename}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
  });

  test('several operations in one request are refused', async () => {
    const response = await fetch(`${platform.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'accept-language': 'en' },
      body: JSON.stringify([{ query: '{ __typename }' }, { query: '{ __typename }' }]),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'The request is not well formed: Operation batching disabled.',
          extensions: { code: 'BAD_REQUEST', details: { reason: 'Operation batching disabled.' } },
        },
      ],
    });
  });

  test('a subscription is pointed to the socket', async () => {
    const answer = await ask(platform, 'subscription { __typename }');
    expect(answer.errors[0]?.extensions.code).toBe('BAD_QUERY');
    expect(answer.data).toBeNull();
  });
});
