import { Skeleton } from '../../components/Skeleton';

const WIDTHS = [100, 100, 100, 100, 60];

export const PanelLoader = () => <Skeleton widths={WIDTHS} />;
