/** Somebody who takes part in the simulated quarter. */
export type Desk = 'reporter' | 'reviewer' | 'inspector' | 'checker' | `clerk-${number}`;

/** Where the simulation is played: a GraphQL endpoint, and who stands at each desk. */
export interface Door {
  /** Fails where the answer has errors. */
  ask: <Data>(desk: Desk, document: string, variables: object) => Promise<Data>;
}

/** What stands ready before the quarter begins; global ids. */
export interface DonglanStage {
  pairingId: string;
  countyId: string;
  countyPlaceId: string;
  /** The townships, each a unit with its place. */
  towns: { unitId: string; placeId: string }[];
}

/** A door over HTTP, with an access token for each desk. */
export function httpDoor(url: string, tokens: ReadonlyMap<Desk, string>): Door {
  return {
    ask: async <Data>(desk: Desk, query: string, variables: object): Promise<Data> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${tokens.get(desk) ?? ''}` },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as { data?: Data | null; errors?: unknown[] };
      if (!data || (errors ?? []).length > 0) throw new Error(`${desk}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }`;

/** Signs everybody in. */
export async function openDoor(
  url: string,
  accounts: readonly { desk: Desk; account: string; password: string }[],
): Promise<Door> {
  const tokens = new Map<Desk, string>();
  const outside = httpDoor(url, tokens);
  for (const { desk, account, password } of accounts) {
    const { signIn } = await outside.ask<{ signIn: { accessToken: string } }>(desk, SIGN_IN, {
      input: { account, password },
    });
    tokens.set(desk, signIn.accessToken);
  }
  return outside;
}
