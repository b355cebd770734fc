import type { Problem } from '../../../api/problems';
import type { LeftOutReportInput } from '../../../gql/reports/graphql';
import type { Part } from './standing';

/** Why reports are left out, while it is being written; `reasons` and `troubles` by `partKey`. */
export interface LeavingOut {
  reasons: Readonly<Record<string, string>>;
  say: (part: Part, reason: string) => void;
  troubles: Readonly<Record<string, string>>;
}

/** Whose report, about which pairing: of it one reason is given. */
export const partKey = ({ pairing, author }: Pick<Part, 'pairing' | 'author'>): string =>
  [pairing.id, author?.id].join(' ');

/** As it was typed, or as it was said the last time that the report was handed in. */
export const reasonFor = (part: Part, reasons: LeavingOut['reasons']): string =>
  reasons[partKey(part)] ?? part.reason ?? '';

/** What the server is told of the reports that are left out, each once; without a reason while there is none. */
export function leftOutOf(parts: readonly Part[], reasons: LeavingOut['reasons']): Map<string, LeftOutReportInput> {
  const open = parts.filter(({ isIn }) => !isIn);
  return new Map(
    open.map((part) => [
      partKey(part),
      { pairingId: part.pairing.id, authorId: part.author?.id, reason: reasonFor(part, reasons).trim() },
    ]),
  );
}

/** A refusal stands at the report that it is about. */
export function refusedParts(
  problems: readonly Problem[],
  leftOut: ReturnType<typeof leftOutOf>,
): LeavingOut['troubles'] {
  const keys = [...leftOut.keys()];
  return Object.fromEntries(
    problems.flatMap(({ message, field }) => {
      const key = keys[Number(/^(?:input\.)?leftOut[.[](\d+)/.exec(field ?? '')?.[1])];
      return key === undefined ? [] : [[key, message]];
    }),
  );
}
