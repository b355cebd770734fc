import { BenefitLinkAction, EventKind } from '../../schema/vocabulary';
import type { Db } from '../db/tx';
import { announce } from '../events/outbox';
import type { Viewer } from '../platform/scope';
import { changeReached } from './benefit-reach.store';
import { putPartners } from './benefit-link.store';
import type { BenefitLinkRow, LinkFacts, LinkPartner } from './village';
import { LINK_BOOK, moveHead, openHead, type Said } from './village-book.store';

const NEWS = {
  OPEN: EventKind.BENEFIT_LINK_OPENED,
  CORRECT: EventKind.BENEFIT_LINK_CORRECTED,
  CHANGE_HOUSEHOLDS: EventKind.BENEFIT_LINK_HOUSEHOLDS_CHANGED,
  RECORD_MONEY: EventKind.BENEFIT_LINK_MONEY_RECORDED,
  REVERSE_MONEY: EventKind.BENEFIT_LINK_MONEY_REVERSED,
  WITHDRAW: EventKind.BENEFIT_LINK_WITHDRAWN,
} as const satisfies Record<BenefitLinkAction, EventKind>;

/** What a step makes of a link: facts that change, what is said, and what is written beside it once the step is there. */
export interface LinkChange {
  next: Partial<LinkFacts & { withdrawn: boolean }>;
  said: Pick<Said, 'reason' | 'evidence'>;
  write: (next: BenefitLinkRow) => Promise<void>;
}

/** Writes down a link with its partners and households, in a transaction that has asked whether the viewer may. */
export async function openLink(
  db: Db,
  viewer: Viewer,
  link: BenefitLinkRow,
  { partners, add, evidence }: { partners: readonly LinkPartner[]; add: readonly string[]; evidence: string[] },
): Promise<BenefitLinkRow> {
  const action = BenefitLinkAction.OPEN;
  if (!(await openHead(db, LINK_BOOK, link, { reason: null, evidence, by: viewer.accountId, action })))
    throw new Error('a new link was there already');
  await putPartners(db, link, partners);
  await changeReached(db, link, { add, remove: [] });
  await announceLink(db, viewer, action, link);
  return link;
}

/** Takes a step of a link, in the same way. */
export async function moveLink(
  db: Db,
  viewer: Viewer,
  link: BenefitLinkRow,
  action: BenefitLinkAction,
  { next: facts, said, write: writeBeside }: LinkChange,
): Promise<BenefitLinkRow> {
  const next = { ...link, ...facts, version: link.version + 1 };
  await moveHead(db, LINK_BOOK, next, { ...said, by: viewer.accountId, action });
  await writeBeside(next);
  await announceLink(db, viewer, action, next);
  return next;
}

async function announceLink(db: Db, viewer: Viewer, action: BenefitLinkAction, link: BenefitLinkRow): Promise<void> {
  const { id, pairingId, version } = link;
  const subject = { subjectType: 'BenefitLink', subjectId: id, version };
  await announce(db, { kind: NEWS[action], actorId: viewer.accountId, pairingId, ...subject, owned: link });
}
