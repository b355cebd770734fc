import { MatchStatus, Side } from '../../schema/vocabulary';
import { chooseOutstanding, type Guess } from './choose.rules';
import { readDocument, type DocumentNo } from './document.rules';
import { sumOf, weightOfAmount, type Statement, type Weight } from './evidence.rules';
import { groupsOf, pairsOf } from './guess.rules';
import { DEFAULT_MATCH_SETTINGS, type Match, type MatchSettings, type Movement, type StatedFact } from './match';
import { reasonsFor } from './reason.rules';
import { Shelf } from './shelf.rules';
import { leftUnderOneDocument } from './together.rules';

/** By how much a guess must be likelier than every other about the same statements. */
const MARGIN: Weight = 12;
/** Each round sees what the one before has left over; what three rounds do not tell apart, people do. */
const MOST_ROUNDS = 4;

const DAY_MS = 86_400_000;

/**
 * Brings together what the two sides of one pairing have stated about the same movements of money. Every statement ends
 * in exactly one match; one that nothing belongs to, or that several fit equally well, stands alone. The outcome depends
 * on the statements only, not on their order.
 */
export function matchFacts(facts: readonly StatedFact[], settings: MatchSettings = DEFAULT_MATCH_SETTINGS): Match[] {
  const movements: Movement[] = ['TRANSFER', 'RETURN', 'GOODS'];
  return movements.flatMap((movement) => {
    const statements = prepare(facts.filter((fact) => fact.movement === movement));
    return match(statements, settings);
  });
}

/** In one order, whatever order they came in, and with everything that is compared taken apart once. */
function prepare(facts: readonly StatedFact[]): Statement[] {
  const occurrences = new Map<bigint, number>();
  for (const { amountFen } of facts) occurrences.set(amountFen, (occurrences.get(amountFen) ?? 0) + 1);
  const documents = new Map<string, DocumentNo>();
  const documentOf = (printed: string): DocumentNo => {
    const known = documents.get(printed) ?? readDocument(printed);
    documents.set(printed, known);
    return known;
  };
  return facts
    .map((fact) => ({
      fact,
      day: Math.floor(Date.parse(`${fact.day}T00:00:00Z`) / DAY_MS),
      document: documentOf(fact.documentNo),
      amountWeight: weightOfAmount(fact.amountFen, occurrences.get(fact.amountFen) ?? 1, facts.length),
    }))
    .sort((one, other) => one.day - other.day || (one.fact.id < other.fact.id ? -1 : 1));
}

function match(statements: readonly Statement[], settings: MatchSettings): Match[] {
  const free = new Set(statements.keys());
  const groups: number[][] = [];
  let contested: ReadonlyMap<number, number> = new Map();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const choice = chooseOutstanding(guessesAbout(statements, free, settings), MARGIN);
    contested = choice.contested;
    for (const { members } of choice.accepted) {
      groups.push(members);
      for (const member of members) free.delete(member);
    }
    if (choice.accepted.length === 0) break;
  }
  for (const members of leftUnderOneDocument(statements, free, settings)) {
    groups.push(members);
    for (const member of members) free.delete(member);
  }
  const alone = [...free].map((member) => [member]);
  return [...groups, ...alone].map((members) =>
    toMatch(
      members.map((member) => at(statements, member)),
      contested.get(members[0] ?? -1) ?? 0,
    ),
  );
}

function guessesAbout(statements: readonly Statement[], free: ReadonlySet<number>, settings: MatchSettings): Guess[] {
  const shelves: Record<Side, Shelf> = { [Side.DONOR]: new Shelf(statements), [Side.RECIPIENT]: new Shelf(statements) };
  for (const index of free) shelves[at(statements, index).fact.side].put(index);
  const guesses: Guess[] = [];
  const hasItsLike = new Set<number>();
  for (const index of free) {
    if (at(statements, index).fact.side !== Side.DONOR) continue;
    for (const pair of pairsOf(index, shelves, settings)) {
      guesses.push(pair);
      if (pair.isExact) for (const member of pair.members) hasItsLike.add(member);
    }
  }
  for (const index of free) {
    if (hasItsLike.has(index)) continue;
    const others = shelves[at(statements, index).fact.side === Side.DONOR ? Side.RECIPIENT : Side.DONOR];
    guesses.push(...groupsOf(index, at(statements, index), others, settings));
  }
  return guesses;
}

function at(statements: readonly Statement[], index: number): Statement {
  const statement = statements[index];
  if (statement === undefined) throw new RangeError(`no statement ${index}`);
  return statement;
}

function toMatch(statements: readonly Statement[], candidates: number): Match {
  const donors = statements.filter(({ fact }) => fact.side === Side.DONOR);
  const recipients = statements.filter(({ fact }) => fact.side === Side.RECIPIENT);
  const differenceFen = sumOf(donors) - sumOf(recipients);
  const status = statusOf(donors, recipients, differenceFen);
  return {
    donorIds: donors.map(({ fact }) => fact.id).sort(),
    recipientIds: recipients.map(({ fact }) => fact.id).sort(),
    status,
    differenceFen,
    turn: status === MatchStatus.AGREED ? null : differenceFen < 0n ? Side.DONOR : Side.RECIPIENT,
    since: statements.reduce((latest, { fact }) => (fact.day > latest ? fact.day : latest), ''),
    reasons: reasonsFor(donors, recipients, candidates),
  };
}

function statusOf(donors: Statement[], recipients: Statement[], differenceFen: bigint): Match['status'] {
  if (donors.length === 0 || recipients.length === 0) return MatchStatus.ONE_SIDED;
  const funds = new Set([...donors, ...recipients].map(({ fact }) => fact.fundId));
  return differenceFen === 0n && funds.size === 1 ? MatchStatus.AGREED : MatchStatus.DIFFERS;
}
