import { IconButton, Menu } from '@strapi/design-system';
import { Download, File, More } from '@strapi/icons';
import { useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { useText } from '../../../translations/useText';
import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { spanOf } from '../range/useShownSpan';
import { useReportParts } from './reportContext';
import { type WholeParts, WholeReport } from './WholeReport';

/** What can be done with all parts of the tab together, and with all tabs. */
export const ReportMenu = () => {
  const text = useText();
  const parts = useReportParts();
  const { question } = useDashboardQuestion();
  const { toggleNotification } = useNotification();
  const [isWholeAsked, askWhole] = useState(false);
  const fail = () => toggleNotification({ type: 'danger', message: text('report.failed') });
  const save = async (folders: WholeParts) => {
    try {
      // Only who saves a report waits for what packs it.
      const { saveReport } = await import('./saveReport');
      // What is saved knows its days, also where the tab that is open has none.
      saveReport(folders, spanOf(Object.values(folders).flat(), question.range)?.span);
    } catch {
      fail();
    }
  };
  const endWhole = (whole: WholeParts | undefined) => {
    askWhole(false);
    if (whole) {
      void save(whole);
    } else {
      fail();
    }
  };
  const saveWhole = () => {
    toggleNotification({ type: 'info', message: text('report.preparing') });
    askWhole(true);
  };
  return (
    <>
      <Menu.Root>
        <Menu.Trigger tag={IconButton} icon={<More />} size="S" endIcon={null} variant="tertiary" label={text('report.menu')} />
        <Menu.Content popoverPlacement="bottom-end">
          <Menu.Item startIcon={<Download />} disabled={parts.length === 0} onSelect={() => void save({ '': parts })}>
            {text('report.save')}
          </Menu.Item>
          <Menu.Item startIcon={<Download />} disabled={isWholeAsked} onSelect={saveWhole}>
            {text('report.saveWhole')}
          </Menu.Item>
          <Menu.Item startIcon={<File />} onSelect={() => window.print()}>
            {text('week.print')}
          </Menu.Item>
        </Menu.Content>
      </Menu.Root>
      {isWholeAsked && <WholeReport onEnd={endWhole} />}
    </>
  );
};
