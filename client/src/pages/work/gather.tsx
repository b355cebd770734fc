import type { ReactNode } from 'react';
import {
  ChartItemsDocument,
  ChartPlansDocument,
  type ChartItemFragment,
  type ChartPlanFragment,
} from '../../gql/work/graphql';
import { useFresh } from '../../parts/fresh';
import { ProblemNotice } from '../../parts/problem-notice';
import { Skeleton } from '../../parts/skeleton';

const PAGE = 100;
/** More than anybody can look at on one wall. */
const PAGES = 10;

export interface Gathered<Node> {
  nodes: Node[];
  /** there are more than these */
  isCut: boolean;
}

interface Props<Node> {
  children: (found: Gathered<Node>) => ReactNode;
  after?: string;
  before?: Node[];
}

/** All plans that the reader may see, page behind page. */
export function AllPlans({ children, after, before = [] }: Props<ChartPlanFragment>) {
  const [{ data, error }, again] = useFresh({ query: ChartPlansDocument, variables: { first: PAGE, after } });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={12} />;
  const { hasNextPage, endCursor } = data.workPlans.pageInfo;
  const nodes = [...before, ...data.workPlans.nodes];
  if (hasNextPage && endCursor && nodes.length < PAGE * PAGES) {
    return (
      <AllPlans after={endCursor} before={nodes}>
        {children}
      </AllPlans>
    );
  }
  return children({ nodes, isCut: hasNextPage });
}

/** All work that lasts within these days, or still waits, page behind page. */
export function AllItems({
  children,
  after,
  before = [],
  from,
  until,
}: Props<ChartItemFragment> & { from: string; until: string }) {
  const [{ data, error }, again] = useFresh({
    query: ChartItemsDocument,
    variables: { from, until, first: PAGE, after },
  });
  if (error && !data) return <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />;
  if (!data) return <Skeleton rows={12} />;
  const { hasNextPage, endCursor } = data.workItems.pageInfo;
  const nodes = [...before, ...data.workItems.nodes];
  if (hasNextPage && endCursor && nodes.length < PAGE * PAGES) {
    return (
      <AllItems after={endCursor} before={nodes} from={from} until={until}>
        {children}
      </AllItems>
    );
  }
  return children({ nodes, isCut: hasNextPage });
}
