import type { DataSource } from 'typeorm';
import { DisputeResolver, DisputeVersionResolver, PairingDisputeResolver } from './dispute.resolver';
import { DisputeService } from './dispute.service';
import { FoundRecordsResolver } from './found.resolver';
import { FoundService, type Lists } from './found.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openDisputes({ source, config: { secret } }: Ground, lists: Lists) {
  const disputes = new DisputeService(source, secret);
  return [
    [DisputeResolver, new DisputeResolver(disputes)],
    [DisputeVersionResolver, new DisputeVersionResolver()],
    [PairingDisputeResolver, new PairingDisputeResolver(disputes)],
    [FoundRecordsResolver, new FoundRecordsResolver(new FoundService(source, secret, lists))],
  ] as const;
}

export const DISPUTE_RESOLVERS = [
  DisputeResolver,
  DisputeVersionResolver,
  PairingDisputeResolver,
  FoundRecordsResolver,
] as const;
