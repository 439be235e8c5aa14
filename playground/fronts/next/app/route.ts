import { redirect } from 'next/navigation';
import { LOCALES } from '../lib/strapi';

export const GET = (): Response => redirect(`/${LOCALES[0]}`);
