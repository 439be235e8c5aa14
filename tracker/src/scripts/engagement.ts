import { engagement } from '../modules/engagement';
import { tracker } from './page';

engagement(tracker);
