import { useDashboardQuestion } from '../address/useDashboardQuestion';
import { EngagementCards } from './EngagementCards';

const Engagement = () => {
  const { question } = useDashboardQuestion();
  return <EngagementCards question={question} />;
};

export default Engagement;
