import { Page } from '@strapi/strapi/admin';
import { lazy, Suspense } from 'react';
import { Navigate, Route, Routes } from 'react-router-dom';
import { PageLoader } from '../../components/PageLoader';
import { permissionsFor } from '../../permissions';
import { STATISTICS_PATH } from '../Records/paths';
import { StatisticsPage } from './StatisticsPage';

const MetricPage = lazy(() => import('./MetricPage'));
const TrackerPage = lazy(() => import('./TrackerPage'));
const ChartPage = lazy(() => import('./ChartPage'));

/** The pages of statistics, for those who may read them. */
const StatisticsPages = () => (
  <Page.Protect permissions={permissionsFor('read-statistics')}>
    <Suspense fallback={<PageLoader />}>
      <Routes>
        <Route index element={<StatisticsPage />} />
        <Route path="chart" element={<ChartPage />} />
        <Route path="trackers/:tracker" element={<TrackerPage />} />
        <Route path="metrics/:metric" element={<MetricPage />} />
        <Route path="*" element={<Navigate to={STATISTICS_PATH} replace />} />
      </Routes>
    </Suspense>
  </Page.Protect>
);

export default StatisticsPages;
