import { FinishDayWorkDocument, StartDayWorkDocument, type DayItemFragment } from '../../gql/day/graphql';
import { Input, KeptForm, missing } from '../../parts/kept-form';
import { useSend } from '../../parts/outbox/use-send';
import { useDayWords } from './words';

interface Props {
  item: DayItemFragment;
  done: () => void;
}

/** Says that work has begun. */
export function StartForm({ item, done }: Props) {
  const words = useDayWords();
  const send = useSend();
  return (
    <KeptForm
      name={`START.${item.id}`}
      empty={{}}
      check={() => ({})}
      title={words.startTitle(item.title)}
      submit={words.start}
      send={({ requestKey }, about) =>
        send(
          StartDayWorkDocument,
          { requestKey, workItemId: item.id, version: item.version },
          { ...about, record: item.id },
        )
      }
      done={done}
    >
      {() => <p className="muted">{words.startHint}</p>}
    </KeptForm>
  );
}

/** Says that work is done, and what was done. */
export function FinishForm({ item, done }: Props) {
  const words = useDayWords();
  const send = useSend();
  return (
    <KeptForm
      name={`FINISH.${item.id}`}
      empty={{ text: '' }}
      check={(draft, general) => missing(draft, ['text'], general)}
      title={words.finishTitle(item.title)}
      submit={words.finish}
      send={({ requestKey, text }, about) =>
        send(
          FinishDayWorkDocument,
          { requestKey, workItemId: item.id, version: item.version, text: text.text ?? '' },
          { ...about, record: item.id },
        )
      }
      done={done}
    >
      {(kit) => <Input kit={kit} name="text" label={words.whatWasDone} hint={words.finishHint} kind="long" />}
    </KeptForm>
  );
}
