export { Skeleton as PanelLoader } from '../../components/Skeleton';
