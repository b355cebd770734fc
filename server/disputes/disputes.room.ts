import type { DataSource } from 'typeorm';
import { FoundRecordsResolver } from './found.resolver';
import { FoundService, type Lists } from './found.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openDisputes({ source, config: { secret } }: Ground, lists: Lists) {
  return [[FoundRecordsResolver, new FoundRecordsResolver(new FoundService(source, secret, lists))]] as const;
}

export const DISPUTE_RESOLVERS = [FoundRecordsResolver] as const;
