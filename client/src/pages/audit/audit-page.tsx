import { useWords } from '../../language';
import { FreshProvider } from '../../parts/fresh';
import { NothingHere } from '../../parts/nothing-here';
import '../../styles/access.css';
import '../../styles/audit.css';
import '../../styles/records.css';
import '../../styles/workplace.css';
import { useTitle } from '../../title';
import { useViewer } from '../../viewer';
import { Trail } from './trail';
import { useAuditWords } from './words';

/** What is new is told above the list; it does not push away what somebody is reading. */
const concerns = (): boolean => false;

/** 审计记录: who did what, when, to what and from where, for who reads it. */
export default function AuditPage() {
  const general = useWords();
  const words = useAuditWords();
  const viewer = useViewer();
  useTitle(words.title);
  if (!viewer.abilities.includes('READ_AUDIT')) {
    return (
      <NothingHere title={general.pageMissing} hint={general.pageMissingHint} link={{ to: '/', label: general.home }} />
    );
  }
  return (
    <FreshProvider concerns={concerns}>
      <header className="heading">
        <h1>{words.title}</h1>
        <p className="muted">{words.meaning}</p>
      </header>
      <Trail />
    </FreshProvider>
  );
}
