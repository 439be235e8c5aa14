import { Typography } from '@strapi/design-system';
import type { SettingChange } from '../../../../contracts/settings';
import { SETTING_TEXTS } from '../../format/settingTexts';
import { listDifference, settingWords } from '../../format/settingWords';
import { useSpeech } from '../../translations/useSpeech';

/** One change: what it was, what it would be, and of lists what comes and goes. */
export const ChangeRow = ({ name, before, after }: SettingChange) => {
  const speech = useSpeech();
  const { text } = speech;
  const { added, removed } = listDifference(before, after);
  return (
    <tr>
      <th scope="row">
        <Typography fontWeight="semiBold" textColor="neutral800">
          {text(SETTING_TEXTS[name].label)}
        </Typography>
      </th>
      <td>
        <Typography textColor="neutral600">{settingWords(name, before, speech)}</Typography>
      </td>
      <td>
        <Typography tag="p" textColor="neutral800">
          {settingWords(name, after, speech)}
        </Typography>
        {added.length > 0 && (
          <Typography tag="p" variant="pi" textColor="success700">
            {text('settings.confirm.added', { items: settingWords(name, added, speech) })}
          </Typography>
        )}
        {removed.length > 0 && (
          <Typography tag="p" variant="pi" textColor="danger700">
            {text('settings.confirm.removed', { items: settingWords(name, removed, speech) })}
          </Typography>
        )}
        {name === 'retentionDays' && Number(after) < Number(before) && (
          <Typography tag="p" variant="pi" textColor="danger700">
            {text('settings.confirm.retention')}
          </Typography>
        )}
        {name === 'whenEntryIsDeleted' && after === 'erase' && (
          <Typography tag="p" variant="pi" textColor="danger700">
            {text('settings.confirm.erase')}
          </Typography>
        )}
      </td>
    </tr>
  );
};
