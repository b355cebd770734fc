import { Arg, Authorized, Ctx, FieldResolver, Int, Mutation, Resolver, Root } from 'type-graphql';
import { Person, UnmaskPersonInput, UnmaskPersonPayload } from '../../schema/person';
import { Ability } from '../../schema/vocabulary';
import type { Context } from '../graphql/context';
import { keyOf } from '../platform/ids';
import { maskIdNumber, maskName, maskNumber, maskPhone } from './person.rules';
import type { PersonService, Unmasked } from './person.service';
import { claimsByPerson } from './person.store';
import type { PersonRow } from './person.tables';
import type { PersonVault, PlainPerson } from './person-vault';

@Resolver(() => Person)
export class PersonResolver {
  constructor(
    private readonly persons: PersonService,
    private readonly vault: PersonVault,
  ) {}

  @Authorized(Ability.UNMASK_PERSON)
  @Mutation(() => UnmaskPersonPayload, {
    description:
      '查看个人信息原文，须说明理由，记入审计。可能的错误：FORBIDDEN NOT_FOUND BAD_INPUT。 Tells who somebody is; it needs a reason and leaves an audit entry.',
  })
  async unmaskPerson(
    @Ctx() { viewer }: Context,
    @Arg('input', () => UnmaskPersonInput, { description: '谁，为何。 Who, and why.' }) input: UnmaskPersonInput,
  ): Promise<UnmaskPersonPayload> {
    const personId = input.personId ? keyOf('Person', input.personId, 'personId') : null;
    const placementId = input.placementId ? keyOf('LaborPlacement', input.placementId, 'placementId') : null;
    return told(await this.persons.unmask(viewer, { ...input, personId, placementId }));
  }

  @FieldResolver(() => String, { description: '姓名，如“王*明”。 The name, masked.' })
  name(@Root() person: PersonRow): string {
    return maskName(this.plain(person).name);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '身份证号，如“530***********1234”；未登记为空。 The ID number, masked; null where none is known.',
  })
  idNumber(@Root() person: PersonRow): string | null {
    return masked(this.plain(person).idNumber, maskIdNumber);
  }

  @FieldResolver(() => String, { nullable: true, description: '电话，如“138****5678”。 The telephone number, masked.' })
  phone(@Root() person: PersonRow): string | null {
    return masked(this.plain(person).phone, maskPhone);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '防返贫监测系统户编号，遮掩。 The household’s number in the monitoring system, masked.',
  })
  householdNumber(@Root() person: PersonRow): string | null {
    return masked(this.plain(person).householdNumber, maskNumber);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '防返贫监测系统人编号，遮掩。 The person’s number in the monitoring system, masked.',
  })
  personNumber(@Root() person: PersonRow): string | null {
    return masked(this.plain(person).personNumber, maskNumber);
  }

  @FieldResolver(() => Boolean, {
    description: '是否另有结对登记了同一人。 Whether other pairings have placements of the same person.',
  })
  async claimedElsewhere(@Root() person: PersonRow, @Ctx() { loaders }: Context): Promise<boolean> {
    return ((await loaders.load(claimsByPerson, person.id))?.pairings ?? 0) > 1;
  }

  @FieldResolver(() => Int, {
    description:
      '登记了同一人的县数，含本县；不说明是哪些县。 How many counties name them, this one included; never which.',
  })
  async counties(@Root() person: PersonRow, @Ctx() { loaders }: Context): Promise<number> {
    return (await loaders.load(claimsByPerson, person.id))?.counties ?? 0;
  }

  /** Opened once for all fields of one answer. */
  private plain(person: PersonRow): PlainPerson {
    const known = this.opened.get(person);
    if (known) return known;
    const plain = this.vault.open(person);
    this.opened.set(person, plain);
    return plain;
  }

  private readonly opened = new WeakMap<PersonRow, PlainPerson>();
}

const masked = (plain: string | null, mask: (plain: string) => string): string | null =>
  plain === null ? null : mask(plain);

function told({ person, ...plain }: Unmasked): UnmaskPersonPayload {
  const { name = null, idNumber = null, phone = null, householdNumber = null, personNumber = null } = plain;
  // The payload's person is resolved field by field, from the row.
  return { person: person as unknown as Person, name, idNumber, phone, householdNumber, personNumber };
}
