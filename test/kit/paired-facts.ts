import { Side } from '../../schema/vocabulary';
import type { Movement, StatedFact } from '../../server/reconciliation/match';
import { chance } from './chance';

/** What went wrong between what happened and what was written down. A fact may carry several. */
export enum Fault {
  MISSING_AT_DONOR = 'MISSING_AT_DONOR',
  MISSING_AT_RECIPIENT = 'MISSING_AT_RECIPIENT',
  SPLIT = 'SPLIT',
  /** One part of a split payment was never booked. */
  PART_MISSING = 'PART_MISSING',
  MERGED = 'MERGED',
  SHIFTED = 'SHIFTED',
  MISTYPED_DOCUMENT = 'MISTYPED_DOCUMENT',
  NO_DOCUMENT = 'NO_DOCUMENT',
  MISTYPED_AMOUNT = 'MISTYPED_AMOUNT',
  OTHER_FUND = 'OTHER_FUND',
  OTHER_CUSTODIAN = 'OTHER_CUSTODIAN',
  BOOKED_TWICE = 'BOOKED_TWICE',
}

/** Which statements are about one fact. */
export interface Truth {
  donorIds: string[];
  recipientIds: string[];
  /** Empty when both sides wrote down the same thing. */
  faults: Fault[];
}

export interface PairedFacts {
  /** The statements of each pairing, in no order. */
  pairings: StatedFact[][];
  truths: Truth[];
}

/** Of every hundred facts, so many carry this fault first; the others are clean. */
const SHARES: [Fault, number][] = [
  [Fault.MISSING_AT_DONOR, 5],
  [Fault.MISSING_AT_RECIPIENT, 6],
  [Fault.SPLIT, 12],
  [Fault.MERGED, 8],
  [Fault.SHIFTED, 9],
  [Fault.MISTYPED_DOCUMENT, 8],
  [Fault.MISTYPED_AMOUNT, 4],
  [Fault.OTHER_FUND, 3],
  [Fault.OTHER_CUSTODIAN, 3],
  [Fault.NO_DOCUMENT, 1],
  [Fault.BOOKED_TWICE, 1],
];
/** So many of a hundred faulty facts that were stated by both sides carry a second fault. */
const SECOND_FAULT = 18;
const SECOND_FAULTS = [
  Fault.SHIFTED,
  Fault.MISTYPED_DOCUMENT,
  Fault.MISTYPED_AMOUNT,
  Fault.OTHER_FUND,
  Fault.OTHER_CUSTODIAN,
];

/** 万元 that are paid again and again. */
const ROUND = [100, 50, 200, 100, 30, 500, 20, 300, 100, 10, 80, 150, 60, 1000, 40, 50, 200, 100];
const AUTHORITIES = ['中区财', '中扶办', '沪合组办', '嘉财农', '中火管', '粤财农', '甬财政发', '苏扶协'];
const CUSTODIANS = ['县财政局', '县扶贫办', '县乡村振兴局', '县教育局', '县卫生健康局', '市财政局', '县慈善会'];
const FIRST_YEAR = 2017;
const YEARS = 5;
const DAY_MS = 86_400_000;

/**
 * Facts as two sides would have written them down, with the truth about them. The difficulty is that of real books:
 * half of the amounts are round and come back again and again, an authority's document numbers follow each other and
 * differ by one digit, one document may pay in several batches, and every clerk spells a number in a way of its own.
 */
export function pairedFacts(options: { seed: number; facts: number; pairings: number }): PairedFacts {
  const { facts, pairings: count } = options;
  const dice = new Dice(options.seed);
  const pairings: StatedFact[][] = [];
  const truths: Truth[] = [];
  for (let index = 0; index < count; index++) {
    const size = Math.floor(((index + 1) * facts) / count) - Math.floor((index * facts) / count);
    const books = new Books(dice, index);
    truths.push(...books.live(size));
    pairings.push(dice.shuffled(books.statements));
  }
  return { pairings, truths };
}

