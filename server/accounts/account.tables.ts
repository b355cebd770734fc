import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuditAction, Role } from '../../schema/vocabulary';
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

/** A frontend's key to reading; its secret is kept as a hash and is no part of this row. */
@Entity('service_token')
export class ServiceTokenRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  label!: string;

  @Column('uuid', { name: 'party_id', nullable: true })
  partyId!: string | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId!: string | null;

  @Column('date', { name: 'expires_on' })
  expiresOn!: Day;

  @Column('boolean', { name: 'is_ended' })
  isEnded!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  createdAt!: Date;
}

/** An entry of the audit trail. */
@Entity('audit_entry')
export class AuditRow {
  @PrimaryColumn('bigint')
  id!: string;

  @Column('timestamptz')
  at!: Date;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('text')
  action!: AuditAction;

  @Column('text', { nullable: true })
  subject!: string | null;

  @Column('jsonb')
  details!: Record<string, unknown>;
}
