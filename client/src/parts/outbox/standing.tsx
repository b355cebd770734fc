import { useQuery } from 'urql';
import { grouped } from '../../amounts';
import { WhatStandsDocument, type WhatStandsQuery } from '../../gql/outbox/graphql';
import { useLanguage } from '../../language';
import { useDeskWords } from '../../pages/desk/words';
import { useHouseholdWords } from '../../pages/households/words';
import { useMoneyWords } from '../../pages/money/words';
import { useRecordWords } from '../../pages/records/words';
import { Skeleton } from '../skeleton';
import { timeOf } from '../time';
import type { Entry } from './entry';
import { Told, type Fact } from './told';
import { useWaitingWords } from './words';

type Node = NonNullable<WhatStandsQuery['node']>;

/** The record as it stands now, for whoever compares it with what they had entered. */
export function Standing({ record, entry }: { record: string; entry: Entry }) {
  const words = useWaitingWords();
  const factsOf = useFacts(entry);
  const [{ data, fetching }] = useQuery({
    query: WhatStandsDocument,
    variables: { id: record },
    requestPolicy: 'network-only',
  });
  if (fetching && !data) return <Skeleton rows={3} />;
  const facts = data?.node && factsOf(data.node);
  if (!facts) return <p className="muted">{words.noStanding}</p>;
  return <Told facts={facts} />;
}

type FactsByType = { [Type in Node['__typename']]?: (node: Extract<Node, { __typename: Type }>) => Fact[] };

/** In the words of the page that the record belongs to. */
function useFacts(entry: Entry): (node: Node) => Fact[] | undefined {
  const { words: general, language } = useLanguage();
  const words = useWaitingWords();
  const records = useRecordWords();
  const money = useMoneyWords();
  const desk = useDeskWords();
  const households = useHouseholdWords();
  const made = (version: number, at?: string, by?: { displayName: string } | null): Fact => [
    words.version,
    words.versionBy(version, by?.displayName ?? '', at ? timeOf(at, language) : ''),
  ];
  const byType: FactsByType = {
    LaborPlacement: (node) => [
      made(node.version, node.madeAt, node.recordedBy),
      [records.employer, node.employer],
      [records.job, node.jobTitle],
      [records.workplace, node.workplace],
      [records.fromTo, [node.fromDay, node.toDay].filter(Boolean).join(' – ')],
      [records.state, node.withdrawn && records.withdrawn],
    ],
    Purchase: (node) => [
      made(node.version, node.madeAt, node.recordedBy),
      [records.state, node.withdrawn ? records.withdrawn : records.stateName[node.purchaseState]],
      [records.product, node.product],
      [records.amount, general.exactYuan(grouped(node.amount))],
      [records.orderedOn, node.day],
      [records.acceptedOn, node.acceptedOn],
      [records.paidOn, node.paidOn],
    ],
    Activity: (node) => [
      made(node.version, node.madeAt, node.recordedBy),
      [records.kind, node.formName],
      [records.activityFact.title, node.title ?? node.activityName],
      [records.fromTo, [node.from, node.to].filter(Boolean).join(' – ')],
      [records.state, node.withdrawn && records.withdrawn],
    ],
    Report: (node) => [
      made(node.version),
      ...node.figures
        .filter(({ indicator }) => indicatorsOf(entry).includes(indicator.code))
        .map(({ indicator, printedValue, printedUnit }): Fact => [
          indicator.name,
          [printedValue, printedUnit].filter(Boolean).join(' '),
        ]),
    ],
    Rectification: (node) => [
      made(node.version),
      [desk.state, desk.rectificationStateName[node.rectificationState]],
      [desk.problem, node.problem],
      [desk.due, node.due],
    ],
    Project: (node) => [
      made(node.version),
      [money.projectName, node.projectName],
      [desk.state, money.projectStatusName[node.projectStatus]],
      [money.progressPercent, node.progress],
    ],
    Dispute: (node) => [
      made(node.version),
      [desk.state, desk.disputeStateName[node.disputeState]],
      [desk.due, node.due],
    ],
    Household: (node) => [
      made(node.version),
      [households.number, node.number],
      [households.state, households.stateName[node.householdState]],
      ...node.guarantees.map(({ guarantee, state, day }): Fact => [
        households.guaranteeName[guarantee],
        `${households.guaranteeStateName[state]} ${day}`,
      ]),
      ...node.incomes.map(({ year, total }): Fact => [
        `${households.incomes} ${year}`,
        general.exactYuan(grouped(total)),
      ]),
    ],
    IntegrityFlag: (node) => [
      made(node.version),
      [desk.state, money.flagStateName[node.flagState]],
      [money.explanation, node.explanation],
    ],
  };
  return (node) => byType[node.__typename]?.(node as never);
}

/** Which figures of a report were entered. */
function indicatorsOf({ input }: Entry): string[] {
  const { figures } = input as { figures?: readonly { indicator?: string }[] };
  return figures?.flatMap(({ indicator }) => (indicator ? [indicator] : [])) ?? [];
}
