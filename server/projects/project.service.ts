import type { DataSource } from 'typeorm';
import type { Page } from '../../schema/page';
import { ProblemCode, ProjectAction } from '../../schema/vocabulary';
import { checkYear } from '../agreements/agreement.rules';
import { agreedPairing, type AgreedPairing } from '../agreements/agreement.store';
import type { PageRequest } from '../db/page';
import { read, type Db } from '../db/tx';
import { write } from '../db/write';
import { checkDay } from '../funds/posting.rules';
import { partiesById } from '../parties/party.store';
import { placesById } from '../places/place.store';
import { businessDay } from '../platform/day';
import { DomainError } from '../platform/errors';
import type { Viewer } from '../platform/scope';
import { atMost, requireCode, requireText, searchText } from '../platform/text';
import { summarise, type AssetSummary } from './asset.rules';
import { assetsByProject, listAssets, sumAssets, type AssetQuery } from './asset.store';
import * as acts from './project-acts.service';
import {
  readAssets,
  readFacts,
  readStep,
  type AssetInput,
  type FactsInput,
  type StepInput,
} from './project-input.rules';
import { actsFor, checkStepDay, readProgress, refuseNewAid } from './project.rules';
import { lastStepDay, listProjects, projectsById, type ProjectOrder, type ProjectQuery } from './project.store';
import type { AssetRow, ProjectFacts, ProjectRow } from './project.tables';

/** A step that somebody takes, based on the version that they saw. */
export interface ToProject extends StepInput {
  requestKey: string;
  projectId: string;
  version: number;
}

export interface ProposeProject extends FactsInput, StepInput {
  requestKey: string;
  pairingId: string;
  year: number;
}

const NEWEST_FIRST: ProjectOrder = { field: 'YEAR', isDescending: true };
const MAX_LISTED = 1_000;
const MAX_DOCUMENT_NO_LENGTH = 100;
const MAX_REASON_LENGTH = 1_000;

/** Steps that differ in nothing but their rules. */
export type PlainAction =
  | ProjectAction.ADMIT
  | ProjectAction.APPROVE
  | ProjectAction.CONSENT
  | ProjectAction.START
  | ProjectAction.COMPLETE
  | ProjectAction.ACCEPT
  | ProjectAction.SETTLE;

const VERBS = {
  ADMIT: 'admitProject',
  APPROVE: 'approveProject',
  CONSENT: 'consentToProject',
  START: 'startProject',
  COMPLETE: 'completeProject',
  ACCEPT: 'acceptProject',
  SETTLE: 'settleProject',
} as const satisfies Record<PlainAction, string>;

export class ProjectService {
  constructor(
    private readonly source: DataSource,
    private readonly secret: string,
  ) {}

