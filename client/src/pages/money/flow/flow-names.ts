import type { FlowPoint } from '../../../gql/graphql';
import type { MoneyOfYearQuery } from '../../../gql/money/graphql';
import type { MoneyWords } from '../words';

export type Flow = NonNullable<MoneyOfYearQuery['pairing']>['money']['flow'];
export type FlowNode = Flow['nodes'][number];
export type FlowLink = Flow['links'][number];

/** Where an amount has come to its end: what stays there does not wait for anybody. */
const ENDS: readonly FlowPoint[] = ['PLEDGED', 'ALLOCATED', 'SETTLED', 'TAKEN_BACK', 'HANDED_OUT'];

/** Whether something rests at a point that somebody should move on. */
export const waits = ({ point, resting }: FlowNode): boolean => isSome(resting) && !ENDS.includes(point);

export const isEnd = ({ point }: FlowNode): boolean => ENDS.includes(point);

export const isSome = (amount: string): boolean => /[1-9]/.test(amount);

/** What a point is called: its state, and with what kind of custodian it lies where that tells points apart. */
export function nameOfPoint(node: FlowNode, nodes: readonly FlowNode[], words: MoneyWords): string {
  const name = words.pointName[node.point];
  const alike = nodes.filter(({ point, track }) => point === node.point && track === node.track);
  return node.custodianKind && alike.length > 1 ? `${name} · ${words.custodianKindName[node.custodianKind]}` : name;
}

export function nameOfLink({ from, to }: FlowLink, nodes: readonly FlowNode[], words: MoneyWords): string {
  const name = (id: string): string => {
    const node = nodes.find((one) => one.id === id);
    return node ? nameOfPoint(node, nodes, words) : id;
  };
  return words.fromTo(name(from), name(to));
}
