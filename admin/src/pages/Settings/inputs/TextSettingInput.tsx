import type { InputProps } from './inputProps';
import { LineInput } from './LineInput';
import { PolicyInput } from './PolicyInput';
import { TimeZoneInput } from './TimeZoneInput';

interface TextSettingInputProps extends InputProps<string> {
  format: 'header' | 'policy' | 'time-zone';
  policies: string[];
}

/** One text: chosen where what there is is known, written elsewhere. */
export const TextSettingInput = ({ format, policies, ...input }: TextSettingInputProps) => {
  switch (format) {
    case 'time-zone':
      return <TimeZoneInput {...input} />;
    case 'policy':
      return <PolicyInput {...input} policies={policies} />;
    case 'header':
      return <LineInput {...input} example="cf-ipcountry" />;
  }
};
