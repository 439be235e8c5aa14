import { withApp } from '../with-app';

export const analyze = (_options: object): Promise<number> => withApp(async () => 0);
