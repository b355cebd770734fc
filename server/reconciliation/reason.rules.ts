import { MatchReasonKind, Side } from '../../schema/vocabulary';
import { Likeness, likenessOf } from './document.rules';
import { isShared, lateness, sumOf, type Statement } from './evidence.rules';
import type { MatchReason } from './match';
import { amountSlip } from './slip.rules';

const { SAME_AMOUNT, AMOUNT_TYPED_WRONG, AMOUNT_DIFFERS, OTHER_FUND, OTHER_CUSTODIAN } = MatchReasonKind;

/**
 * Why these statements stand together, the strongest tie first; of one that stands alone, why it does.
 * @param candidates how many guesses about a lonely statement could not be told apart
 */
export function reasonsFor(
  donors: readonly Statement[],
  recipients: readonly Statement[],
  candidates: number,
): MatchReason[] {
  if (donors.length === 0 || recipients.length === 0) {
    const side = donors.length === 0 ? Side.DONOR : Side.RECIPIENT;
    const missing: MatchReason = { kind: MatchReasonKind.MISSING, side };
    return candidates > 0 ? [missing, { kind: MatchReasonKind.AMBIGUOUS, candidates }] : [missing];
  }
  const links = donors.flatMap((donor) => recipients.map((recipient) => ({ donor, recipient })));
  return [
    ...documentReasons(links),
    ...shape(donors.length, recipients.length),
    amountReason(donors, recipients),
    ...daysReason(links),
    ...(new Set([...donors, ...recipients].map(({ fact }) => fact.fundId)).size > 1
      ? [{ kind: OTHER_FUND } as const]
      : []),
    ...distinct(links.flatMap(({ donor, recipient }) => custodianReason(donor, recipient))),
  ];
}

interface Link {
  donor: Statement;
  recipient: Statement;
}

function documentReasons(links: readonly Link[]): MatchReason[] {
  const likenesses = links.map(({ donor, recipient }) => likenessOf(donor.document, recipient.document));
  const isSomeShared = likenesses.some(isShared);
  return distinct(
    links.map((link, at) => {
      const likeness = likenesses[at] ?? Likeness.UNRELATED;
      // Beside a payment under the very document, one a digit away is its neighbour rather than a slip.
      return documentReason(
        link,
        likeness === Likeness.SLIP_IN_NUMBER && isSomeShared ? Likeness.SAME_SERIES : likeness,
      );
    }),
  );
}

function documentReason({ donor, recipient }: Link, likeness: Likeness): MatchReason {
  const names = { donorDocumentNo: donor.document.printed, recipientDocumentNo: recipient.document.printed };
  switch (likeness) {
    case Likeness.SAME:
      return { kind: MatchReasonKind.SAME_DOCUMENT, documentNo: donor.document.printed };
    case Likeness.SPELT_OTHERWISE:
    case Likeness.NAMED_AMONG:
      return { kind: MatchReasonKind.DOCUMENT_SPELT_OTHERWISE, ...names };
    case Likeness.SLIP_IN_NAME:
    case Likeness.SLIP_IN_NUMBER:
      return { kind: MatchReasonKind.DOCUMENT_MISTYPED, ...names };
    case Likeness.SAME_SERIES:
      return { kind: MatchReasonKind.NEIGHBOURING_DOCUMENT, ...names };
    case Likeness.UNKNOWN:
      return {
        kind: MatchReasonKind.NO_DOCUMENT,
        side: donor.document.keys.length === 0 ? Side.DONOR : Side.RECIPIENT,
      };
    case Likeness.UNRELATED:
      return { kind: MatchReasonKind.OTHER_DOCUMENT, ...names };
  }
}

function shape(donors: number, recipients: number): MatchReason[] {
  if (donors > 1 && recipients > 1) return [{ kind: MatchReasonKind.TAKEN_TOGETHER, donors, recipients }];
  if (recipients > 1) return [{ kind: MatchReasonKind.SPLIT_INTO, parts: recipients }];
  return donors > 1 ? [{ kind: MatchReasonKind.MERGED_FROM, parts: donors }] : [];
}

function amountReason(donors: readonly Statement[], recipients: readonly Statement[]): MatchReason {
  const [donorFen, recipientFen] = [sumOf(donors), sumOf(recipients)];
  if (donorFen === recipientFen) return { kind: SAME_AMOUNT, amountFen: donorFen };
  // Of several statements it cannot be told which one was mistyped.
  const slip = donors.length === 1 && recipients.length === 1 ? amountSlip(donorFen, recipientFen) : null;
  if (slip !== null) return { kind: AMOUNT_TYPED_WRONG, donorFen, recipientFen, slip };
  return { kind: AMOUNT_DIFFERS, donorFen, recipientFen };
}

function daysReason(links: readonly Link[]): MatchReason[] {
  const days = links.map(({ donor, recipient }) => lateness(donor, recipient));
  const most = days.reduce((far, here) => (Math.abs(here) > Math.abs(far) ? here : far), 0);
  return most === 0 ? [] : [{ kind: MatchReasonKind.DAYS_APART, days: Math.abs(most), isEarly: most < 0 }];
}

function custodianReason(donor: Statement, recipient: Statement): MatchReason[] {
  const [donorCustodian, recipientCustodian] = [donor.fact.custodian, recipient.fact.custodian];
  if (donorCustodian === recipientCustodian || donorCustodian === '' || recipientCustodian === '') return [];
  return [{ kind: OTHER_CUSTODIAN, donorCustodian, recipientCustodian }];
}

function distinct(reasons: readonly MatchReason[]): MatchReason[] {
  return [...new Map(reasons.map((reason) => [JSON.stringify(reason), reason])).values()];
}
