// Two kinds of tests share one runner: pure ones (test/rules) and those that run the real thing.
module.exports = {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  transform: { '^.+\\.tsx?$': '@swc/jest' },
  globalSetup: '<rootDir>/test/kit/mould.setup.ts',
  globalTeardown: '<rootDir>/test/kit/mould.teardown.ts',
  testTimeout: 180_000,
  // Two more than cores: who waits for a browser or a database leaves a core to somebody else.
  maxWorkers: 4,
  reporters: [['default', { summaryThreshold: 1000 }], '<rootDir>/test/kit/closing-line.reporter.js'],
};
