import { useQuery } from 'urql';
import {
  MakeBenefitRuleDocument,
  ReviseBenefitRuleDocument,
  RulePlacesDocument,
  type BenefitRuleWholeFragment,
  type BenefitVersionFragment,
} from '../../../gql/benefits/graphql';
import type { BenefitAudience, BenefitForm, BenefitFrequency } from '../../../gql/graphql';
import { nameIn, useLanguage } from '../../../language';
import { Drawer } from '../../../parts/drawer';
import { Input, KeptForm, missing, Select } from '../../../parts/kept-form';
import { useSend } from '../../../parts/outbox/use-send';
import { Skeleton } from '../../../parts/skeleton';
import { ruleName } from '../names';
import { endForm, reviseForm, RULE_FORM } from '../form-names';
import { useBenefitWords } from '../words';
import { checkTerms, NO_TERMS, termsInput, typedTerms } from './terms';
import { TermsFields } from './terms-fields';

interface Props {
  close: () => void;
  done: () => void;
}

/** Chosen instead of a place: the whole country. */
const COUNTRY = 'COUNTRY';

/** A rule of one's own place: whom it is for, how often and what it gives never change; the rest is its first version. */
export function NewRule({ close, done }: Props) {
  const words = useBenefitWords();
  const places = useRulePlaces();
  const send = useSend();
  return (
    <Drawer title={words.addRule} close={close}>
      {places === undefined ? (
        <Skeleton rows={6} />
      ) : (
        <KeptForm
          name={RULE_FORM}
          title={words.addRule}
          submit={words.addRule}
          empty={{
            code: '',
            placeId: places[0]?.[0] ?? '',
            audience: 'HOUSEHOLD',
            every: 'YEAR',
            form: 'MONEY',
            ...NO_TERMS,
          }}
          check={({ text }, general) => ({
            ...missing({ text }, ['code', 'placeId'], general),
            ...checkTerms(text, text.form as BenefitForm, words, general),
          })}
          send={({ requestKey, text }, about) => {
            const input = {
              requestKey,
              code: text.code ?? '',
              placeId: text.placeId === COUNTRY ? undefined : text.placeId,
              audience: text.audience as BenefitAudience,
              every: text.every as BenefitFrequency,
              form: text.form as BenefitForm,
              terms: termsInput(text, text.form as BenefitForm),
            };
            return send(MakeBenefitRuleDocument, input, about);
          }}
          done={done}
        >
          {(kit) => (
            <>
              <div className="row">
                <Select kit={kit} name="placeId" label={words.place} names={places} />
                <Input kit={kit} name="code" label={words.code} hint={words.codeHint} />
              </div>
              <div className="row">
                <Select kit={kit} name="audience" label={words.audience} names={Object.entries(words.audienceName)} />
                <Select kit={kit} name="every" label={words.every} names={Object.entries(words.frequencyName)} />
                <Select kit={kit} name="form" label={words.form} names={Object.entries(words.formName)} />
              </div>
              <TermsFields kit={kit} form={kit.text('form') as BenefitForm} />
            </>
          )}
        </KeptForm>
      )}
    </Drawer>
  );
}

/** The places whose rules somebody may make, as their posts say it; the server has the last word. */
function useRulePlaces(): (readonly [id: string, name: string])[] | undefined {
  const words = useBenefitWords();
  const { language } = useLanguage();
  const [{ data }] = useQuery({ query: RulePlacesDocument });
  if (!data) return undefined;
  const places = data.viewer.posts.flatMap(({ role, place, party }): (readonly [string, string])[] => {
    if (role === 'ADMIN') return [[COUNTRY, words.country]];
    const own = role === 'SUPERVISOR' ? place : role === 'RECIPIENT_REVIEWER' ? party?.place : null;
    return own && ['PROVINCE', 'CITY', 'COUNTY'].includes(own.kind) ? [[own.id, nameIn(language, own)]] : [];
  });
  return [...new Map(places)];
}

interface OfRule extends Props {
  rule: BenefitRuleWholeFragment;
  last: BenefitVersionFragment;
}

/** What a rule says from a day on; what it said before is kept. */
export function ReviseRule({ rule, last, close, done }: OfRule) {
  const words = useBenefitWords();
  const send = useSend();
  return (
    <Drawer title={words.reviseOf(ruleName(rule))} close={close}>
      <KeptForm
        name={reviseForm(rule.id)}
        title={words.reviseOf(ruleName(rule))}
        submit={words.revise}
        empty={{ ...typedTerms(last), 'terms.from': '', reason: '' }}
        check={({ text }, general) => ({
          ...missing({ text }, ['reason'], general),
          ...checkTerms(text, rule.form, words, general),
        })}
        send={({ requestKey, text }, about) => {
          const terms = termsInput(text, rule.form);
          const input = { requestKey, ruleId: rule.id, version: last.version, terms, reason: text.reason ?? '' };
          return send(ReviseBenefitRuleDocument, input, { ...about, record: rule.id });
        }}
        done={done}
      >
        {(kit) => (
          <>
            <TermsFields kit={kit} form={rule.form} />
            <Input kit={kit} name="reason" label={words.reason} kind="long" />
          </>
        )}
      </KeptForm>
    </Drawer>
  );
}

/** The last day of a rule: its last version over again, with an end. */
export function EndRule({ rule, last, close, done }: OfRule) {
  const words = useBenefitWords();
  const send = useSend();
  return (
    <Drawer title={words.endOf(ruleName(rule))} close={close}>
      <KeptForm
        name={endForm(rule.id)}
        title={words.endOf(ruleName(rule))}
        submit={words.end}
        isBad
        empty={{ 'terms.until': '', reason: '' }}
        check={({ text }, general) => ({
          ...missing({ text }, ['terms.until', 'reason'], general),
          ...(text['terms.until'] && text['terms.until'] < last.fromDay && { 'terms.until': words.lastDayTooEarly }),
        })}
        send={({ requestKey, text }, about) => {
          const terms = { ...termsInput(typedTerms(last), rule.form), until: text['terms.until'] };
          const input = { requestKey, ruleId: rule.id, version: last.version, terms, reason: text.reason ?? '' };
          return send(ReviseBenefitRuleDocument, input, { ...about, record: rule.id });
        }}
        done={done}
      >
        {(kit) => (
          <>
            <Input
              kit={kit}
              name="terms.until"
              label={words.lastDay}
              hint={words.lastDayHint}
              kind="date"
              min={last.fromDay}
            />
            <Input kit={kit} name="reason" label={words.endReason} kind="long" />
          </>
        )}
      </KeptForm>
    </Drawer>
  );
}
