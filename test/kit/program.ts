/**
 * How Node runs a program of the server from the project's root: as `npm test` built it; where tests run by themselves, from its
 * source, compiled as it is loaded. @param path without its ending, `server/main`
 */
export const programOf = (path: string): string[] =>
  process.env.JIEDUI_TEST_BUILT === 'yes' ? [`dist/${path}.js`] : ['-r', './test/kit/ts-register.cjs', `${path}.ts`];
