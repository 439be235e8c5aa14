import { withApp } from '../with-app';

export const status = (_options: object): Promise<number> => withApp(async () => 0);
