/**
 * How a sample is drawn, so that anybody draws it again with a pencil and a program for SHA-256.
 *
 *  1. Each thing that can be drawn has a ticket: SHA-256 over `seed:id`, read as a whole number.
 *  2. From each township the lowest tickets are drawn, as many as the least of it asks for, or all that it has.
 *  3. The rest comes from the lowest tickets of all that are left, until the sample has its size or nothing is left.
 *  4. The members are numbered by their tickets, the lowest first.
 *
 * Nothing depends on the order in which things are given, and nothing but the seed is left to chance.
 */
import { createHash } from 'node:crypto';
import { ProblemCode } from '../../schema/vocabulary';
import { DomainError } from '../platform/errors';

/** Something that can be drawn, and the township that it lies in. */
export interface Candidate {
  id: string;
  stratum: string;
}

export interface DrawTerms {
  /** 64 hexadecimal digits. */
  seed: string;
  size: number;
  /** As many from each township at least, where it has them. */
  perStratum: number;
}

export const MAX_SAMPLE = 500;
export const MAX_PER_STRATUM = 100;

/** The ticket of a thing: 64 hexadecimal digits, which sort as the number that they are. */
export function ticketOf(seed: string, id: string): string {
  return createHash('sha256').update(`${seed}:${id}`).digest('hex');
}

/** What of a population was drawn from: SHA-256 over its sorted lines `id stratum`. */
export function populationHash(population: readonly Candidate[]): string {
  const lines = population.map(({ id, stratum }) => `${id} ${stratum}`).sort();
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

/** The sample, in the order of its tickets. */
export function drawSample(population: readonly Candidate[], { seed, size, perStratum }: DrawTerms): Candidate[] {
  const ticketed = population
    .map((candidate) => ({ candidate, ticket: ticketOf(seed, candidate.id) }))
    .sort((one, other) => (one.ticket < other.ticket ? -1 : 1));
  const least = new Set<string>();
  const taken = new Map<string, number>();
  for (const { candidate } of ticketed) {
    const drawn = taken.get(candidate.stratum) ?? 0;
    if (drawn >= perStratum) continue;
    taken.set(candidate.stratum, drawn + 1);
    least.add(candidate.id);
  }
  let left = size - least.size;
  return ticketed
    .map(({ candidate }) => candidate)
    .filter(({ id }) => {
      if (least.has(id)) return true;
      left -= 1;
      return left >= 0;
    });
}

/** How many the least of each township come to. */
export function leastSize(population: readonly Candidate[], perStratum: number): number {
  const counts = new Map<string, number>();
  for (const { stratum } of population) counts.set(stratum, (counts.get(stratum) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + Math.min(count, perStratum), 0);
}

/** What was asked for can be drawn. Fails with OUT_OF_RANGE (size, perStratum). */
export function checkTerms({ size, perStratum }: Omit<DrawTerms, 'seed'>): void {
  if (!Number.isInteger(size) || size < 1 || size > MAX_SAMPLE)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: `${size}`, range: `1–${MAX_SAMPLE}` }, 'size');
  if (!Number.isInteger(perStratum) || perStratum < 0 || perStratum > MAX_PER_STRATUM)
    throw new DomainError(
      ProblemCode.OUT_OF_RANGE,
      { value: `${perStratum}`, range: `0–${MAX_PER_STRATUM}` },
      'perStratum',
    );
}

/** The size holds the least of each township. Fails with OUT_OF_RANGE (size). */
export function checkSize(population: readonly Candidate[], { size, perStratum }: Omit<DrawTerms, 'seed'>): void {
  const least = leastSize(population, perStratum);
  if (size < least)
    throw new DomainError(ProblemCode.OUT_OF_RANGE, { value: `${size}`, range: `${least}–${MAX_SAMPLE}` }, 'size');
}
