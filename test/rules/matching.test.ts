import fc from 'fast-check';
import { MatchReasonKind, MatchStatus, Side } from '../../schema/vocabulary';
import { likenessOf, Likeness, readDocument } from '../../server/reconciliation/document.rules';
import type { Match, StatedFact } from '../../server/reconciliation/match';
import { matchFacts } from '../../server/reconciliation/match.rules';
import { amountSlip, isOneSlip } from '../../server/reconciliation/slip.rules';
import { effortMs } from '../kit/effort';
import { Fault, pairedFacts, type PairedFacts } from '../kit/paired-facts';

const { AGREED, DIFFERS, ONE_SIDED } = MatchStatus;
const K = MatchReasonKind;
const WAN = 1_000_000n; // fen in 万元
const isFull = process.env.JIEDUI_TEST_SIZE === 'full';

function stated(side: Side, id: string, change: Partial<StatedFact> = {}): StatedFact {
  return {
    id,
    side,
    movement: 'TRANSFER',
    fundId: 'fund',
    amountFen: 137n * WAN,
    day: '2019-04-10',
    documentNo: '中区财〔2019〕12号',
    custodian: '大关县财政局',
    ...change,
  };
}
const paid = (id: string, change?: Partial<StatedFact>): StatedFact => stated(Side.DONOR, id, change);
const booked = (id: string, change?: Partial<StatedFact>): StatedFact =>
  stated(Side.RECIPIENT, id, { day: '2019-04-16', ...change });

/** A match in one line: `d1+d2 = r1 AGREED 0`. */
const line = (match: Match): string =>
  `${match.donorIds.join('+') || '-'} = ${match.recipientIds.join('+') || '-'} ${match.status} ${match.differenceFen / WAN}`;
const lines = (facts: StatedFact[]): string[] => matchFacts(facts).map(line).sort();
const doc = (serial: number): string => `中区财〔2019〕${serial}号`;

