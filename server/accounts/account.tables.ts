import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Role } from '../../schema/vocabulary';
import type { Day } from '../platform/day';

/** Somebody who may sign in. The password's hash is read by the sign-in alone and is no part of this row. */
@Entity('account')
export class AccountRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'display_name' })
  displayName!: string;

  @Column('boolean', { name: 'is_active' })
  isActive!: boolean;

  @Column('boolean', { name: 'must_change_password' })
  mustChangePassword!: boolean;

  @Column('int')
  version!: number;
}

/** A role at a party or over a place, for a time. */
@Entity('post')
export class PostRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'account_id' })
  accountId!: string;

  @Column('text')
  role!: Role;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId!: string | null;

  @Column('text', { array: true, nullable: true })
  categories!: string[] | null;

  @Column('date')
  since!: Day;

  @Column('date', { nullable: true })
  until!: Day | null;
}
