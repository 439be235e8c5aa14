import { Button, EmptyStateLayout } from '@strapi/design-system';
import { WarningCircle } from '@strapi/icons';
import { useNavigate } from 'react-router-dom';
import type { RecordType } from '../../../../../contracts/records';
import { complaintAboutQuestion } from '../../../api/errors';
import { LoadError } from '../../../components/LoadError';
import { useText } from '../../../translations/useText';
import { listPath } from '../paths';

interface ListErrorProps {
  type: RecordType;
  error: unknown;
  onRetry: () => void;
}

/** In place of a list that could not be had. An address that asks what cannot be asked is left behind. */
export const ListError = ({ type, error, onRetry }: ListErrorProps) => {
  const text = useText();
  const navigate = useNavigate();
  const complaint = complaintAboutQuestion(error);
  if (complaint === undefined) {
    return <LoadError error={error} onRetry={onRetry} message={text('records.error')} />;
  }
  return (
    <EmptyStateLayout
      icon={<WarningCircle width="4rem" height="4rem" fill="danger600" />}
      content={text('records.error.question', { complaint })}
      action={
        <Button variant="secondary" onClick={() => navigate(listPath(type))}>
          {text('records.error.reset')}
        </Button>
      }
    />
  );
};