describe('what two sides have stated about one movement of money is brought together', () => {
  const cases: [string, StatedFact[], string[], MatchReasonKind[]][] = [
    ['one payment, one receipt', [paid('d'), booked('r')], ['d = r AGREED 0'], [K.SAME_DOCUMENT, K.SAME_AMOUNT]],
    [
      'a payment split into three receipts',
      [
        paid('d'),
        booked('r1', { amountFen: 100n * WAN }),
        booked('r2', { amountFen: 30n * WAN }),
        booked('r3', { amountFen: 7n * WAN }),
      ],
      ['d = r1+r2+r3 AGREED 0'],
      [K.SPLIT_INTO],
    ],
    [
      'a split payment of which one part was never booked',
      [paid('d'), booked('r1', { amountFen: 100n * WAN }), booked('r2', { amountFen: 30n * WAN })],
      ['d = r1+r2 DIFFERS 7'],
      [K.SPLIT_INTO, K.AMOUNT_DIFFERS],
    ],
    [
      'a split payment of which one part is mistyped',
      [paid('d'), booked('r1', { amountFen: 100n * WAN }), booked('r2', { amountFen: 73n * WAN })],
      ['d = r1+r2 DIFFERS -36'],
      [K.SPLIT_INTO],
    ],
    [
      'two payments booked as one under both documents',
      [
        paid('d1'),
        paid('d2', { documentNo: doc(13), amountFen: 63n * WAN }),
        booked('r', { documentNo: '中区财[2019]12、13号', amountFen: 200n * WAN }),
      ],
      ['d1+d2 = r AGREED 0'],
      [K.MERGED_FROM],
    ],
    [
      'two payments booked as one under one of the documents',
      [paid('d1'), paid('d2', { documentNo: doc(13), amountFen: 64n * WAN }), booked('r', { amountFen: 201n * WAN })],
      ['d1+d2 = r AGREED 0'],
      [K.MERGED_FROM, K.NEIGHBOURING_DOCUMENT],
    ],
    [
      'a receipt booked before its payment',
      [paid('d', { day: '2019-05-10' }), booked('r')],
      ['d = r AGREED 0'],
      [K.DAYS_APART],
    ],
    ['a receipt four months late', [paid('d'), booked('r', { day: '2019-08-05' })], ['d = r AGREED 0'], [K.DAYS_APART]],
    [
      'a document in another spelling',
      [paid('d'), booked('r', { documentNo: ' 中区财［２０１９］０１２号 ' })],
      ['d = r AGREED 0'],
      [K.DOCUMENT_SPELT_OTHERWISE],
    ],
    [
      'a document with a digit wrong',
      [paid('d'), booked('r', { documentNo: doc(72) })],
      ['d = r AGREED 0'],
      [K.DOCUMENT_MISTYPED],
    ],
    [
      'a document with two digits swapped',
      [paid('d'), booked('r', { documentNo: doc(21) })],
      ['d = r AGREED 0'],
      [K.DOCUMENT_MISTYPED],
    ],
    [
      'an amount typed ten times too large',
      [paid('d'), booked('r', { amountFen: 1370n * WAN })],
      ['d = r DIFFERS -1233'],
      [K.AMOUNT_TYPED_WRONG],
    ],
    [
      'an amount with two digits swapped',
      [paid('d'), booked('r', { amountFen: 173n * WAN })],
      ['d = r DIFFERS -36'],
      [K.AMOUNT_TYPED_WRONG],
    ],
    [
      '元 taken for 万元',
      [paid('d'), booked('r', { amountFen: 13700n })],
      ['d = r DIFFERS 136'],
      [K.AMOUNT_TYPED_WRONG],
    ],
    [
      'a receipt under another fund',
      [paid('d'), booked('r', { fundId: 'other' })],
      ['d = r DIFFERS 0'],
      [K.OTHER_FUND],
    ],
    [
      'a receipt by another custodian',
      [paid('d'), booked('r', { custodian: '大关县扶贫办' })],
      ['d = r AGREED 0'],
      [K.OTHER_CUSTODIAN],
    ],
    [
      'a receipt without a document, of an amount that is no common one',
      [paid('d', { amountFen: 137_458_91n }), booked('r', { documentNo: '', amountFen: 137_458_91n })],
      ['d = r AGREED 0'],
      [K.NO_DOCUMENT],
    ],
    ['a payment nobody booked', [paid('d')], ['d = - ONE_SIDED 137'], [K.MISSING]],
    ['a receipt nobody paid', [booked('r')], ['- = r ONE_SIDED -137'], [K.MISSING]],
    ['a receipt booked twice', [paid('d'), booked('r1'), booked('r2')], ['d = r1+r2 DIFFERS -137'], [K.SPLIT_INTO]],
    [
      'two equal batches of one day, which nothing tells apart',
      [paid('d1'), paid('d2'), booked('r1'), booked('r2')],
      ['d1+d2 = r1+r2 AGREED 0'],
      [K.TAKEN_TOGETHER],
    ],
    [
      'money that came back',
      [booked('r', { movement: 'RETURN', day: '2019-04-10' }), paid('d', { movement: 'RETURN', day: '2019-04-20' })],
      ['d = r AGREED 0'],
      [K.SAME_DOCUMENT],
    ],
  ];

  test.each(cases)('%s', (_name, facts, expected, reasons) => {
    expect(lines(facts)).toEqual(expected);
    const given = matchFacts(facts).flatMap((match) => match.reasons.map((reason) => reason.kind));
    expect(given).toEqual(expect.arrayContaining(reasons));
  });

  const apart: [string, StatedFact[]][] = [
    [
      'two facts of one round amount under neighbouring documents of different funds and custodians',
      [
        paid('d', { amountFen: 100n * WAN, fundId: 'social', custodian: '大关县慈善会' }),
        booked('r', { amountFen: 100n * WAN, documentNo: doc(13) }),
      ],
    ],
    [
      'a round amount without any document in common',
      [paid('d', { amountFen: 100n * WAN }), booked('r', { amountFen: 100n * WAN, documentNo: '嘉财农〔2019〕77号' })],
    ],
    ['what lies a year and a half apart', [paid('d'), booked('r', { day: '2020-10-10' })]],
    ['a payment and money that came back', [paid('d'), booked('r', { movement: 'RETURN' })]],
    [
      'a receipt that fits two payments equally well',
      [
        paid('d1', { amountFen: 100n * WAN, documentNo: doc(12) }),
        paid('d2', { amountFen: 100n * WAN, documentNo: doc(13) }),
        booked('r', { amountFen: 100n * WAN, documentNo: doc(18) }),
      ],
    ],
  ];
  test.each(apart)('%s: left to people, not guessed', (_name, facts) => {
    expect(matchFacts(facts).map((match) => match.status)).toEqual(facts.map(() => ONE_SIDED));
  });

  test('one digit apart, paid and booked side by side: each finds its own', () => {
    const facts = Array.from({ length: 20 }, (_, index) => [
      paid(`d${index}`, { amountFen: 100n * WAN, documentNo: doc(index + 1) }),
      booked(`r${index}`, { amountFen: 100n * WAN, documentNo: doc(index + 1) }),
    ]).flat();
    const expected = Array.from({ length: 20 }, (_, index) => `d${index} = r${index} AGREED 0`);
    expect(lines(facts)).toEqual(expected.sort());
  });

  test('whose turn it is follows from who has stated less, and stands since the latest statement', () => {
    const turns = (facts: StatedFact[]): unknown[] =>
      matchFacts(facts).map(({ turn, since, status }) => [status, turn, since]);
    expect(turns([paid('d')])).toEqual([[ONE_SIDED, Side.RECIPIENT, '2019-04-10']]);
    expect(turns([booked('r')])).toEqual([[ONE_SIDED, Side.DONOR, '2019-04-16']]);
    expect(turns([paid('d'), booked('r', { amountFen: 173n * WAN })])).toEqual([[DIFFERS, Side.DONOR, '2019-04-16']]);
    expect(turns([paid('d'), booked('r', { amountFen: 131n * WAN })])).toEqual([
      [DIFFERS, Side.RECIPIENT, '2019-04-16'],
    ]);
    expect(turns([paid('d'), booked('r')])).toEqual([[AGREED, null, '2019-04-16']]);
  });
});

