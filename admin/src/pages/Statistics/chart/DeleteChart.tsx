import { IconButton } from '@strapi/design-system';
import { Trash } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { SavedChart } from '../../../../../contracts/charts';
import { useDeleteInsightChartMutation } from '../../../api/charts';
import { useText } from '../../../translations/useText';
import { STATISTICS_PATH } from '../../Records/paths';
import { ConfirmDelete } from '../forms/ConfirmDelete';

/** Forgets a saved chart, for everyone. */
export const DeleteChart = ({ chart }: { chart: SavedChart }) => {
  const text = useText();
  const navigate = useNavigate();
  const [remove] = useDeleteInsightChartMutation();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={text('statistics.chart.delete')} variant="danger-light" size="S" onClick={() => setIsOpen(true)}>
        <Trash />
      </IconButton>
      <ConfirmDelete
        isOpen={isOpen}
        title={text('statistics.chart.delete')}
        question={text('statistics.chart.delete.sure', { name: chart.name })}
        remove={() => remove(chart.id)}
        onClose={() => setIsOpen(false)}
        onDeleted={() => navigate(`${STATISTICS_PATH}?tab=charts`)}
      />
    </>
  );
};
