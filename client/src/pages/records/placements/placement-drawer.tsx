import { useState } from 'react';
import type { PlacementAction } from '../../../gql/graphql';
import {
  AffirmPlacementsDocument,
  EndPlacementDocument,
  PlacementDetailsDocument,
  WithdrawPlacementDocument,
  type PlacementDetailsQuery,
} from '../../../gql/records/graphql';
import { useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh } from '../../../parts/fresh';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { timeOf } from '../../../parts/time';
import { EvidencePanel } from '../evidence/evidence-panel';
import { Facts, type Fact } from '../../../parts/facts';
import { History, type ToldVersion } from '../record/history';
import { OpenRecord, RecordSheet } from '../record/record-drawer';
import { StandingPanel } from '../record/standing-panel';
import { StepButtons, StepForm, type Said } from '../record/step-form';
import { useRecords } from '../records-context';
import { useRecordWords, type RecordWords } from '../words';
import { useSpan } from './span';
import { Unmask } from './unmask';

export type Placement = Extract<NonNullable<PlacementDetailsQuery['node']>, { __typename?: 'LaborPlacement' }>;
type Version = Placement['versions'][number];

export function PlacementDrawer() {
  return <OpenRecord>{(id, close) => <OnePlacement key={id} id={id} close={close} />}</OpenRecord>;
}

function OnePlacement({ id, close }: { id: string; close: () => void }) {
  const words = useRecordWords();
  const [{ data, error }, again] = useFresh({ query: PlacementDetailsDocument, variables: { id } });
  const placement = data && (data.node && 'employer' in data.node ? data.node : null);
  return (
    <RecordSheet
      title={placement ? `${placement.person.name} · ${placement.employer}` : words.tabName.placements}
      close={close}
      record={placement}
      error={error}
      again={() => again({ requestPolicy: 'network-only' })}
    >
      {placement && <Known placement={placement} />}
    </RecordSheet>
  );
}

const categoriesOf = (categories: Version['categories'], words: RecordWords): string =>
  categories.map((each) => words.categoryName[each]).join(' · ') || words.noCategory;

function Known({ placement }: { placement: Placement }) {
  const words = useRecordWords();
  const { language } = useLanguage();
  const span = useSpan();
  const { person } = placement;
  const rows: Fact[] = [
    [words.worker, person.name],
    [words.idNumber, person.idNumber],
    [words.phone, person.phone],
    [words.household, person.householdNumber],
    [words.categories, categoriesOf(placement.categories, words)],
    [words.employer, placement.employer],
    [words.job, placement.jobTitle],
    [words.jobKind, words.jobKindName[placement.jobKind]],
    [words.destination, words.destinationName[placement.destination]],
    [words.workplace, placement.workplace],
    [words.fromTo, span(placement)],
    [words.knownUntil, placement.knownUntil],
    [words.pointToPoint, placement.pointToPoint && words.yes],
    [words.state, placement.withdrawn && words.withdrawn],
    [words.recordedSide, placement.side && words.sideName[placement.side]],
    [
      words.recordedBy,
      [placement.recordedBy?.displayName, timeOf(placement.madeAt, language)].filter(Boolean).join(' '),
    ],
    [words.reason, placement.reason],
  ];
  return (
    <>
      {placement.simulated && (
        <p>
          <SimulatedBadge /> <span className="muted">{words.simulatedHint}</span>
        </p>
      )}
      {person.claimedElsewhere && <p className="notice">{words.claimedTwiceHint}</p>}
      <Facts rows={rows} />
      <Unmask placementId={placement.id} />
      <Steps placement={placement} />
      <EvidencePanel recordId={placement.id} mayAttach={placement.nextActions.includes('CORRECT')} />
      <StandingPanel record={placement} />
      <section aria-labelledby="history">
        <h3 id="history">{words.history}</h3>
        <History versions={placement.versions.map((version) => told(version, words, span(version)))} />
      </section>
    </>
  );
}

const told = (version: Version, words: RecordWords, span: string): ToldVersion => ({
  version: version.version,
  madeAt: version.madeAt,
  by: version.madeBy?.displayName,
  reason: version.reason ?? null,
  facts: [
    [words.state, version.withdrawn ? words.withdrawn : ''],
    [words.employer, version.employer],
    [words.job, version.jobTitle ?? ''],
    [words.jobKind, words.jobKindName[version.jobKind]],
    [words.destination, words.destinationName[version.destination]],
    [words.workplace, version.workplace ?? ''],
    [words.fromTo, span],
    [words.categories, categoriesOf(version.categories, words)],
    [words.pointToPoint, version.pointToPoint ? words.yes : ''],
  ],
});

type Step = Extract<PlacementAction, 'AFFIRM' | 'END' | 'WITHDRAW'>;

const STEPS: readonly Step[] = ['AFFIRM', 'END', 'WITHDRAW'];

/** What can be done next, as the server says it. */
function Steps({ placement }: { placement: Placement }) {
  const words = useRecordWords();
  const sendStep = useSend();
  const { pairing } = useRecords();
  const [chosen, choose] = useState<Step>();
  const steps = STEPS.filter((step) => placement.nextActions.includes(step));
  if (steps.length === 0) return null;
  const names = { AFFIRM: words.affirm, END: words.endPlacement, WITHDRAW: words.withdraw };
  const send = async ({ requestKey, day, reason }: Said, about: About): Promise<Answered> => {
    const named = { requestKey, placementId: placement.id, version: placement.version };
    const affirmed = { requestKey, pairingId: pairing.id, placementIds: [placement.id], day };
    switch (chosen) {
      case 'AFFIRM':
        return sendStep(AffirmPlacementsDocument, affirmed, about);
      case 'END':
        return sendStep(EndPlacementDocument, { ...named, toDay: day }, about);
      case 'WITHDRAW':
        return sendStep(WithdrawPlacementDocument, { ...named, reason }, about);
      case undefined:
        return {};
    }
  };
  return (
    <section aria-labelledby="steps">
      <h3 id="steps">{words.steps}</h3>
      <StepButtons steps={steps} names={names} chosen={chosen} choose={choose} />
      {chosen && steps.includes(chosen) && (
        <StepForm
          key={`${chosen} ${placement.version}`}
          name={`${chosen}.${placement.id}`}
          verb={names[chosen]}
          hint={chosen === 'WITHDRAW' ? words.withdrawHint : undefined}
          asksDay={chosen !== 'WITHDRAW'}
          asksReason={chosen === 'WITHDRAW'}
          isBad={chosen === 'WITHDRAW'}
          record={placement.id}
          send={send}
        />
      )}
    </section>
  );
}