describe('what is compared', () => {
  test.each([
    ['中区财〔2019〕12号', '中区财[2019]12号', Likeness.SPELT_OTHERWISE],
    ['中区财〔2019〕12号', '中区财(２０１９)第0012号', Likeness.SPELT_OTHERWISE],
    ['中区财〔2019〕12、13号', '中区财〔2019〕13号', Likeness.NAMED_AMONG],
    ['中区财〔2019〕12号和中扶办〔2019〕3号', '中扶办〔2019〕3号', Likeness.NAMED_AMONG],
    ['中区财〔2019〕12号', '中区财〔2018〕12号', Likeness.SLIP_IN_NAME],
    ['中区财〔2019〕12号', '中财〔2019〕12号', Likeness.SLIP_IN_NAME],
    ['中区财〔2019〕12号', '中区财〔2019〕13号', Likeness.SLIP_IN_NUMBER],
    ['中区财〔2019〕12号', '中区财〔2019〕112号', Likeness.SLIP_IN_NUMBER],
    ['中区财〔2019〕12号', '中区财〔2019〕45号', Likeness.SAME_SERIES],
    ['中区财〔2019〕12号', '', Likeness.UNKNOWN],
    ['中区财〔2019〕12号', '银行回单 8837', Likeness.UNRELATED],
  ])('%s and %s', (one, other, expected) => {
    expect(likenessOf(readDocument(one), readDocument(other))).toBe(expected);
    expect(likenessOf(readDocument(other), readDocument(one))).toBe(expected);
  });

  test.each([
    [137n, 1370n, 'DECIMAL_PLACE'],
    [137n, 1_370_000n, 'DECIMAL_PLACE'],
    [137n, 173n, 'SWAPPED'],
    [137n, 131n, 'DIGIT'],
    [137n, 1337n, 'LENGTH'],
    [137n, 1377n, 'LENGTH'],
    [137n, 137n, null],
    [137n, 200n, null],
  ])('%s typed for %s', (one, other, expected) => {
    expect([amountSlip(one, other), amountSlip(other, one)]).toEqual([expected, expected]);
  });

  test('one slip of the hand is found whatever it is, and two are not', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123中财'), minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(3), fc.constantFrom(...'9沪'), (written, where, slip, other) => {
        const characters = [...written];
        const at = where % characters.length;
        if (slip === 0) characters[at] = other;
        else if (slip === 1) characters.splice(at, 1);
        else if (slip === 2) characters.splice(at, 0, other);
        else characters.splice(at, 2, ...characters.slice(at, at + 2).reverse());
        const typed = characters.join('');
        expect(isOneSlip(written, typed)).toBe(written !== typed);
        expect(isOneSlip(`${written}8`, `${typed}88x`)).toBe(false);
      }),
      { numRuns: isFull ? 20_000 : 2_000 },
    );
  });
});

describe('whatever was stated', () => {
  const settings = { numRuns: isFull ? 500 : 40 };

  test('the order of the statements changes nothing, and every statement is in exactly one match with a reason', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 60 }), fc.nat(), (seed, count, turn) => {
        const [facts = []] = pairedFacts({ seed, facts: count, pairings: 1 }).pairings;
        const matches = matchFacts(facts);
        const at = turn % facts.length;
        const shuffled = [...facts.slice(at).reverse(), ...facts.slice(0, at)];
        expect(sorted(matchFacts(shuffled))).toEqual(sorted(matches));
        expect(matches.flatMap(({ donorIds, recipientIds }) => [...donorIds, ...recipientIds]).sort()).toEqual(
          facts.map((fact) => fact.id).sort(),
        );
        for (const match of matches) expectSound(match, new Map(facts.map((fact) => [fact.id, fact])));
      }),
      settings,
    );
  });

  function expectSound(match: Match, facts: ReadonlyMap<string, StatedFact>): void {
    const sum = (ids: string[]): bigint => ids.reduce((total, id) => total + (facts.get(id)?.amountFen ?? 0n), 0n);
    expect(match.differenceFen).toBe(sum(match.donorIds) - sum(match.recipientIds));
    expect(match.donorIds.length === 0 || match.recipientIds.length === 0).toBe(match.status === ONE_SIDED);
    if (match.status === AGREED) expect(match.differenceFen).toBe(0n);
    expect(match.turn === null).toBe(match.status === AGREED);
    expect(match.reasons.length).toBeGreaterThan(0);
  }
  const sorted = (matches: Match[]): Match[] => [...matches].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const keyOf = (match: Match): string => [...match.donorIds, ...match.recipientIds].join();
});

