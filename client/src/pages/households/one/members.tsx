import { useState } from 'react';
import type { FamilyRelation } from '../../../gql/graphql';
import { ChangeHouseholdMembersDocument, type WholeHouseholdFragment } from '../../../gql/households/graphql';
import { Check, Input, KeptForm, missing, Select, type FormDraft } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { chinaToday } from '../../../parts/time';
import { FoldedForm } from '../parts/folded-form';
import { checkMembers, emptyMember, memberInput, MemberLines, type MemberLine } from '../register/member-lines';
import { useHouseholdWords } from '../words';
import { Unmask } from './unmask';

interface Props {
  household: WholeHouseholdFragment;
}

type Member = WholeHouseholdFragment['members'][number];

/** Who belongs to the household, masked; in plain words for a reason; who joins, leaves, or is to be said otherwise. */
export function Members({ household }: Props) {
  const words = useHouseholdWords();
  const { members, nextActions } = household;
  const there = members.filter(({ until }) => !until);
  return (
    <section aria-labelledby="household-members">
      <h2 id="household-members">
        {words.members} <small className="muted">{words.membersNow(there.length)}</small>
      </h2>
      <div className="scroll">
        <table className="stacking household-members">
          <thead>
            <tr>
              {[words.name, words.relation, words.idNumber, words.phoneTold, words.labourer, words.school].map(
                (label) => (
                  <th key={label} scope="col">
                    {label}
                  </th>
                ),
              )}
              <th scope="col">{words.healthTold}</th>
              <th scope="col">{words.sinceDay}</th>
            </tr>
          </thead>
          <tbody>
            {members.map((member) => (
              <Line key={member.id} member={member} />
            ))}
          </tbody>
        </table>
      </div>
      <Unmask household={household} />
      {nextActions.includes('CHANGE_MEMBERS') && (
        <div className="household-forms">
          <FoldedForm name={addName(household)} summary={words.addMembers}>
            {(done) => <AddForm household={household} done={() => done(words.done.CHANGE_MEMBERS)} />}
          </FoldedForm>
          <FoldedForm name={correctName(household)} summary={words.correctMember}>
            {(done) => <CorrectForm household={household} done={() => done(words.done.CHANGE_MEMBERS)} />}
          </FoldedForm>
        </div>
      )}
    </section>
  );
}

function Line({ member }: { member: Member }) {
  const words = useHouseholdWords();
  const { person, relation, isLabourer, inSchool, health, since, until } = member;
  const yesNo = (isSo: boolean): string => (isSo ? words.yes : words.no);
  return (
    <tr className={until ? 'gone' : undefined}>
      <th scope="row" data-label={words.name}>
        {person.name}
      </th>
      <td data-label={words.relation}>{words.relationName[relation]}</td>
      <td data-label={words.idNumber}>{person.idNumber ?? '—'}</td>
      <td data-label={words.phoneTold}>{person.phone ?? '—'}</td>
      <td data-label={words.labourer}>{yesNo(isLabourer)}</td>
      <td data-label={words.school}>{yesNo(inSchool)}</td>
      <td data-label={words.healthTold}>{health ?? '—'}</td>
      <td data-label={words.sinceDay} className="day">
        {since}
        {until && <small className="muted">{words.hasLeft(until)}</small>}
      </td>
    </tr>
  );
}

const addName = ({ id }: WholeHouseholdFragment): string => `household.ADD.${id}`;
const correctName = ({ id }: WholeHouseholdFragment): string => `household.CORRECT.${id}`;

