import { Link } from 'wouter';
import type { WorkProjectFragment } from '../../../gql/work/graphql';
import { moneyPath } from '../../money/sections';
import { useWorkWords } from '../words';

/** The way from work to the project that it is for. */
export function ProjectLink({ project: { id, called, year, pairing } }: { project: WorkProjectFragment }) {
  const words = useWorkWords();
  const projects = moneyPath(pairing.id, year, 'projects');
  return <Link href={`${projects}?show=${encodeURIComponent(id)}`}>{words.projectOf(called)}</Link>;
}
