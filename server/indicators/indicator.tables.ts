import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Counting, SchemeStatus } from '../../schema/vocabulary';
import type { Indicator, Reporters, UnitCode } from './catalogue';

/** One version of the list of indicators of an era; never rewritten, a later version takes its place. */
@Entity('indicator_scheme')
export class IndicatorSchemeRow {
  @PrimaryColumn('uuid')
  id!: string;

  /** The era: `2016-2020`. */
  @Column('text')
  code!: string;

  @Column('int')
  version!: number;

  @Column('text', { name: 'name_zh' })
  nameZh!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  status!: SchemeStatus;

  @Column('date', { name: 'valid_from' })
  validFrom!: string;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { name: 'document_hash' })
  documentHash!: string;
}

/** An aspect of a scheme, named once for each side. */
@Entity('indicator_category')
export class IndicatorCategoryRow {
  @PrimaryColumn('uuid', { name: 'scheme_id' })
  schemeId!: string;

  @PrimaryColumn('text')
  code!: string;

  @Column('int')
  ordinal!: number;

  @Column('text', { name: 'donor_label_zh' })
  donorLabelZh!: string;

  @Column('text', { name: 'donor_label_en' })
  donorLabelEn!: string;

  @Column('text', { name: 'recipient_label_zh' })
  recipientLabelZh!: string;

  @Column('text', { name: 'recipient_label_en' })
  recipientLabelEn!: string;
}

/** What of an indicator only the rules read, and only whole. */
export type IndicatorDocument = Pick<
  Indicator,
  'alsoPrinted' | 'sumOf' | 'partOf' | 'comparableWith' | 'mayBeNegative' | 'derivation'
> & {
  /** An import met this code and let it in; its definition is still to be written. */
  readonly admitted?: true;
};

/** An indicator as one version of its scheme defines it. A revision is another row; figures keep the one they were made under. */
@Entity('indicator')
export class IndicatorRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid', { name: 'scheme_id' })
  schemeId!: string;

  @Column('text')
  code!: string;

  @Column('int')
  ordinal!: number;

  @Column('text', { name: 'name_zh' })
  nameZh!: string;

  @Column('text', { name: 'name_en' })
  nameEn!: string;

  @Column('text')
  category!: string;

  @Column('text')
  counting!: Counting;

  @Column('text', { name: 'base_unit' })
  baseUnit!: UnitCode;

  /** Words of print that it takes; for showing, the rules derive them again. */
  @Column('text', { name: 'accepted_units', array: true })
  acceptedUnits!: string[];

  @Column('text', { name: 'twin_code', nullable: true })
  twinCode!: string | null;

  @Column('text', { name: 'numerator_code', nullable: true })
  numeratorCode!: string | null;

  @Column('text', { name: 'denominator_code', nullable: true })
  denominatorCode!: string | null;

  /** A ratio that others publish and nobody can derive here. */
  @Column('boolean', { name: 'published_only' })
  publishedOnly!: boolean;

  @Column('text')
  reporters!: Reporters;

  @Column('text', { name: 'definition_zh' })
  definitionZh!: string;

  @Column('text', { name: 'definition_en' })
  definitionEn!: string;

  @Column('jsonb')
  document!: IndicatorDocument;

  /** Rises with each revision of the definition. */
  @Column('int')
  version!: number;
}
