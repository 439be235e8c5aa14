import { EmptyStateLayout, Flex } from '@strapi/design-system';
import { type ReactNode, useState } from 'react';
import type { Answered } from '../../../../../contracts/dashboard';
import type { Answer } from '../../../api/useAnswer';
import { Skeleton } from '../../../components/Skeleton';
import { StaleNotice } from '../../../components/StaleNotice';
import { SheetTable } from '../../../components/sheet/SheetTable';
import { SpokenTable } from '../../../components/sheet/SpokenTable';
import type { Sheet } from '../../../format/sheet';
import { useText } from '../../../translations/useText';
import { BasisNotice } from './BasisNotice';
import { useReportPart } from './reportContext';
import { TileError } from './TileError';
import { TileFrame } from './TileFrame';
import { TileMenu } from './TileMenu';

export interface TileProps<Data extends Answered> {
  title: string;
  /** What it means. */
  hint?: string;
  /** In the names of its files. */
  fileName: string;
  answer: Answer<Data>;
  /** What is shown, as it is saved and as a table. */
  sheetOf: (data: Data) => Sheet;
  isEmpty?: (data: Data) => boolean;
  /** What is said when there is nothing to be shown. */
  empty?: string;
  /** Of a chart: it has a table to be shown in its place, and for those who do not see it. A table is its own. */
  isChart?: boolean;
  /** What can be chosen, beside the title. */
  actions?: ReactNode;
  /** What can be chosen, below the title; it stays whatever comes of it. */
  choices?: ReactNode;
  /** As high as what comes; lines, unless it says otherwise. */
  skeleton?: ReactNode;
  /** What is shown, on whose behalf the rest is there. */
  children: (data: Data) => ReactNode;
}

/** A part of the dashboard: it is asked for on its own, and keeps its old picture while it is asked for anew. */
export const Tile = <Data extends Answered>(props: TileProps<Data>) => {
  const { title, hint, fileName, answer, sheetOf, isEmpty, empty, isChart = false, actions, choices, skeleton, children } = props;
  const text = useText();
  const [isTable, showTable] = useState(false);
  const { data, error, isOld, refetch } = answer;
  const isThere = data !== undefined && isEmpty?.(data) !== true;
  const sheet = isThere ? sheetOf(data) : undefined;
  useReportPart(fileName, answer, sheet);
  const menu = sheet && (
    <TileMenu title={title} fileName={fileName} sheet={sheet} {...(isChart && { isTable, onTable: showTable })} />
  );
  return (
    <TileFrame
      title={title}
      hint={hint}
      isBusy={isOld || (data === undefined && !error)}
      actions={actions}
      choices={choices}
      menu={menu}
    >
      {data === undefined ? (
        error ? (
          <TileError error={error} onRetry={refetch} />
        ) : (
          (skeleton ?? <Skeleton />)
        )
      ) : (
        <Flex direction="column" alignItems="stretch" gap={4} style={{ opacity: isOld ? 0.5 : 1 }}>
          {Boolean(error) && <StaleNotice />}
          <BasisNotice basis={data.basis} />
          {!sheet ? (
            <EmptyStateLayout shadow="none" content={empty ?? text('dashboard.empty')} />
          ) : isTable ? (
            <SheetTable title={title} sheet={sheet} />
          ) : (
            <>
              {children(data)}
              {isChart && <SpokenTable caption={title} sheet={sheet} />}
            </>
          )}
        </Flex>
      )}
    </TileFrame>
  );
};
