import type { DataSource } from 'typeorm';
import { InspectionAction, InspectionState, ProblemCode, type FindingSeverity } from '../../schema/vocabulary';
import { asPlatform, read, type Db } from '../db/tx';
import { write } from '../db/write';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import { PLATFORM, type Viewer } from '../platform/scope';
import { readItem } from '../supervision/item-facts.service';
import { rectificationLock } from '../supervision/rectification.service';
import { latestOfChain, rectificationsById } from '../supervision/rectification.store';
import type { RectificationRow } from '../supervision/rectification.tables';
import { readVisitors } from './checklist.rules';
import { countFindings, inspectionFor, listFound, widened } from './findings.service';
import * as acts from './inspection-acts.service';
import { checkVisitDay, stateAfter } from './inspection.rules';
import { inspectionLock, inspectionOf } from './inspection.service';
import { addFindings, plannedOn } from './inspection.store';
import type { FollowUpRow, InspectionRow } from './inspection.tables';
import { readLook, type GivenLook, type ReadLook } from './look-back.rules';
import { followUpsByInspection, putLook } from './look-back.store';
import { barredAsInCharge, checkSent, pairingInspected, visitorsOf } from './team.service';

export interface RecordLook extends GivenLook {
  requestKey: string;
  inspectionId: string;
  /** Which of the earlier findings. */
  nth: number;
  day?: Day | null;
  visitors: number[];
  /** How much it weighs now; as before where nothing is said. */
  severity?: FindingSeverity | null;
}

/** What was said of an earlier finding, and the item that it opened, if any. */
export interface LookedBack {
  inspection: InspectionRow;
  opened: RectificationRow | null;
}

/** What becomes of earlier findings (回头看): whether they are put right, are not, or have rebounded. */
export class LookBackService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
    private readonly today: () => Day = () => businessDay(new Date()),
  ) {}

  /**
   * Says once of an earlier finding what is seen of it now. What was closed and is not put right after all goes on the list anew, as another item that
   * names the one that it repeats, with the same units; what is still open stays the item that it is. Fails with NOT_FOUND (inspectionId, nth),
   * FORBIDDEN, TRANSITION_REFUSED, ALREADY_EXISTS (nth), OUT_OF_RANGE (day, due), BAD_INPUT, TOO_MANY_ITEMS, OWN_WORK_INSPECTED (inspectionId,
   * visitors), and as `write`.
   */
  async look(viewer: Viewer, input: RecordLook): Promise<LookedBack> {
    const { inspectionId, nth } = input;
    const { followed, latest } = await read(this.source, viewer, (db) => chainOf(db, viewer, inspectionId, nth));
    let inspection: InspectionRow;
    return write(this.source, this.secret, viewer, {
      verb: 'recordLookBack',
      input,
      locks: [inspectionLock(inspectionId), ...new Set([followed.rectificationId, latest.id].map(rectificationLock))],
      allow: async (db) => {
        inspection = await inspectionFor(db, viewer, inspectionId, this.today());
        await this.checkOthers(db, viewer, inspection, { followed, latest }, []);
      },
      again: async (db) => {
        const { openedId } = (await chainOf(db, viewer, inspectionId, nth)).followed;
        const opened = openedId === null ? undefined : (await itemsAsPlatform(db, viewer, openedId)).get(openedId);
        return { inspection, opened: opened ?? null };
      },
      effect: async (db) => {
        if (inspection.state !== InspectionState.UNDER_WAY) stateAfter(inspection.state, InspectionAction.START);
        const now = await chainOf(db, viewer, inspectionId, nth);
        if (now.followed.verdict !== null)
          throw new DomainError(
            ProblemCode.ALREADY_EXISTS,
            { what: '该问题的回看结论', whatEn: 'verdict about this finding' },
            'nth',
          );
        const today = this.today();
        const day = input.day ?? today;
        checkVisitDay(day, await plannedOn(db, inspectionId), today);
        const visitors = readVisitors(input.visitors, inspection.team);
        const said = readLook(input, now.latest.state);
        await this.checkOthers(db, viewer, inspection, now, visitors);
        const { ownPartyIds: partyIds, ownPlacePaths: placePaths } = inspection;
        const begun = await acts.begin(db, viewer, inspection, day, { partyIds, placePaths });
        const opened = await this.open(db, viewer, begun, now, said, input.severity ?? followed.severity);
        const { verdict, note } = said;
        const openedId = opened?.id ?? null;
        await putLook(db, { ...followed, verdict, note, day, visitors, openedId, lookedBy: viewer.accountId });
        return { id: followed.rectificationId, result: { inspection: begun, opened } };
      },
    });
  }

  /** What had been closed is found again: an item of its own, and a finding of this inspection. */
  private async open(
    db: Db,
    viewer: Viewer,
    inspection: InspectionRow,
    { latest }: Chain,
    { opens }: ReadLook,
    severity: FindingSeverity,
  ): Promise<RectificationRow | null> {
    if (opens === null) return null;
    const openedOn = this.today();
    const pairing = await pairingInspected(db, viewer, inspection.pairingId, openedOn);
    const { leadUnitId, responsibleUnitIds, responsiblePerson } = latest;
    const given = { ...opens, leadUnitId, responsibleUnitIds, responsiblePerson };
    const item = await asPlatform(db, viewer, () => readItem(db, widened(viewer), pairing, given, openedOn));
    const before = await countFindings(db, viewer, inspection.id, 1);
    const opened = await listFound(db, viewer, inspection, pairing, { ...item, openedOn, repeatsId: latest.id });
    const { id: rectificationId } = opened;
    const finding = { rectificationId, inspectionId: inspection.id, nth: before + 1, memberId: null, severity };
    await addFindings(db, [finding]);
    return opened;
  }

  /** Nobody looks back at what they mended, answered or checked, nor writes it down. Fails with OWN_WORK_INSPECTED (inspectionId, visitors). */
  private async checkOthers(
    db: Db,
    viewer: Viewer,
    inspection: InspectionRow,
    { followed, latest }: Chain,
    visitors: readonly number[],
  ): Promise<void> {
    const recorder = { name: null, unit: null, id: viewer.accountId };
    const there = visitorsOf(inspection, visitors);
    const accountIds = [recorder, ...there].flatMap(({ id }) => (id === null ? [] : [id]));
    const barred = await asPlatform(db, viewer, () =>
      barredAsInCharge(db, [followed.rectificationId, latest.id], accountIds, this.today()),
    );
    checkSent([recorder], [barred], () => 'inspectionId');
    checkSent(there, [barred], () => 'visitors');
  }
}

/** An earlier finding, and the latest item about it. */
interface Chain {
  followed: FollowUpRow;
  latest: RectificationRow;
}

/** Fails with NOT_FOUND (inspectionId, nth). */
async function chainOf(db: Db, viewer: Viewer, inspectionId: string, nth: number): Promise<Chain> {
  await inspectionOf(db, viewer, inspectionId);
  const all = (await followUpsByInspection(db, viewer, [inspectionId])).get(inspectionId) ?? [];
  const followed = all.find((one) => one.nth === nth);
  if (!followed)
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '所回看的问题', whatEn: 'earlier finding' }, 'nth');
  return { followed, latest: await asPlatform(db, viewer, () => latestOfChain(db, followed.rectificationId)) };
}

const itemsAsPlatform = (db: Db, viewer: Viewer, id: string) =>
  asPlatform(db, viewer, () => rectificationsById(db, PLATFORM, [id]));
