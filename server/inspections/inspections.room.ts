import type { DataSource } from 'typeorm';
import { FindingService } from './findings.service';
import { InspectionStepResolver } from './inspection-step.resolver';
import {
  InspectionFindingResolver,
  InspectionFollowUpResolver,
  InspectionMemberResolver,
  InspectionResolver,
  InspectionVersionResolver,
} from './inspection.resolver';
import { InspectionService } from './inspection.service';
import { LookBackService } from './look-back.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openInspections({ source, config: { secret } }: Ground) {
  const inspections = new InspectionService(source, secret);
  const [findings, looks] = [new FindingService(source, secret), new LookBackService(source, secret)];
  return [
    [InspectionResolver, new InspectionResolver(inspections)],
    [InspectionStepResolver, new InspectionStepResolver(inspections, findings, looks)],
    [InspectionVersionResolver, new InspectionVersionResolver()],
    [InspectionMemberResolver, new InspectionMemberResolver()],
    [InspectionFindingResolver, new InspectionFindingResolver()],
    [InspectionFollowUpResolver, new InspectionFollowUpResolver()],
  ] as const;
}

export const INSPECTION_RESOLVERS = [
  InspectionResolver,
  InspectionStepResolver,
  InspectionVersionResolver,
  InspectionMemberResolver,
  InspectionFindingResolver,
  InspectionFollowUpResolver,
] as const;
