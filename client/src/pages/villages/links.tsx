import { lazy, useState } from 'react';
import { Link } from 'wouter';
import {
  LinksDocument,
  OneLinkDocument,
  RecordBenefitLinkMoneyDocument,
  ReverseBenefitLinkMoneyDocument,
  WithdrawBenefitLinkDocument,
  type LinkRowFragment,
  type LinkStepFragment,
} from '../../gql/villages/graphql';
import { grouped } from '../../amounts';
import type { BenefitLinkMoney } from '../../gql/graphql';
import { nameIn, useLanguage } from '../../language';
import type { Language } from '../../words';
import { SimulatedBadge } from '../../parts/figure';
import { useFresh } from '../../parts/fresh';
import { Input, KeptForm, missing, Select } from '../../parts/kept-form';
import { LongTable, type LongColumn } from '../../parts/long-table/long-table';
import { useLongList } from '../../parts/long-table/use-long-list';
import { NothingHere } from '../../parts/nothing-here';
import { useSend } from '../../parts/outbox/use-send';
import { PaperButton } from '../../parts/paper-button';
import { ReasonForm } from '../../parts/reason-form';
import { Skeleton } from '../../parts/skeleton';
import { chinaToday } from '../../parts/time';
import { Yuan } from '../../parts/yuan';
import { useViewer } from '../../viewer';
import { householdPath } from '../households/paths';
import { linesIn } from '../../parts/evidence-lines';
import { plainAmount } from '../../parts/typed-amount';
import { correctionForm } from './form-names';
import { History } from './history';
import { SheetButton } from './sheet-button';
import { badAmounts } from './typed';
import { useVillageWords, type VillageWords } from './words';

const LinkCorrection = lazy(async () => ({ default: (await import('./link-form')).LinkCorrection }));

/** Links with households: who, by what means, whom they reach, and the money. */
export function Links() {
  const words = useVillageWords();
  const mayKeep = useViewer().abilities.includes('KEEP_VILLAGES');
  const [shown, show] = useState<string>();
  const list = useLongList({
    query: LinksDocument,
    variables: (page) => ({ filter: {}, ...page }),
    foundIn: (data) => data.benefitLinks,
  });
  const open = list.rows?.find(({ id }) => id === shown);
  return (
    <section aria-labelledby="benefit-links">
      <h2 id="benefit-links">{words.links}</h2>
      <p className="actions">
        <PaperButton kind="benefit-links" params={{}} label={words.linksPaper} />
        {mayKeep && (
          <Link className="button" href="/import?kind=BENEFIT_LINK">
            {words.importLinks}
          </Link>
        )}
      </p>
      <LongTable
        list={list}
        columns={useColumns(shown, show)}
        className="ledger links"
        empty={<NothingHere title={words.noLinks} hint={words.noLinksHint} />}
      />
      {open && <Details key={open.id} link={open} />}
    </section>
  );
}

function useColumns(shown: string | undefined, show: (id: string | undefined) => void): LongColumn<LinkRowFragment>[] {
  const words = useVillageWords();
  const { language } = useLanguage();
  return [
    {
      key: 'name',
      label: words.name,
      cell: ({ name, kind, simulated }) => (
        <div>
          {name} <small className="muted">{words.kindName[kind]}</small> {simulated && <SimulatedBadge />}
        </div>
      ),
    },
    {
      key: 'where',
      label: words.where,
      cell: ({ place, village }) => [place && nameIn(language, place), village].filter(Boolean).join(' '),
    },
    {
      key: 'partners',
      label: words.partners,
      cell: ({ partners }) => partnerNames(partners, words, language),
    },
    {
      key: 'reach',
      label: words.reach,
      cell: ({ reach, otherHouseholds }) => (
        <div>
          {typeof reach?.households === 'number' && typeof reach.persons === 'number'
            ? words.reached(reach.households, reach.persons)
            : words.tooFew}{' '}
          {otherHouseholds > 0 && <small className="muted">{words.others(otherHouseholds)}</small>}
        </div>
      ),
    },
    {
      key: 'money',
      label: words.money,
      cell: ({ putIn, paidOut }) => (
        <div>
          {words.putIn} <Yuan value={putIn} /> · {words.paidOut} <Yuan value={paidOut} />
        </div>
      ),
    },
    {
      key: 'details',
      label: words.details,
      cell: ({ id, name }) => (
        <button
          type="button"
          aria-expanded={shown === id}
          aria-label={`${shown === id ? words.hide : words.details} ${name}`}
          onClick={() => show(shown === id ? undefined : id)}
        >
          {shown === id ? words.hide : words.details}
        </button>
      ),
    },
  ];
}

const partnerNames = (partners: LinkRowFragment['partners'], words: VillageWords, language: Language): string =>
  partners
    .map(({ role, name, party }) => `${words.roleName[role]} ${name ?? (party ? nameIn(language, party) : words.none)}`)
    .join(' · ');

