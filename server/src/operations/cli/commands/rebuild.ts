import { withApp } from '../with-app';

export const rebuild = (_options: object): Promise<number> => withApp(async () => 0);
