import type { FundHolding } from '../../schema/vocabulary';
import type { CustodianRow, FundEntryRow, FundRow } from '../funds/fund.tables';
import type { AssetSum } from '../projects/asset.rules';
import type { AssetRow, ProjectRow } from '../projects/project.tables';
import type { Paired } from './paired.paper';
import type { Line } from './paper';

/** What the books of the database say of one fund and holding, to hold the entries' sums against. */
export interface BookBalance {
  fundId: string;
  holding: FundHolding;
  balanceFen: bigint;
}

/** Everything that an auditor's export is made from, all of one snapshot. */
export interface AuditedLedger {
  /** Before each sheet's own name: 大关县2019年东西部协作资金. */
  title: string;
  heading: readonly Line[];
  funds: ReadonlyMap<string, FundRow>;
  entries: readonly FundEntryRow[];
  custodians: ReadonlyMap<string, CustodianRow>;
  projects: ReadonlyMap<string, ProjectRow>;
  assets: readonly AssetRow[];
  /** The same assets as the database sums them: by kind, by owner, and as a whole. */
  assetSums: readonly AssetSum[];
  books: readonly BookBalance[];
  /** What both sides state about the same movements of money. */
  paired: readonly Paired[];
  /** In which post an account recorded, by its id. */
  posts: ReadonlyMap<string, string>;
  simulated: boolean;
}
