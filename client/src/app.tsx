import { lazy, Suspense, type ReactNode } from 'react';
import { useQuery } from 'urql';
import { Redirect, Route, Switch, useLocation, useSearch } from 'wouter';
import { isUnanswered, isUnauthenticated } from './api/problems';
import { wasEnded } from './api/session';
import { ViewerDocument } from './gql/graphql';
import { LiveProvider } from './live/live';
import { useOnceConnected } from './live/once-connected';
import { SignIn } from './pages/sign-in';
import { Frame } from './parts/frame';
import { KeptProvider } from './parts/kept';
import { NothingHere } from './parts/nothing-here';
import { ProblemNotice } from './parts/problem-notice';
import { useRememberedViewer } from './parts/remembered-viewer';
import { Skeleton } from './parts/skeleton';
import { mayRead, STRANGER, ViewerContext } from './viewer';
import { useWords } from './language';

const BoardPage = lazy(() => import('./pages/board/board-page'));
const Pairings = lazy(() => import('./pages/pairings'));
const ChangePassword = lazy(() => import('./pages/change-password'));
const PairingYear = lazy(() => import('./pages/pairing-year/page'));
const MoneyPage = lazy(() => import('./pages/money/money-page'));
const RecordsPage = lazy(() => import('./pages/records/records-page'));
const MyReports = lazy(() => import('./pages/reports/lists/my-reports'));
const PairingReports = lazy(() => import('./pages/reports/lists/pairing-reports'));
const ReportPage = lazy(() => import('./pages/reports/one/report-page'));
const ImportPage = lazy(() => import('./pages/import/import-page'));
const GroundImportPage = lazy(() => import('./pages/import/ground-import-page'));
const DeskPage = lazy(() => import('./pages/desk/desk-page'));
const AccountabilityPage = lazy(() => import('./pages/accountability/accountability-page'));
const ConfirmationsPage = lazy(() => import('./pages/desk/confirmations-page'));
const OutlookPage = lazy(() => import('./pages/desk/outlook/outlook-page'));
const AccessPage = lazy(() => import('./pages/access/access-page'));
const AuditPage = lazy(() => import('./pages/audit/audit-page'));
const DayPage = lazy(() => import('./pages/day/day-page'));
const WorkPage = lazy(() => import('./pages/work/work-page'));
const HouseholdsPage = lazy(() => import('./pages/households/households-page'));
const VillagesPage = lazy(() => import('./pages/villages/villages-page'));
const BenefitsPage = lazy(() => import('./pages/benefits/benefits-page'));
const HouseholdPage = lazy(() => import('./pages/households/household-page'));
const InspectionsPage = lazy(() => import('./pages/inspections/inspections-page'));
const InspectionPage = lazy(() => import('./pages/inspections/inspection-page'));
const MeetingsPage = lazy(() => import('./pages/inspections/meetings/meetings-page'));
const MeetingPage = lazy(() => import('./pages/inspections/meetings/meeting-page'));
const MapPage = lazy(() => import('./pages/map/map-page'));
const ExplorePage = lazy(() => import('./pages/explore/explore-page'));

