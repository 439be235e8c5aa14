import { EmptyStateLayout } from '@strapi/design-system';
import { complaintAboutQuestion } from '../../../api/errors';
import { LoadError } from '../../../components/LoadError';
import { useText } from '../../../translations/useText';

/** In place of a part that could not be had. What cannot be asked need not be asked again. */
export const TileError = ({ error, onRetry }: { error: unknown; onRetry: () => void }) => {
  const text = useText();
  const complaint = complaintAboutQuestion(error);
  return complaint === undefined ? (
    <LoadError error={error} onRetry={onRetry} isOnSheet />
  ) : (
    <EmptyStateLayout shadow="none" content={text('tile.refused', { complaint })} />
  );
};
