import { Role } from '../../schema/vocabulary';
import { makeAccount, signedIn } from './accounts';
import type { Header } from './people';
import type { Platform } from './platform';

/** Signs an administrator in. */
export async function headersOfAdmin(platform: Platform, name: string): Promise<Header> {
  await makeAccount(platform, name, [{ role: Role.ADMIN }]);
  return signedIn(platform, name);
}
