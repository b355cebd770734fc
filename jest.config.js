// Two kinds of tests share one runner: pure ones (test/rules) and those that run the real thing.
// The whole suite stands on shelves (test/kit/shelf.ts), files of one room side by side in one process; a file that is named runs by itself.
const isShelved = process.env.JIEDUI_TEST_SHELVED === 'yes';
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: isShelved
    ? ['<rootDir>/test/shelves/*.shelf.ts', '<rootDir>/test/*.test.ts', '<rootDir>/test/live/*.test.ts']
    : ['**/*.test.ts'],
  testSequencer: '<rootDir>/test/kit/shelves-first.sequencer.js',
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  setupFiles: ['<rootDir>/server/graphql/as-in-production.ts'],
  globalSetup: '<rootDir>/test/kit/mould.setup.ts',
  globalTeardown: '<rootDir>/test/kit/mould.teardown.ts',
  testTimeout: 180_000,
  // Two more than cores: who waits for a browser or a database leaves a core to somebody else.
  maxWorkers: 4,
  reporters: [['default', { summaryThreshold: 1000 }], '<rootDir>/test/kit/closing-line.reporter.js'],
};
