import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaceChangeKind, PlaceKind } from '../../schema/vocabulary';

/** An administrative division or zone as it stands; `PlaceChangeRow` tells how it came to be. */
@Entity('place')
export class PlaceRow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column('text')
  code!: string;

  @Column('text')
  name!: string;

  @Column('text', { name: 'name_en', nullable: true })
  nameEn!: string | null;

  @Column('text', { name: 'short_name' })
  shortName!: string;

  @Column('text')
  kind!: PlaceKind;

  @Column('uuid', { name: 'parent_id', nullable: true })
  parentId!: string | null;

  @Column('text')
  path!: string;

  @Column('date', { name: 'valid_from', nullable: true })
  validFrom!: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo!: string | null;

  @Column('text', { array: true })
  aliases!: string[];

  /** Equal for a place and what it went on as. */
  @Column('text')
  line!: string;

  @Column('int')
  version!: number;
}

/** One step in the history of a place. */
export interface PlaceChangeRow {
  id: string;
  kind: PlaceChangeKind;
  effective: string;
  onDay: string;
  fromId: string;
  toId: string;
  oldName: string;
  newName: string;
  oldPath: string;
  newPath: string;
  note: string | null;
}
