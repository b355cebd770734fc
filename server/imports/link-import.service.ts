import { Ability, ImportKind, ProblemCode } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { partiesById } from '../parties/party.store';
import { DomainError } from '../platform/errors';
import { newId } from '../platform/ids';
import type { Viewer } from '../platform/scope';
import type { Refusal } from '../records/record';
import { openLink } from '../villages/benefit-link-acts.service';
import { linkPartners, linksCalled } from '../villages/benefit-link.store';
import { partnersLine } from '../villages/benefit-link-words.rules';
import type { LinkFacts, LinkPartner } from '../villages/village';
import type { VillageGround } from '../villages/village-ground.service';
import { readLink, readPapers, readPartners } from '../villages/village.rules';
import { linkFacts, partnersIn, partnersOf, type NamedPartner } from './fields/link-facts.rules';
import { LINK_FIELDS } from './fields/link-fields.rules';
import { namesIn } from './fields/village-fields.rules';
import { refusalAt } from './household-of-row.service';
import type { Importer, KindContext, RowValues } from './importer';
import { perFile } from './per-file';
import { allSound, meant, refusedRow } from './refused-row.rules';
import { checkLength, fieldOfVillage, ofVillages } from './village-of-row.service';

/** A link as a row says it, judged by the rules of the form. */
interface Meaning {
  ground: VillageGround;
  facts: LinkFacts;
  partners: LinkPartner[];
  evidence: string[];
}

/** Links that stand, by what tells them apart: for everything that one of them says, its id. */
type Standing = Map<string, Map<string, string>>;

/** 利益联结 from a file: each row is read by the rules of the form; one that stands already, or stands further up, is not opened again. */
export function linkImport(): Importer {
  /** How the first row of each link says it. */
  const rowsBefore = perFile(() => new Map<string, string>());
  return {
    kind: ImportKind.BENEFIT_LINK,
    ability: Ability.KEEP_VILLAGES,
    isOfHouseholds: true,
    catalogue: LINK_FIELDS,
    derive: () => ({}),
    refusals: (rows) => rows.map(() => []),
    against: async (db, viewer, rows, context) => {
      const before = rowsBefore(context);
      const meanings = await meaningsOf(db, viewer, rows, context);
      const standing = await standingBeside(db, viewer, meanings);
      return meanings.map((one, at): Refusal[] => {
        if (one instanceof DomainError) return [refusalAt(one, fieldFor)];
        const others = standing.get(keyOf(one));
        if (others) return others.has(wordOf(one)) ? [] : [refusalAt(saidOtherwise(), fieldFor)];
        const identity = identityOf(rows[at] ?? {});
        const first = before.get(keyOf(one)) ?? identity;
        before.set(keyOf(one), first);
        // A row that says the very same as the first is a repetition; one that says it otherwise is a second one of the same link.
        return first === identity ? [] : [{ field: 'name', code: ProblemCode.BAD_INPUT, details: TWICE }];
      });
    },
    identity: identityOf,
    already: async (db, viewer, rows, context) => {
      const meanings = await meaningsOf(db, viewer, rows, context);
      const standing = await standingBeside(db, viewer, meanings);
      return meanings.map((one) =>
        one instanceof DomainError ? null : (standing.get(keyOf(one))?.get(wordOf(one)) ?? null),
      );
    },
    locks: (pairingId) => [`benefit-links-from-files:${pairingId}`],
    record: async (db, viewer, rows, context) => {
      checkLength(rows);
      const links = allSound(await meaningsOf(db, viewer, rows, context), fieldFor);
      const standing = await standingBeside(db, viewer, links);
      const made: string[] = [];
      for (const [at, one] of links.entries()) {
        // Somebody may have recorded it from the form since the file was read.
        if (standing.has(keyOf(one))) throw refusedRow(saidOtherwise(), at, fieldFor);
        const { ground, facts, partners, evidence } = one;
        const link = { ...ground, ...facts, id: newId(), version: 1, withdrawn: false };
        made.push((await openLink(db, viewer, link, { partners, add: [], evidence })).id);
      }
      return made;
    },
  };
}

const identityOf = (row: RowValues): string => JSON.stringify(LINK_FIELDS.fields.map(({ field }) => row[field] ?? ''));

/** What rows mean, each by the rules of the form; or why it means nothing. */
const meaningsOf = (
  db: Db,
  viewer: Viewer,
  rows: readonly RowValues[],
  context: KindContext,
): Promise<(Meaning | DomainError)[]> =>
  ofVillages(db, viewer, rows, context, (row, ground) => ({
    ground,
    facts: readLink(linkFacts(row), context.today),
    partners: readPartners(partnersOf(row)),
    evidence: readPapers(namesIn(row.evidence)),
  }));

/** The links that stand in the villages of some rows under their names. */
async function standingBeside(db: Db, viewer: Viewer, meanings: readonly (Meaning | DomainError)[]): Promise<Standing> {
  const asked = meant(meanings).map(({ ground: { placeId, village }, facts: { name } }) => ({
    placeId,
    village,
    name,
  }));
  const links = await linksCalled(db, viewer, asked);
  const partners = await linkPartners(db, viewer, links.map(({ id }) => id)); // prettier-ignore
  const partyIds = [...partners.values()].flat().flatMap(({ partyId }) => partyId ?? []);
  const parties = await partiesById(db, viewer, partyIds);
  const nameOf = ({ name, partyId }: LinkPartner): string => name ?? parties.get(partyId ?? '')?.name ?? '';
  const standing: Standing = new Map();
  for (const link of links) {
    const named = (partners.get(link.id) ?? []).map((one) => ({ role: one.role, name: nameOf(one) }));
    // As it is written on the list that goes out and comes back: a party stands there by its name.
    const one = { ground: link, facts: link, partners: partnersIn(partnersLine(named)) };
    const others = standing.get(keyOf(one)) ?? new Map<string, string>();
    standing.set(keyOf(one), others.set(wordOf(one), link.id));
  }
  return standing;
}

interface Told {
  ground: Pick<VillageGround, 'placeId' | 'village'>;
  facts: LinkFacts;
  partners: readonly (NamedPartner | LinkPartner)[];
}

const keyOf = ({ ground: { placeId, village }, facts: { name, from } }: Told): string =>
  JSON.stringify([placeId, village, name, from]);

const wordOf = ({ facts: { kind, until, otherHouseholds }, partners }: Told): string =>
  JSON.stringify([kind, until, otherHouseholds, partners.map(({ role, name }) => `${role} ${name}`).sort()]);

const saidOtherwise = (): DomainError => new DomainError(ProblemCode.ALREADY_EXISTS, SAID_OTHERWISE, 'name');

const SAID_OTHERWISE = {
  what: '联结（该村同名、同日起，内容不同；如须改动，请在“村集体与利益联结”页更正）',
  whatEn: 'link (of this name and first day in the village, saying otherwise; correct it on the page of villages)',
};

const TWICE = {
  reason: '本表上面已有同一项联结（同村、同名、同日起），每项只写一行',
  reasonEn: 'the table has this link further up (the same village, name and first day): a link has one row',
};

const fieldFor = fieldOfVillage({});
