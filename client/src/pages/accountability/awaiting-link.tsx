import { Link } from 'wouter';
import { AccountabilityAwaitingDocument } from '../../gql/desk/graphql';
import { useFresh } from '../../parts/fresh';
import { ACCOUNTABILITY } from './paths';
import { useAccountabilityWords } from './words';

/** Leads to the page, and tells how much of it waits for the reader. */
export function AwaitingLink() {
  const words = useAccountabilityWords();
  const [{ data }] = useFresh({ query: AccountabilityAwaitingDocument, variables: {} });
  const count = data?.accountabilityEntries.totalCount ?? 0;
  return <Link href={ACCOUNTABILITY}>{count > 0 ? words.awaiting(count) : words.title}</Link>;
}
