import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { Card } from '../../components/Card';
import { LoadError } from '../../components/LoadError';
import { Skeleton } from '../../components/Skeleton';
import { DownloadButtons } from '../../components/sheet/DownloadButtons';
import type { Sheet } from '../../format/sheet';

interface WeekSectionProps {
  title: string;
  /** In the names of its files. */
  fileName: string;
  /** What is said when there is nothing to be shown. */
  empty: string;
  /** What is shown, for downloads; undefined while it is on its way. */
  sheet: Sheet | undefined;
  isEmpty: boolean;
  error: unknown;
  onRetry: () => void;
  /** Whether what is shown is the answer to an earlier question. */
  isOld?: boolean;
  /** What has to be known of the numbers. */
  notes?: string[];
  children: ReactNode;
}

/** A part of the report, with what stands in its place until it is there and when it cannot be had. */
export const WeekSection = (props: WeekSectionProps) => {
  const { title, fileName, empty, sheet, isEmpty, error, onRetry, isOld = false, notes = [], children } = props;
  return (
    <Card role="region" aria-label={title} aria-busy={isOld || (!sheet && !error)}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex justifyContent="space-between" gap={4} wrap="wrap">
          <Typography variant="delta" tag="h2">
            {title}
          </Typography>
          {sheet && !isEmpty && !error && <DownloadButtons title={title} fileName={fileName} sheet={sheet} />}
        </Flex>
        {error ? (
          <LoadError error={error} onRetry={onRetry} />
        ) : !sheet ? (
          <Skeleton />
        ) : isEmpty ? (
          <EmptyStateLayout shadow="none" content={empty} />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={4} style={{ opacity: isOld ? 0.5 : 1 }}>
            {notes.map((note) => (
              <Typography key={note} variant="pi" textColor="neutral600">
                {note}
              </Typography>
            ))}
            {children}
          </Flex>
        )}
      </Flex>
    </Card>
  );
};
