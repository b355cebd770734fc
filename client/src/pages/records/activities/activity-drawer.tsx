import { useState } from 'react';
import { grouped } from '../../../amounts';
import {
  ActivityDetailsDocument,
  WithdrawActivityDocument,
  type ActivityDetailsQuery,
} from '../../../gql/records/graphql';
import { useLanguage } from '../../../language';
import { SimulatedBadge } from '../../../parts/figure';
import { useFresh } from '../../../parts/fresh';
import { useSend, type About, type Answered } from '../../../parts/outbox/use-send';
import { timeOf } from '../../../parts/time';
import { EvidencePanel } from '../evidence/evidence-panel';
import { Facts, type Fact } from '../../../parts/facts';
import { History } from '../record/history';
import { OpenRecord, RecordSheet } from '../record/record-drawer';
import { StandingPanel } from '../record/standing-panel';
import { StepButtons, StepForm, type Said } from '../record/step-form';
import { useRecordWords, type RecordWords } from '../words';
import { titleOf } from './title';

type Activity = Extract<NonNullable<ActivityDetailsQuery['node']>, { __typename?: 'Activity' }>;
type Version = Activity['versions'][number];

export function ActivityDrawer() {
  return <OpenRecord>{(id, close) => <OneActivity key={id} id={id} close={close} />}</OpenRecord>;
}

function OneActivity({ id, close }: { id: string; close: () => void }) {
  const words = useRecordWords();
  const [{ data, error }, again] = useFresh({ query: ActivityDetailsDocument, variables: { id } });
  const activity = data && (data.node && 'formName' in data.node ? data.node : null);
  return (
    <RecordSheet
      title={activity ? titleOf(activity) || activity.formName : words.tabName.activities}
      close={close}
      record={activity}
      error={error}
      again={() => again({ requestPolicy: 'network-only' })}
    >
      {activity && <Known activity={activity} />}
    </RecordSheet>
  );
}

type Told = Omit<Version, '__typename' | 'version' | 'madeAt' | 'madeBy'>;

const COUNTS = [
  'sessions',
  'persons',
  'poorPersons',
  'personTimes',
  'enterprises',
  'driven',
  'beneficiaries',
  'households',
  'pointsGiven',
  'pointsRedeemed',
] as const satisfies (keyof Told)[];

/** Every fact in words; what a form does not take is empty. */
function factsOf(said: Told, words: RecordWords, exact: (yuan: string) => string): [label: string, text: string][] {
  const yesNo = (is: boolean | null | undefined): string => (is == null ? '' : is ? words.yes : words.no);
  const money = (yuan: string | null | undefined): string => (yuan ? exact(yuan) : '');
  return [
    [words.state, said.withdrawn ? words.withdrawn : ''],
    [words.activityFact.title, said.title ?? ''],
    [words.activityFact.name, said.name ?? ''],
    [words.activityFact.localUnit, said.localUnit ?? ''],
    [words.activityFact.presider, said.presider ?? ''],
    [words.place, said.location ?? ''],
    [words.day, said.to && said.to !== said.from ? `${said.from} – ${said.to}` : said.from],
    ...COUNTS.map((name): [string, string] => [words.activityFact[name], said[name] == null ? '' : String(said[name])]),
    [words.activityFact.inUse, yesNo(said.inUse)],
    [words.activityFact.contracted, money(said.contracted)],
    [words.activityFact.invested, money(said.invested)],
    [words.activityFact.reward, money(said.reward)],
    [words.activityFact.fundedBy, said.fundedBy ?? ''],
    [words.activityFact.turnover, money(said.turnover)],
  ];
}

function Known({ activity }: { activity: Activity }) {
  const words = useRecordWords();
  const { words: general, language } = useLanguage();
  const exact = (yuan: string): string => general.exactYuan(grouped(yuan));
  const rows: Fact[] = [
    [words.kind, `${activity.kindName} · ${activity.formName}`],
    ...factsOf(activity, words, exact),
    [words.recordedSide, activity.side && words.sideName[activity.side]],
    [words.recordedBy, [activity.recordedBy?.displayName, timeOf(activity.madeAt, language)].filter(Boolean).join(' ')],
    [words.reason, activity.reason],
  ];
  return (
    <>
      {activity.simulated && (
        <p>
          <SimulatedBadge /> <span className="muted">{words.simulatedHint}</span>
        </p>
      )}
      <Facts rows={rows} />
      <Steps activity={activity} />
      <EvidencePanel recordId={activity.id} mayAttach={activity.nextActions.includes('CORRECT')} />
      <StandingPanel record={activity} />
      <section aria-labelledby="history">
        <h3 id="history">{words.history}</h3>
        <History
          versions={activity.versions.map((version) => ({
            version: version.version,
            madeAt: version.madeAt,
            by: version.madeBy?.displayName,
            reason: version.reason ?? null,
            facts: factsOf(version, words, exact),
          }))}
        />
      </section>
    </>
  );
}

/** What can be done next, as the server says it. */
function Steps({ activity }: { activity: Activity }) {
  const words = useRecordWords();
  const sendStep = useSend();
  const [chosen, choose] = useState<'WITHDRAW'>();
  if (!activity.nextActions.includes('WITHDRAW')) return null;
  const send = async ({ requestKey, reason }: Said, about: About): Promise<Answered> => {
    const input = { requestKey, activityId: activity.id, version: activity.version, reason };
    return sendStep(WithdrawActivityDocument, input, about);
  };
  return (
    <section aria-labelledby="steps">
      <h3 id="steps">{words.steps}</h3>
      <StepButtons steps={['WITHDRAW']} names={{ WITHDRAW: words.withdraw }} chosen={chosen} choose={choose} />
      {chosen && (
        <StepForm
          key={activity.version}
          name={`${chosen}.${activity.id}`}
          verb={words.withdraw}
          hint={words.withdrawHint}
          asksDay={false}
          asksReason
          isBad
          record={activity.id}
          send={send}
        />
      )}
    </section>
  );
}
