import type { DataSource } from 'typeorm';
import { FindingSeverity, ProblemCode, RectificationOrigin } from '../../schema/vocabulary';
import type { AgreedPairing } from '../agreements/agreement.store';
import { asPlatform, type Db } from '../db/tx';
import { write } from '../db/write';
import { attachFiles, filesToAttach } from '../evidence/evidence-acts.service';
import type { EvidenceRow } from '../evidence/evidence.tables';
import { groundOf } from '../households/household.store';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { readItem, type GivenItem, type ReadItem } from '../supervision/item-facts.service';
import { checkRows, readRows } from '../supervision/item-rows.rules';
import { openItem } from '../supervision/rectification-acts.service';
import { listedTogether } from '../supervision/rectification.store';
import type { RectificationRow } from '../supervision/rectification.tables';
import { readAnswers, readNote, readVisitors, type GivenAnswer } from './checklist.rules';
import * as acts from './inspection-acts.service';
import { checkUnderWay, checkVisitable, checkVisitDay, isSampleOpen, mayInspect } from './inspection.rules';
import { toldTo } from './inspection-orderer.service';
import { inspectionLock, inspectionOf } from './inspection.service';
import { addFindings, drawsByInspection, findingsByInspection } from './inspection.store';
import type { InspectionMemberRow, InspectionRow } from './inspection.tables';
import { inspectionMembersById, recordersOf, visitByMember } from './sample.store';
import { checkRecorder, checkVisitors, ownWork, pairingInspected } from './team.service';

export interface RecordVisit {
  requestKey: string;
  inspectionId: string;
  memberId: string;
  day?: Day | null;
  visitors: number[];
  answers: GivenAnswer[];
  note?: string | null;
}

export interface GivenFinding extends GivenItem {
  severity: FindingSeverity;
  /** Where; null for elsewhere in the area. */
  memberId: string | null;
  evidenceIds: string[];
}

export interface RecordFinding extends GivenFinding {
  requestKey: string;
  inspectionId: string;
}

export interface RecordFindings {
  requestKey: string;
  inspectionId: string;
  findings: GivenFinding[];
}

/** What somebody saw, and where. */
export interface Visited {
  inspection: InspectionRow;
  member: InspectionMemberRow;
}

/** What somebody found, and the items that it is on the list. */
export interface Found {
  inspection: InspectionRow;
  items: RectificationRow[];
}

interface ReadFinding {
  item: ReadItem;
  files: EvidenceRow[];
  severity: FindingSeverity;
  memberId: string | null;
}

/** As many as one inspection is followed for. */
const MAX_FINDINGS = 300;

