/**
 * Numbers and ids that are made up in the database, the same for the same seed whatever plan the database chooses:
 * each is a hash of a row's number and of what it decides, so rows can be made in any order and in several sittings.
 */

/** An expression that throws a die of so many sides, from nought: `row` numbers the row, `salt` says what is decided. */
export const die = (row: string, salt: string, sides: number | string): string =>
  `((hashint8extended(${row}, hashtextextended('${salt}', $1::bigint)) & 9223372036854775807) % (${sides}))`;

/** One of these words, each as often as it stands there. */
export const oneOf = (row: string, salt: string, words: readonly string[]): string =>
  `(array[${words.map((word) => `'${word}'`).join(', ')}])[1 + ${die(row, salt, words.length)}]`;

/** A word, so many times: for \`oneOf\`. */
export const times = (count: number, word: string): string[] => Array.from({ length: count }, () => word);

/** The id of a row that few are made of: a UUID of version 8 from the seed, the kind and the row's own name. */
export const idOf = (kind: string, name: string): string =>
  `overlay(overlay(md5(concat_ws(' ', $1::bigint, '${kind}', ${name})) placing '8' from 13) placing '8' from 17)::uuid`;

/** The id of a row that millions are made of: it begins with the moment, so that ids grow with time, as version 7 does. */
export const idAt = (moment: string, kind: string, row: string): string =>
  `(lpad(to_hex((extract(epoch from ${moment}) * 1000)::bigint), 12, '0') || '7' ||
    substr(md5(concat_ws(' ', $1::bigint, '${kind}', ${row})), 1, 3) || '8' || substr(md5(concat_ws(' ', $1::bigint, '${kind}', ${row})), 4, 15))::uuid`;
