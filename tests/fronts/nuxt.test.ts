import { countsItsReaders, countsNoPreviews } from '../helpers/front-scenario';

countsNoPreviews(countsItsReaders('nuxt'));
