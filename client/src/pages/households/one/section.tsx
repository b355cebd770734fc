import type { ReactNode } from 'react';
import type { AnyVariables, TypedDocumentNode } from 'urql';
import { useFresh } from '../../../parts/fresh';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { WhenSeen } from '../../../parts/when-seen';

/** What a section reads of a household: the answer of one request. */
interface Answer {
  node?: { __typename?: string } | null;
}

type OfHousehold<Data extends Answer> = Extract<Data['node'], { __typename: 'Household' }>;

interface Props<Data extends Answer, Variables extends AnyVariables> {
  /** of the address: `#household-visits` */
  name: string;
  title: string;
  query: TypedDocumentNode<Data, Variables>;
  variables: Variables;
  children: (household: OfHousehold<Data>) => ReactNode;
}

/** A section of the page that asks for itself, in one request, once somebody comes near it. */
export function LateSection<Data extends Answer, Variables extends AnyVariables>({
  name,
  title,
  ...asked
}: Props<Data, Variables>) {
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{title}</h2>
      <WhenSeen>
        <Asked {...asked} />
      </WhenSeen>
    </section>
  );
}

function Asked<Data extends Answer, Variables extends AnyVariables>({
  query,
  variables,
  children,
}: Omit<Props<Data, Variables>, 'name' | 'title'>) {
  const [{ data, error }, again] = useFresh({ query, variables });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={3} />;
  // Who lost the household meanwhile loses its sections with the page.
  return isHousehold<Data>(data.node) ? children(data.node) : null;
}

const isHousehold = <Data extends Answer>(node: Data['node']): node is OfHousehold<Data> =>
  node?.__typename === 'Household';
