import type { DataSource } from 'typeorm';
import { AssetResolver } from './asset.resolver';
import { PairingProjectResolver, ProjectResolver, ProjectVersionResolver } from './project.resolver';
import { ProjectService } from './project.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their service. */
export function openProjects({ source, config: { secret } }: Ground) {
  const projects = new ProjectService(source, secret);
  return [
    [ProjectResolver, new ProjectResolver(projects)],
    [ProjectVersionResolver, new ProjectVersionResolver()],
    [PairingProjectResolver, new PairingProjectResolver(projects)],
    [AssetResolver, new AssetResolver(projects)],
  ] as const;
}

export const PROJECT_RESOLVERS = [
  ProjectResolver,
  ProjectVersionResolver,
  PairingProjectResolver,
  AssetResolver,
] as const;
