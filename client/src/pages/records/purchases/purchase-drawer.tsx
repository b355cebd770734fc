import { useState } from 'react';
import { grouped } from '../../../amounts';
import type { PurchaseAction } from '../../../gql/graphql';
import {
  AcceptPurchaseDocument,
  CancelPurchaseDocument,
  EvaluatePurchaseDocument,
  PayPurchaseDocument,
  PurchaseDetailsDocument,
  ReturnPurchaseDocument,
  WithdrawPurchaseDocument,
  type PurchaseDetailsQuery,
} from '../../../gql/records/graphql';
import { useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh } from '../../../parts/fresh';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { timeOf } from '../../../parts/time';
import { Yuan } from '../../../parts/yuan';
import { EvidencePanel } from '../evidence/evidence-panel';
import { Facts, type Fact } from '../../../parts/facts';
import { History, type ToldVersion } from '../record/history';
import { OpenRecord, RecordSheet } from '../record/record-drawer';
import { StandingPanel } from '../record/standing-panel';
import { StepButtons, StepForm, type Said } from '../record/step-form';
import { useRecordWords, type RecordWords } from '../words';

type Purchase = Extract<NonNullable<PurchaseDetailsQuery['node']>, { __typename?: 'Purchase' }>;
type Version = Purchase['versions'][number];

export function PurchaseDrawer() {
  return <OpenRecord>{(id, close) => <OnePurchase key={id} id={id} close={close} />}</OpenRecord>;
}

function OnePurchase({ id, close }: { id: string; close: () => void }) {
  const words = useRecordWords();
  const [{ data, error }, again] = useFresh({ query: PurchaseDetailsDocument, variables: { id } });
  const purchase = data && (data.node && 'product' in data.node ? data.node : null);
  return (
    <RecordSheet
      title={purchase?.product ?? words.tabName.purchases}
      close={close}
      record={purchase}
      error={error}
      again={() => again({ requestPolicy: 'network-only' })}
    >
      {purchase && <Known purchase={purchase} />}
    </RecordSheet>
  );
}

function Known({ purchase }: { purchase: Purchase }) {
  const words = useRecordWords();
  const { words: general, language } = useLanguage();
  const days: Fact[] = [
    [words.stateName.ORDERED, purchase.day],
    [words.stateName.ACCEPTED, purchase.acceptedOn],
    [words.stateName.PAID, purchase.paidOn],
    [words.stateName.EVALUATED, purchase.evaluatedOn],
    [purchase.state === 'RETURNED' ? words.stateName.RETURNED : words.stateName.CANCELLED, purchase.endedOn],
  ];
  const rows: Fact[] = [
    [
      words.amount,
      <>
        <Yuan value={purchase.amount} /> <span className="muted">{general.exactYuan(grouped(purchase.amount))}</span>
      </>,
    ],
    [words.state, purchase.withdrawn ? words.withdrawn : words.stateName[purchase.state]],
    ...days,
    [words.product, [purchase.product, purchase.category, purchase.quantity].filter(Boolean).join(' · ')],
    [words.origin, [purchase.origin, purchase.recognised && words.recognised].filter(Boolean).join(' · ')],
    [words.buyer, purchase.buyer],
    [words.seller, purchase.seller],
    [words.channel, `${words.channelName[purchase.channel]} · ${words.modeName[purchase.mode]}`],
    [words.orderNo, purchase.orderNo],
    [
      words.invoice,
      purchase.invoiceLines.length > 0 &&
        purchase.invoiceLines.map(({ code, number, lineNo, amount }) => (
          <div key={`${code}${number}${lineNo}`}>
            {[code, number].filter(Boolean).join(' ')} {words.lineOf(lineNo)} <Yuan value={amount} />
          </div>
        )),
    ],
    [words.recordedSide, purchase.side && words.sideName[purchase.side]],
    [words.recordedBy, [purchase.recordedBy?.displayName, timeOf(purchase.madeAt, language)].filter(Boolean).join(' ')],
    [words.reason, purchase.reason],
  ];
  return (
    <>
      {purchase.simulated && (
        <p>
          <SimulatedBadge /> <span className="muted">{words.simulatedHint}</span>
        </p>
      )}
      <Facts rows={rows} />
      <Steps purchase={purchase} />
      <EvidencePanel recordId={purchase.id} mayAttach={purchase.nextActions.includes('CORRECT')} />
      <StandingPanel record={purchase} />
      <section aria-labelledby="history">
        <h3 id="history">{words.history}</h3>
        <History
          versions={purchase.versions.map((version) => told(version, words, (fen) => general.exactYuan(grouped(fen))))}
        />
      </section>
    </>
  );
}