describe('a hundred thousand paired facts', () => {
  const SEED = 20_191_231;
  const facts = isFull ? 100_000 : 20_000;

  test('at least 99 of 100 links made are right, and 97 of 100 are found, within a minute', async () => {
    const books = pairedFacts({ seed: SEED, facts, pairings: facts / 100 });
    let matches: Match[] = [];
    const effort = await effortMs(() => (matches = books.pairings.flatMap((statements) => matchFacts(statements))));
    const seconds = effort / 1_000;

    const { precision, recall, faults } = score(books, matches);
    const context = JSON.stringify({ seed: SEED, seconds, precision, recall, faults });
    expect({ context, isPrecise: precision >= 0.99, isThorough: recall >= 0.97, isQuick: seconds < 60 }).toEqual({
      context,
      isPrecise: true,
      isThorough: true,
      isQuick: true,
    });
    expect(matches.every((match) => match.reasons.length > 0)).toBe(true);
    // The books are as bad as promised: no fault is left out, and less than half of the facts are clean.
    expect(Object.keys(faults).sort()).toEqual([...Object.values(Fault), 'CLEAN'].sort());
    expect(books.truths.filter((truth) => truth.faults.length > 0).length).toBeGreaterThan(facts * 0.55);
  });

  test('one pairing with thousands of statements costs no more than many with few', async () => {
    const whole = pairedFacts({ seed: SEED, facts: 5_000, pairings: 1 });
    let matches: Match[] = [];
    const effort = await effortMs(() => (matches = whole.pairings.flatMap((statements) => matchFacts(statements))));
    expect(effort).toBeLessThan(20_000);
    expect(score(whole, matches).precision).toBeGreaterThan(0.97);
  });

  test('a thousand statements of one amount under one document are no trap', async () => {
    const same = Array.from({ length: 500 }, (_, index) => [paid(`d${index}`), booked(`r${index}`)]).flat();
    const effort = await effortMs(() =>
      expect(matchFacts(same).flatMap(({ donorIds, recipientIds }) => [...donorIds, ...recipientIds])).toHaveLength(
        1000,
      ),
    );
    expect(effort).toBeLessThan(20_000);
  });

  /** Links made and links there are, over all and for the facts of each fault. */
  function score(
    books: PairedFacts,
    matches: Match[],
  ): { precision: number; recall: number; faults: Record<string, string> } {
    const truthOf = new Map(
      books.truths.flatMap((truth) => [...truth.donorIds, ...truth.recipientIds].map((id) => [id, truth])),
    );
    const tally = new Map<string, { made: number; right: number; all: number }>();
    const count = (names: Iterable<string>, what: 'made' | 'right' | 'all', links = 1): void => {
      for (const name of ['ALL', ...names]) {
        const entry = tally.get(name) ?? { made: 0, right: 0, all: 0 };
        entry[what] += links;
        tally.set(name, entry);
      }
    };
    const namesOf = (faults: readonly string[]): readonly string[] => (faults.length === 0 ? ['CLEAN'] : faults);
    for (const truth of books.truths)
      count(namesOf(truth.faults), 'all', truth.donorIds.length * truth.recipientIds.length);
    for (const { donorIds, recipientIds } of matches) {
      for (const donor of donorIds) {
        for (const recipient of recipientIds) {
          const [one, other] = [truthOf.get(donor), truthOf.get(recipient)];
          const names = new Set([...namesOf(one?.faults ?? []), ...namesOf(other?.faults ?? [])]);
          count(names, 'made');
          if (one === other) count(names, 'right');
        }
      }
    }
    const share = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole);
    const { made, right, all } = tally.get('ALL') ?? { made: 0, right: 0, all: 0 };
    tally.delete('ALL');
    const percent = (part: number, whole: number): string =>
      whole === 0 ? '–' : `${Math.floor((1000 * part) / whole) / 10} %`;
    const faults = Object.fromEntries(
      [...tally].map(([name, entry]) => [
        name,
        `precision ${percent(entry.right, entry.made)}, recall ${percent(entry.right, entry.all)}`,
      ]),
    );
    return { precision: share(right, made), recall: share(right, all), faults };
  }
});
