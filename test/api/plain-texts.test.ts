import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';
import { FIELDS_THAT_TAKE_NUMBERS, whyNumbersAreTaken } from '../../server/graphql/plain-texts';
import { idNumberOf } from '../kit/person-numbers';
import { ask, startPlatform, type Platform } from '../kit/platform';
import { buildTheirs, type World } from '../kit/world';

jest.setTimeout(300_000);

const schema = buildSchema(readFileSync(join(__dirname, '../../schema/schema.graphql'), 'utf8'));

/** What each kind of leaf is filled with; a kind that may hold text of anybody's has to be looked through first. */
const VALUES: Readonly<Record<string, unknown>> = {
  String: '文字',
  ID: 'x',
  Int: 1,
  Float: 1,
  Boolean: true,
  Day: '2024-03-01',
  DateTime: '2024-03-01T08:00:00Z',
  Decimal: '1',
  Money: '1.00',
  Cursor: 'x',
};

/** A place for text in an input: the way to it, and which field it is. */
interface Leaf {
  way: (string | number)[];
  input: string;
  field: string;
}

/** Every place of an input where a text goes; an input inside itself is gone into once. */
function leavesOf(type: GraphQLInputType, way: (string | number)[], inside: readonly string[]): Leaf[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || inside.includes(named.name)) return [];
  return Object.values(named.getFields()).flatMap((field) => {
    const to = [...way, field.name, ...(isListType(getNullableType(field.type)) ? [0] : [])];
    if (getNamedType(field.type).name === 'String') return [{ way: to, input: named.name, field: field.name }];
    return leavesOf(field.type, to, [...inside, named.name]);
  });
}

/**
 * The least that the contract takes for an input, with a text in one place.
 * @param way to the text from here; null where it is elsewhere
 */
function filled(type: GraphQLInputType, way: readonly (string | number)[] | null, text: string): unknown {
  const shape = getNullableType(type);
  if (isListType(shape)) return [filled(shape.ofType, way?.slice(1) ?? null, text)];
  const named = getNamedType(shape);
  if (isEnumType(named)) return named.getValues()[0]?.name;
  if (!isInputObjectType(named)) return way === null ? VALUES[named.name] : text;
  const onWay = (name: string): boolean => way !== null && way[0] === name;
  const fields = Object.values(named.getFields()).filter(({ name, type: of }) => onWay(name) || isNonNullType(of));
  return Object.fromEntries(
    fields.map(({ name, type: of }) => [name, filled(of, onWay(name) ? (way?.slice(1) ?? null) : null, text)]),
  );
}

const MUTATIONS = Object.values(schema.getMutationType()?.getFields() ?? {}).map((field) => {
  const [arg] = field.args;
  if (arg?.name !== 'input' || field.args.length !== 1) throw new Error(`${field.name} takes more than one input`);
  return { verb: field.name, type: arg.type, leaves: leavesOf(arg.type, [], []) };
});

describe('no mutation takes somebody’s number in a text, unless its field is named', () => {
  let platform: Platform;
  let world: Omit<World, 'ours'>;
  beforeAll(async () => {
    platform = await startPlatform();
    world = await buildTheirs(platform);
  });
  afterAll(() => platform.close());

  test('what is not a text cannot hold one', () => {
    const kinds = Object.values(schema.getTypeMap())
      .filter(isInputObjectType)
      .flatMap((input) => Object.values(input.getFields()).map(({ type }) => getNamedType(type)))
      .filter((type) => !isInputObjectType(type) && !isEnumType(type))
      .map(({ name }) => name);
    expect([...new Set(kinds)].filter((name) => !(name in VALUES))).toEqual([]);
  });

  test('each place for a text refuses one, named as it is', async () => {
    const taken: string[] = [];
    const answered: string[] = [];
    const texts = [`身份证 ${idNumberOf(7)}`, '电话 138 0013 8000', '6217003829104756385'];
    const everybody = [...Object.values(world.theirs.headers), ...Object.values(world.above)];
    let nth = 0;
    for (const { verb, type, leaves } of MUTATIONS) {
      const document = `mutation ($input: ${String(type)}) { ${verb}(input: $input) { __typename } }`;
      let able = 0;
      for (const { way, input, field } of leaves) {
        if (whyNumbersAreTaken(input, field) !== undefined) {
          taken.push(...FIELDS_THAT_TAKE_NUMBERS.filter((name) => name === field || name === `${input}.${field}`));
          continue;
        }
        const variables = { input: filled(type, way, texts[nth++ % texts.length] ?? '') };
        for (; able < everybody.length; able += 1) {
          const { errors } = await ask(platform, document, variables, everybody[able]);
          const { code, field: at, details } = errors[0]?.extensions ?? { code: 'NONE' };
          if (code === 'FORBIDDEN') continue;
          const reason = (details as { reason?: string } | undefined)?.reason ?? '';
          const isRefused = code === 'BAD_INPUT' && at === way.join('.') && reason.startsWith('请勿写身份证号');
          if (!isRefused) answered.push(`${verb} ${way.join('.')}: ${code} ${errors[0]?.message ?? ''}`);
          break;
        }
        if (able === everybody.length) answered.push(`${verb}: nobody may`);
      }
    }
    expect(answered).toEqual([]);
    expect(nth).toBeGreaterThan(300);
    // Whoever adds to the list says why there, and here that it is meant.
    expect([...new Set(taken)].sort()).toEqual([...TAKEN].sort());
    expect(FIELDS_THAT_TAKE_NUMBERS.filter((name) => !taken.includes(name))).toEqual([]);
  });

  const TAKEN = [
    'BenefitRowInput.evidence',
    'BenefitRowInput.given',
    'BenefitRowInput.overrideReason',
    'BenefitRowInput.period',
    'BenefitRowInput.voucher',
    'ChangePasswordInput.currentPassword',
    'ChangePasswordInput.newPassword',
    'ChangeViewInput.query',
    'CorrectHouseholdInput.number',
    'CorrectMappingInput.sheet',
    'FigureInput.value',
    'FlagThresholdInput.value',
    'ImportConstantInput.value',
    'InspectionOfficialInput.account',
    'InviteAccountInput.name',
    'InspectionFindingInput.measure',
    'InspectionFindingInput.problem',
    'InvoiceLineInput.code',
    'InvoiceLineInput.number',
    'RectificationRowInput.measure',
    'RectificationRowInput.problem',
    'RectificationRowInput.responsiblePerson',
    'RefreshSessionInput.refreshToken',
    'RegisterHouseholdInput.number',
    'ReviseMoneyRuleInput.value',
    'SaveViewInput.query',
    'ShareInput.value',
    'SignInInput.account',
    'SignInInput.password',
    'TargetInput.value',
    'documentNo',
    'health',
    'householdNumber',
    'idNumber',
    'orderNo',
    'personNumber',
    'phone',
    'requestKey',
    'url',
  ];

  test('what is asked for is taken: a number in its own field, and the long ones of papers elsewhere', async () => {
    const headers = world.theirs.headers['recipient-reporter'];
    const document = `mutation ($input: SaveViewInput!) { saveView(input: $input) { savedView { name } } }`;
    const name = '国家项目代码 2019530624010112345678';
    const input = { requestKey: '13800138000', page: 'PLACEMENTS', name, query: 'text=1' };
    const { data, errors } = await ask<{ saveView: { savedView: { name: string } } }>(
      platform,
      document,
      { input },
      headers,
    );
    expect(errors).toEqual([]);
    expect(data?.saveView.savedView.name).toBe(name);
  });
});
