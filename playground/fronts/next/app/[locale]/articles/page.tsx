import type { Metadata } from 'next';
import Link from 'next/link';
import { View } from '../../../components/view';
import { readArticles } from '../../../lib/strapi';

const TITLE = 'All articles';

export const metadata: Metadata = { title: TITLE };

export default async function Articles({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  const articles = await readArticles(locale);
  return (
    <>
      <View title={TITLE} />
      <h1>{TITLE}</h1>
      <ul>
        {articles.map(({ documentId, slug, title }) => (
          <li key={documentId}>
            <Link href={`/${locale}/articles/${slug}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
