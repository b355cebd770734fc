import { PurchasesDocument, type PurchaseRowFragment } from '../../../gql/records/graphql';
import type { PurchaseChannel, PurchaseFilter, PurchaseState } from '../../../gql/graphql';
import { SimulatedBadge } from '../../../parts/figure';
import { Yuan } from '../../../parts/yuan';
import { commonFilter, daysOf, oneOf, useChosen, type Chosen } from '../chosen';
import { SayOfFound } from '../confirm/say-of-found';
import { Choice, Filters, Options } from '../ledger/filters';
import { Ledger, type LedgerColumn } from '../ledger/ledger';
import { LedgerActions } from '../ledger/ledger-actions';
import { Proof, Standing } from '../ledger/marks';
import { useRecords } from '../records-context';
import { useRecordWords } from '../words';
import { zh } from '../words.zh';
import { PurchaseDrawer } from './purchase-drawer';
import { PurchaseForm } from './purchase-form';

const CHANNELS = Object.keys(zh.channelName) as PurchaseChannel[];
const STATES = Object.keys(zh.stateName) as PurchaseState[];

function filterOf(pairingId: string, year: number, chosen: Chosen): PurchaseFilter {
  const channel = oneOf(CHANNELS, chosen.channel);
  const state = oneOf(STATES, chosen.state);
  return {
    pairingIds: [pairingId],
    years: [year],
    ...(chosen.month && daysOf(year, chosen.month)),
    ...(channel && { channels: [channel] }),
    ...(state && { states: [state] }),
    ...commonFilter(chosen),
  };
}

/** Purchases of the year, the latest first. */
export default function Purchases() {
  const words = useRecordWords();
  const { pairing, year } = useRecords();
  const choosing = useChosen();
  const filter = filterOf(pairing.id, year, choosing.chosen);
  return (
    <>
      <Ledger
        {...choosing}
        kind="PURCHASE"
        listKey={JSON.stringify(filter)}
        title={words.tabName.purchases}
        none={words.noPurchases}
        columns={useColumns()}
        asked={{
          query: PurchasesDocument,
          variables: (page) => ({ filter, ...page }),
          foundIn: (data) => data.purchases,
        }}
        filters={
          <Filters {...choosing} searchLabel={words.searchPurchases}>
            <Choice
              label={words.channel}
              any={words.anyChannel}
              value={choosing.chosen.channel}
              choose={(channel) => choosing.choose({ channel })}
            >
              <Options names={words.channelName} />
            </Choice>
            <Choice
              label={words.state}
              any={words.anyState}
              value={choosing.chosen.state}
              choose={(state) => choosing.choose({ state })}
            >
              <Options names={words.stateName} />
            </Choice>
          </Filters>
        }
        actions={<LedgerActions kind="PURCHASE" {...choosing} form={PurchaseForm} label={words.recordPurchase} />}
        saying={<SayOfFound {...choosing} filter={{ purchases: filter }} />}
      />
      <PurchaseDrawer />
    </>
  );
}

function useColumns(): LedgerColumn<PurchaseRowFragment>[] {
  const words = useRecordWords();
  return [
    {
      key: 'product',
      label: words.product,
      cell: ({ product, quantity, simulated }) => (
        <>
          {product} {quantity && <span className="muted">{quantity}</span>} {simulated && <SimulatedBadge />}
        </>
      ),
    },
    { key: 'day', label: words.orderedOn, className: 'day', cell: ({ day }) => day },
    { key: 'buyer', label: words.buyer, cell: ({ buyer }) => buyer ?? <span className="muted">—</span> },
    { key: 'seller', label: words.seller, cell: ({ seller }) => seller ?? <span className="muted">—</span> },
    {
      key: 'channel',
      label: words.channel,
      cell: ({ channel, mode }) => (
        <>
          {words.channelName[channel]} <small className="muted">{words.modeName[mode]}</small>
        </>
      ),
    },
    { key: 'amount', label: words.amount, className: 'number', cell: ({ amount }) => <Yuan value={amount} /> },
    {
      key: 'state',
      label: words.state,
      cell: ({ state, withdrawn }) => (withdrawn ? words.withdrawn : words.stateName[state]),
    },
    { key: 'evidence', label: words.evidence, cell: ({ evidenceCount }) => <Proof count={evidenceCount} /> },
    { key: 'standing', label: words.standing, cell: ({ standing }) => <Standing standing={standing} /> },
  ];
}
