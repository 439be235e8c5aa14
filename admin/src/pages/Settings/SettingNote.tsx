import { Box, Flex, Typography } from '@strapi/design-system';
import { Lock } from '@strapi/icons';
import type { SettingState } from '../../../../contracts/settings';
import { SETTING_TEXTS } from '../../format/settingTexts';
import { settingWords } from '../../format/settingWords';
import { useSpeech } from '../../translations/useSpeech';

interface SettingNoteProps {
  state: SettingState;
  fault: string | undefined;
  /** Whether somebody else has changed it since it was touched here. */
  isOvertaken: boolean;
}

/**
 * All that is said below an input. The design system's inputs name either an error or a hint as their description, and hide the hint
 * while there is an error; this one is either, and says both.
 */
export const SettingNote = ({ state, fault, isOvertaken }: SettingNoteProps) => {
  const speech = useSpeech();
  const { text } = speech;
  const { name, isLocked } = state;
  return (
    <Box id={`setting-${name}-${fault ? 'error' : 'hint'}`}>
      <div aria-live="polite">
        {fault && (
          <Typography variant="pi" tag="p" textColor="danger600">
            {fault}
          </Typography>
        )}
        {isOvertaken && (
          <Typography variant="pi" tag="p" textColor="warning700">
            {text('settings.overtaken', { value: settingWords(name, state.value, speech) })}
          </Typography>
        )}
      </div>
      <Typography variant="pi" tag="p" textColor="neutral600">
        {text(SETTING_TEXTS[name].help)}
      </Typography>
      {isLocked ? (
        <Flex gap={1} tag="p">
          <Lock aria-hidden width="1.2rem" height="1.2rem" fill="neutral600" />
          <Typography variant="pi" textColor="neutral600" fontWeight="semiBold">
            {text('settings.locked')}
          </Typography>
        </Flex>
      ) : (
        <Typography variant="pi" tag="p" textColor="neutral600" style={{ overflowWrap: 'anywhere' }}>
          {text('settings.default', { value: settingWords(name, state.default, speech) })}
        </Typography>
      )}
    </Box>
  );
};
