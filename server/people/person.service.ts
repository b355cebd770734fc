import type { DataSource } from 'typeorm';
import { Ability, AuditAction, ProblemCode } from '../../schema/vocabulary';
import { note } from '../accounts/audit.store';
import type { Db } from '../db/tx';
import { write } from '../db/write';
import { DomainError } from '../platform/errors';
import { mayDo, type Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { pairingForRecords } from '../records/record.store';
import { personOfPlacement, personsById } from './person.store';
import type { PersonRow } from './person.tables';
import type { PersonVault, PlainPerson } from './person-vault';

export interface UnmaskPerson {
  requestKey: string;
  personId: string | null;
  placementId: string | null;
  reason: string;
}

/** Somebody unmasked; nothing but the person when a request is sent again. */
export interface Unmasked extends Partial<PlainPerson> {
  person: PersonRow;
}

/** Why somebody is unmasked goes into the audit trail. */
const MAX_REASON_LENGTH = 200;

export class PersonService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly vault: PersonVault,
  ) {}

  /**
   * Tells who somebody is, to who may ask at that pairing and says why, once; the audit trail keeps who asked and why.
   * Fails with FORBIDDEN, NOT_FOUND, BAD_INPUT (no reason, a number in it, neither or both of person and placement), and as `write`.
   */
  unmask(viewer: Viewer, input: UnmaskPerson): Promise<Unmasked> {
    let person: PersonRow;
    return write(this.source, this.secret, viewer, {
      verb: 'unmaskPerson',
      input,
      locks: [],
      allow: async (db) => {
        person = await this.personFor(db, viewer, input);
        const pairing = await pairingForRecords(db, viewer, person.pairingId);
        if (!pairing || !mayDo(viewer, Ability.UNMASK_PERSON, pairing)) throw new DomainError(ProblemCode.FORBIDDEN);
      },
      again: () => Promise.resolve({ person }),
      effect: async (db) => {
        const reason = requireText(input.reason, MAX_REASON_LENGTH, 'reason');
        await note(db, {
          accountId: viewer.accountId,
          action: AuditAction.PERSON_UNMASKED,
          subject: `person:${person.id}`,
          details: {
            reason,
            pairingId: person.pairingId,
            ...(input.placementId !== null && { placementId: input.placementId }),
          },
        });
        return { id: person.id, result: { person, ...this.vault.open(person) } };
      },
    });
  }

  private async personFor(db: Db, viewer: Viewer, { personId, placementId }: UnmaskPerson): Promise<PersonRow> {
    if ((personId === null) === (placementId === null)) {
      const reason = { reason: '人员与就业记录须填且只填一个', reasonEn: 'name the person or a placement, not both' };
      throw new DomainError(ProblemCode.BAD_INPUT, reason, 'personId');
    }
    const id = personId ?? (await personOfPlacement(db, viewer, placementId ?? ''));
    const person = id === null ? undefined : (await personsById(db, viewer, [id])).get(id);
    if (person) return person;
    const field = personId === null ? 'placementId' : 'personId';
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '人员', whatEn: 'person' }, field);
  }
}
