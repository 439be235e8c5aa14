import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useCapability } from '../../permissions';
import { useText } from '../../translations/useText';
import { PanelSentence } from './PanelSentence';

export const NotTracked = () => {
  const text = useText();
  const { isAllowed } = useCapability('change-settings');
  return (
    <PanelSentence
      action={
        isAllowed && (
          <Link tag={NavLink} to="/settings/insight/tracking">
            {text('panel.settings')}
          </Link>
        )
      }
    >
      {text('panel.untracked')}
    </PanelSentence>
  );
};