class Dice {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = chance(seed);
  }
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  percent(share: number): boolean {
    return this.next() * 100 < share;
  }
  one<Item>(items: readonly Item[]): Item {
    const item = items[this.between(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }
  shuffled<Item>(items: readonly Item[]): Item[] {
    return items
      .map((item) => ({ item, at: this.next() }))
      .sort((one, other) => one.at - other.at)
      .map(({ item }) => item);
  }
  /** Says nothing about the order in which statements were made. */
  id(): string {
    return [0, 1, 2].map(() => this.between(0, 0xffffffff).toString(16).padStart(8, '0')).join('');
  }
}

interface DocumentNo {
  authority: string;
  year: number;
  serial: number;
}

/** One payment as it happened, before anybody wrote it down. */
interface Payment {
  movement: Movement;
  fundId: string;
  amountFen: bigint;
  day: number;
  document: DocumentNo;
  custodian: string;
}

/** The two sides' books of one pairing. */
class Books {
  readonly statements: StatedFact[] = [];
  private readonly name: string;
  private readonly kinds: string[];
  private readonly authorities: string[];
  private readonly custodians: string[];
  private readonly serials = new Map<string, number>();
  private last: Payment | null = null;

  constructor(
    private readonly dice: Dice,
    index: number,
  ) {
    this.name = `pairing${index}`;
    this.kinds = ['district', 'social', 'town'].slice(0, dice.between(1, 3));
    this.authorities = dice.shuffled(AUTHORITIES).slice(0, dice.between(1, 3));
    this.custodians = dice.shuffled(CUSTODIANS).slice(0, dice.between(2, 4));
  }

  /** So many facts over the years, in the order of their documents. */
  live(count: number): Truth[] {
    const first = Date.UTC(FIRST_YEAR, 0, 1) / DAY_MS;
    const days = Array.from({ length: count }, () => first + this.dice.between(0, YEARS * 365 - 1));
    return days.sort((one, other) => one - other).map((day) => this.happen(day));
  }

  private happen(day: number): Truth {
    const faults = this.faults();
    const payments = [this.payment(day)];
    if (faults.includes(Fault.MERGED)) {
      const more = this.dice.percent(75) ? 1 : 2;
      for (let part = 0; part < more; part++) payments.push(this.companion(payments[part] ?? this.payment(day)));
    }
    return { ...this.write(payments, faults), faults };
  }

  private faults(): Fault[] {
    let at = this.dice.between(0, 99);
    const first = SHARES.find(([, share]) => (at -= share) < 0)?.[0];
    if (first === undefined) return [];
    if (first === Fault.MISSING_AT_DONOR || first === Fault.MISSING_AT_RECIPIENT) return [first];
    const faults: Fault[] = [first];
    if (first === Fault.SPLIT && this.dice.percent(15)) faults.push(Fault.PART_MISSING);
    else if (this.dice.percent(SECOND_FAULT)) faults.push(this.dice.one<Fault>(SECOND_FAULTS));
    return [...new Set(faults)];
  }

  private payment(day: number): Payment {
    const { dice, last } = this;
    // A later batch under the document of the payment before, often of the same round amount.
    if (last !== null && dice.percent(4)) {
      const isRound = last.amountFen % 10_000_000n === 0n;
      const amountFen = isRound && dice.percent(50) ? last.amountFen : this.amount();
      return (this.last = { ...last, amountFen, day: Math.max(day, last.day + dice.between(1, 90)) });
    }
    const year = Number(isoDay(day).slice(0, 4));
    return (this.last = {
      movement: dice.percent(3) ? 'RETURN' : 'TRANSFER',
      fundId: `${this.name}-${dice.one(this.kinds)}-${year}`,
      amountFen: this.amount(),
      day,
      document: this.nextDocument(dice.one(this.authorities), year),
      custodian: dice.one(this.custodians),
    });
  }

  /** Another payment of the same week, under the next document: the county books both as one. */
  private companion(payment: Payment): Payment {
    const { authority, year } = payment.document;
    const document = this.nextDocument(authority, year);
    return { ...payment, document, amountFen: this.amount(), day: payment.day + this.dice.between(0, 6) };
  }

  private nextDocument(authority: string, year: number): DocumentNo {
    const key = `${authority}${year}`;
    const last = this.serials.get(key) ?? this.dice.between(0, 20);
    const serial = last + (this.dice.percent(50) ? 1 : this.dice.between(2, 9));
    this.serials.set(key, serial);
    return { authority, year, serial };
  }

  private amount(): bigint {
    const { dice } = this;
    if (dice.percent(50)) return BigInt(dice.one(ROUND)) * 1_000_000n;
    if (dice.percent(60)) return BigInt(dice.between(1, 2_000)) * 100_000n; // 千元
    return BigInt(dice.between(100_000, 300_000_000));
  }

  /** Both sides write down what they know, with the faults. */
  private write(payments: Payment[], faults: readonly Fault[]): { donorIds: string[]; recipientIds: string[] } {
    const { dice } = this;
    const donorIds = faults.includes(Fault.MISSING_AT_DONOR)
      ? []
      : payments.map((payment) => this.state(Side.DONOR, payment, spelt(dice, [payment.document])));
    const recipientIds = faults.includes(Fault.MISSING_AT_RECIPIENT)
      ? []
      : this.bookings(payments, faults).map(({ payment, documents, faults: mine }) =>
          this.state(Side.RECIPIENT, this.spoil(payment, mine), this.spoilDocument(documents, mine)),
        );
    return { donorIds, recipientIds };
  }

  /** What the county books: each part, with the faults of the fact or, of a split one, some of them. */
  private bookings(
    payments: Payment[],
    faults: readonly Fault[],
  ): { payment: Payment; documents: DocumentNo[]; faults: readonly Fault[] }[] {
    const { dice } = this;
    const [first] = payments;
    if (first === undefined) return [];
    const received = { ...first, day: first.day + this.lateness(first, faults) };
    if (faults.includes(Fault.MERGED)) {
      const whole = payments.reduce((sum, payment) => sum + payment.amountFen, 0n);
      const documents = payments.map((payment) => payment.document);
      const named = dice.percent(50) ? documents : [dice.one(documents)];
      return [{ payment: { ...received, amountFen: whole, day: received.day + 6 }, documents: named, faults }];
    }
    const documents = [first.document];
    if (faults.includes(Fault.BOOKED_TWICE)) {
      const again = { ...received, day: received.day + dice.between(0, 15) };
      return [received, again].map((payment) => ({ payment, documents, faults }));
    }
    if (!faults.includes(Fault.SPLIT)) return [{ payment: received, documents, faults }];
    const parts = this.parts(first.amountFen).map((amountFen, part) => {
      const day = received.day + (part === 0 ? 0 : dice.between(0, 40));
      return { payment: { ...received, amountFen, day }, documents, faults: part === 0 ? faults : [] };
    });
    return faults.includes(Fault.PART_MISSING) ? parts.slice(1) : parts;
  }

  private parts(amountFen: bigint): bigint[] {
    const { dice } = this;
    const count = dice.percent(60) ? 2 : dice.between(3, 5);
    const parts: bigint[] = [];
    let rest = amountFen;
    for (let left = count; left > 1; left--) {
      const share = (rest * BigInt(dice.between(15, 85))) / BigInt(50 * left);
      const unit = rest % 1_000_000n === 0n ? 1_000_000n : 100n;
      const part = share - (share % unit);
      if (part > 0n) parts.push(part);
      rest -= part > 0n ? part : 0n;
    }
    return [...parts, rest].filter((part) => part > 0n);
  }

  /** Days from the first statement to the other side's. */
  private lateness(payment: Payment, faults: readonly Fault[]): number {
    const { dice } = this;
    const usual = dice.percent(85) ? dice.between(0, 20) : dice.between(21, 40);
    const shifted = dice.percent(30)
      ? -dice.between(1, 30)
      : dice.percent(10)
        ? dice.between(121, 250)
        : dice.between(41, 113);
    const days = faults.includes(Fault.SHIFTED) ? shifted : usual;
    return payment.movement === 'TRANSFER' ? days : -days;
  }

  private spoil(payment: Payment, faults: readonly Fault[]): Payment {
    const { dice } = this;
    const elsewhere = <Item>(items: Item[], mine: Item): Item =>
      dice.one(items.filter((item) => item !== mine).concat(items.length > 1 ? [] : [mine]));
    const year = payment.fundId.slice(-4);
    return {
      ...payment,
      amountFen: faults.includes(Fault.MISTYPED_AMOUNT) ? mistypedAmount(dice, payment.amountFen) : payment.amountFen,
      fundId: !faults.includes(Fault.OTHER_FUND)
        ? payment.fundId
        : this.kinds.length > 1 && dice.percent(70)
          ? elsewhere(
              this.kinds.map((kind) => `${this.name}-${kind}-${year}`),
              payment.fundId,
            )
          : payment.fundId.replace(year, `${Number(year) - 1}`),
      custodian: faults.includes(Fault.OTHER_CUSTODIAN)
        ? elsewhere(this.custodians, payment.custodian)
        : payment.custodian,
    };
  }

  private spoilDocument(documents: DocumentNo[], faults: readonly Fault[]): string {
    if (faults.includes(Fault.NO_DOCUMENT)) return '';
    const printed = spelt(this.dice, documents);
    return faults.includes(Fault.MISTYPED_DOCUMENT) ? mistypedText(this.dice, printed) : printed;
  }

  private state(side: Side, payment: Payment, documentNo: string): string {
    const id = this.dice.id();
    const { movement, fundId, amountFen } = payment;
    // Either clerk may leave out who holds the money.
    const custodian = this.dice.percent(10) ? '' : payment.custodian;
    this.statements.push({ id, side, movement, fundId, amountFen, day: isoDay(payment.day), documentNo, custodian });
    return id;
  }
}

const isoDay = (day: number): string => new Date(day * DAY_MS).toISOString().slice(0, 10);

/** A document number as some clerk would write it; several as a list. */
function spelt(dice: Dice, documents: DocumentNo[]): string {
  const [open, close] = dice.percent(70)
    ? ['〔', '〕']
    : dice.one([
        ['[', ']'],
        ['(', ')'],
        ['（', '）'],
        ['【', '】'],
      ]);
  const number = ({ serial }: DocumentNo): string => (dice.percent(8) ? `${serial}`.padStart(3, '0') : `${serial}`);
  const [first] = documents;
  if (first === undefined) return '';
  const head = `${first.authority}${open}${first.year}${close}`;
  const text = dice.percent(50)
    ? `${head}${documents.map(number).join('、')}号`
    : documents
        .map((document, index) => `${index === 0 ? head : ''}${number(document)}号`)
        .join(dice.one(['、', '，', '和']));
  return dice.percent(6) ? text.replace(/[0-9]/g, (digit) => String.fromCharCode(0xff10 + Number(digit))) : text;
}

/** One slip of a hand that types: a wrong digit, two swapped, one left out or typed twice, a wrong or missing character of the authority. */
function mistypedText(dice: Dice, text: string): string {
  const characters = [...text];
  const digits = characters.flatMap((character, at) => (/[0-9０-９]/.test(character) ? [at] : []));
  const at = dice.one(digits);
  const slip = dice.between(0, 9);
  if (slip <= 4)
    characters[at] = dice.one([...'0123456789'].filter((digit) => digit !== characters[at]?.normalize('NFKC')));
  else if (slip === 5) characters.splice(at, 1);
  else if (slip === 6) characters.splice(at, 0, characters[at] ?? '');
  else if (slip === 7) {
    const pairs = digits.filter((here) => digits.includes(here + 1) && characters[here] !== characters[here + 1]);
    if (pairs.length === 0) return mistypedText(dice, text);
    const here = dice.one(pairs);
    characters.splice(here, 2, characters[here + 1] ?? '', characters[here] ?? '');
  } else if (slip === 8) characters.splice(dice.between(0, 1), 1);
  else characters[dice.between(0, 1)] = dice.one([...'中粤沪扶农办财政']);
  const typed = characters.join('');
  return typed === text ? mistypedText(dice, text) : typed;
}

/** One slip in an amount: a digit, two swapped, the decimal place or 元 taken for 万元. */
function mistypedAmount(dice: Dice, amountFen: bigint): bigint {
  const digits = [...amountFen.toString()];
  const significant = Math.max(1, amountFen.toString().replace(/0+$/, '').length);
  const slip = dice.between(0, 9);
  const at = dice.between(0, significant - 1);
  if (slip <= 3) digits[at] = dice.one([...(at === 0 ? '123456789' : '0123456789')]);
  else if (slip <= 5) digits.splice(at, 2, digits[at + 1] ?? '', digits[at] ?? '');
  else if (slip <= 7)
    return dice.percent(50) ? amountFen * 10n : amountFen % 10n === 0n ? amountFen / 10n : amountFen * 10n;
  else if (slip === 8)
    return amountFen % 10_000n === 0n && amountFen > 10_000n && dice.percent(50)
      ? amountFen / 10_000n
      : amountFen * 10_000n;
  else digits.splice(at, 0, digits[at] ?? '');
  const typed = BigInt(digits.join(''));
  return typed === amountFen || typed <= 0n ? mistypedAmount(dice, amountFen) : typed;
}
