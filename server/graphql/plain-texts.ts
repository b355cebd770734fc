import {
  getNamedType,
  getNullableType,
  GraphQLString,
  isInputObjectType,
  isListType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import { getMetadataStorage } from 'type-graphql';
import { refuseNumbers } from '../platform/text';
import { admit, type Access } from './access';
import type { Context } from './context';

/** Fields that mean the same wherever they stand. */
const TAKES_NUMBERS: Readonly<Record<string, string>> = {
  requestKey: 'a key of the caller’s own, shown to nobody',
  idNumber: 'asked for; kept sealed, shown masked',
  phone: 'asked for; kept sealed, shown masked',
  personNumber: 'asked for; kept sealed, shown masked',
  householdNumber: 'asked for; kept sealed, shown masked',
  health: 'kept sealed, opened with role and reason; the number of a chronic-disease card belongs there',
  documentNo: 'the number of a document or a voucher',
  orderNo: 'the number of an order',
  url: 'the address of a page, which numbers it',
};

/** What comes in many rows is refused by its room, which tells of every row at once. */
const READ_IN_ROWS = 'refused by its room, with whatever else is wrong in the rows';

/** One field of one input. */
const TAKES_NUMBERS_HERE: Readonly<Record<string, string>> = {
  'SignInInput.account': 'who signs in; many an account is called by its telephone',
  'SignInInput.password': 'a password',
  'ChangePasswordInput.currentPassword': 'a password',
  'ChangePasswordInput.newPassword': 'a password',
  'RefreshSessionInput.refreshToken': 'a token',
  'InviteAccountInput.name': 'the account as its owner signs in',
  'InspectionOfficialInput.account': 'an account as it is called',
  'InvoiceLineInput.code': 'the code of an invoice',
  'InvoiceLineInput.number': 'the number of an invoice',
  'RegisterHouseholdInput.number': 'the register’s number, which refuses ID and telephone numbers by itself',
  'CorrectHouseholdInput.number': 'the register’s number, which refuses ID and telephone numbers by itself',
  'FigureInput.value': 'a quantity as it is printed',
  'TargetInput.value': 'a quantity',
  'ShareInput.value': 'a quantity',
  'FlagThresholdInput.value': 'a quantity',
  'ReviseMoneyRuleInput.value': 'a quantity',
  'SaveViewInput.query': 'the filters of a page, each of which is looked at by itself',
  'ChangeViewInput.query': 'the filters of a page, each of which is looked at by itself',
  'CorrectMappingInput.sheet': 'names a sheet that is in the file already',
  'ImportConstantInput.value': 'read as a cell of its field, as each row is',
  'InspectionFindingInput.problem': READ_IN_ROWS,
  'InspectionFindingInput.measure': READ_IN_ROWS,
  'RectificationRowInput.problem': READ_IN_ROWS,
  'RectificationRowInput.measure': READ_IN_ROWS,
  'RectificationRowInput.responsiblePerson': READ_IN_ROWS,
  'BenefitRowInput.period': READ_IN_ROWS,
  'BenefitRowInput.given': READ_IN_ROWS,
  'BenefitRowInput.voucher': READ_IN_ROWS,
  'BenefitRowInput.overrideReason': READ_IN_ROWS,
  'BenefitRowInput.evidence': READ_IN_ROWS,
};

/** Why a field takes numbers that may be somebody's; undefined for all others, which refuse them. */
export const whyNumbersAreTaken = (input: string, field: string): string | undefined =>
  TAKES_NUMBERS[field] ?? TAKES_NUMBERS_HERE[`${input}.${field}`];

/** The fields that are named in the lists above: `documentNo`, `SignInInput.account`. */
export const FIELDS_THAT_TAKE_NUMBERS: readonly string[] = [
  ...Object.keys(TAKES_NUMBERS),
  ...Object.keys(TAKES_NUMBERS_HERE),
];

/**
 * Lets no mutation take a text with somebody's ID, telephone or account number in it, unless its field is named above: what is
 * written is read by others, in lists, papers and events. A field that is added later refuses them too, whatever reads it.
 * Fails with BAD_INPUT at the field, after the caller's access and before anything else.
 */
export function refuseNumbersInTexts(schema: GraphQLSchema): void {
  const rolesOf = new Map(getMetadataStorage().mutations.map((one) => [one.schemaName, one.roles as Access[]]));
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const { resolve } = field;
    if (!resolve) continue;
    field.resolve = (root, args: Record<string, unknown>, context: Context, info) => {
      const roles = rolesOf.get(field.name);
      if (roles) admit(context, roles);
      for (const arg of field.args) look(args[arg.name], arg.type, '', whyNumbersAreTaken('', arg.name) === undefined);
      return resolve(root, args, context, info);
    };
  }
}

/** @param at the way to it from the input, as problems name fields: `members.0.name` */
function look(value: unknown, type: GraphQLInputType, at: string, isPlain: boolean): void {
  if (value === null || value === undefined) return;
  const shape = getNullableType(type);
  if (isListType(shape)) {
    // A single one may stand for a list of one, and has been made that.
    (value as unknown[]).forEach((one, nth) => look(one, shape.ofType, join(at, nth), isPlain));
    return;
  }
  const named = getNamedType(shape);
  if (named === GraphQLString && isPlain) refuseNumbers(value as string, at);
  if (!isInputObjectType(named)) return;
  for (const field of Object.values(named.getFields()))
    look(
      (value as Record<string, unknown>)[field.name],
      field.type,
      join(at, field.name),
      whyNumbersAreTaken(named.name, field.name) === undefined,
    );
}

const join = (at: string, next: string | number): string => (at === '' ? String(next) : `${at}.${next}`);
