import { Foundation1700000000001 } from './0001-foundation';
import { Accounts1700000000005 } from './0005-accounts';

/** Every migration, in order. A room adds its own file and its line here. */
export const migrations = [Foundation1700000000001, Accounts1700000000005];
