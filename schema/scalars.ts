import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';

/**
 * The contract's scalars. Each refuses what it cannot take exactly, with a message in both languages;
 * the code BAD_INPUT reaches the caller in `extensions`.
 */
function refuse(zh: string, en: string): never {
  throw new GraphQLError(`${zh} / ${en}`, { extensions: { code: 'BAD_INPUT', http: { status: 400 } } });
}

const DECIMAL = /^-?\d{1,24}(\.\d{1,12})?$/;
const AMOUNT = /^-?\d{1,24}(\.\d{1,2})?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;
const CURSOR = /^[A-Za-z0-9_-]{1,1000}$/;

function realDay(text: string): boolean {
  const moment = new Date(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text);
}

/** What somebody typed, as much of it as a message holds. */
const shown = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 40) : typeof value);

function readMoney(value: unknown): string {
  if (typeof value === 'number') {
    if (Number.isSafeInteger(value)) return `${value}.00`;
    return refuse(
      `金额不能用浮点数 ${value}，请用字符串，如 "66860000.00"`,
      `An amount is never a float (${value}): write a string such as "66860000.00"`,
    );
  }
  if (typeof value !== 'string' || !AMOUNT.test(value)) {
    return refuse(
      `金额“${shown(value)}”有误：应为元，最多两位小数，如 "66860000.00"`,
      `“${shown(value)}” is not an amount: yuan with at most two decimals, such as "66860000.00"`,
    );
  }
  const [whole = '0', fraction = ''] = value.split('.');
  return `${whole}.${fraction.padEnd(2, '0')}`;
}

function readDecimal(value: unknown): string {
  if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
  if (typeof value !== 'string' || !DECIMAL.test(value)) {
    return refuse('数值格式有误：请用字符串，如 "2022.25"', 'Not an exact decimal: write a string such as "2022.25"');
  }
  return value;
}

function readDay(value: unknown): string {
  if (typeof value !== 'string' || !realDay(value))
    return refuse('日期格式应为 2019-12-31', 'A day is written 2019-12-31');
  return value;
}

function readDateTime(value: unknown): Date {
  if (
    typeof value !== 'string' ||
    !MOMENT.test(value) ||
    !realDay(value.slice(0, 10)) ||
    Number.isNaN(Date.parse(value))
  ) {
    return refuse(
      '时间须带时区，如 2019-12-31T08:00:00+08:00',
      'A date-time carries its offset: 2019-12-31T08:00:00+08:00',
    );
  }
  return new Date(value);
}

function readCursor(value: unknown): string {
  if (typeof value !== 'string' || !CURSOR.test(value)) return refuse('游标无效', 'The cursor is not valid');
  return value;
}

/** A scalar whose literals and variables are read alike; a literal's float stays visible as one. */
function scalar<T>(
  name: string,
  description: string,
  readValue: (value: unknown) => T,
  serialize: (value: unknown) => string,
): GraphQLScalarType<T, string> {
  return new GraphQLScalarType<T, string>({
    name,
    description,
    serialize,
    parseValue: readValue,
    parseLiteral: (node: ValueNode) => {
      if (node.kind === Kind.STRING) return readValue(node.value);
      if (node.kind === Kind.INT) return readValue(Number(node.value));
      if (node.kind === Kind.FLOAT)
        return readValue(Number(node.value) + (Number.isInteger(Number(node.value)) ? 0.5 : 0));
      return readValue(undefined);
    },
  });
}

const text = (value: unknown): string => String(value);

export const Money = scalar(
  'Money',
  '金额，单位元，精确到分的字符串，如 "66860000.00"。 An amount in yuan, exact to the fen, as a string. Input also takes an integer.',
  readMoney,
  text,
);

export const Decimal = scalar(
  'Decimal',
  '精确小数字符串，从不经过浮点数。 An exact decimal as a string, never a float.',
  readDecimal,
  text,
);

export const Day = scalar('Day', '业务日期（上海时区），如 2019-12-31。 A business day in Shanghai.', readDay, text);

export const DateTime = scalar<Date>(
  'DateTime',
  '带时区的时间（RFC 3339）；没有时区的写法被拒绝。 A moment with its offset; one without is refused.',
  readDateTime,
  (value) => (value instanceof Date ? value.toISOString() : String(value)),
);

export const Cursor = scalar(
  'Cursor',
  '不透明的位置标记。 An opaque position: keep it, never build it.',
  readCursor,
  text,
);
