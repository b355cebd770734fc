import type { DataSource } from 'typeorm';
import type { NonEmptyArray } from 'type-graphql';
import type { Config } from './config';
import type { Log } from './platform/log';
import { AccountService } from './accounts/account.service';
import { AccountResolver } from './accounts/account.resolver';
import { IndicatorService } from './indicators/indicator.service';
import {
  IndicatorCategoryResolver,
  IndicatorResolver,
  IndicatorSchemeResolver,
  UnitResolver,
} from './indicators/indicator.resolver';
import { PlaceService } from './places/place.service';
import { PlaceResolver } from './places/place.resolver';

/** What a room's services are made from. */
export interface Ground {
  source: DataSource;
  config: Config;
  log: Log;
}

// eslint-disable-next-line @typescript-eslint/no-unsafe-function-type -- type-graphql names resolver classes so
type ResolverClass = Function;

export interface Rooms {
  accounts: AccountService;
  indicators: IndicatorService;
  places: PlaceService;
  resolvers: Map<ResolverClass, object>;
}

/** Opens every room: services get the ground they stand on, resolvers the service they translate for. */
export function openRooms(ground: Ground): Rooms {
  const accounts = new AccountService(ground.source, ground.config, ground.log);
  const indicators = new IndicatorService(ground.source);
  const places = new PlaceService(ground.source);
  const resolvers = new Map<ResolverClass, object>([
    [AccountResolver, new AccountResolver(accounts)],
    [IndicatorResolver, new IndicatorResolver(indicators)],
    [IndicatorSchemeResolver, new IndicatorSchemeResolver(indicators)],
    [IndicatorCategoryResolver, new IndicatorCategoryResolver()],
    [UnitResolver, new UnitResolver()],
    [PlaceResolver, new PlaceResolver(places)],
  ]);
  return { accounts, indicators, places, resolvers };
}

/** Every resolver class, for the schema. */
export const RESOLVERS: NonEmptyArray<ResolverClass> = [
  AccountResolver,
  IndicatorResolver,
  IndicatorSchemeResolver,
  IndicatorCategoryResolver,
  UnitResolver,
  PlaceResolver,
];
