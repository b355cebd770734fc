import type { DataSource } from 'typeorm';
import { AccountabilityAction, AccountabilityBasis, AccountabilityKind } from '../../schema/vocabulary';
import { lock, tx, type Db } from '../db/tx';
import { partiesById } from '../parties/party.store';
import { placesByCode } from '../places/place.store';
import type { Day } from '../platform/day';
import { PLATFORM } from '../platform/scope';
import { draftEntry, signEntry, takeStep } from '../supervision/accountability-acts.service';
import { answerDueOf } from '../supervision/accountability.rules';
import { listAccountabilityEntries } from '../supervision/accountability.store';
import type { BasisFacts } from '../supervision/accountability';
import { listRankings, placesByRanking } from '../supervision/ranking.store';

const ANSWER_DAYS = 15;
/** 中山市 supervises the group’s members, 昭通市 the county. */
const [DONOR_CITY, CITY] = ['442000', '530600'];

interface EntryPlan {
  kind: AccountabilityKind;
  office: string;
  partyId: string;
  officialName: string | null;
  reason: string;
  basis: BasisFacts;
  draftedOn: Day;
  /** Null for what waits for a signature. */
  signedOn: Day | null;
  acknowledgedOn: Day | null;
}

const FREE: BasisFacts = {
  basis: AccountabilityBasis.FREE,
  basisId: null,
  basisTitle: null,
  basisDue: null,
  basisPlace: null,
  basisScore: null,
  ...{ basisOf: null, basisSeverity: null },
  ...{ basisFound: null, basisOpen: null, basisRepeated: null },
};

/**
 * Made-up praise, a reminder and a draft (演示数据): of the member that won the third quarter of 2019, and of the county and its
 * township, so that each side of it has something to sign, to acknowledge or to read. Made once.
 */
export async function makeDaguanAccountability(
  source: DataSource,
  units: { recipientId: string; townshipId: string },
): Promise<void> {
  await tx(source, PLATFORM, async (db) => {
    await lock(db, 'accountability');
    const known = await listAccountabilityEntries(db, PLATFORM, {}, '2019-12-31', { first: 1 }, () =>
      Promise.resolve(0),
    );
    if (known.edges.length > 0) return;
    for (const plan of [...(await ofTheFirst(db)), ...ofTheCounty(units)]) await play(db, plan);
  });
}

/** The member that came first in the third quarter, where that was frozen. */
async function ofTheFirst(db: Db): Promise<EntryPlan[]> {
  const { edges } = await listRankings(db, PLATFORM, { years: [2019], quarters: [3] }, { first: 1 }, () =>
    Promise.resolve(0),
  );
  const ranking = edges[0]?.node;
  const first = ranking && (await placesByRanking(db, PLATFORM, [ranking.id])).get(ranking.id)?.[0];
  if (!first) return [];
  const { place, score, partyId } = first;
  return [
    {
      kind: AccountabilityKind.PRAISE,
      office: DONOR_CITY,
      partyId,
      officialName: null,
      reason: '三季度协作资金拨付及时、产业项目推进快，在组团成员排位中位列第一，予以表扬。',
      basis: {
        ...FREE,
        basis: AccountabilityBasis.RANKING_PLACE,
        basisId: ranking.id,
        basisTitle: ranking.name,
        basisPlace: place,
        basisScore: score,
      },
      draftedOn: '2019-10-21',
      signedOn: '2019-10-22',
      acknowledgedOn: null,
    },
  ];
}

const ofTheCounty = ({ recipientId, townshipId }: { recipientId: string; townshipId: string }): EntryPlan[] => [
  {
    kind: AccountabilityKind.REMINDER,
    office: CITY,
    partyId: recipientId,
    officialName: null,
    reason: '协作资金支出进度慢于序时进度，请倒排支付计划，逐项目明确责任人和完成时限。',
    basis: FREE,
    draftedOn: '2019-10-23',
    signedOn: '2019-10-24',
    acknowledgedOn: '2019-10-25',
  },
  {
    kind: AccountabilityKind.TALK,
    office: CITY,
    partyId: townshipId,
    officialName: null,
    reason: '扶贫车间带贫花名册整改两次退回，拟约谈分管负责人。',
    basis: FREE,
    draftedOn: '2019-11-06',
    signedOn: null,
    acknowledgedOn: null,
  },
];

async function play(db: Db, { office, draftedOn, signedOn, acknowledgedOn, basis, ...said }: EntryPlan): Promise<void> {
  const place = (await placesByCode(db, PLATFORM, [office])).get(office);
  const party = (await partiesById(db, PLATFORM, [said.partyId])).get(said.partyId);
  if (!place || !party) throw new Error(`the demonstration knows no ${office}, or no party of its entry`);
  const drafted = await draftEntry(db, PLATFORM, {
    ...said,
    ...basis,
    officialId: null,
    officeId: place.id,
    officePaths: [place.path],
    draftedBy: null,
    draftedOn,
    revokesId: null,
    simulated: true,
  });
  if (signedOn === null) return;
  const answerDue = answerDueOf(drafted, signedOn, ANSWER_DAYS);
  const { placePaths } = party;
  const signed = await signEntry(db, PLATFORM, drafted, { day: signedOn, answerDue, placePaths });
  if (acknowledgedOn !== null)
    await takeStep(db, PLATFORM, signed, AccountabilityAction.ACKNOWLEDGE, { day: acknowledgedOn, text: null });
}
