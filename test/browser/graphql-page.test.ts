import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { Role } from '../../schema/vocabulary';
import { makeAccount, signedIn } from '../kit/accounts';
import { launch, person } from '../kit/browser';
import { happen, happening } from '../kit/events';
import { startPlatform, type Platform } from '../kit/platform';

const ROOT = join(__dirname, '../..');

describe('the GraphQL page', () => {
  let platform: Platform;
  let browser: Browser;
  beforeAll(async () => {
    if (!existsSync(join(ROOT, 'dist/graphiql/index.html')))
      execFileSync('npx', ['vite', 'build', '--config', 'client/graphiql/vite.config.mts', '--logLevel', 'error'], {
        cwd: ROOT,
      });
    [platform, browser] = await Promise.all([startPlatform({ LOG_LEVEL: 'silent' }), launch()]);
    await makeAccount(platform, 'sun', [{ role: Role.AUDITOR }]);
  });
  afterAll(async () => {
    await browser.close();
    await platform.close();
  });

  test('asks as the person in its headers, follows a subscription, and asks nobody outside for anything', async () => {
    const { page, context, troubles, picture } = await person(browser, platform.url);
    const outside: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(platform.url) && !request.url().startsWith('data:')) outside.push(request.url());
    });
    await page.goto('/graphiql/');
    const headers = page.locator('.graphiql-editor-tool .CodeMirror').last();
    await headers.click();
    await page.keyboard.insertText(JSON.stringify(await signedIn(platform, 'sun')));

    await page.locator('.graphiql-execute-button').click();
    await page.getByRole('menuitem', { name: 'Welcome' }).click();
    const answer = page.locator('.result-window');
    await answer.getByText('"ACCOUNT"').waitFor();

    await page.locator('.graphiql-execute-button').click();
    await page.getByRole('menuitem', { name: 'Live' }).click();
    await page.locator('.graphiql-execute-button[aria-label*="Stop"]').waitFor();
    while (platform.app.live.hub.size === 0) await page.waitForTimeout(20);
    await happen(platform.database.source, happening());
    await answer.getByText('"STATEMENT_RECORDED"').waitFor();
    await picture('graphql-page');

    expect(outside).toEqual([]);
    expect(troubles).toEqual([]);
    await context.close();
  });
});
