import { Box, Checkbox, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { RECORD_TYPES } from '../../../../../contracts/records';
import { API_ACTIONS } from '../../../../../contracts/settings';
import { ACTION_TEXTS, TYPE_TEXTS } from '../../../format/settingTexts';
import { useText } from '../../../translations/useText';
import type { GroupProps, InputProps } from './inputProps';
import { toggled } from './toggled';

const Matrix = styled.table`
  border-collapse: collapse;

  th,
  td {
    padding: ${({ theme }) => theme.spaces[2]} ${({ theme }) => theme.spaces[4]};
    text-align: center;
  }

  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }

  tbody tr {
    border-top: 1px solid ${({ theme }) => theme.colors.neutral150};
  }

  td > * {
    justify-content: center;
  }
`;

/** What can be done with each type of records: a box for each. */
export const ActionsInput = ({ value, group, isDisabled, onChange }: InputProps<string[]> & { group: GroupProps }) => {
  const text = useText();
  return (
    <Box overflow="auto">
      <Matrix role="group" {...group}>
        <thead>
          <tr>
            <td />
            {API_ACTIONS.map((action) => (
              <th key={action} scope="col">
                <Typography variant="sigma" textColor="neutral600">
                  {text(ACTION_TEXTS[action])}
                </Typography>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RECORD_TYPES.map((type) => (
            <tr key={type}>
              <th scope="row">
                <Typography textColor="neutral800">{text(TYPE_TEXTS[type])}</Typography>
              </th>
              {API_ACTIONS.map((action) => (
                <td key={action}>
                  <Checkbox
                    aria-label={`${text(TYPE_TEXTS[type])}: ${text(ACTION_TEXTS[action])}`}
                    checked={value.includes(`${type}.${action}`)}
                    disabled={isDisabled}
                    onCheckedChange={(isOn) => onChange(toggled(value, `${type}.${action}`, isOn === true))}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </Matrix>
    </Box>
  );
};
