import { IconButton, Menu } from '@strapi/design-system';
import { Download, File, More } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useText } from '../../../translations/useText';
import { useShownSpan } from '../range/useShownSpan';
import { useReportParts } from './reportContext';

/** What can be done with all parts of the tab together. */
export const ReportMenu = () => {
  const text = useText();
  const parts = useReportParts();
  const shown = useShownSpan();
  const { toggleNotification } = useNotification();
  const save = async () => {
    try {
      // Only who saves a report waits for what packs it.
      const { saveReport } = await import('./saveReport');
      saveReport(parts, shown?.span);
    } catch {
      toggleNotification({ type: 'danger', message: text('report.failed') });
    }
  };
  return (
    <Menu.Root>
      <Menu.Trigger tag={IconButton} icon={<More />} size="S" endIcon={null} variant="tertiary" label={text('report.menu')} />
      <Menu.Content popoverPlacement="bottom-end">
        <Menu.Item startIcon={<Download />} disabled={parts.length === 0} onSelect={() => void save()}>
          {text('report.save')}
        </Menu.Item>
        <Menu.Item startIcon={<File />} onSelect={() => window.print()}>
          {text('week.print')}
        </Menu.Item>
      </Menu.Content>
    </Menu.Root>
  );
};
