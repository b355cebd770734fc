import type { FlowTrack } from '../../../gql/graphql';
import { useMoneyWords } from '../words';
import { Yuan } from '../../../parts/yuan';
import { isSome, nameOfPoint, waits, type Flow, type FlowNode } from './flow-names';

export const TRACKS: FlowTrack[] = ['CASH', 'PLAN', 'GOODS'];

/** The picture in figures: for screen readers, for phones, and for whoever wants the exact sums. */
export function FlowTable({ flow }: { flow: Flow }) {
  const words = useMoneyWords();
  const most = Math.max(1, ...flow.nodes.map(({ amount }) => Number(amount)));
  const tracks = TRACKS.filter((track) => flow.nodes.some((node) => node.track === track));
  return (
    <div className="scroll" role="region" aria-label={words.flowTable} tabIndex={0}>
      <table className="flow-table">
        <thead>
          <tr>
            <th scope="col">{words.point}</th>
            <th scope="col" className="number">
              {words.passes}
            </th>
            <th scope="col" className="number">
              {words.restsHere}
            </th>
          </tr>
        </thead>
        {tracks.map((track) => (
          <tbody key={track}>
            <tr className="category">
              <th scope="rowgroup" colSpan={3}>
                {words.trackName[track]}
              </th>
            </tr>
            {flow.nodes
              .filter((node) => node.track === track)
              .map((node) => (
                <Row key={node.id} node={node} nodes={flow.nodes} most={most} />
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

interface RowProps {
  node: FlowNode;
  nodes: readonly FlowNode[];
  most: number;
}

function Row({ node, nodes, most }: RowProps) {
  const words = useMoneyWords();
  const share = (amount: string): string => `${(Number(amount) / most) * 100}%`;
  return (
    <tr data-figures={node.id}>
      <th scope="row">
        {nameOfPoint(node, nodes, words)}
        <span className="ladder" aria-hidden="true">
          <i style={{ width: share(node.amount) }} />
          {waits(node) && <i className="rests" style={{ width: share(node.resting) }} />}
        </span>
      </th>
      <td className="number">
        <Yuan value={node.amount} />
      </td>
      <td className="number">
        {isSome(node.resting) ? <Yuan value={node.resting} /> : <span className="muted">—</span>}
      </td>
    </tr>
  );
}
