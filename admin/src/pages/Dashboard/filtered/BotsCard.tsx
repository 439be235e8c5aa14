import type { DashboardFiltered } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { useText } from '../../../translations/useText';
import { ListSwitch } from '../lists/ListSwitch';
import { useListState } from '../lists/useListState';
import { Tile } from '../tile/Tile';
import { botsSheet } from './botsSheet';

/** Which bots came, and which of them read for an AI. */
export const BotsCard = ({ answer }: { answer: Answer<DashboardFiltered> }) => {
  const text = useText();
  const { choice, choose } = useListState('bots', ['all', 'ai']);
  const title = text('bots.title');
  const botsOf = ({ bots }: DashboardFiltered) => bots.filter(({ isAi }) => choice === 'all' || isAi);
  const words = { ai: text('bots.ai'), other: text('bots.other'), unnamed: text('bots.unnamed') };
  return (
    <Tile
      title={title}
      hint={text('bots.hint')}
      fileName={`bots-${choice}`}
      answer={answer}
      sheetOf={(data) => botsSheet(botsOf(data), words)}
      isEmpty={(data) => botsOf(data).length === 0}
      empty={text('bots.empty')}
      choices={
        <ListSwitch
          label={title}
          choices={[
            { key: 'all', title: text('bots.all') },
            { key: 'ai', title: text('bots.aiOnly') },
          ]}
          chosen={choice}
          onChoose={choose}
        />
      }
    >
      {(data) => <SheetTable title={title} sheet={botsSheet(botsOf(data), words)} drawn="count" />}
    </Tile>
  );
};
