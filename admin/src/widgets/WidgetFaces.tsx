import { Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import type { ReactNode } from 'react';
import { NavLink } from 'react-router-dom';
import { useInsightSetupQuery } from '../api/dashboard';
import { isForbidden } from '../api/errors';
import { CALM_MS, useLive } from '../api/useLive';
import { PLUGIN_ID } from '../pluginId';
import { useText } from '../translations/useText';

interface WidgetFacesProps<Data> {
  data: Data | undefined;
  error: unknown;
  isEmpty?: (data: Data) => boolean;
  empty?: string;
  children: (data: Data) => ReactNode;
}

/** What to do before there is anything to be shown. */
const StartHere = () => {
  const text = useText();
  return (
    <Flex direction="column" justifyContent="center" alignItems="center" gap={4} height="100%">
      <Typography textColor="neutral600" textAlign="center">
        {text('widget.start')}
      </Typography>
      <Link tag={NavLink} to={`/plugins/${PLUGIN_ID}`}>
        {text('widget.start.open')}
      </Link>
    </Flex>
  );
};

/** A widget's numbers, or what stands in their place. */
export const WidgetFaces = <Data,>({ data, error, isEmpty, empty, children }: WidgetFacesProps<Data>) => {
  const setup = useInsightSetupQuery(undefined, { refetchOnMountOrArgChange: true });
  const isUnseen = setup.data?.firstViewedAt === null;
  useLive(setup.refetch, isUnseen, CALM_MS);
  if (isUnseen) {
    return <StartHere />;
  }
  if (setup.isLoading || (data === undefined && error === undefined)) {
    return <Widget.Loading />;
  }
  if (data === undefined) {
    return isForbidden(error) ? <Widget.NoPermissions /> : <Widget.Error />;
  }
  return isEmpty?.(data) ? <Widget.NoData>{empty ?? ''}</Widget.NoData> : children(data);
};
