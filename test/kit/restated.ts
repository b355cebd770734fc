import type { Header } from './people';
import { ask, type Answer, type Platform } from './platform';

export interface RestatedLine {
  own: string;
  other: string;
  difference: string;
  reason: string;
  record: { __typename: string; id: string };
}

interface Figure {
  status: string;
  value: string | null;
  scheme: { code: string; version: number };
  indicator: { code: string; definition: string; expression: string | null } | null;
}

export interface Restatement {
  own: Figure;
  other: Figure;
  difference: string | null;
  comparability: { comparable: boolean; note: string } | null;
  opensAt: { code: string }[];
  lines: { totalCount: number; nodes: RestatedLine[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

export interface RestatementQuestion {
  pairingId: string;
  indicator: string;
  year: number;
  quarter?: number | null;
  month?: number | null;
  toScheme: string;
  toVersion?: number | null;
  asOf?: Date | null;
}

const FIGURE = `{ status value scheme { code version } indicator { code definition expression } }`;
const DOCUMENT = `query ($pairingId: ID!, $indicator: String!, $year: Int!, $quarter: Int, $month: Int, $toScheme: String!, $toVersion: Int,
    $asOf: DateTime, $first: Int, $after: Cursor) {
  restatement(pairingId: $pairingId, indicator: $indicator, year: $year, quarter: $quarter, month: $month, toScheme: $toScheme,
              toVersion: $toVersion, asOf: $asOf) {
    own ${FIGURE} other ${FIGURE} difference comparability { comparable note } opensAt { code }
    lines(first: $first, after: $after) { totalCount nodes { own other difference reason
      record { __typename ... on FundEntry { id } ... on Purchase { id } ... on LaborPlacement { id } ... on Activity { id } } }
      pageInfo { hasNextPage endCursor } } } }`;

/** A figure under another version, whatever comes of it; the first page of its lines. */
export const tryRestatement = (
  platform: Platform,
  by: Header,
  question: RestatementQuestion,
  page: { first: number; after?: string | null } = { first: 100 },
): Promise<Answer<{ restatement: Restatement }>> => ask(platform, DOCUMENT, { ...question, ...page }, by);

/** A figure under another version, with all of its lines, read by pages of some size. */
export async function restated(
  platform: Platform,
  by: Header,
  question: RestatementQuestion,
  first = 100,
): Promise<Restatement & { all: RestatedLine[] }> {
  const all: RestatedLine[] = [];
  for (let after: string | null = null; ;) {
    const answer: Answer<{ restatement: Restatement }> = await tryRestatement(platform, by, question, { first, after });
    if (!answer.data || answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    const { restatement } = answer.data;
    all.push(...restatement.lines.nodes);
    after = restatement.lines.pageInfo.endCursor;
    if (!restatement.lines.pageInfo.hasNextPage) return { ...restatement, all };
  }
}

/** Decimals of one scale added up in steps of the last place. */
export const summed = (values: readonly string[]): bigint =>
  values.reduce((sum, value) => sum + BigInt(value.replace('.', '')), 0n);
