import { Link } from 'wouter';
import type { DeskPairingFragment } from '../../../gql/desk/graphql';
import { nameIn, useLanguage } from '../../../language';
import { chinaToday } from '../../../parts/time';
import { yearPath } from '../paths';

/** 中山市 → 大关县, as one text. */
export function usePairingName(): (pairing: DeskPairingFragment) => string {
  const { words, language } = useLanguage();
  return ({ donor, recipient }) =>
    `${donor ? nameIn(language, donor) : words.selfReported} → ${nameIn(language, recipient)}`;
}

/** Whose it is, and the way there. */
export function PairingName({ pairing, year }: { pairing: DeskPairingFragment | null | undefined; year?: number }) {
  const nameOf = usePairingName();
  if (!pairing) return null;
  return (
    <Link className="whose" href={yearPath(pairing.id, year ?? thisYear())}>
      {nameOf(pairing)}
    </Link>
  );
}

/** The latest year with data that has begun; this year where there is none. */
export function latestYear(years: readonly number[]): number {
  const now = thisYear();
  return Math.max(...years.filter((year) => year <= now), 0) || now;
}

export const thisYear = (): number => Number(chinaToday().slice(0, 4));
