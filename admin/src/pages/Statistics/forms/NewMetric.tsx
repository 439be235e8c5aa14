import { Button } from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import type { Domain } from '../../../../../contracts/statistics';
import { useText } from '../../../translations/useText';
import { metricPath } from '../paths';
import { MetricDialog } from './MetricDialog';

export const NewMetric = ({ domain }: { domain: Domain }) => {
  const text = useText();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button
        variant="secondary"
        startIcon={<Plus />}
        aria-label={text('statistics.metric.new.in', { domain: domain.name })}
        onClick={() => setIsOpen(true)}
      >
        {text('statistics.metric.new')}
      </Button>
      <MetricDialog
        domain={domain.ref}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        onMade={(metric) => navigate(`${metricPath(metric)}?tab=values`)}
      />
    </>
  );
};