function AddForm({ household, done }: Props & { done: () => void }) {
  const words = useHouseholdWords();
  const sendChange = useSend();
  const { id, version } = household;
  return (
    <KeptForm<MemberLine>
      name={addName(household)}
      title={words.addMembers}
      list="add"
      empty={{}}
      emptyLines={[emptyMember('CHILD')]}
      check={({ lines }, general) => checkMembers(lines, 'add', words, general)}
      send={({ requestKey, lines }, about) => {
        const input = { requestKey, householdId: id, version, add: lines.map(memberInput) };
        return sendChange(ChangeHouseholdMembersDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit) => <MemberLines kit={kit} list="add" least={1} />}
    </KeptForm>
  );
}

type Draft = FormDraft<never>;

function CorrectForm({ household, done }: Props & { done: () => void }) {
  const words = useHouseholdWords();
  const sendChange = useSend();
  const { id, version } = household;
  const [today] = useState(chinaToday);
  const there = household.members.filter(({ until }) => !until);
  const named = (members: readonly Member[]) =>
    members.map((member) => [member.id, `${member.person.name}（${words.relationName[member.relation]}）`] as const);
  const standing = (memberId: string): Record<string, string> => {
    const member = there.find((one) => one.id === memberId);
    return {
      memberId,
      relation: member?.relation ?? '',
      until: '',
      health: '',
      headId: '',
      reason: '',
      isLabourer: member?.isLabourer ? 'yes' : '',
      inSchool: member?.inSchool ? 'yes' : '',
    };
  };
  const isHead = (memberId: string): boolean => there.some((one) => one.id === memberId && one.relation === 'HEAD');
  const correctionsOf = ({ text }: Draft) => {
    const member = there.find((one) => one.id === text.memberId);
    const changed = <Value,>(next: Value, before: Value | undefined): Value | undefined =>
      next === before ? undefined : next;
    const one = {
      memberId: text.memberId ?? '',
      relation: changed(text.relation as FamilyRelation, member?.relation),
      isLabourer: changed(text.isLabourer === 'yes', member?.isLabourer),
      inSchool: changed(text.inSchool === 'yes', member?.inSchool),
      health: text.health?.trim() || undefined,
      until: text.until || undefined,
    };
    const isSaying = Object.entries(one).some(([key, value]) => key !== 'memberId' && value !== undefined);
    const next = text.headId ? [{ memberId: text.headId, relation: 'HEAD' as const }] : [];
    return [...(isSaying ? [one] : []), ...next];
  };
  return (
    <KeptForm
      name={correctName(household)}
      title={words.correctMember}
      list="correct"
      empty={standing('')}
      check={(draft, general) => {
        const found = missing(draft, ['memberId'], general);
        if (Object.keys(found).length > 0 || correctionsOf(draft).length > 0) return found;
        return { memberId: words.nothingChanged };
      }}
      send={(draft, about) => {
        const input = {
          requestKey: draft.requestKey,
          householdId: id,
          version,
          correct: correctionsOf(draft),
          reason: draft.text.reason?.trim() || undefined,
        };
        return sendChange(ChangeHouseholdMembersDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Select
              kit={kit}
              name="memberId"
              label={words.whichMember}
              names={named(there)}
              none={words.choosePlace}
              changed={(memberId) => kit.setAll(standing(memberId))}
            />
            {kit.text('memberId') && (
              <Select kit={kit} name="relation" label={words.relation} names={Object.entries(words.relationName)} />
            )}
          </div>
          {kit.text('memberId') && (
            <>
              <Input kit={kit} name="reason" label={words.memberReason} hint={words.memberReasonHint} />
              <div className="row">
                <Check kit={kit} name="isLabourer" label={words.isLabourer} />
                <Check kit={kit} name="inSchool" label={words.inSchool} />
              </div>
              <div className="row">
                <Input kit={kit} name="health" label={words.health} hint={words.healthHint} />
                <Input
                  kit={kit}
                  name="until"
                  label={words.until}
                  hint={isHead(kit.text('memberId')) ? words.untilHint : undefined}
                  kind="date"
                  max={today}
                />
                {isHead(kit.text('memberId')) && (
                  <Select
                    kit={kit}
                    name="headId"
                    label={words.newHead}
                    names={named(there.filter((one) => one.id !== kit.text('memberId')))}
                    none={words.keepAsIs}
                  />
                )}
              </div>
            </>
          )}
        </>
      )}
    </KeptForm>
  );
}
