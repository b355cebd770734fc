import { Foundation1700000000001 } from './0001-foundation';

/** Every migration, in order. A room adds its own file and its line here. */
export const migrations = [Foundation1700000000001];
