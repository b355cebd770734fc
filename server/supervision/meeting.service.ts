import {
  ActivityKind,
  EventKind,
  ProblemCode,
  RecordKind,
  Side,
  type RectificationOffice,
  type ActivityForm,
} from '../../schema/vocabulary';
import { recordActivities, tellOfActivity } from '../activities/activity-acts.service';
import { readActivity } from '../activities/activity-input.rules';
import { activitiesById } from '../activities/activity.store';
import type { Db } from '../db/tx';
import { attachFiles, filesToAttach } from '../evidence/evidence-acts.service';
import { businessDay, type Day } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { requireText } from '../platform/text';
import { pairingForRecords } from '../records/record.store';

/** A meeting that named problems, where the records room does not have it yet. */
export interface NamedMeeting {
  form: ActivityForm;
  title: string;
  day: Day;
  location?: string | null;
  presider?: string | null;
  /** Its papers. */
  evidenceIds: string[];
}

const MAX_TITLE = 200;
const MAX_PRESIDER = 60;

const SIDES = {
  DONOR: Side.DONOR,
  RECIPIENT: Side.RECIPIENT,
  // An office above both speaks for neither.
  SUPERVISOR: null,
} as const satisfies Record<RectificationOffice, Side | null>;

/** A meeting of the records room, of this pairing. Fails with NOT_FOUND (meetingId). */
export async function checkMeeting(db: Db, viewer: Viewer, meetingId: string, pairingId: string): Promise<void> {
  const activity = (await activitiesById(db, viewer, [meetingId])).get(meetingId);
  if (activity?.pairingId === pairingId && activity.kind === ActivityKind.MEETING) return;
  throw new DomainError(ProblemCode.NOT_FOUND, { what: '会议', whatEn: 'meeting of this pairing' }, 'meetingId');
}

/**
 * Records the meeting with its papers, by the office that lists what it named. @returns its id
 * Fails with BAD_INPUT, OUT_OF_RANGE, PAIRING_CLOSED, ALREADY_EXISTS, TOO_MANY_ITEMS and NOT_FOUND (files), at `meeting.…`.
 */
export async function holdMeeting(
  db: Db,
  viewer: Viewer,
  pairingId: string,
  office: RectificationOffice,
  { evidenceIds, day, ...given }: NamedMeeting,
): Promise<string> {
  const pairing = await pairingForRecords(db, viewer, pairingId);
  if (!pairing) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
  return within('meeting', async () => {
    const said = {
      ...given,
      from: day,
      title: requireText(given.title, MAX_TITLE, 'title'),
      presider: given.presider?.trim() ? requireText(given.presider, MAX_PRESIDER, 'presider') : null,
    };
    const files = await filesToAttach(db, viewer, evidenceIds);
    const side = SIDES[office];
    const ground = { simulated: pairing.simulated, importId: null, side, today: businessDay(new Date()) };
    const [id = ''] = await recordActivities(db, viewer, pairing, [readActivity(ActivityKind.MEETING, said)], ground);
    const { simulated, partyIds, placePaths } = pairing;
    const owned = { published: simulated, partyIds, placePaths };
    const record = { kind: RecordKind.ACTIVITY, recordId: id, pairingId, side, simulated } as const;
    await attachFiles(db, viewer, files, record, owned);
    await tellOfActivity(db, viewer, pairing, id, EventKind.ACTIVITY_RECORDED);
    return id;
  });
}

/** What is refused of a part of the input is told at its place there. */
async function within<Result>(part: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const field = error.field === 'from' ? 'day' : error.field;
    throw new DomainError(error.code, error.details, field === undefined ? part : `${part}.${field}`);
  }
}
