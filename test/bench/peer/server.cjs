// What the bench compares the platform with: PostGraphile over the same database, with aggregates and filters, as its
// own documentation sets it up for production. Says where it listens; the connection string comes in DATABASE_URL.
'use strict';

// It asks for Node 22, but for this one function it runs on 20.
Promise.withResolvers ??= function withResolvers() {
  let resolve;
  let reject;
  const promise = new this((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
};

const { createServer } = require('node:http');
const { postgraphile } = require('postgraphile');
const { PostGraphileAmberPreset } = require('postgraphile/presets/amber');
const { makePgService } = require('postgraphile/adaptors/pg');
const { grafserv } = require('postgraphile/grafserv/node');
const { PgAggregatesPreset } = require('@graphile/pg-aggregates');
const { PostGraphileConnectionFilterPreset } = require('postgraphile-plugin-connection-filter');

const preset = {
  extends: [PostGraphileAmberPreset, PgAggregatesPreset, PostGraphileConnectionFilterPreset],
  pgServices: [
    makePgService({
      connectionString: process.env.DATABASE_URL,
      schemas: ['peer'],
      poolConfig: { max: Number(process.env.POOL) },
    }),
  ],
  schema: { connectionFilterRelations: false, dontSwallowErrors: true },
  grafserv: { graphqlPath: '/graphql', watch: false, graphiql: false },
  grafast: { explain: false },
  // Read uncommitted work of nobody, ask for no role of its own: what it connects as may read these tables.
};

async function main() {
  const pgl = postgraphile(preset);
  if (process.argv[2] === 'print') {
    const { printSchema } = require('postgraphile/graphql');
    process.stdout.write(printSchema((await pgl.getSchemaResult()).schema));
    process.exit(0);
  }
  const serv = pgl.createServ(grafserv);
  const server = createServer();
  await serv.addTo(server);
  await pgl.getSchemaResult();
  server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
}

main().catch((error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