/** What a team saw: its visits, and what it found there. */
export class FindingService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /**
   * Records who looked at a member of the sample when, and what was answered; again to correct it. The first visit of an unannounced
   * inspection tells both sides. Fails with NOT_FOUND, FORBIDDEN, TRANSITION_REFUSED, OUT_OF_RANGE (day), BAD_INPUT, NOT_A_NUMBER,
   * TOO_MANY_ITEMS, OWN_WORK_INSPECTED (visitors), and as `write`.
   */
  visit(viewer: Viewer, input: RecordVisit): Promise<Visited> {
    let inspection: InspectionRow;
    return write(this.source, this.secret, viewer, {
      verb: 'recordInspectionVisit',
      input,
      locks: [inspectionLock(input.inspectionId)],
      allow: async (db) => {
        inspection = await inspectionFor(db, viewer, input.inspectionId, this.today());
      },
      again: async (db) => ({ inspection, member: await memberOf(db, viewer, inspection, input.memberId) }),
      effect: async (db) => {
        checkVisitable(inspection.state);
        const member = await memberOf(db, viewer, inspection, input.memberId);
        const today = this.today();
        const day = input.day ?? today;
        checkVisitDay(day, await this.drawnOn(db, viewer, member), today);
        const before = (await visitByMember(db, viewer, [member.id])).get(member.id);
        const visitors = readVisitors(input.visitors, inspection.team, before?.visitors);
        const answers = readAnswers(input.answers, inspection.questions, member.subject);
        const seen = { day, visitors, answers, note: readNote(input.note) };
        await checkVisitors(db, viewer, inspection, visitors, today);
        await this.checkOthers(db, viewer, inspection, member, visitors);
        const told = await this.toldTo(db, viewer, inspection);
        const now = await acts.visit(db, viewer, inspection, member, seen, told);
        return { id: member.id, result: { inspection: now, member } };
      },
    });
  }

  /**
   * Records what was found, each as an item of the rectification list: all or none. Fails with NOT_FOUND (inspectionId), FORBIDDEN,
   * TRANSITION_REFUSED (nobody is being visited), BAD_INPUT (none), TOO_MANY_ITEMS, FINDINGS_REFUSED with what is wrong of each row,
   * and as `write`.
   */
  find(viewer: Viewer, input: RecordFindings): Promise<Found> {
    checkRows(input.findings, 'findings');
    return this.record(viewer, 'recordFindings', input, input.findings, (read) =>
      readRows(input.findings, 'findings', read),
    );
  }

  /** Records one thing that was found. Fails as `readItem`, and as `find` but for FINDINGS_REFUSED. */
  findOne(viewer: Viewer, input: RecordFinding): Promise<Found> {
    return this.record(viewer, 'recordFinding', input, [input], async (read) => [await read(input)]);
  }

  private record(
    viewer: Viewer,
    verb: string,
    input: { requestKey: string; inspectionId: string },
    findings: readonly GivenFinding[],
    readAll: (read: (given: GivenFinding) => Promise<ReadFinding>) => Promise<ReadFinding[]>,
  ): Promise<Found> {
    let inspection: InspectionRow;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [inspectionLock(input.inspectionId)],
      allow: async (db) => {
        inspection = await inspectionFor(db, viewer, input.inspectionId, this.today());
      },
      again: async (db, id) => {
        const items = await asPlatform(db, viewer, () => listedTogether(db, PLATFORM, id));
        return { inspection, items };
      },
      effect: async (db) => {
        checkUnderWay(inspection.state, ['登记问题', 'record findings']);
        const before = await countFindings(db, viewer, inspection.id, findings.length);
        const openedOn = this.today();
        const pairing = await pairingInspected(db, viewer, inspection.pairingId, openedOn);
        const rows = await readAll((given) => this.readFinding(db, viewer, inspection, pairing, given));
        const items: RectificationRow[] = [];
        for (const { item, files } of rows) {
          const opened = await listFound(db, viewer, inspection, pairing, { ...item, openedOn, repeatsId: null });
          await attach(db, viewer, inspection, opened, files);
          items.push(opened);
        }
        const placed = rows.map(({ severity, memberId }, at) => ({
          rectificationId: items[at]?.id ?? '',
          inspectionId: inspection.id,
          nth: before + at + 1,
          memberId,
          severity,
        }));
        await addFindings(db, placed);
        return { id: items[0]?.id ?? '', result: { inspection, items } };
      },
    });
  }

  private async readFinding(
    db: Db,
    viewer: Viewer,
    inspection: InspectionRow,
    pairing: AgreedPairing,
    given: GivenFinding,
  ): Promise<ReadFinding> {
    const { severity, memberId, evidenceIds } = given;
    if (memberId !== null) await memberOf(db, viewer, inspection, memberId);
    const files = await filesToAttach(db, viewer, evidenceIds);
    const item = await asPlatform(db, viewer, () => readItem(db, widened(viewer), pairing, given, this.today()));
    return { item, files, severity, memberId };
  }

  private async drawnOn(db: Db, viewer: Viewer, member: InspectionMemberRow): Promise<Day> {
    const draws = (await drawsByInspection(db, viewer, [member.inspectionId])).get(member.inspectionId) ?? [];
    const drawn = draws.find(({ id, stands }) => id === member.drawId && stands);
    if (drawn) return drawn.day;
    throw notFound();
  }

  /** Nobody looks at what they recorded, nor writes down who did. Fails with OWN_WORK_INSPECTED (visitors). */
  private async checkOthers(
    db: Db,
    viewer: Viewer,
    { team, teamAccounts }: InspectionRow,
    member: InspectionMemberRow,
    visitors: readonly number[],
  ): Promise<void> {
    const there = [viewer.accountId, ...visitors.map((nth) => teamAccounts[nth - 1] ?? null)].filter(
      (id) => id !== null,
    );
    const [own] = await asPlatform(db, viewer, () => recordersOf(db, member, there, this.today()));
    if (own === undefined) return;
    const who = team[teamAccounts.indexOf(own)]?.name;
    const why = ['登记过该户、该项目或负责填报该地', 'recorded this, or reports for it'] as const;
    throw ownWork(who, why, 'visitors');
  }

  private async toldTo(db: Db, viewer: Viewer, inspection: InspectionRow) {
    const pairing = await pairingInspected(db, viewer, inspection.pairingId, this.today());
    const ground = await asPlatform(db, viewer, () => groundOf(db, pairing.recipientId, inspection.placeId));
    const own = { partyIds: inspection.ownPartyIds, placePaths: inspection.ownPlacePaths };
    return toldTo(pairing, ground?.unitIds ?? [], own);
  }
}

