import type { DataSource } from 'typeorm';
import { FlagRuleResolver } from './flag-rule.resolver';
import { FlagRuleService } from './flag-rule.service';
import { FlagResolver } from './flag.resolver';
import type { FlagService } from './flag.service';
import {
  FlagsOfCellResolver,
  FlagsOfFigureResolver,
  FlagsOfPairingMoneyResolver,
  FlagsOfStatementResolver,
  FlagVersionResolver,
  VersionsOfFlagResolver,
} from './flags-of.resolver';

/** What the room stands on. */
interface Ground {
  source: DataSource;
  config: { secret: string };
}

/** The resolvers of this room, with their services. */
export function openFlags({ source, config: { secret } }: Ground, flags: FlagService) {
  return [
    [FlagResolver, new FlagResolver(flags)],
    [FlagRuleResolver, new FlagRuleResolver(new FlagRuleService(source, secret))],
    [FlagVersionResolver, new FlagVersionResolver()],
    [VersionsOfFlagResolver, new VersionsOfFlagResolver()],
    [FlagsOfCellResolver, new FlagsOfCellResolver()],
    [FlagsOfFigureResolver, new FlagsOfFigureResolver()],
    [FlagsOfPairingMoneyResolver, new FlagsOfPairingMoneyResolver()],
    [FlagsOfStatementResolver, new FlagsOfStatementResolver()],
  ] as const;
}

export const FLAG_RESOLVERS = [
  FlagResolver,
  FlagRuleResolver,
  FlagVersionResolver,
  VersionsOfFlagResolver,
  FlagsOfCellResolver,
  FlagsOfFigureResolver,
  FlagsOfPairingMoneyResolver,
  FlagsOfStatementResolver,
] as const;
