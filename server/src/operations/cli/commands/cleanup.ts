import { withApp } from '../with-app';

export const cleanup = (_options: object): Promise<number> => withApp(async () => 0);
