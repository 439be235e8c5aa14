import { Box } from '@strapi/design-system';
import { Layouts } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes, useMatch } from 'react-router-dom';
import { RECORD_TYPES } from '../../../../contracts/records';
import { PageLoader } from '../../components/PageLoader';
import { useCapabilities } from '../../permissions';
import { INSIGHT_PATH } from '../Records/paths';
import { PAGE_CAPABILITIES } from './capabilities';
import { InsightNav } from './InsightNav';
import { NarrowNav } from './NarrowNav';
import { PAGES } from './pages';

const Dashboard = lazy(() => import('../Dashboard'));
const RecordsPage = lazy(() => import('../Records/RecordsPage'));
const SessionPage = lazy(() => import('../Records/SessionPage'));
const EntryReportPage = lazy(() => import('../EntryReport'));
const StatisticsPages = lazy(() => import('../Statistics'));
const WeekPage = lazy(() => import('../Week/WeekPage'));

/** All pages under Insight, with a menu of those that the administrator may open. */
export const Insight = () => {
  const { isLoading, allowed } = useCapabilities(PAGE_CAPABILITIES);
  const isAtStart = useMatch(INSIGHT_PATH) !== null;
  const pages = PAGES.filter(({ capability }) => allowed.includes(capability));
  const [first] = pages;
  if (isLoading) {
    return <PageLoader />;
  }
  if (isAtStart && first && first.to !== INSIGHT_PATH) {
    return <Navigate to={first.to} replace />;
  }
  return (
    <Layouts.Root sideNav={pages.length > 1 && <InsightNav pages={pages} />}>
      {pages.length > 1 && (
        <Box display={{ initial: 'block', medium: 'none' }}>
          <NarrowNav pages={pages} />
        </Box>
      )}
      <Suspense fallback={<PageLoader />}>
        <Routes>
          <Route index element={<Dashboard />} />
          <Route path="week" element={<WeekPage />} />
          <Route path="statistics/*" element={<StatisticsPages />} />
          {RECORD_TYPES.map((type) => (
            <Route key={type} path={type} element={<RecordsPage type={type} />} />
          ))}
          <Route path="sessions/:documentId" element={<SessionPage />} />
          <Route path="entries/:uid/:documentId" element={<EntryReportPage />} />
          <Route path="*" element={<Navigate to={INSIGHT_PATH} replace />} />
        </Routes>
      </Suspense>
    </Layouts.Root>
  );
};
