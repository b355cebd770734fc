import type { Page } from '../../schema/page';
import type { AssetKind, AssetOwnerLevel } from '../../schema/vocabulary';
import { byId, type Batch } from '../db/loaders';
import { readPage, type PageRequest } from '../db/page';
import type { Db } from '../db/tx';
import { scopePredicate, type Viewer } from '../platform/scope';
import type { AssetSum } from './asset.rules';
import { conditionsOf, type ProjectQuery } from './project.store';
import type { AssetRow } from './project.tables';

const COLUMNS = `s.id, s.project_id as "projectId", s.version, s.name, s.kind, s.owner_level as "ownerLevel", s.owner, s.items,
  s.value_fen as "valueFen", s.handed_over_on::text as "handedOverOn", s.document_no as "documentNo", s.evidence`;

const FROM = 'asset s join project j on j.id = s.project_id';

type RawAsset = Omit<AssetRow, 'valueFen'> & { valueFen: string };
const parse = (raw: RawAsset): AssetRow => ({ ...raw, valueFen: BigInt(raw.valueFen) });

export interface AssetQuery extends Pick<ProjectQuery, 'pairingIds' | 'years' | 'types'> {
  projectIds?: string[] | null;
  kinds?: AssetKind[] | null;
  ownerLevels?: AssetOwnerLevel[] | null;
}

/** Assets by id, of those whose project the viewer may see. */
export const assetsById: Batch<string, AssetRow> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<RawAsset[]>(
    `/* assetsById */ select ${COLUMNS} from ${FROM}
      where s.id = any($1::uuid[]) and s.ended_by is null and ${scopePredicate(viewer.scope, 'j', params)}`,
    params,
  );
  return byId(rows.map(parse));
};

/** The assets of each project, in the order in which they were handed over; its rules keep them few. */
export const assetsByProject: Batch<string, AssetRow[]> = async (db, viewer, ids) => {
  const params: unknown[] = [ids];
  const rows = await db.query<RawAsset[]>(
    `/* assetsByProject */ select ${COLUMNS} from ${FROM}
      where s.project_id = any($1::uuid[]) and s.ended_by is null and ${scopePredicate(viewer.scope, 'j', params)} order by s.id`,
    params,
  );
  const assets = new Map<string, AssetRow[]>(ids.map((id) => [id, []]));
  for (const row of rows) assets.get(row.projectId)?.push(parse(row));
  return assets;
};

/** Assets that the viewer may see, the latest hand-over first. */
export async function listAssets(
  db: Db,
  viewer: Viewer,
  query: AssetQuery,
  page: PageRequest,
  recount: (work: (db: Db) => Promise<number>) => Promise<number>,
): Promise<Page<AssetRow>> {
  const { where, params } = narrowed(viewer, query);
  const read = await readPage<RawAsset>(
    db,
    {
      name: 'listAssets',
      columns: COLUMNS,
      from: FROM,
      where,
      params,
      order: [
        { sql: 's.handed_over_on', type: 'date', desc: true },
        { sql: 's.id', type: 'uuid', desc: true },
      ],
    },
    page,
    recount,
  );
  return { ...read, edges: read.edges.map(({ cursor, node }) => ({ cursor, node: parse(node) })) };
}

/**
 * The same assets summed three times over: by kind (`kind` only), by owner (`ownerLevel` only) and as a whole (neither).
 * One statement, so that all three speak of one moment.
 */
export async function sumAssets(db: Db, viewer: Viewer, query: AssetQuery): Promise<AssetSum[]> {
  const { where, params } = narrowed(viewer, query);
  const rows = await db.query<(Omit<AssetSum, 'items' | 'valueFen'> & { items: string; valueFen: string })[]>(
    `/* sumAssets */ select s.kind, s.owner_level as "ownerLevel", coalesce(sum(s.items), 0)::bigint as items,
            coalesce(sum(s.value_fen), 0)::bigint as "valueFen"
       from ${FROM} where ${where.join(' and ')}
      group by grouping sets ((s.kind), (s.owner_level), ()) order by grouping(s.kind), s.kind, s.owner_level`,
    params,
  );
  return rows.map((row) => ({ ...row, items: Number(row.items), valueFen: BigInt(row.valueFen) }));
}

function narrowed(viewer: Viewer, query: AssetQuery): { where: string[]; params: unknown[] } {
  const params: unknown[] = [];
  const { pairingIds, years, types } = query;
  const where = [
    's.ended_by is null',
    scopePredicate(viewer.scope, 'j', params),
    ...conditionsOf({ pairingIds, years, types }, params),
  ];
  if (query.projectIds) where.push(`s.project_id = any($${params.push(query.projectIds)}::uuid[])`);
  if (query.kinds) where.push(`s.kind = any($${params.push(query.kinds)}::text[])`);
  if (query.ownerLevels) where.push(`s.owner_level = any($${params.push(query.ownerLevels)}::text[])`);
  return { where, params };
}

export async function insertAssets(db: Db, assets: readonly AssetRow[], by: string | null): Promise<void> {
  await db.query(
    `/* insertAssets */ insert into asset (id, project_id, version, name, kind, owner_level, owner, items, value_fen, handed_over_on,
            document_no, evidence, made_by_account)
     select r.id, r."projectId", r.version, r.name, r.kind, r."ownerLevel", r.owner, r.items, r."valueFen", r."handedOverOn",
            r."documentNo", array(select jsonb_array_elements_text(r.evidence)), $2
       from jsonb_to_recordset($1::jsonb) as r(id uuid, "projectId" uuid, version int, name text, kind text, "ownerLevel" text, owner text,
            items int, "valueFen" bigint, "handedOverOn" date, "documentNo" text, evidence jsonb)`,
    [JSON.stringify(assets.map((asset) => ({ ...asset, valueFen: asset.valueFen.toString() }))), by],
  );
}
