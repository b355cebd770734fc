import type { DataSource } from 'typeorm';
import { FindingService } from './findings.service';
import { InspectionStepResolver } from './inspection-step.resolver';
import {
  InspectionFindingResolver,
  InspectionMemberResolver,
  InspectionResolver,
  InspectionVersionResolver,
} from './inspection.resolver';
import { InspectionService } from './inspection.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openInspections({ source, config: { secret } }: Ground) {
  const inspections = new InspectionService(source, secret);
  return [
    [InspectionResolver, new InspectionResolver(inspections)],
    [InspectionStepResolver, new InspectionStepResolver(inspections, new FindingService(source, secret))],
    [InspectionVersionResolver, new InspectionVersionResolver()],
    [InspectionMemberResolver, new InspectionMemberResolver()],
    [InspectionFindingResolver, new InspectionFindingResolver()],
  ] as const;
}

export const INSPECTION_RESOLVERS = [
  InspectionResolver,
  InspectionStepResolver,
  InspectionVersionResolver,
  InspectionMemberResolver,
  InspectionFindingResolver,
] as const;
