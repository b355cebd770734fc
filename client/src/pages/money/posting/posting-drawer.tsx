import { useRef, useState, type FormEvent } from 'react';
import { problemsOf, type Problem } from '../../../api/problems';
import type { FundOfPageFragment } from '../../../gql/money/graphql';
import { useWords } from '../../../language';
import { Drawer, focusFirstError } from '../../../parts/drawer';
import { KeptNote } from '../../../parts/kept-note';
import { useSend, type About } from '../../../parts/outbox/use-send';
import { Refusals } from '../../../parts/refusals';
import { useMoneyWords } from '../words';
import { useReadable } from '../../../parts/yuan';
import { draftName, errorsOf, fieldOf, positionOf, useDraft, type FieldErrors } from './draft';
import { PostingFields } from './posting-fields';
import { SEND } from './send';
import { isFor, VERBS, type Verb } from './verbs';

interface Props {
  verb: Verb;
  pairingId: string;
  year: number;
  funds: readonly FundOfPageFragment[];
  close: () => void;
  posted: (told: string) => void;
}

/** The form of one verb of the ledger. */
export default function PostingDrawer({ verb, pairingId, year, funds, close, posted }: Props) {
  const words = useMoneyWords();
  const general = useWords();
  const readable = useReadable();
  const send = useSend();
  const form = useRef<HTMLFormElement>(null);
  const { side } = VERBS[verb];
  const offered = funds.filter(({ kind, postingSides }) => isFor(verb, kind) && postingSides.includes(side));
  const only = offered.length === 1 ? offered[0]?.id : undefined;
  const { draft, wasRestored, saved, change, startOver } = useDraft(draftName(pairingId, verb), verb, year, only ?? '');
  const [errors, setErrors] = useState<FieldErrors>({});
  const [told, setTold] = useState<string[]>([]);
  const [busy, setBusy] = useState(false);
  const fund = offered.find(({ id }) => id === draft.fundId);

  // What was missing may have arrived since: the other entry's balance, a moment after it was posted.
  const isFoundNow = errors.position === words.fieldMissing && positionOf(draft, verb, fund) !== undefined;
  const standing = isFoundNow ? { ...errors, position: undefined } : errors;

  const submit = async (): Promise<void> => {
    const found = errorsOf(draft, verb, fund, words);
    setErrors(found);
    setTold(Object.keys(found).length > 0 ? [words.checkFields] : []);
    if (Object.keys(found).length > 0) return focusFirstError(form.current);
    setBusy(true);
    const about: About = {
      title: words.verbName[verb],
      element: form.current,
      form: { name: draftName(pairingId, verb), values: draft, holds: 'FIGURES' },
    };
    const { entry, error, isKept } = await SEND[verb](send, { draft, position: positionOf(draft, verb, fund) }, about);
    setBusy(false);
    if (error) return show(problemsOf(error, general));
    if (isKept) {
      startOver();
      return close();
    }
    if (!entry) return;
    startOver();
    posted(entry.needsSignature ? words.postedWaits(readable(entry.amount)) : words.posted(readable(entry.amount)));
  };

  const show = (problems: Problem[]): void => {
    const fields: FieldErrors = {};
    const rest: string[] = [];
    for (const { code, message, field } of problems) {
      const at = field && fieldOf(field, verb);
      if (at) fields[at] = message;
      else if (code === 'NETWORK') rest.push(words.lostOnTheWay);
      else if (code === 'REQUEST_KEY_REUSED') rest.push(words.alreadyPosted);
      else rest.push(message);
    }
    setErrors(fields);
    setTold(Object.keys(fields).length > 0 ? [words.checkFields, ...rest] : rest);
    focusFirstError(form.current);
  };

  return (
    <Drawer title={words.verbName[verb]} close={close}>
      <form
        ref={form}
        noValidate
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          void submit();
        }}
      >
        {wasRestored && (
          <p className="notice" role="status">
            {words.draftRestored}
          </p>
        )}
        <PostingFields {...{ verb, pairingId, draft, change, fund, offered, funds }} errors={standing} />
        <Refusals messages={told} />
        <footer>
          <button type="submit" className="primary" disabled={busy}>
            {busy ? words.submitting : words.submit}
          </button>
          <button
            type="button"
            className="quiet"
            onClick={() => {
              startOver();
              setErrors({});
              setTold([]);
            }}
          >
            {words.startOver}
          </button>
          <KeptNote saved={saved} />
        </footer>
      </form>
    </Drawer>
  );
}
