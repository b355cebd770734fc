import type { DataSource } from 'typeorm';
import type { ResultsService } from '../results/results.service';
import { AccountabilityEntryResolver, AccountabilityStepResolver } from './accountability.resolver';
import { AccountabilityService } from './accountability.service';
import { AlarmResolver } from './alarm.resolver';
import type { AlarmService } from './alarm.service';
import { MeetingProblemsResolver, MeetingUnitProblemsResolver, ProblemMeetingResolver } from './meeting.resolver';
import { OutlookResolver } from './outlook.resolver';
import { OutlookService } from './outlook.service';
import { RankingFormulaService } from './ranking-formula.service';
import { RankingFormulaResolver, RankingPlaceResolver, RankingResolver } from './ranking.resolver';
import { RankedRowResolver } from './ranked-rows.resolver';
import { RankedRowsService } from './ranked-rows.service';
import { RankingService } from './ranking.service';
import {
  PairingRectificationResolver,
  RectificationResolver,
  RectificationVersionResolver,
} from './rectification.resolver';
import { RectificationService } from './rectification.service';
import { SupervisionRuleResolver } from './supervision-rule.resolver';
import { SupervisionRuleService } from './supervision-rule.service';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openSupervision({ source, config: { secret } }: Ground, results: ResultsService, alarms: AlarmService) {
  const rectifications = new RectificationService(source, secret);
  return [
    [AccountabilityEntryResolver, new AccountabilityEntryResolver(new AccountabilityService(source, secret))],
    [AccountabilityStepResolver, new AccountabilityStepResolver()],
    [AlarmResolver, new AlarmResolver(alarms)],
    [OutlookResolver, new OutlookResolver(new OutlookService(source, results))],
    [RankingResolver, new RankingResolver(new RankingService(source, secret, results))],
    [RankingPlaceResolver, new RankingPlaceResolver()],
    [RankedRowResolver, new RankedRowResolver(new RankedRowsService(source))],
    [RankingFormulaResolver, new RankingFormulaResolver(new RankingFormulaService(source, secret))],
    [RectificationResolver, new RectificationResolver(rectifications)],
    [RectificationVersionResolver, new RectificationVersionResolver()],
    [PairingRectificationResolver, new PairingRectificationResolver(rectifications)],
    [ProblemMeetingResolver, new ProblemMeetingResolver(rectifications)],
    [MeetingProblemsResolver, new MeetingProblemsResolver()],
    [MeetingUnitProblemsResolver, new MeetingUnitProblemsResolver()],
    [SupervisionRuleResolver, new SupervisionRuleResolver(new SupervisionRuleService(source, secret))],
  ] as const;
}

export const SUPERVISION_RESOLVERS = [
  AccountabilityEntryResolver,
  AccountabilityStepResolver,
  AlarmResolver,
  OutlookResolver,
  RankingResolver,
  RankingPlaceResolver,
  RankedRowResolver,
  RankingFormulaResolver,
  RectificationResolver,
  RectificationVersionResolver,
  PairingRectificationResolver,
  ProblemMeetingResolver,
  MeetingProblemsResolver,
  MeetingUnitProblemsResolver,
  SupervisionRuleResolver,
] as const;
