import { ChangeInspectionTeamDocument, type WholeInspectionFragment } from '../../../gql/inspections/graphql';
import { Drawer } from '../../../parts/drawer';
import { Check, Input, KeptForm, missing, Select } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { teamIn } from '../team-lines';
import { useInspectionWords } from '../words';

interface Props {
  inspection: WholeInspectionFragment;
  close: () => void;
  done: () => void;
}

/** Who leaves the team, who joins it, who leads it then, and why; places in the team stay, because visits name people by them. */
export default function TeamForm({ inspection, close, done }: Props) {
  const words = useInspectionWords();
  const send = useSend();
  const { id, version, team } = inspection;
  const now = team.map((one, at) => ({ ...one, nth: at + 1 })).filter(({ leftOn }) => !leftOn);
  const leavingIn = (text: (name: string) => string | undefined): number[] =>
    now.map(({ nth }) => nth).filter((nth) => text(`l${nth}`) === 'yes');
  const title = words.actionName.CHANGE_TEAM;
  return (
    <Drawer title={title} close={close}>
      <KeptForm
        name={`inspection.team.${id}`}
        title={title}
        empty={{ joined: '', leader: '', reason: '', ...Object.fromEntries(now.map(({ nth }) => [`l${nth}`, ''])) }}
        check={(draft, general) => missing(draft, ['reason'], general)}
        send={({ requestKey, text }, about) => {
          const input = {
            requestKey,
            inspectionId: id,
            version,
            left: leavingIn((name) => text[name]),
            joined: teamIn(text.joined),
            leader: text.leader ? Number(text.leader) : undefined,
            reason: text.reason?.trim() ?? '',
          };
          return send(ChangeInspectionTeamDocument, input, { ...about, record: id });
        }}
        done={done}
      >
        {(kit) => {
          const leaving = leavingIn(kit.text);
          const joined = teamIn(kit.text('joined')).map(({ name }, at) => ({ name, nth: team.length + at + 1 }));
          const after = [...now.filter(({ nth }) => !leaving.includes(nth)), ...joined];
          return (
            <>
              <p className="muted">{words.teamRule}</p>
              <fieldset className="plain inspection-subjects">
                <legend>{words.leaving}</legend>
                {kit.errors.left && <p className="error">{kit.errors.left}</p>}
                {now.map(({ nth, name, unit }) => (
                  <Check key={nth} kit={kit} name={`l${nth}`} label={`${name}（${unit}）`} />
                ))}
              </fieldset>
              <Input kit={kit} name="joined" label={words.joining} hint={words.teamHint} kind="long" />
              <Select
                kit={kit}
                name="leader"
                label={words.leading}
                none={words.sameLeader}
                names={after.map(({ nth, name }) => [String(nth), name])}
              />
              <Input kit={kit} name="reason" label={words.teamReason} />
            </>
          );
        }}
      </KeptForm>
    </Drawer>
  );
}
