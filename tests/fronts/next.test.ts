import { countsItsReaders } from '../helpers/front-scenario';

countsItsReaders('next');
