import { Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { styled } from 'styled-components';
import { useInsightLiveQuery } from '../../../api/dashboard';
import { ASKED_ANEW, useAnswer } from '../../../api/useAnswer';
import { OFTEN_MS } from '../../../api/useLive';
import { useText } from '../../../translations/useText';
import { useDashboardAddress } from '../address/useDashboardAddress';

const Dot = styled.span<{ $isOn: boolean }>`
  width: 0.8rem;
  height: 0.8rem;
  border-radius: 50%;
  background: ${({ $isOn, theme }) => ($isOn ? theme.colors.success500 : theme.colors.neutral300)};
`;

/** How many visitors there are just now, and the way to who they are. */
export const LiveFigure = () => {
  const text = useText();
  const { linkTo } = useDashboardAddress();
  const { data } = useAnswer(useInsightLiveQuery(undefined, ASKED_ANEW), OFTEN_MS);
  return data === undefined ? null : (
    <Flex gap={2} role="status">
      <Dot $isOn={data.visitors > 0} aria-hidden />
      <Typography textColor="neutral800" fontWeight="bold" data-testid="live">
        {text('live.now', { count: data.visitors })}
      </Typography>
      <Link tag={NavLink} to={linkTo({ tab: 'live' })}>
        {text('live.open')}
      </Link>
    </Flex>
  );
};