  /** A page of projects. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS, BAD_INPUT and CURSOR_INVALID. */
  async list(
    viewer: Viewer,
    query: ProjectQuery,
    order: ProjectOrder | null,
    page: PageRequest,
  ): Promise<Page<ProjectRow>> {
    for (const field of ['pairingIds', 'years'] as const) atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
    const searched = { ...query, search: searchText(query.search) };
    return read(this.source, viewer, (db) =>
      listProjects(db, viewer, searched, order ?? NEWEST_FIRST, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** A page of assets. Fails with OUT_OF_RANGE, TOO_MANY_ITEMS and CURSOR_INVALID. */
  async listAssets(viewer: Viewer, query: AssetQuery, page: PageRequest): Promise<Page<AssetRow>> {
    checkAssetQuery(query);
    return read(this.source, viewer, (db) =>
      listAssets(db, viewer, query, page, (count) => read(this.source, viewer, count)),
    );
  }

  /** What the same assets come to by kind, by owner and as a whole. Fails with TOO_MANY_ITEMS. */
  async sumAssets(viewer: Viewer, query: AssetQuery): Promise<AssetSummary> {
    checkAssetQuery(query);
    return summarise(await read(this.source, viewer, (db) => sumAssets(db, viewer, query)));
  }

  /**
   * Proposes a project.
   * Fails with FORBIDDEN, NOT_FOUND (pairing, place), PAIRING_CLOSED, BAD_PERIOD, OUT_OF_RANGE, BAD_INPUT, ALREADY_EXISTS, and as `write`.
   */
  propose(viewer: Viewer, input: ProposeProject): Promise<ProjectRow> {
    let pairing: AgreedPairing;
    return write(this.source, this.secret, viewer, {
      verb: 'proposeProject',
      input,
      locks: [`projects-of:${input.pairingId}:${input.year}`],
      allow: async (db) => {
        pairing = await this.pairingFor(db, viewer, ProjectAction.PROPOSE, input.pairingId, input.year);
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        const step = readStep(input);
        checkDay(step.day, businessDay(new Date()));
        refuseNewAid(ProjectAction.PROPOSE, step.day, pairing.closedOn);
        checkYear(input.year, pairing);
        const facts = readFacts(input);
        await this.checkPlace(db, viewer, facts, pairing);
        const plan = { year: input.year, facts, simulated: false };
        return remembered(await acts.proposeProject(db, viewer, pairing, plan, step));
      },
    });
  }

  /** Writes other plans. Fails as `take`, and with NO_PERFORMANCE_TARGET, BAD_INPUT, OUT_OF_RANGE, NOT_FOUND (place) and ALREADY_EXISTS. */
  revise(viewer: Viewer, input: ToProject & FactsInput): Promise<ProjectRow> {
    return this.change(viewer, 'reviseProject', ProjectAction.REVISE, input, async (db, { project, pairing, step }) => {
      const facts = readFacts(input);
      await this.checkPlace(db, viewer, facts, pairing);
      return acts.reviseProject(db, viewer, project, facts, step);
    });
  }

  /**
   * Takes a step. Fails with FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, TRANSITION_REFUSED, PAIRING_CLOSED, OUT_OF_RANGE (day), BAD_INPUT,
   * NO_PERFORMANCE_TARGET (admission), and as `write`.
   */
  take(viewer: Viewer, action: PlainAction, input: ToProject): Promise<ProjectRow> {
    return this.change(viewer, VERBS[action], action, input, (db, { project, step }) => {
      if (action === ProjectAction.ADMIT) return acts.admitProject(db, viewer, project, step);
      if (action === ProjectAction.COMPLETE) return acts.completeProject(db, viewer, project, step);
      return acts.takeStep(db, viewer, project, action, step);
    });
  }

  /** Records how far the work has come. Fails as `take`, and with TOO_PRECISE and BAD_INPUT (it falls without a reason). */
  recordProgress(viewer: Viewer, input: ToProject & { progress: string }): Promise<ProjectRow> {
    return this.change(viewer, 'recordProgress', ProjectAction.RECORD_PROGRESS, input, (db, { project, step }) => {
      const progress = readProgress(input.progress, project.progress, step.note);
      return acts.recordProgress(db, viewer, project, progress, step);
    });
  }

  /** Withdraws what nobody has paid for yet, saying why. Fails as `take`. */
  withdraw(viewer: Viewer, input: ToProject & { reason: string }): Promise<ProjectRow> {
    return this.change(viewer, 'withdrawProject', ProjectAction.WITHDRAW, input, (db, { project, step }) => {
      const note = requireText(input.reason, MAX_REASON_LENGTH, 'reason');
      return acts.takeStep(db, viewer, project, ProjectAction.WITHDRAW, { ...step, note });
    });
  }

  /** Gives assets to their owners. Fails as `take`, and with TOO_MANY_ITEMS and OUT_OF_RANGE (items, value), BAD_INPUT (no document). */
  handOver(viewer: Viewer, input: ToProject & { assets: AssetInput[]; isLast: boolean }): Promise<ProjectRow> {
    return this.change(viewer, 'handOverAsset', ProjectAction.HAND_OVER, input, async (db, { project, step }) => {
      const before = (await assetsByProject(db, viewer, [project.id])).get(project.id) ?? [];
      const assets = readAssets(input.assets, before.length);
      const documentNo = requireCode(input.documentNo ?? '', MAX_DOCUMENT_NO_LENGTH, 'documentNo');
      return acts.handOverAssets(db, viewer, project, { assets, isLast: input.isLast }, { ...step, documentNo });
    });
  }

  private change(
    viewer: Viewer,
    verb: string,
    action: ProjectAction,
    input: ToProject,
    decide: (
      db: Db,
      found: { project: ProjectRow; pairing: AgreedPairing; step: ReturnType<typeof readStep> },
    ) => Promise<ProjectRow>,
  ): Promise<ProjectRow> {
    let project: ProjectRow;
    let pairing: AgreedPairing;
    return write(this.source, this.secret, viewer, {
      verb,
      input,
      locks: [projectLock(input.projectId)],
      allow: async (db) => {
        project = await this.find(db, viewer, input.projectId);
        pairing = await this.pairingFor(db, viewer, action, project.pairingId, project.year);
      },
      again: (db, id) => this.find(db, viewer, id),
      effect: async (db) => {
        if (input.version !== project.version)
          throw new DomainError(ProblemCode.VERSION_CONFLICT, { current: project.version }, 'version');
        const step = readStep(input);
        checkStepDay(step.day, await lastStepDay(db, project), businessDay(new Date()));
        refuseNewAid(action, step.day, pairing.closedOn);
        return remembered(await decide(db, { project, pairing, step }));
      },
    });
  }

  private async find(db: Db, viewer: Viewer, id: string): Promise<ProjectRow> {
    const project = (await projectsById(db, viewer, [id])).get(id);
    if (project) return project;
    throw new DomainError(ProblemCode.NOT_FOUND, { what: '项目', whatEn: 'project' }, 'projectId');
  }

  /** The pairing, where this viewer may take the step for one of its ends. */
  private async pairingFor(
    db: Db,
    viewer: Viewer,
    action: ProjectAction,
    pairingId: string,
    year: number,
  ): Promise<AgreedPairing> {
    const pairing = await agreedPairing(db, viewer, pairingId, year);
    if (!pairing) throw new DomainError(ProblemCode.NOT_FOUND, { what: '结对', whatEn: 'pairing' }, 'pairingId');
    if (actsFor(viewer, action, pairing) === null) throw new DomainError(ProblemCode.FORBIDDEN);
    return pairing;
  }

  /** A project lies where its recipient does. */
  private async checkPlace(
    db: Db,
    viewer: Viewer,
    { placeId }: ProjectFacts,
    { recipientId }: AgreedPairing,
  ): Promise<void> {
    if (placeId === null) return;
    const place = (await placesById(db, viewer, [placeId])).get(placeId);
    if (!place) throw new DomainError(ProblemCode.NOT_FOUND, { what: '地区', whatEn: 'place' }, 'placeId');
    const home = (await partiesById(db, viewer, [recipientId])).get(recipientId)?.placePaths ?? [];
    if (home.some((path) => place.path.startsWith(path))) return;
    const reason = `“${place.name}”不在受帮扶地区之内`;
    throw new DomainError(
      ProblemCode.BAD_INPUT,
      { reason, reasonEn: `“${place.name}” does not lie within the recipient’s area` },
      'placeId',
    );
  }
}

/** What must not change while something is done to a project, or money reaches it. */
export const projectLock = (id: string): string => `project:${id}`;

function remembered(project: ProjectRow): { id: string; result: ProjectRow } {
  return { id: project.id, result: project };
}

function checkAssetQuery(query: AssetQuery): void {
  for (const field of ['pairingIds', 'years', 'projectIds'] as const)
    atMost(query[field] ?? [], MAX_LISTED, `filter.${field}`);
}
