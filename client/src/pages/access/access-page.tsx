import { Link } from 'wouter';
import { useWords } from '../../language';
import type { LiveEvent } from '../../live/connection';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import '../../styles/access.css';
import '../../styles/records.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { Accounts } from './accounts';
import { MyAccount } from './my-account';
import { peoplePath, tabOf, TABS, type Tab } from './paths';
import { Tokens } from './tokens';
import { useAccessWords } from './words';

/** Whatever is done to accounts and posts. */
const concerns = ({ kind }: LiveEvent): boolean => kind.startsWith('ACCOUNT') || kind.startsWith('POST');

/** 人员与权限: accounts and their posts, tokens of frontends; for everybody else, their own account. */
export default function AccessPage({ params }: { params: { tab?: string } }) {
  const general = useWords();
  const words = useAccessWords();
  const viewer = useViewer();
  const tab = tabOf(params.tab);
  useTitle(tab === 'me' ? words.tabName.me : words.title);
  const mayManage = viewer.abilities.includes('MANAGE_ACCOUNTS');
  if (tab === undefined || viewer.account == null || (tab !== 'me' && !mayManage)) {
    const link =
      viewer.account == null ? { to: '/', label: general.home } : { to: peoplePath('me'), label: words.tabName.me };
    return <NothingHere title={general.pageMissing} hint={general.pageMissingHint} link={link} />;
  }
  return (
    <FreshProvider key={tab} concerns={concerns}>
      <header className="heading">
        <h1>{mayManage ? words.title : words.tabName.me}</h1>
        {mayManage && (
          <>
            <p className="muted">{words.meaning}</p>
            <nav className="tabs" aria-label={words.tabs}>
              {TABS.map((each) => (
                <Link key={each} href={peoplePath(each)} aria-current={each === tab ? 'page' : undefined}>
                  {words.tabName[each]}
                </Link>
              ))}
            </nav>
          </>
        )}
      </header>
      <Shown tab={tab} />
    </FreshProvider>
  );
}

function Shown({ tab }: { tab: Tab }) {
  switch (tab) {
    case 'accounts':
      return <Accounts />;
    case 'tokens':
      return <Tokens />;
    case 'me':
      return <MyAccount />;
  }
}
