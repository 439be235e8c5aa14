import { Switch } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import type { TrackableType } from '../../../../contracts/tracking';
import { useChooseInsightTrackingMutation } from '../../api/tracking';
import { useText } from '../../translations/useText';

/** Switches a type's tracking, at once. */
export const TrackingSwitch = ({ type }: { type: TrackableType }) => {
  const text = useText();
  const { toggleNotification } = useNotification();
  const [choose] = useChooseInsightTrackingMutation();
  const change = async (tracked: boolean) => {
    const answer = await choose({ uid: type.uid, choice: { tracked, urlPattern: type.urlPattern } });
    toggleNotification(
      'error' in answer
        ? { type: 'danger', message: text('tracking.failed', { type: type.displayName }) }
        : { type: 'success', message: text(tracked ? 'tracking.on' : 'tracking.off', { type: type.displayName }) },
    );
  };
  return (
    <Switch
      aria-label={text('tracking.switch.label', { type: type.displayName })}
      onLabel={text('tracking.switch.on')}
      offLabel={text('tracking.switch.off')}
      visibleLabels
      checked={type.tracked}
      onCheckedChange={change}
    />
  );
};
