import { debug } from '../modules/debug';
import { tracker } from './page';

debug(tracker, new URL('../collect', import.meta.url).href);
