import { useState } from 'react';
import {
  BenefitRulesDocument,
  type BenefitRuleWholeFragment,
  type BenefitVersionFragment,
} from '../../../gql/benefits/graphql';
import { nameIn, useLanguage } from '../../../language';
import { useChoices } from '../../../parts/choices';
import { useFresh } from '../../../parts/fresh';
import { NothingHere } from '../../../parts/nothing-here';
import { useOpenForm } from '../../../parts/open-forms';
import { ProblemNotice } from '../../../parts/problem-notice';
import { Skeleton } from '../../../parts/skeleton';
import { chinaToday } from '../../../parts/time';
import { useViewer } from '../../../viewer';
import { ruleName } from '../names';
import { endForm, reviseForm, RULE_FORM } from '../form-names';
import { useBenefitWords } from '../words';
import { EndRule, NewRule, ReviseRule } from './rule-forms';
import { versionOn } from './use-rules';

type Rule = BenefitRuleWholeFragment;

/** 政策规则: what is owed to whom, as versions with their days; whoever may makes and revises those of their place. */
export function Rules() {
  const words = useBenefitWords();
  const viewer = useViewer();
  const { chosen, choose } = useChoices(['inForce']);
  const [isNew, openNew] = useOpenForm(RULE_FORM);
  const [told, tell] = useState<string>();
  const [{ data, error }, again] = useFresh({ query: BenefitRulesDocument, variables: {} });
  const today = chinaToday();
  const mayMake = viewer.abilities.includes('MANAGE_BENEFIT_RULES');
  const rules = (data?.benefitRules ?? []).filter((rule) => chosen.inForce !== 'yes' || versionOn(rule, today));
  return (
    <>
      <p className="muted">{words.rulesHint}</p>
      <search className="filters records">
        <label className="check">
          <input
            type="checkbox"
            checked={chosen.inForce === 'yes'}
            onChange={({ target }) => choose({ inForce: target.checked ? 'yes' : '' })}
          />
          <span>{words.onlyInForce}</span>
        </label>
        {mayMake && (
          <button type="button" onClick={() => openNew(true)}>
            {words.addRule}
          </button>
        )}
      </search>
      {told && (
        <p className="notice good" role="status">
          {told}
        </p>
      )}
      {error && !data && <ProblemNotice error={error} again={() => again({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Skeleton rows={6} />}
      {data && rules.length === 0 && <NothingHere title={words.noRulesHere} hint={words.noRulesHint} />}
      <ul className="benefit-rules">
        {rules.map((rule) => (
          <OneRule key={rule.id} rule={rule} today={today} tell={tell} />
        ))}
      </ul>
      {isNew && mayMake && (
        <NewRule
          close={() => openNew(false)}
          done={() => {
            openNew(false);
            tell(words.ruleMade);
          }}
        />
      )}
    </>
  );
}

interface OneProps {
  rule: Rule;
  today: string;
  tell: (told: string) => void;
}

function OneRule({ rule, today, tell }: OneProps) {
  const words = useBenefitWords();
  const { language } = useLanguage();
  const [isRevised, openRevise] = useOpenForm(reviseForm(rule.id));
  const [isEnded, openEnd] = useOpenForm(endForm(rule.id));
  const { place, audience, every, form, versions, mayRevise } = rule;
  const now = versionOn(rule, today);
  const last = versions.at(-1);
  const shown = now ?? last;
  if (!last || !shown) return null;
  const close = (told: string) => () => {
    openRevise(false);
    openEnd(false);
    tell(told);
  };
  return (
    <li>
      <h2>
        {ruleName(rule)} <Standing now={now} last={last} today={today} />{' '}
        {shown.isExample && <span className="badge finding twice">{words.example}</span>}
      </h2>
      <p className="muted">
        {[
          place ? words.ofPlace(nameIn(language, place)) : words.country,
          words.audienceName[audience],
          words.frequencyName[every],
          words.formName[form],
          rule.code,
        ].join(' · ')}
      </p>
      <p>{shown.words}</p>
      <Versions versions={versions} today={today} />
      {mayRevise && (
        <p className="verbs">
          <button type="button" aria-label={words.reviseOf(ruleName(rule))} onClick={() => openRevise(true)}>
            {words.revise}
          </button>
          {!(last.appliesUntil && last.appliesUntil < today) && (
            <button type="button" aria-label={words.endOf(ruleName(rule))} onClick={() => openEnd(true)}>
              {words.end}
            </button>
          )}
        </p>
      )}
      {isRevised && mayRevise && (
        <ReviseRule {...{ rule, last }} close={() => openRevise(false)} done={close(words.ruleRevised)} />
      )}
      {isEnded && mayRevise && (
        <EndRule {...{ rule, last }} close={() => openEnd(false)} done={close(words.ruleEnded)} />
      )}
    </li>
  );
}

/** Whether a rule applies today, or from which day on. */
function Standing({
  now,
  last,
  today,
}: {
  now: BenefitVersionFragment | undefined;
  last: BenefitVersionFragment;
  today: string;
}) {
  const words = useBenefitWords();
  if (now) return <span className="badge in-force">{words.inForce}</span>;
  return <span className="badge">{last.fromDay > today ? words.comes(last.fromDay) : words.notInForce}</span>;
}

function Versions({ versions, today }: { versions: readonly BenefitVersionFragment[]; today: string }) {
  const words = useBenefitWords();
  return (
    <details>
      <summary>{words.versionsOf(versions.length)}</summary>
      <div className="scroll">
        <table className="stacking">
          <thead>
            <tr>
              <th scope="col">{words.version}</th>
              <th scope="col">{words.applies}</th>
              <th scope="col">{words.says}</th>
              <th scope="col">{words.documentNo}</th>
              <th scope="col">{words.reason}</th>
            </tr>
          </thead>
          <tbody>
            {[...versions].reverse().map(({ version, fromDay, appliesUntil, words: says, documentNo, reason }) => (
              <tr key={version} className={appliesUntil && appliesUntil < today ? 'past' : undefined}>
                <th scope="row" data-label={words.version}>
                  {words.versionNo(version)}
                </th>
                <td data-label={words.applies}>
                  {appliesUntil && appliesUntil < fromDay
                    ? words.neverApplied
                    : words.appliesFrom(fromDay, appliesUntil ?? null)}
                </td>
                <td data-label={words.says}>{says}</td>
                <td data-label={words.documentNo}>{documentNo}</td>
                <td data-label={words.reason}>{reason ?? words.none}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
