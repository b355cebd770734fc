/* eslint-disable no-restricted-properties -- the library reads this setting from the process, not from us */
/**
 * Import it before anything that imports graphql-js. That asks every value that is not what it expected for the name of its class,
 * to tell a second copy of itself, unless `NODE_ENV` is `production` while it is loaded: a fifth of what an operation costs.
 * There is one copy (a test of the house says so), so it is loaded as in production wherever the platform runs.
 */
const said = process.env.NODE_ENV;
process.env.NODE_ENV = 'production';
// eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be hoisted above the lines before it
require('graphql/jsutils/instanceOf');
if (said === undefined) delete process.env.NODE_ENV;
else process.env.NODE_ENV = said;
