import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { View } from '../../../../components/view';
import { ARTICLE, readArticle } from '../../../../lib/strapi';

interface Props {
  params: Promise<{ locale: string; slug: string }>;
}

export const generateMetadata = async ({ params }: Props): Promise<Metadata> => {
  const { locale, slug } = await params;
  return { title: (await readArticle(locale, slug))?.title };
};

export default async function ArticlePage({ params }: Props) {
  const { locale, slug } = await params;
  const article = await readArticle(locale, slug);
  if (!article) notFound();
  const entry = { uid: ARTICLE, documentId: article.documentId, locale: article.locale };
  return (
    <article>
      <View title={article.title} {...entry} />
      <h1>{article.title}</h1>
      <p>{article.excerpt}</p>
      <p>
        Views: <insight-stat metric="views" uid={entry.uid} document-id={entry.documentId} locale={entry.locale} />
      </p>
    </article>
  );
}
