import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { benefitPapers } from '../../server/benefits/benefits.paper';
import { villagePapers } from '../../server/villages/villages.paper';
import { importRefusalsPaper } from '../../server/imports/import-refusals.paper';
import { importTemplatePaper } from '../../server/imports/import-template.paper';
import { ImportVault } from '../../server/imports/import-vault';
import { reportPaper } from '../../server/reports/report.paper';
import { selfAssessmentPaper } from '../../server/reports/self-assessment.paper';
import { householdPapers } from '../../server/households/households.paper';
import { helperPapers } from '../../server/helpers/visit-lists.paper';
import { inspectionListPapers } from '../../server/inspections/inspection-lists.paper';
import { inspectionTablePaper } from '../../server/inspections/inspection-table.paper';
import { workTablePaper } from '../../server/plans/work-table.paper';
import { papersOf } from '../../server/papers/papers.paper';
import { accountabilityLetterPaper } from '../../server/supervision/accountability-letter.paper';
import { PersonVault } from '../../server/people/person-vault';
import { SECRETS } from '../kit/secrets';
import { bearer, signIn } from '../kit/accounts';
import { readTree, ROOT } from '../kit/house';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { connect } from '../kit/socket';

const READMES = ['README.md', 'README.zh-CN.md'] as const;
const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

function blocksOf(file: string, language: string): string[] {
  return [...textOf(file).matchAll(new RegExp('^```' + language + '\\n([\\s\\S]*?)^```$', 'gm'))].map(
    (match) => match[1] ?? '',
  );
}

