import { Box, Typography } from '@strapi/design-system';
import type { TrackableType } from '../../../../contracts/tracking';
import { Card } from '../../components/Card';
import type { TranslationKey } from '../../translations/getTranslation';
import { useText } from '../../translations/useText';
import { SettingsTable } from './SettingsTable';
import { TrackingRow } from './TrackingRow';

const COLUMNS: TranslationKey[] = ['tracking.name', 'tracking.entries', 'tracking.switch', 'tracking.api', 'tracking.pattern'];

export const TrackingTable = ({ types }: { types: TrackableType[] }) => {
  const text = useText();
  return (
    <Card padding={0}>
      <Box overflow="auto" paddingLeft={{ initial: 0, medium: 2 }} paddingRight={{ initial: 0, medium: 2 }}>
        <SettingsTable>
          <thead>
            <tr>
              {COLUMNS.map((key) => (
                <th key={key} scope="col">
                  <Typography variant="sigma" textColor="neutral600">
                    {text(key)}
                  </Typography>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {types.map((type) => (
              <TrackingRow key={type.uid} type={type} />
            ))}
          </tbody>
        </SettingsTable>
      </Box>
    </Card>
  );
};
