import tseslint from 'typescript-eslint';

// Held to by test/lint.test.ts: each rule that matters is shown code that breaks it.

const ENVIRONMENT = { object: 'process', property: 'env', message: 'Read configuration in server/config.ts only.' };
const EXACT = 'Amounts are exact: use platform/money or platform/decimal.';
const ROUNDING = [
  { object: 'Math', property: 'round', message: EXACT },
  { property: 'toFixed', message: EXACT },
  { property: 'toPrecision', message: EXACT },
];

export default tseslint.config(
  { ignores: ['dist/**', '.data/**', 'client/src/gql/**', 'node_modules/**', '**/*.{js,cjs,mjs,mts}'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'as' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-empty': ['error', { allowEmptyCatch: false }],
      'no-restricted-properties': ['error', ENVIRONMENT, ...ROUNDING],
      'no-restricted-imports': [
        'error',
        {
          paths: ['process', 'node:process'].map((name) => ({
            name,
            importNames: ['env'],
            message: ENVIRONMENT.message,
          })),
        },
      ],
      'no-restricted-globals': ['error', { name: 'parseFloat', message: EXACT }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  // The configuration reads the environment, and tests set it; no amount is rounded there either.
  {
    files: ['server/config.ts', 'test/**/*.ts', 'client/**/*.{ts,tsx}'],
    rules: { 'no-restricted-properties': ['error', ...ROUNDING] },
  },
);
