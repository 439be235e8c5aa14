import { interactions } from '../modules/interactions/interactions';
import { said, tracker } from './page';

interactions(tracker, said(import.meta.url));
