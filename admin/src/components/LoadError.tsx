import { Button, EmptyStateLayout } from '@strapi/design-system';
import { ArrowClockwise, WarningCircle } from '@strapi/icons';
import { EmptyPermissions } from '@strapi/icons/symbols';
import { isForbidden } from '../api/errors';
import { useText } from '../translations/useText';

interface LoadErrorProps {
  error: unknown;
  onRetry: () => void;
  /** What could not be had; the numbers, unless it says otherwise. */
  message?: string;
  /** Whether it stands on a sheet already. */
  isOnSheet?: boolean;
}

/** In place of what could not be had. */
export const LoadError = ({ error, onRetry, message, isOnSheet = false }: LoadErrorProps) => {
  const text = useText();
  const shadow = isOnSheet ? 'none' : 'tableShadow';
  if (isForbidden(error)) {
    return <EmptyStateLayout shadow={shadow} icon={<EmptyPermissions width="16rem" />} content={text('error.forbidden')} />;
  }
  return (
    <EmptyStateLayout
      shadow={shadow}
      icon={<WarningCircle width="4rem" height="4rem" fill="danger600" />}
      content={message ?? text('error.load')}
      action={
        <Button variant="secondary" startIcon={<ArrowClockwise />} onClick={onRetry}>
          {text('retry')}
        </Button>
      }
    />
  );
};
