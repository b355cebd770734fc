import type { ReactNode } from 'react';
import { Drawer } from '../../parts/drawer';
import { linesIn } from '../../parts/evidence-lines';
import { Input, KeptForm, missing, Select, type Errors, type FormKit } from '../../parts/kept-form';
import type { About, Answered } from '../../parts/outbox/use-send';
import { Skeleton } from '../../parts/skeleton';
import { useGrounds } from '../households/register/grounds';
import { useVillageWords } from './words';

export type Text = Record<string, string>;

/** A form of one of these books, which knows its own fields alone. */
interface BookForm {
  /** under which what was typed is kept */
  name: string;
  title: string;
  /** its own fields, untouched; undefined until what they offer is known */
  fields: Text | undefined;
  needed: readonly string[];
  check?: (text: Text) => Errors;
  close: () => void;
  done: () => void;
  children: (kit: FormKit<never>) => ReactNode;
}

type Send<Said> = (said: Said, text: Text, about: About) => Promise<Answered>;

/** What is said of every row, whatever book it stands in. */
interface Said {
  requestKey: string;
  evidence: string[];
}

interface NewRow extends Said {
  placeId: string;
  village: string | undefined;
}

/** A row that nobody has written yet: in which village, what it says, and the papers that it rests on. */
export function VillageForm({ fields, needed, send, children, ...form }: BookForm & { send: Send<NewRow> }) {
  const words = useVillageWords();
  const { names, isKnown } = useGrounds();
  if (isKnown && names.length === 0)
    return (
      <Drawer title={form.title} close={form.close}>
        <p className="notice">{words.noPlace}</p>
      </Drawer>
    );
  const placeId = names.length === 1 ? (names[0]?.[0] ?? '') : '';
  return (
    <Sheet
      {...form}
      fields={isKnown && fields ? { placeId, village: '', ...fields } : undefined}
      needed={['placeId', ...needed]}
      send={(said, text, about) =>
        send({ ...said, placeId: text.placeId ?? '', village: text.village?.trim() || undefined }, text, about)
      }
    >
      {(kit) => (
        <>
          <div className="row">
            <Select kit={kit} name="placeId" label={words.place} names={names} none={words.choose} />
            <Input kit={kit} name="village" label={words.village} hint={words.villageHint} />
          </div>
          {children(kit)}
        </>
      )}
    </Sheet>
  );
}

interface ChangedRow extends Said {
  version: number;
  reason: string;
}

/** What a row says instead, and why. It is based on the version that was seen as the form was opened, and says so when there is a later one. */
export function CorrectionForm({
  version,
  fields,
  needed,
  send,
  children,
  ...form
}: BookForm & { version: number; send: Send<ChangedRow> }) {
  const words = useVillageWords();
  return (
    <Sheet
      {...form}
      fields={fields && { ...fields, reason: '', seen: String(version) }}
      needed={[...needed, 'reason']}
      send={(said, text, about) =>
        send({ ...said, version: Number(text.seen), reason: text.reason?.trim() ?? '' }, text, about)
      }
    >
      {(kit) => (
        <>
          {kit.text('seen') !== String(version) && (
            <div className="notice bad" role="alert">
              <p>{words.changedSince(version)}</p>
              <p className="actions">
                <button type="button" onClick={() => kit.set('seen', String(version))}>
                  {words.correctAnyway}
                </button>
              </p>
            </div>
          )}
          {children(kit)}
          <Input kit={kit} name="reason" label={words.reason} />
        </>
      )}
    </Sheet>
  );
}

function Sheet({ name, title, fields, needed, check, close, done, send, children }: BookForm & { send: Send<Said> }) {
  const words = useVillageWords();
  return (
    <Drawer title={title} close={close}>
      {!fields ? (
        <Skeleton rows={6} />
      ) : (
        <KeptForm
          name={name}
          title={title}
          empty={{ ...fields, evidence: '' }}
          check={(draft, general) => ({ ...missing(draft, needed, general), ...check?.(draft.text) })}
          send={({ requestKey, text }, about) => send({ requestKey, evidence: linesIn(text.evidence) }, text, about)}
          done={done}
        >
          {(kit) => (
            <>
              {children(kit)}
              <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
            </>
          )}
        </KeptForm>
      )}
    </Drawer>
  );
}