/** The first column of the table under a heading, without its backticks. */
function tableUnder(file: string, heading: RegExp): string[][] {
  const section =
    textOf(file)
      .split(/^## /m)
      .find((one) => heading.test(one)) ?? '';
  const rows = section.split('\n').filter((line) => line.startsWith('| `'));
  return rows.map((row) => row.split(/(?<!\\) \| /).map((cell) => cell.replace(/^\| | \|$/g, '')));
}

const namesIn = (cell: string): string[] => [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
const variablesOf = (file: string): string[] =>
  tableUnder(file, /^(Configuration|配置)/).flatMap(([name]) => namesIn(name ?? ''));
const commandsOf = (file: string): string[] =>
  tableUnder(file, /^(Commands|命令)/).flatMap(([name]) => namesIn(name ?? ''));

/** Every variable that the configuration reads, with its default where that is a plain number. */
function configuredVariables(): Map<string, string | null> {
  const source = textOf('server/config.ts');
  const plain = [...source.matchAll(/\benv\.([A-Z][A-Z0-9_]*)/g)].map((match) => [match[1] ?? '', null] as const);
  const read = [...source.matchAll(/\b(?:integer|choice|onOff)\(\s*env,\s*'([A-Z0-9_]+)',\s*([^,]+)/g)].map((match) => {
    const [, name = '', fallback = ''] = match;
    const product = /^[\d_]+( \* [\d_]+)*$/.test(fallback)
      ? fallback
          .replaceAll('_', '')
          .split(' * ')
          .reduce((all, factor) => all * Number(factor), 1)
      : null;
    return [name, product === null ? null : String(product)] as const;
  });
  return new Map([...plain, ...read]);
}

describe.each(READMES)('%s', (file) => {
  test('names every variable that the configuration reads, with its default, and no other', () => {
    const configured = configuredVariables();
    expect(configured.size).toBeGreaterThan(15);
    expect([...variablesOf(file)].sort()).toEqual([...configured.keys()].sort());
    const defaults = new Map(
      tableUnder(file, /^(Configuration|配置)/).map(([name = '', value = '']) => [namesIn(name)[0], value]),
    );
    const wrong = [...configured].filter(
      ([name, value]) => value !== null && !namesIn(defaults.get(name) ?? '').includes(value),
    );
    expect(wrong).toEqual([]);
  });

  test('names every command, and no other', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
    const named = commandsOf(file).flatMap((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.slice(1) ?? []);
    expect([...new Set(named)].sort()).toEqual(Object.keys(scripts).sort());
    const elsewhere = [...textOf(file).matchAll(/npm run ([\w:]+)/g)].map((match) => match[1] ?? '');
    expect(elsewhere.filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names every kind of paper with its parameters, and no other', () => {
    const told = tableUnder(file, /^(Papers|文书)/).map(([kind = '', params = '']) => [
      namesIn(kind)[0],
      namesIn(params),
    ]);
    const vault = new PersonVault({
      personKeys: SECRETS.JIEDUI_PERSON_KEYS,
      personHashKey: SECRETS.JIEDUI_PERSON_HASH_KEY,
    });
    const results = { cells: () => Promise.reject(new Error('nobody asks here')) };
    const imports = [importTemplatePaper, importRefusalsPaper(new ImportVault({ secret: '', dataDir: '' }), [])];
    const reports = [reportPaper, selfAssessmentPaper(results)];
    expect(told).toEqual(
      [
        ...papersOf(vault, results),
        ...imports,
        ...reports,
        workTablePaper,
        ...householdPapers(vault),
        ...helperPapers(vault),
        inspectionTablePaper,
        ...inspectionListPapers,
        ...benefitPapers(vault),
        ...villagePapers,
        accountabilityLetterPaper,
      ].map(({ kind, params }) => [kind, Object.keys(params.shape)]),
    );
  });

  test('links only to what is there', () => {
    const links = [...textOf(file).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([]);
  });

  test('every GraphQL block is valid against the contract', () => {
    const schema = buildSchema(textOf('schema/schema.graphql'));
    const problems = blocksOf(file, 'graphql').flatMap((block) => validate(schema, parse(block)).map(String));
    expect(blocksOf(file, 'graphql').length).toBeGreaterThanOrEqual(4);
    expect(problems).toEqual([]);
  });
});

describe('both READMEs', () => {
  test('say the same in the same order', () => {
    const [english, chinese] = READMES;
    expect(variablesOf(chinese)).toEqual(variablesOf(english));
    expect(commandsOf(chinese)).toEqual(commandsOf(english));
    for (const language of ['graphql', 'json'])
      expect(blocksOf(chinese, language)).toEqual(blocksOf(english, language));
    const outline = (file: string): string[] => textOf(file).match(/^#+ |^```\w*$|^!\[|^\* |^\d\. /gm) ?? [];
    expect(outline(chinese)).toEqual(outline(english));
    expect([textOf(english).includes(`(${chinese})`), textOf(chinese).includes(`(${english})`)]).toEqual([true, true]);
  });
});

describe('docs/adr', () => {
  const pages = readdirSync(join(ROOT, 'docs/adr')).filter((name) => /^\d{4}-/.test(name));

  test('the index names every page once, by its own title', () => {
    const rows = [...textOf('docs/adr/README.md').matchAll(/^\| \[(\d{4})\]\(([^)]+)\) \| (.+) \|$/gm)];
    expect(rows.map(([, number, page, title]) => [page, `# ${number} ${title}`])).toEqual(
      pages.sort().map((page) => [page, textOf(`docs/adr/${page}`).split('\n')[0]]),
    );
  });

  test('a page that the code refers to is there', () => {
    const wanted = [...readTree()].flatMap(([path, text]) =>
      [...text.matchAll(/docs\/adr\/(\d{4})/g)].map((match) => ({ path, number: match[1] ?? '' })),
    );
    expect(wanted.filter(({ number }) => !pages.some((page) => page.startsWith(number)))).toEqual([]);
  });
});

const PAST = 'query ($after: Cursor) { events(after: $after, first: 100) { pageInfo { endCursor hasNextPage } } }';
interface Past {
  events: { pageInfo: { endCursor: string | null; hasNextPage: boolean } };
}

describe('what the README shows, done on the demonstration', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ JIEDUI_DEMONSTRATION: 'on' });
  });
  afterAll(() => platform.close());

  const documents = blocksOf(READMES[0], 'graphql');
  const named = (name: string): string => {
    const found = documents.find((document) => getOperationAST(parse(document), name));
    if (!found) throw new Error(`the README has no operation ${name}`);
    return found;
  };
  interface Found {
    pairings: { nodes: { id: string; recipient: { id: string } }[] };
  }
  /** The cursor after everything that has happened so far. */
  const endOfEvents = async (token: string, after: string | null = null): Promise<string | null> => {
    const { data } = await ask<Past>(platform, PAST, { after }, bearer(token));
    if (!data) throw new Error('events cannot be read');
    const { endCursor, hasNextPage } = data.events.pageInfo;
    return hasNextPage ? endOfEvents(token, endCursor) : (endCursor ?? after);
  };
  const daguan = async () => {
    const { data, errors } = await ask<Found>(platform, named('FindDaguan'));
    expect(errors).toEqual([]);
    const [pairing] = data?.pairings.nodes ?? [];
    if (!pairing) throw new Error('大关县 is not there');
    return pairing;
  };

  test('the first query gives the answer that is printed below it', async () => {
    const { recipient } = await daguan();
    const { data } = await ask(platform, named('Daguan2019'), { recipient: recipient.id });
    expect({ data }).toEqual(JSON.parse(blocksOf(READMES[0], 'json')[0] ?? ''));
  });

  test('where our money is, as printed below the question', async () => {
    const { data } = await ask(platform, named('WhereIsOurMoney'), { pairing: (await daguan()).id });
    expect({ data }).toEqual(JSON.parse(blocksOf(READMES[0], 'json')[1] ?? ''));
  });

  test('the statement that the walk records arrives at who listens, once', async () => {
    const accounts = JSON.parse(readFileSync(join(platform.config.dataDir, 'demo-accounts.json'), 'utf8')) as {
      account: string;
      password: string;
    }[];
    const tokenOf = async (name: string): Promise<string> => {
      const one = accounts.find(({ account }) => account === name);
      return (await signIn(platform, name, one?.password)).accessToken;
    };
    const [lead, reporter] = [await tokenOf('donor-lead'), await tokenOf('recipient-reporter')];
    const { id } = await daguan();
    const example = /"variables":(\{"input":[\s\S]*?\}\})\}'/.exec(blocksOf(READMES[0], 'sh').join('\n'))?.[1] ?? '';
    const variables = JSON.parse(example.replace(/'\$PAIRING'/, id)) as Record<string, unknown>;

    const after = await endOfEvents(reporter);
    const socket = await connect(platform.url, { authorization: `Bearer ${reporter}` });
    const listening = socket.subscribe<{ events: { kind: string; pairing: unknown } }>(named('Listen'), { after });
    const record = () =>
      ask<{ recordStatement: { statement: { id: string } } }>(platform, named('Record'), variables, bearer(lead));
    const first = await record();
    expect(first.errors).toEqual([]);
    expect(await listening.next()).toMatchObject({
      value: {
        data: { events: { kind: 'STATEMENT_RECORDED', pairing: { recipient: { name: '大关县' } } } },
      },
    });
    expect((await record()).data).toEqual(first.data);
    expect(listening.pending).toBe(0);
    socket.close();
  });
});