/** One link opened: its money entry by entry, the households that the reader may see, its past, and ways to go on or put it right. */
function Details({ link }: { link: LinkRowFragment }) {
  const words = useVillageWords();
  const send = useSend();
  const [told, tell] = useState<string>();
  const [{ data }] = useFresh({ query: OneLinkDocument, variables: { id: link.id } });
  const one = data?.node && 'entries' in data.node ? data.node : undefined;
  if (!one) return <Skeleton rows={4} />;
  const { entries, households, versions } = one;
  const mayReverse = link.nextActions.includes('REVERSE_MONEY');
  return (
    <section className="village-link" aria-label={link.name}>
      <h3>
        {link.name} · {words.entries}
      </h3>
      {entries.length === 0 && <p className="muted">{words.noEntries}</p>}
      {entries.length > 0 && (
        <ul className="entries">
          {entries.map(({ id, kind, day, amount, note, isReversal, isReversed }) => (
            <li key={id} className={isReversal || isReversed ? 'muted' : undefined}>
              {day} {words.moneyName[kind]} <b>{grouped(amount)}</b> {note}{' '}
              {isReversal && <span className="badge">{words.reversal}</span>}
              {isReversed && <span className="badge">{words.reversed}</span>}
              {mayReverse && !isReversal && !isReversed && (
                <ReasonForm
                  name={`village.reverse.${id}`}
                  summary={words.reverse}
                  label={words.reason}
                  send={(reason, requestKey, _day, about) => {
                    const input = { requestKey, linkId: link.id, version: one.version, entryId: id, reason };
                    return send(ReverseBenefitLinkMoneyDocument, input, { ...about, record: link.id });
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {link.nextActions.includes('RECORD_MONEY') && (
        <MoneyForm link={link} version={one.version} done={() => tell(words.moneyRecorded)} />
      )}
      <div className="actions">
        {link.nextActions.includes('CORRECT') && (
          <SheetButton
            name={correctionForm(link.id)}
            label={words.correct}
            about={link.name}
            done={() => tell(words.corrected)}
          >
            {(ends) => <LinkCorrection link={link} {...ends} />}
          </SheetButton>
        )}
        {link.nextActions.includes('WITHDRAW') && (
          <ReasonForm
            name={`village.withdraw.${link.id}`}
            summary={words.withdraw}
            label={words.reason}
            send={(reason, requestKey, _day, about) => {
              const input = { requestKey, linkId: link.id, version: one.version, reason };
              return send(WithdrawBenefitLinkDocument, input, { ...about, record: link.id });
            }}
          />
        )}
      </div>
      <h3>{words.households}</h3>
      {households.nodes.length === 0 ? (
        <p className="muted">{words.noHouseholds}</p>
      ) : (
        <p>
          {households.nodes.map(({ id, number, village }) => (
            <span key={id} className="village-household">
              <Link href={householdPath(id)}>{number}</Link> {village}
            </span>
          ))}
        </p>
      )}
      <History versions={versions} said={(step) => <Step step={step} />} />
    </section>
  );
}

/** What was done, and what the link said from then on where that was changed. */
function Step({ step }: { step: LinkStepFragment }) {
  const words = useVillageWords();
  const { language } = useLanguage();
  const { action, name, kind, from, until, partners, otherHouseholds } = step;
  const facts = [name, words.kindName[kind], `${from} – ${until ?? ''}`, partnerNames(partners, words, language)];
  return (
    <>
      <b>{words.linkActionName[action]}</b>{' '}
      {(action === 'OPEN' || action === 'CORRECT') && [...facts, words.others(otherHouseholds)].join(' · ')}
    </>
  );
}

function MoneyForm({ link, version, done }: { link: LinkRowFragment; version: number; done: () => void }) {
  const words = useVillageWords();
  const send = useSend();
  const today = chinaToday();
  return (
    <KeptForm
      name={`village.money.${link.id}`}
      title={words.recordMoney}
      submit={words.recordMoney}
      empty={{ kind: 'PAID_OUT', day: today, amount: '', note: '', evidence: '' }}
      check={(draft, general) => ({
        ...missing(draft, ['day', 'amount'], general),
        ...badAmounts(draft.text, ['amount'], words.amountMalformed),
      })}
      send={({ requestKey, text }, about) => {
        const input = {
          requestKey,
          linkId: link.id,
          version,
          kind: text.kind as BenefitLinkMoney,
          day: text.day ?? '',
          amount: plainAmount(text.amount),
          note: text.note?.trim() || undefined,
          evidence: linesIn(text.evidence),
        };
        return send(RecordBenefitLinkMoneyDocument, input, { ...about, record: link.id });
      }}
      done={done}
    >
      {(kit) => (
        <>
          <div className="row">
            <Select kit={kit} name="kind" label={words.direction} names={Object.entries(words.moneyName)} />
            <Input kit={kit} name="day" label={words.day} kind="date" min={link.from} max={today} />
            <Input kit={kit} name="amount" label={words.amount} kind="decimal" />
            <Input kit={kit} name="note" label={words.note} />
          </div>
          <Input kit={kit} name="evidence" label={words.evidence} hint={words.evidenceHint} kind="long" />
        </>
      )}
    </KeptForm>
  );
}
