import { AssetKind, AssetOwnerLevel, ProjectType } from '../../schema/vocabulary';
import { formatSteps } from '../platform/decimal';
import { yuanFromFen } from '../platform/money';
import { STATUS_WORDS } from '../projects/project.rules';
import type { AuditedLedger } from './audited-ledger.paper';
import { addSums, sumByProject } from './money-sums.rules';
import type { Column, SheetDraft } from './paper';
import { NONE } from './paper-words.rules';

const TYPES: Record<ProjectType, string> = {
  INDUSTRY: '产业发展',
  EMPLOYMENT: '就业',
  INFRASTRUCTURE: '基础设施',
  HOUSING: '住房安全',
  EDUCATION: '教育',
  HEALTH: '医疗卫生',
  TRAINING: '培训',
  PUBLIC_SERVICE: '公共服务',
  OTHER: '其他',
};

const KINDS: Record<AssetKind, string> = { OPERATING: '经营性资产', PUBLIC: '公益性资产', HOUSEHOLD: '到户类资产' };
const OWNERS: Record<AssetOwnerLevel, string> = { COUNTY: '县级', TOWN: '乡镇', VILLAGE: '村集体', HOUSEHOLD: '农户' };

const PROJECT_COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 7, kind: 'integer' },
  { header: '项目名称', key: 'name', width: 30, kind: 'text' },
  { header: '年度', key: 'year', width: 8, kind: 'text' },
  { header: '类型', key: 'type', width: 12, kind: 'text' },
  { header: '实施单位', key: 'implementer', width: 22, kind: 'text' },
  { header: '绩效目标', key: 'target', width: 30, kind: 'text' },
  { header: '计划受益人数', key: 'beneficiaries', width: 13, kind: 'integer' },
  { header: '状态', key: 'status', width: 12, kind: 'text' },
  { header: '形象进度', key: 'progress', width: 11, kind: 'percent' },
  { header: '计划投资', key: 'planned', width: 18, kind: 'money' },
  { header: '下达', key: 'issued', width: 18, kind: 'money', group: '本表资金' },
  { header: '支出', key: 'spent', width: 18, kind: 'money', group: '本表资金' },
  { header: '报账', key: 'vouchered', width: 18, kind: 'money', group: '本表资金' },
  { header: '尚存', key: 'lying', width: 18, kind: 'money', group: '本表资金' },
  { header: '计划开工', key: 'starts', width: 12, kind: 'day' },
  { header: '计划完工', key: 'ends', width: 12, kind: 'day' },
];

/** 项目: each project with what the entries of this export have brought to it. */
export function projectsSheet(ledger: AuditedLedger): SheetDraft {
  const parts = sumByProject(ledger.entries);
  const rows = [...ledger.projects.values()].map((project) => ({
    project,
    sums: addSums(parts.filter(({ projectId }) => projectId === project.id).map(({ sums }) => sums)),
  }));
  const total = addSums(rows.map(({ sums }) => sums));
  const planned = rows.reduce((sum, { project }) => sum + project.plannedFen, 0n);
  const amounts = ({ issued, spent, vouchered, lying }: typeof total) => ({
    issued: yuanFromFen(issued),
    spent: yuanFromFen(spent),
    vouchered: yuanFromFen(vouchered),
    lying: yuanFromFen(lying),
  });
  return {
    name: '项目',
    title: `${ledger.title}项目表`,
    heading: ledger.heading,
    columns: PROJECT_COLUMNS,
    rows: rows.map(({ project, sums }, index) => ({
      nth: index + 1,
      name: project.name,
      year: String(project.year),
      type: TYPES[project.type],
      implementer: project.implementer ?? NONE,
      target: project.performanceTarget ?? NONE,
      beneficiaries: project.beneficiariesPlanned,
      status: STATUS_WORDS[project.status][0],
      // Hundredths of a percent are steps of four places.
      progress: formatSteps(BigInt(project.progress), 4),
      planned: yuanFromFen(project.plannedFen),
      ...amounts(sums),
      starts: project.startsOn,
      ends: project.endsOn,
    })),
    totals: [{ name: '合计', planned: yuanFromFen(planned), ...amounts(total) }],
    notes: ['下达、支出、报账、尚存只含本表所列资金；未落实到项目的资金见“余额”表。'],
    signatures: [],
    simulated: ledger.simulated,
  };
}

const ASSET_COLUMNS: readonly Column[] = [
  { header: '序号', key: 'nth', width: 7, kind: 'integer' },
  { header: '项目', key: 'project', width: 30, kind: 'text' },
  { header: '资产名称', key: 'name', width: 28, kind: 'text' },
  { header: '类别', key: 'kind', width: 14, kind: 'text' },
  { header: '权属层级', key: 'level', width: 11, kind: 'text' },
  { header: '权属单位', key: 'owner', width: 24, kind: 'text' },
  { header: '件数', key: 'items', width: 9, kind: 'integer' },
  { header: '价值', key: 'value', width: 20, kind: 'money' },
  { header: '移交日期', key: 'day', width: 13, kind: 'day' },
  { header: '移交文号', key: 'document', width: 24, kind: 'text' },
  { header: '佐证材料', key: 'evidence', width: 26, kind: 'text' },
];

/** 资产: what the projects left behind, and whose it is. */
export function assetsSheet({ title, heading, assets, projects, simulated }: AuditedLedger): SheetDraft {
  const items = assets.reduce((sum, asset) => sum + asset.items, 0);
  const value = assets.reduce((sum, asset) => sum + asset.valueFen, 0n);
  return {
    name: '资产',
    title: `${title}项目资产表`,
    heading,
    columns: ASSET_COLUMNS,
    rows: assets.map((asset, index) => ({
      nth: index + 1,
      project: projects.get(asset.projectId)?.name ?? NONE,
      name: asset.name,
      kind: KINDS[asset.kind],
      level: OWNERS[asset.ownerLevel],
      owner: asset.owner,
      items: asset.items,
      value: yuanFromFen(asset.valueFen),
      day: asset.handedOverOn,
      document: asset.documentNo,
      evidence: asset.evidence.join('\n') || NONE,
    })),
    totals: [{ project: '合计', items, value: yuanFromFen(value) }],
    notes: [],
    signatures: [],
    simulated,
  };
}
