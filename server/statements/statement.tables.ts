import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Bound, PairingLevel, PeriodKind, Programme, StatementStatus } from '../../schema/vocabulary';
import type { FigureNotice } from './notice';

/** A statement as it stands: who said it, about whom, for which period. Its figures belong to its version. */
@Entity('statement')
export class StatementRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text', { name: 'printed_id', nullable: true })
  printedId!: string | null;

  @Column('text', { name: 'identity_hash', nullable: true })
  identityHash!: string | null;

  @Column('text', { name: 'content_hash' })
  contentHash!: string;

  @Column('text')
  programme!: Programme;

  @Column('text')
  level!: PairingLevel;

  @Column('uuid', { name: 'donor_id', nullable: true })
  donorId!: string | null;

  @Column('uuid', { name: 'recipient_id' })
  recipientId!: string;

  @Column('uuid', { name: 'pairing_id', nullable: true })
  pairingId!: string | null;

  @Column('text', { name: 'period_kind' })
  periodKind!: PeriodKind;

  @Column('int', { nullable: true })
  year!: number | null;

  @Column('int', { nullable: true })
  quarter!: number | null;

  @Column('int', { nullable: true })
  month!: number | null;

  @Column('int', { nullable: true })
  batch!: number | null;

  @Column('text', { name: 'period_start', nullable: true })
  periodStart!: string | null;

  @Column('text', { name: 'period_end', nullable: true })
  periodEnd!: string | null;

  @Column('text', { name: 'period_as_of', nullable: true })
  periodAsOf!: string | null;

  @Column('date', { name: 'period_from', nullable: true })
  periodFrom!: string | null;

  @Column('date', { name: 'period_to' })
  periodTo!: string;

  @Column('text', { name: 'period_key' })
  periodKey!: string;

  @Column('text')
  status!: StatementStatus;

  @Column('text', { name: 'source_title' })
  sourceTitle!: string;

  @Column('text', { name: 'source_url', nullable: true })
  sourceUrl!: string | null;

  @Column('date', { name: 'source_day', nullable: true })
  sourceDay!: string | null;

  @Column('uuid', { name: 'recorded_by', nullable: true })
  recordedBy!: string | null;

  @Column('timestamptz', { name: 'recorded_at' })
  recordedAt!: Date;

  @Column('boolean')
  simulated!: boolean;

  @Column('boolean')
  published!: boolean;

  @Column('uuid', { name: 'party_ids', array: true })
  partyIds!: string[];

  @Column('text', { name: 'place_paths', array: true })
  placePaths!: string[];

  @Column('int')
  version!: number;
}

/** One figure of one version of a statement, exact in the indicator's base unit and as it was printed. */
@Entity('figure')
export class FigureRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'statement_id' })
  statementId!: string;

  @Column('int')
  version!: number;

  @Column('int')
  ordinal!: number;

  @Column('uuid', { name: 'indicator_id' })
  indicatorId!: string;

  @Column('text', { name: 'indicator_code' })
  indicatorCode!: string;

  @Column('numeric')
  value!: string;

  @Column('text')
  unit!: string;

  @Column('text', { name: 'printed_name', nullable: true })
  printedName!: string | null;

  @Column('text', { name: 'printed_value' })
  printedValue!: string;

  @Column('text', { name: 'printed_unit' })
  printedUnit!: string;

  @Column('text')
  bound!: Bound;

  @Column('uuid', { name: 'part_party_id', nullable: true })
  partPartyId!: string | null;

  @Column('text', { name: 'part_text', nullable: true })
  partText!: string | null;

  @Column('boolean', { name: 'is_planned' })
  isPlanned!: boolean;

  @Column('boolean', { name: 'is_derived' })
  isDerived!: boolean;

  @Column('boolean', { name: 'is_approx' })
  isApprox!: boolean;

  @Column('jsonb')
  notices!: FigureNotice[];
}
