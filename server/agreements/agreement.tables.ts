import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AgreementStatus, Side } from '../../schema/vocabulary';
import type { UnitCode } from '../indicators/catalogue';

/** A pairing's agreement for one year; `version` and `status` are those of its latest version. */
@Entity('agreement')
export class AgreementRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'pairing_id' })
  pairingId!: string;

  @Column('int')
  year!: number;

  @Column('int')
  version!: number;

  @Column('text')
  status!: AgreementStatus;

  @Column('int', { name: 'in_force_version', nullable: true })
  inForceVersion!: number | null;

  @Column('int', { name: 'shares_version' })
  sharesVersion!: number;

  @Column('boolean')
  simulated!: boolean;

  @Column('boolean')
  published!: boolean;

  @Column('uuid', { name: 'party_ids', array: true })
  partyIds!: string[];

  @Column('text', { name: 'place_paths', array: true })
  placePaths!: string[];
}

/** One version of the text, with the state that it is in now. */
@Entity('agreement_version')
export class AgreementVersionRow {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('int')
  version!: number;

  /** From `agreement_state`. */
  status!: AgreementStatus;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('timestamptz', { name: 'made_at' })
  madeAt!: Date;

  @Column('uuid', { name: 'made_by_account', nullable: true })
  madeByAccount!: string | null;
}

/** What a version promises for one indicator, in its base unit. */
@Entity('target')
export class TargetRow {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('int')
  version!: number;

  @PrimaryColumn('text', { name: 'indicator_code' })
  indicatorCode!: string;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @Column('int')
  ordinal!: number;

  @Column('numeric')
  value!: string;

  @Column('text')
  unit!: UnitCode;

  @Column('text', { name: 'printed_value' })
  printedValue!: string;

  @Column('text', { name: 'printed_unit' })
  printedUnit!: string;
}

/** A member's part of a target. */
@Entity('target_share')
export class TargetShareRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @Column('int')
  version!: number;

  @Column('text', { name: 'indicator_code' })
  indicatorCode!: string;

  @Column('uuid', { name: 'member_id' })
  memberId!: string;

  @Column('numeric')
  value!: string;

  @Column('text', { name: 'printed_value' })
  printedValue!: string;

  @Column('text', { name: 'printed_unit' })
  printedUnit!: string;
}

/** A side's signature under one version. */
@Entity('signature')
export class SignatureRow {
  @PrimaryColumn('uuid', { name: 'agreement_id' })
  agreementId!: string;

  @PrimaryColumn('int')
  version!: number;

  @PrimaryColumn('text')
  side!: Side;

  @Column('uuid', { name: 'account_id', nullable: true })
  accountId!: string | null;

  @Column('uuid', { name: 'party_id' })
  partyId!: string;

  @Column('timestamptz')
  at!: Date;
}
