/** Somebody who takes part in the simulated quarter. */
export type Desk = 'reporter' | 'reviewer' | 'finance' | 'donor' | 'inspector' | 'checker' | `clerk-${number}`;

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

/** An access token lives for minutes, the whole quarter takes longer. */
class SessionOver extends Error {}

/** A door over HTTP, with an access token for each desk. */
export function httpDoor(url: string, tokens: ReadonlyMap<Desk, string>): Door {
  return {
    ask: async <Data>(desk: Desk, query: string, variables: object): Promise<Data> => {
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(tokens.has(desk) && { authorization: `Bearer ${tokens.get(desk)}` }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors } = (await response.json()) as {
        data?: Data | null;
        errors?: { extensions?: { code?: string } }[];
      };
      if (errors?.[0]?.extensions?.code === 'TOKEN_EXPIRED') throw new SessionOver(desk);
      if (!data || (errors ?? []).length > 0) throw new Error(`${desk}: ${JSON.stringify(errors)}`);
      return data;
    },
  };
}

const SIGN_IN = `mutation ($input: SignInInput!) { signIn(input: $input) { accessToken } }`;

/** Signs everybody in, and again whoever's session is over; what was asked then is asked again, under the same request key. */
export async function openDoor(
  url: string,
  accounts: readonly { desk: Desk; account: string; password: string }[],
): Promise<Door> {
  const tokens = new Map<Desk, string>();
  const outside = httpDoor(url, tokens);
  // Nobody's: an old token would be refused also where one signs in, and others at the desk still carry it meanwhile.
  const threshold = httpDoor(url, new Map());
  const signIn = async (desk: Desk): Promise<void> => {
    const own = accounts.find((one) => one.desk === desk);
    if (!own) throw new Error(`nobody stands at the desk ${desk}`);
    const { account, password } = own;
    const input = { account, password };
    const told = await threshold.ask<{ signIn: { accessToken: string } }>(desk, SIGN_IN, { input });
    tokens.set(desk, told.signIn.accessToken);
  };
  for (const { desk } of accounts) await signIn(desk);
  return {
    ask: async (desk, document, variables) => {
      try {
        return await outside.ask(desk, document, variables);
      } catch (error) {
        if (!(error instanceof SessionOver)) throw error;
        await signIn(desk);
        return outside.ask(desk, document, variables);
      }
    },
  };
}