/** An inspection of which this viewer records what is seen. Fails with NOT_FOUND, FORBIDDEN and OWN_WORK_INSPECTED (inspectionId). */
export async function inspectionFor(db: Db, viewer: Viewer, id: string, today: Day): Promise<InspectionRow> {
  const inspection = await inspectionOf(db, viewer, id);
  if (!mayInspect(viewer, inspection)) throw new DomainError(ProblemCode.FORBIDDEN);
  await checkRecorder(db, viewer, inspection, today);
  return inspection;
}

/** How many there are before these. Fails with TOO_MANY_ITEMS. */
export async function countFindings(db: Db, viewer: Viewer, inspectionId: string, added: number): Promise<number> {
  const found = await asPlatform(db, viewer, () => findingsByInspection(db, PLATFORM, [inspectionId]));
  const before = found.get(inspectionId)?.length ?? 0;
  if (before + added > MAX_FINDINGS)
    throw new DomainError(ProblemCode.TOO_MANY_ITEMS, { max: MAX_FINDINGS, actual: before + added }, 'findings');
  return before;
}

/** An item of the list, by whoever ordered the inspection; its finder need not see the list otherwise. */
export function listFound(
  db: Db,
  viewer: Viewer,
  { id, title, office, simulated }: InspectionRow,
  pairing: AgreedPairing,
  item: ReadItem & { openedOn: Day; repeatsId: string | null },
): Promise<RectificationRow> {
  const origin = {
    origin: RectificationOrigin.INSPECTION,
    inspection: title,
    inspectedOn: item.openedOn,
    inspectionId: id,
  };
  const facts = { ...item, ...origin, flagId: null, meetingId: null, office, simulated };
  return asPlatform(db, viewer, () => openItem(db, widened(viewer), pairing, facts));
}

/** The viewer with the platform's sight: for what it does in the middle of their transaction, in their name. */
export function widened(viewer: Viewer): Viewer {
  return { ...viewer, scope: PLATFORM.scope };
}

async function memberOf(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  memberId: string,
): Promise<InspectionMemberRow> {
  const member = (await inspectionMembersById(db, viewer, [memberId])).get(memberId);
  if (member?.inspectionId === inspection.id) return member;
  throw notFound();
}

/** Whoever found something shows it; who mends it adds their own files later. Before the report of an unannounced inspection nobody hears. */
function attach(
  db: Db,
  viewer: Viewer,
  inspection: InspectionRow,
  item: RectificationRow,
  files: readonly EvidenceRow[],
): Promise<void> {
  const { id: recordId, pairingId, simulated } = item;
  const inspectionId = inspection.id;
  const record = { kind: 'RECTIFICATION', recordId, pairingId, side: null, simulated, inspectionId } as const;
  const { ownPartyIds: partyIds, ownPlacePaths: placePaths } = inspection;
  const owned = isSampleOpen(inspection) ? item : { published: false, partyIds, placePaths };
  return asPlatform(db, viewer, () => attachFiles(db, widened(viewer), files, record, owned));
}

const notFound = (): DomainError =>
  new DomainError(ProblemCode.NOT_FOUND, { what: '检查样本', whatEn: 'member of the sample' }, 'memberId');
