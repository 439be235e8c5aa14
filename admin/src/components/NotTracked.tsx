import { Link } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import { useCapability } from '../permissions';
import { useText } from '../translations/useText';
import { Sentence } from './Sentence';

export const NotTracked = () => {
  const text = useText();
  const { isAllowed } = useCapability('change-settings');
  return (
    <Sentence
      action={
        isAllowed && (
          <Link tag={NavLink} to="/settings/insight/tracking">
            {text('panel.settings')}
          </Link>
        )
      }
    >
      {text('panel.untracked')}
    </Sentence>
  );
};
