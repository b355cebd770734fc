import type { DataSource } from 'typeorm';
import type { Config } from '../config';
import type { Players } from './accounts';

/** What the demonstration is played on, and by whom. */
export interface Stage {
  source: DataSource;
  config: Config;
  players: Players;
}
