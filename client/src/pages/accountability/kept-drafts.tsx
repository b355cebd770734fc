import { Link } from 'wouter';
import type { FormDraft } from '../../parts/kept-form';
import { useKept } from '../../parts/kept';
import { among } from '../../parts/choices';
import { DRAFT_FORMS, draftPath, RESTS_ON } from './paths';
import { useAccountabilityWords } from './words';
import { zh } from './words.zh';

/** Enough of a reason to know it again. */
const SHOWN = 30;

/** What was begun on this device and not saved yet, such as when the tab was closed: each leads back to its form. */
export function KeptDrafts() {
  const words = useAccountabilityWords();
  const drafts = useKept()?.drafts;
  const begun = (drafts?.named(DRAFT_FORMS) ?? []).flatMap((name) => {
    const draft = drafts?.get(name) as Partial<FormDraft<never>> | undefined;
    return draft?.text ? [{ name, text: draft.text }] : [];
  });
  if (begun.length === 0) return null;
  return (
    <section className="notice" aria-labelledby="kept-drafts">
      <h2 id="kept-drafts">{words.keptDrafts}</h2>
      <ul>
        {begun.map(({ name, text }) => {
          const kind = among(zh.kindName, text.kind ?? '') ?? 'REMINDER';
          const ground = Object.fromEntries(RESTS_ON.map((key) => [key, text[key] ?? '']));
          // A party that was chosen in the form is no part of its name.
          const party = name.split(' ')[1] === text.partyId ? (text.partyId ?? '') : '';
          return (
            <li key={name}>
              <Link href={draftPath({ kind, party, reason: '', ...ground })}>
                {words.keptDraft(words.kindName[kind], (text.reason ?? '').slice(0, SHOWN))}
              </Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
