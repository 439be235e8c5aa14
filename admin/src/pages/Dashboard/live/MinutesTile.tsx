import { useState } from 'react';
import { useIntl } from 'react-intl';
import type { DashboardLive } from '../../../../../contracts/dashboard';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { SpokenTable } from '../../../components/sheet/SpokenTable';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { TileFrame } from '../tile/TileFrame';
import { TileMenu } from '../tile/TileMenu';
import { MinuteBars } from './MinuteBars';

/** What happened in each of the last 30 minutes. */
export const MinutesTile = ({ minutes }: Pick<DashboardLive, 'minutes'>) => {
  const text = useText();
  const { formatTime } = useIntl();
  const [isTable, showTable] = useState(false);
  const title = text('live.minutes');
  const sheet: Sheet = {
    columns: [
      { key: 'minute', kind: 'text', title: text('live.minute'), write: (at) => formatTime(String(at)) },
      { key: 'views', kind: 'count', title: text('views') },
      { key: 'visitors', kind: 'count', title: text('visitors') },
    ],
    rows: minutes.map(({ at, views, visitors }) => ({ key: at, values: [at, views, visitors] })),
  };
  return (
    <TileFrame
      title={title}
      hint={text('live.minutes.hint')}
      menu={<TileMenu title={title} fileName="live" sheet={sheet} isTable={isTable} onTable={showTable} />}
    >
      {isTable ? (
        <SheetTable title={title} sheet={sheet} />
      ) : (
        <>
          <MinuteBars minutes={minutes} />
          <SpokenTable caption={title} sheet={sheet} />
        </>
      )}
    </TileFrame>
  );
};
