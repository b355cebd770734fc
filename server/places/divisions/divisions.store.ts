/** The divisions as files: the one store of this house that is no database. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { buildPlaceBook, NATION_CODE, PLACE_EVENT_KINDS } from '../place.rules';
import type { PlaceBook, PlaceRecord } from '../place.rules';

const kind = z.enum(['PROVINCE', 'CITY', 'COUNTY', 'TOWN', 'VILLAGE', 'ZONE']);
const code = z.string().regex(/^(\d{6}|\d{12}|X-\d{4}-\d{2})$/u);
const row = z.tuple([code, kind, z.string().min(2), z.string()]);
const supplement = z.strictObject({
  places: z.array(
    z.strictObject({
      code,
      kind,
      name: z.string().min(2),
      nameEn: z.string().optional(),
      parentCode: code,
      aliases: z.array(z.string().min(2)).optional(),
    }),
  ),
});
const history = z.strictObject({
  former: z.array(z.strictObject({ code, kind, name: z.string().min(2) })),
  events: z.array(
    z.strictObject({
      when: z.string().regex(/^\d{4}(-\d{2}){0,2}$/u),
      kind: z.enum(PLACE_EVENT_KINDS),
      from: z.array(code).min(1),
      to: z.array(code).min(1),
      formerName: z.string().optional(),
      note: z.string().optional(),
    }),
  ),
});

const text = (file: string): string => readFileSync(join(__dirname, file), 'utf8');
const json = (file: string): unknown => JSON.parse(text(file));

/** The divisions that ship with the project: what stands, what stood, and the events between. Reads three small files, so call it once. */
export function readDivisions(): PlaceBook {
  const nation: PlaceRecord = {
    code: NATION_CODE,
    kind: 'NATION',
    name: '全国',
    nameEn: 'China',
    aliases: ['中华人民共和国', '中国'],
  };
  const standing = text('divisions.tsv')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line): PlaceRecord => {
      const [rowCode, rowKind, name, nameEn] = row.parse(line.split('\t'));
      return { code: rowCode, kind: rowKind, name, nameEn };
    });
  const { former, events } = history.parse(json('history.json'));
  return buildPlaceBook([nation, ...standing, ...supplement.parse(json('supplement.json')).places, ...former], events);
}

/** Names this edition of the divisions: another one has another digest. */
export function digestOfDivisions(): string {
  const hash = createHash('sha256');
  for (const file of ['divisions.tsv', 'supplement.json', 'history.json']) hash.update(text(file)).update('\0');
  return hash.digest('hex');
}
