import { z } from 'zod';
import { Lang } from '../../schema/vocabulary';
import { businessDay } from '../platform/day';
import { assetsByProject, sumAssets } from '../projects/asset.store';
import { balancesSheet } from './audit-balances.paper';
import { entriesSheet } from './audit-entries.paper';
import { matchesSheet } from './audit-matches.paper';
import { assetsSheet, projectsSheet } from './audit-projects.paper';
import { totalsSheet } from './audit-totals.paper';
import type { AuditedLedger } from './audited-ledger.paper';
import { load, pairingOnDesk, postsOnDesk, readLedger } from './ledger.paper';
import { EVERY_STATUS, readPaired } from './paired.paper';
import { definePaper, type PaperDesk } from './paper';
import { momentWord, programmeWord } from './paper-words.rules';
import { balancesByFund } from './paper.store';

/** 审计导出: everything about a pairing's money, of one snapshot, with the totals and how each is reckoned. */
export const auditExportPaper = definePaper({
  kind: 'audit-export',
  describe: {
    [Lang.ZH]: '审计导出：一个结对（可选一个资金年度）的全部收支、余额、项目、资产、双方对账和核对',
    [Lang.EN]: 'Auditor’s export: everything about a pairing’s money, of all years or one, with its totals checked',
  },
  params: z.object({
    pairingId: z.string().min(1).max(300).describe('结对 / the pairing'),
    year: z.coerce.number().int().min(1990).max(2100).optional().describe('资金年度 / the year whose money it is'),
  }),
  build: async (desk, { pairingId, year }) => {
    const ledger = await readAudited(desk, pairingId, year ?? null);
    return {
      fileName: `${ledger.title}审计导出`,
      sheets: [
        totalsSheet(ledger),
        entriesSheet(ledger),
        balancesSheet(ledger),
        projectsSheet(ledger),
        assetsSheet(ledger),
        matchesSheet(ledger),
      ],
    };
  },
});

async function readAudited(desk: PaperDesk, pairingId: string, year: number | null): Promise<AuditedLedger> {
  const { db, viewer, at, snapshot } = desk;
  const pairing = await pairingOnDesk(desk, pairingId);
  const ledger = await readLedger(desk, pairing, { years: year === null ? null : [year] });
  const posts = await postsOnDesk(
    desk,
    ledger.entries.map(({ recordedBy }) => recordedBy),
  );
  const touched = new Set(ledger.entries.flatMap(({ projectId, fromProjectId }) => [projectId, fromProjectId]));
  const projects = [...ledger.projects].filter(
    ([id, project]) => year === null || project.year === year || touched.has(id),
  );
  const projectIds = projects.map(([id]) => id);
  const assets = await load(desk, assetsByProject, projectIds);
  const paired = await readPaired(desk, { pairingIds: [pairing.row.id], statuses: EVERY_STATUS }, businessDay(at));
  const period = year === null ? '' : `${year}年`;
  return {
    title: `${pairing.recipient}${period}${programmeWord(pairing.row.programme)}资金`,
    heading: [
      [`帮扶方：${pairing.donor}`, `受帮扶方：${pairing.recipient}`, `资金年度：${year ?? '全部'}`],
      [`数据截至：${momentWord(at)}（北京时间）`, `数据快照：${snapshot}`, '单位：元'],
    ],
    funds: ledger.funds,
    entries: ledger.entries,
    custodians: ledger.custodians,
    projects: new Map(projects),
    assets: [...assets.values()].flat(),
    assetSums: await sumAssets(db, viewer, { projectIds }),
    books: await balancesByFund(db, viewer, [...ledger.funds.keys()]),
    paired: paired.filter(({ match }) => match.fundIds.some((id) => ledger.funds.has(id))),
    posts,
    simulated: ledger.simulated,
  };
}
