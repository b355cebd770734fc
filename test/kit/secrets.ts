/** The secrets of servers that a test starts on one database, the same for all of them. */
export const SECRETS = {
  JIEDUI_SECRET: 'servers of the tests on one database share this secret',
  JIEDUI_PERSON_KEYS: 'ab'.repeat(32),
  JIEDUI_PERSON_HASH_KEY: 'servers of the tests find a person by this key',
};
