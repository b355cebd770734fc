import { placesByCode } from '../../server/places/place.store';
import { tx } from '../../server/db/tx';
import { newId, toGlobalId } from '../../server/platform/ids';
import { PLATFORM } from '../../server/platform/scope';
import type { Platform } from './platform';

/** A township of a county whose townships the divisions do not list, without an office of its own. @returns its global id */
export function makeTown(platform: Pick<Platform, 'database'>, countyCode: string, nth = 1): Promise<string> {
  const code = `${countyCode}19900${nth}`;
  return tx(platform.database.source, PLATFORM, async (db) => {
    const above = (await placesByCode(db, PLATFORM, [countyCode])).get(countyCode);
    const id = newId();
    await db.query(
      `insert into place (id, code, name, short_name, kind, parent_id, path, line) values ($1, $2, $3, $3, 'TOWN', $4, $5, $2)`,
      [id, code, `测试${nth}乡`, above?.id, `${above?.path}${code}/`],
    );
    return toGlobalId('Place', id);
  });
}
