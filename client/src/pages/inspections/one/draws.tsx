import { useState } from 'react';
import { useClient } from 'urql';
import { problemsOf } from '../../../api/problems';
import type { InspectionSubject } from '../../../gql/graphql';
import {
  DrawSampleDocument,
  RedrawnSampleDocument,
  type WholeInspectionFragment,
} from '../../../gql/inspections/graphql';
import { useWords } from '../../../language';
import { Input, KeptForm, missing, Select } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { useInspectionWords } from '../words';

interface Props {
  inspection: WholeInspectionFragment;
}

type Draw = WholeInspectionFragment['draws'][number];

/** How the sample was drawn, with everything that is needed to draw it again; and the form that draws. */
export function Draws({ inspection }: Props) {
  const words = useInspectionWords();
  const { id, draws, nextActions } = inspection;
  const [isOpen, setOpen] = useState(false);
  const mayDraw = nextActions.includes('DRAW');
  if (draws.length === 0 && !mayDraw) return null;
  return (
    <section aria-labelledby="inspection-draws">
      <h2 id="inspection-draws">{words.draw}</h2>
      <p className="muted">{words.algorithm}</p>
      {draws.map((draw) => (
        <OneDraw key={draw.nth} inspectionId={id} draw={draw} />
      ))}
      {mayDraw && (
        <p className="verbs">
          <button
            type="button"
            className={draws.length === 0 ? 'primary' : undefined}
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {draws.length === 0 ? words.draw : words.drawAgain}
          </button>
        </p>
      )}
      {mayDraw && isOpen && <DrawForm inspection={inspection} done={() => setOpen(false)} />}
    </section>
  );
}

function OneDraw({ inspectionId, draw }: { inspectionId: string; draw: Draw }) {
  const words = useInspectionWords();
  const general = useWords();
  const client = useClient();
  const [told, tell] = useState<{ text: string; isGood: boolean }>();
  const [isBusy, setBusy] = useState(false);
  const { nth, subject, day, seed, size, perStratum, population, populationHash, reason, stands } = draw;
  const check = async (): Promise<void> => {
    setBusy(true);
    const { data, error } = await client
      .query(RedrawnSampleDocument, { inspectionId, nth }, { requestPolicy: 'network-only' })
      .toPromise();
    setBusy(false);
    if (error) return tell({ text: problemsOf(error, general)[0]?.message ?? '', isGood: false });
    const isSame = data?.redrawnSample.isPopulationSame === true && data.redrawnSample.isSampleSame;
    tell({ text: isSame ? words.same : words.differs, isGood: isSame });
  };
  return (
    <div className={stands ? 'inspection-draw' : 'inspection-draw replaced'}>
      <h3>
        {words.nth(nth)} <small className="muted">{day}</small>
      </h3>
      <p>
        {words.drawnFrom(words.subjectName[subject], Math.min(size, population), population)}
        {perStratum > 0 && `，${words.eachTown(perStratum)}`}
        {!stands && <span className="muted">（{words.replaced}）</span>}
      </p>
      {reason && <p>{words.because(reason)}</p>}
      <dl className="inspection-facts">
        <dt>{words.seed}</dt>
        <dd>
          <code>{seed}</code>
        </dd>
        <dt>{words.hash}</dt>
        <dd>
          <code>{populationHash}</code>
        </dd>
      </dl>
      <p className="verbs">
        <button type="button" disabled={isBusy} onClick={() => void check()}>
          {words.check}
        </button>
      </p>
      {told && (
        <p className={told.isGood ? 'notice good' : 'notice bad'} role="status">
          {told.text}
        </p>
      )}
    </div>
  );
}

function DrawForm({ inspection, done }: Props & { done: () => void }) {
  const words = useInspectionWords();
  const send = useSend();
  const { id, version, subjects, draws } = inspection;
  const isAgain = (subject: string): boolean => draws.some((draw) => draw.subject === subject);
  return (
    <KeptForm
      name={`inspection.draw.${id}`}
      title={words.draw}
      submit={words.draw}
      empty={{ subject: subjects[0] ?? '', size: '20', perStratum: '0', reason: '' }}
      check={(draft, general) =>
        missing(draft, ['subject', 'size', ...(isAgain(draft.text.subject ?? '') ? ['reason'] : [])], general)
      }
      send={({ requestKey, text }, about) => {
        const subject = text.subject as InspectionSubject;
        const input = {
          requestKey,
          inspectionId: id,
          version,
          subject,
          size: Number(text.size),
          perStratum: Number(text.perStratum),
          reason: isAgain(subject) ? text.reason?.trim() : undefined,
        };
        return send(DrawSampleDocument, input, { ...about, record: id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Select
              kit={kit}
              name="subject"
              label={words.subject}
              names={subjects.map((subject) => [subject, words.subjectName[subject]])}
            />
            <Input kit={kit} name="size" label={words.size} hint={words.sizeHint} kind="number" />
            <Input kit={kit} name="perStratum" label={words.perStratum} hint={words.perStratumHint} kind="number" />
          </div>
          {isAgain(kit.text('subject')) && (
            <Input kit={kit} name="reason" label={words.reason} hint={words.reasonHint} />
          )}
        </>
      )}
    </KeptForm>
  );
}