export function App() {
  const [{ data, error }, readAgain] = useQuery({ query: ViewerDocument });
  const refetchViewer = (): void => readAgain({ requestPolicy: 'network-only' });
  const remembered = useRememberedViewer(data?.viewer, error !== undefined && isUnanswered(error));
  const viewer = data?.viewer ?? (error && isUnauthenticated(error) ? STRANGER : (remembered ?? undefined));

  if (!viewer) {
    const isLost = error !== undefined && remembered === null;
    return <Frame>{isLost ? <ProblemNotice error={error} again={refetchViewer} /> : <Skeleton rows={6} />}</Frame>;
  }
  if (!mayRead(viewer) || (!viewer.account && wasEnded())) {
    return (
      <ViewerContext value={viewer}>
        <Frame>
          <Switch>
            <Route path="/sign-in" component={SignIn} />
            <Route component={ToSignIn} />
          </Switch>
        </Frame>
      </ViewerContext>
    );
  }
  if (viewer.mustChangePassword) {
    return (
      <ViewerContext value={viewer}>
        <Frame>
          <Suspense fallback={<Skeleton rows={6} />}>
            <ChangePassword />
          </Suspense>
        </Frame>
      </ViewerContext>
    );
  }
  return (
    <ViewerContext value={viewer}>
      <LiveProvider reader={viewer.account?.id ?? 'public'} accessChanged={refetchViewer}>
        <Belongings accountId={viewer.account?.id}>
          {!data && <ReadOnceThere read={refetchViewer} />}
          <Frame>
            <Suspense fallback={<Skeleton rows={12} />}>
              <Switch>
                <Route path="/sign-in">{viewer.account ? <AfterSignIn /> : <SignIn />}</Route>
                <Route path="/password">{viewer.account ? <ChangePassword /> : <ToSignIn />}</Route>
                <Route path="/" component={viewer.posts.length > 0 ? BoardPage : Pairings} />
                <Route path="/pairings" component={Pairings} />
                <Route path="/desk/:tab?/:id?" component={DeskPage} />
                <Route path="/accountability" component={AccountabilityPage} />
                <Route path="/pairings/:id/confirmations/:year" component={ConfirmationsPage} />
                <Route path="/pairings/:id/outlook/:year" component={OutlookPage} />
                <Route path="/reports" component={MyReports} />
                <Route path="/people/:tab?" component={AccessPage} />
                <Route path="/audit" component={AuditPage} />
                <Route path="/work/:year?" component={WorkPage} />
                <Route path="/households" component={HouseholdsPage} />
                <Route path="/households/:id" component={HouseholdPage} />
                <Route path="/benefits/:tab?" component={BenefitsPage} />
                <Route path="/day" component={DayPage} />
                <Route path="/inspections" component={InspectionsPage} />
                <Route path="/inspections/meetings" component={MeetingsPage} />
                <Route path="/inspections/meetings/:id" component={MeetingPage} />
                <Route path="/inspections/:id" component={InspectionPage} />
                <Route path="/villages" component={VillagesPage} />
                <Route path="/map" component={MapPage} />
                <Route path="/results" component={ExplorePage} />
                <Route path="/reports/:reportId" component={ReportPage} />
                <Route path="/pairings/:id/reports" component={PairingReports} />
                <Route path="/pairings/:id/reports/:reportId" component={ReportPage} />
                <Route path="/import/:importId?" component={GroundImportPage} />
                <Route path="/pairings/:id/import/:importId?" component={ImportPage} />
                <Route path="/pairings/:id/records/:year/:tab?" component={RecordsPage} />
                <Route path="/pairings/:id/:year" component={PairingYear} />
                <Route path="/pairings/:id/money/:year/:section?" component={MoneyPage} />
                <Route component={PageMissing} />
              </Switch>
            </Suspense>
          </Frame>
        </Belongings>
      </LiveProvider>
    </ViewerContext>
  );
}

/** What this browser keeps for whoever is signed in. */
function Belongings({ accountId, children }: { accountId: string | undefined; children: ReactNode }) {
  if (accountId === undefined) return children;
  return (
    <Suspense fallback={<Skeleton rows={12} />}>
      <KeptProvider accountId={accountId}>{children}</KeptProvider>
    </Suspense>
  );
}

/** Begun without a network, a page asks who is reading as soon as there is one. */
function ReadOnceThere({ read }: { read: () => void }) {
  useOnceConnected(true, read);
  return null;
}

function ToSignIn() {
  const [path] = useLocation();
  const search = useSearch();
  const here = search ? `${path}?${search}` : path;
  return <Redirect replace to={here === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(here)}`} />;
}

/** Back to where the reader was heading; only ever a path of this site. */
function AfterSignIn() {
  const next = new URLSearchParams(location.search).get('next') ?? '/';
  return <Redirect replace to={/^\/(?![/\\])/.test(next) ? next : '/'} />;
}

function PageMissing() {
  const words = useWords();
  return <NothingHere title={words.pageMissing} hint={words.pageMissingHint} link={{ to: '/', label: words.home }} />;
}
