import { readKeyRing, seal, unseal, type KeyRing } from '../platform/crypto';
import { keyedHash } from '../platform/hash';
import type { PersonRow } from './person.tables';

/** What is said about a person, plain. Never logged, never part of a statement. */
export interface PlainPerson {
  name: string;
  idNumber: string | null;
  phone: string | null;
  householdNumber: string | null;
  personNumber: string | null;
}

/** Fields of a pairing's knowledge of a person that are sealed for its row. */
export type SealedField = 'name' | 'phone' | 'household' | 'number';

/** The keys of what is known of people: seals, opens and finds again. The database never sees a plain value. */
export class PersonVault {
  private readonly ring: KeyRing;
  private readonly hashKey: string;

  constructor({ personKeys, personHashKey }: { personKeys: string; personHashKey: string }) {
    this.ring = readKeyRing(personKeys);
    this.hashKey = personHashKey;
  }

  /** A made-up person's hash is of another kind: a demonstration never meets a real person. */
  hashOfId(idNumber: string, simulated: boolean): string {
    return this.hashOf(simulated ? 'made-up-id' : 'id', idNumber);
  }

  /** A county numbers its own people: the same number elsewhere is somebody else. */
  hashOfNumber(recipientId: string, personNumber: string, simulated: boolean): string {
    return this.hashOf(simulated ? 'made-up-number' : 'number', `${recipientId}:${personNumber}`);
  }

  sealId(idHash: string, idNumber: string): string {
    return seal(this.ring, idNumber, `person:${idHash}:id`);
  }

  sealFor(rowId: string, field: SealedField, plain: string): string {
    return seal(this.ring, plain, `person_pairing:${rowId}:${field}`);
  }

  /** What is known of a household member's health. */
  sealHealth(memberId: string, plain: string): string {
    return seal(this.ring, plain, `household_member:${memberId}:health`);
  }

  openHealth(memberId: string, sealed: string): string {
    return unseal(this.ring, sealed, `household_member:${memberId}:health`);
  }

  /** What a pairing calls somebody. */
  nameOf({ id, sealedName }: Pick<PersonRow, 'id' | 'sealedName'>): string {
    return unseal(this.ring, sealedName, `person_pairing:${id}:name`);
  }

  /** Somebody's ID number; null where none is known. */
  idNumberOf({ sealedId, idHash }: Pick<PersonRow, 'sealedId' | 'idHash'>): string | null {
    return sealedId === null || idHash === null ? null : unseal(this.ring, sealedId, `person:${idHash}:id`);
  }

  /** What a pairing knows of somebody, in plain words. */
  open(row: Omit<PersonRow, 'humanId' | 'pairingId' | 'simulated'>): PlainPerson {
    const field = (sealed: string | null, name: SealedField): string | null =>
      sealed === null ? null : unseal(this.ring, sealed, `person_pairing:${row.id}:${name}`);
    return {
      name: this.nameOf(row),
      idNumber: this.idNumberOf(row),
      phone: field(row.sealedPhone, 'phone'),
      householdNumber: field(row.sealedHousehold, 'household'),
      personNumber: field(row.sealedNumber, 'number'),
    };
  }

  private hashOf(kind: string, value: string): string {
    return keyedHash(this.hashKey, `${kind}:${value}`);
  }
}
