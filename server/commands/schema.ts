import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RESOLVERS } from '../rooms';
import { buildContract, printContract } from '../graphql/schema';

/** `npm run schema`: writes the contract's SDL to schema/schema.graphql. */
async function emit(): Promise<void> {
  writeFileSync(resolve('schema/schema.graphql'), printContract(await buildContract(RESOLVERS, new Map())));
}

void emit();
