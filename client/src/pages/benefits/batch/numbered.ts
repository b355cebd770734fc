import { useRef, useState } from 'react';
import { useClient, type CombinedError } from 'urql';
import { NumberedHouseholdsDocument, type NumberedHouseholdsQuery } from '../../../gql/benefits/graphql';
import { fits, type BatchLine } from './batch-lines';

export type NumberedHousehold = NumberedHouseholdsQuery['households']['nodes'][number];

/** All entries of each number that was looked for; none where there is no household of it. */
export type Numbered = ReadonlyMap<string, readonly NumberedHousehold[]>;

/** So many are asked for at once. */
const AT_ONCE = 100;

/** Finds households by their numbers, each once. */
export function useNumbered() {
  const client = useClient();
  const known = useRef<Numbered>(new Map());
  const [numbered, setNumbered] = useState<Numbered>(known.current);
  const ask = async (numbers: string[]): Promise<NumberedHousehold[] | CombinedError> => {
    const nodes: NumberedHousehold[] = [];
    let after: string | null | undefined;
    do {
      const answer = await client
        .query(NumberedHouseholdsDocument, { numbers, after }, { requestPolicy: 'network-only' })
        .toPromise();
      if (answer.error) return answer.error;
      const page = answer.data?.households;
      nodes.push(...(page?.nodes ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : undefined;
    } while (after);
    return nodes;
  };
  /** Fails with what kept the server from answering; what was found by then is kept. */
  const find = async (numbers: readonly string[]): Promise<{ numbered: Numbered; error?: CombinedError }> => {
    const missing = [...new Set(numbers.map((one) => one.trim()).filter((one) => one && !known.current.has(one)))];
    for (let at = 0; at < missing.length; at += AT_ONCE) {
      const asked = missing.slice(at, at + AT_ONCE);
      const found = await ask(asked);
      if (!Array.isArray(found)) return { numbered: known.current, error: found };
      const entries = asked.map((number) => [number, found.filter((one) => one.number === number)] as const);
      known.current = new Map([...known.current, ...entries]);
      setNumbered(known.current);
    }
    return { numbered: known.current };
  };
  return { numbered, find };
}

/** Of a number's entries the one that was open on a day, as far as that can be told; nothing where there is none. */
export function entryOn(numbered: Numbered, number: string, day: string): NumberedHousehold | undefined {
  const entries = [...(numbered.get(number.trim()) ?? [])].sort((one, other) => one.entry - other.entry);
  return entries.filter(({ foundOn }) => foundOn <= day).at(-1) ?? entries.at(-1);
}

export const headOf = ({ members }: NumberedHousehold) =>
  members.find(({ relation, until }) => relation === 'HEAD' && !until);

/** Who a line is for, where it was chosen, or where the name fits one member alone. */
export function memberIdOf({ memberId, name }: BatchLine, { members }: NumberedHousehold): string | undefined {
  if (members.some(({ id }) => id === memberId)) return memberId;
  const named = members.filter(({ until, person }) => !until && name.trim() !== '' && fits(person.name, name));
  return named.length === 1 ? named[0]?.id : undefined;
}
