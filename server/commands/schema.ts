import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RESOLVERS } from '../rooms';
import { printProblems } from '../graphql/problem-page';
import { buildContract, printContract } from '../graphql/schema';

/** `npm run schema`: writes the contract's SDL to schema/schema.graphql, and its problems to docs/problems.md. */
async function emit(): Promise<void> {
  writeFileSync(resolve('schema/schema.graphql'), printContract(await buildContract(RESOLVERS)));
  writeFileSync(resolve('docs/problems.md'), printProblems());
}

void emit();
