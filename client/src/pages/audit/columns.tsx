import { Link } from 'wouter';
import type { AuditRowFragment } from '../../gql/access/graphql';
import { nameIn, useLanguage } from '../../language';
import type { LongColumn } from '../../parts/long-table/long-table';
import { PaperButton } from '../../parts/paper-button';
import { useViewer } from '../../viewer';
import { accountPath, peoplePath } from '../access/paths';
import { recordsPath } from '../records/tabs';
import { useAuditWords } from './words';

export type AuditRow = AuditRowFragment;

/** What stands in columns of its own, or means nothing to a reader. */
const TOLD: readonly string[] = ['reason', 'from', 'pairingId', 'placementId', 'postId'];

interface Narrow {
  by: (accountId: string) => void;
  on: (subjectId: string) => void;
  about: (pairingId: string) => void;
}

/** When, who, what, to what, why and from where; each leads on to what it is about. */
export function useColumns(narrow: Narrow): LongColumn<AuditRow>[] {
  const words = useAuditWords();
  const { language, words: general } = useLanguage();
  const valueOf = (name: string, value: string): string => {
    if (name === 'role') return (general.roleName as Record<string, string>)[value] ?? value;
    return value === 'true' ? words.yes : value === 'false' ? words.no : value;
  };
  return [
    {
      key: 'at',
      label: words.at,
      className: 'day',
      cell: ({ at }) => <time dateTime={at}>{momentOf(at, language)}</time>,
    },
    {
      key: 'who',
      label: words.who,
      cell: ({ account }) =>
        account ? (
          <button
            type="button"
            className="link"
            title={`${account.name} · ${words.onlyThis}`}
            onClick={() => narrow.by(account.id)}
          >
            {account.displayName}
          </button>
        ) : (
          <span className="muted">{words.nobody}</span>
        ),
    },
    {
      key: 'what',
      label: words.what,
      cell: ({ action, details }) => (
        <>
          {words.actionName[action]}{' '}
          <small className="muted">
            {details
              .filter(({ name }) => !TOLD.includes(name))
              .map(({ name, value }) => `${words.detailName[name] ?? name} ${valueOf(name, value)}`)
              .join(' · ')}
          </small>
        </>
      ),
    },
    {
      key: 'target',
      label: words.target,
      cell: (entry) => <Target entry={entry} on={narrow.on} />,
    },
    {
      key: 'reason',
      label: words.reason,
      cell: ({ details }) => {
        const reason = details.find(({ name }) => name === 'reason')?.value;
        return reason ? <b className="why">{reason}</b> : null;
      },
    },
    {
      key: 'pairing',
      label: general.pairings,
      cell: ({ pairing }) =>
        pairing && (
          <>
            <button type="button" className="link" onClick={() => narrow.about(pairing.id)}>
              {[pairing.donor, pairing.recipient].flatMap((one) => (one ? [nameIn(language, one)] : [])).join(' → ')}
            </button>{' '}
            <PaperButton kind="audit-export" params={{ pairingId: pairing.id }} label={words.ledgerCheck} />
          </>
        ),
    },
    {
      key: 'where',
      label: words.where,
      cell: ({ details }) => details.find(({ name }) => name === 'from')?.value ?? null,
    },
  ];
}

/** What it was done to, leading to where it can be looked at. */
function Target({ entry: { target, subject, pairing }, on }: { entry: AuditRow; on: Narrow['on'] }) {
  const words = useAuditWords();
  const { abilities } = useViewer();
  const mayManage = abilities.includes('MANAGE_ACCOUNTS');
  if (!target) return subject ? <span className="muted">{words.gone}</span> : null;
  if ('displayName' in target) {
    const name = `${target.displayName} (${target.name})`;
    return mayManage ? (
      <Link href={accountPath(target.id)}>{name}</Link>
    ) : (
      <button type="button" className="link" onClick={() => on(target.id)}>
        {name}
      </button>
    );
  }
  if ('label' in target) {
    const name = words.token(target.label);
    return mayManage ? <Link href={peoplePath('tokens')}>{name}</Link> : name;
  }
  if ('employer' in target && pairing) {
    return (
      <Link href={`${recordsPath(pairing.id, target.year)}?record=${encodeURIComponent(target.id)}`}>
        {`${words.record} · ${target.employer}`}
      </Link>
    );
  }
  return <span className="muted">{words.person}</span>;
}

/** To the second: an auditor compares moments. */
const momentOf = (at: string, language: string): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(
    new Date(at),
  );