const told = (version: Version, words: RecordWords, exact: (value: string) => string): ToldVersion => ({
  version: version.version,
  madeAt: version.madeAt,
  by: version.madeBy?.displayName,
  reason: version.reason ?? null,
  facts: [
    [words.state, version.withdrawn ? words.withdrawn : words.stateName[version.state]],
    [words.amount, exact(version.amount)],
    [words.product, version.product],
    [words.quantity, version.quantity ?? ''],
    [words.orderedOn, version.day],
    [words.buyer, version.buyer ?? ''],
    [words.seller, version.seller ?? ''],
    [words.channel, words.channelName[version.channel]],
    [words.mode, words.modeName[version.mode]],
    [words.origin, version.origin ?? ''],
    [words.orderNo, version.orderNo ?? ''],
  ],
});

type Step = Extract<PurchaseAction, 'ACCEPT' | 'PAY' | 'EVALUATE' | 'CANCEL' | 'RETURN' | 'WITHDRAW'>;

const STEPS: readonly Step[] = ['ACCEPT', 'PAY', 'EVALUATE', 'CANCEL', 'RETURN', 'WITHDRAW'];

/** What can be done next, as the server says it. */
function Steps({ purchase }: { purchase: Purchase }) {
  const words = useRecordWords();
  const sendStep = useSend();
  const [chosen, choose] = useState<Step>();
  const steps = STEPS.filter((step) => purchase.nextActions.includes(step));
  if (steps.length === 0) return null;
  const send = async ({ requestKey, day, reason }: Said, about: About): Promise<Answered> => {
    const named = { requestKey, purchaseId: purchase.id, version: purchase.version };
    switch (chosen) {
      case 'ACCEPT':
        return sendStep(AcceptPurchaseDocument, { ...named, day }, about);
      case 'PAY':
        return sendStep(PayPurchaseDocument, { ...named, day }, about);
      case 'EVALUATE':
        return sendStep(EvaluatePurchaseDocument, { ...named, day }, about);
      case 'CANCEL':
        return sendStep(CancelPurchaseDocument, { ...named, day, reason }, about);
      case 'RETURN':
        return sendStep(ReturnPurchaseDocument, { ...named, day, reason }, about);
      case 'WITHDRAW':
        return sendStep(WithdrawPurchaseDocument, { ...named, reason }, about);
      case undefined:
        return {};
    }
  };
  const isEnd = chosen === 'CANCEL' || chosen === 'RETURN' || chosen === 'WITHDRAW';
  return (
    <section aria-labelledby="steps">
      <h3 id="steps">{words.steps}</h3>
      <StepButtons steps={steps} names={words.stepName} chosen={chosen} choose={choose} />
      {chosen && steps.includes(chosen) && (
        <StepForm
          key={`${chosen} ${purchase.version}`}
          name={`${chosen}.${purchase.id}`}
          verb={words.stepName[chosen]}
          hint={chosen === 'WITHDRAW' ? words.withdrawHint : undefined}
          asksDay={chosen !== 'WITHDRAW'}
          asksReason={isEnd}
          isBad={isEnd}
          record={purchase.id}
          send={send}
        />
      )}
    </section>
  );
}
