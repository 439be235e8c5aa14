import type { Metadata } from 'next';
import { View } from '../../components/view';
import { ARTICLE } from '../../lib/strapi';

const TITLE = 'Loam & Lantern';

export const metadata: Metadata = { title: TITLE };

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  return (
    <>
      <View title={TITLE} />
      <h1>{TITLE}</h1>
      <p>Growing, cooking, mending.</p>
      <h2>Most read this week</h2>
      <insight-popular uid={ARTICLE} locale={locale} period="week" link="/{locale}/articles/{slug}" />
    </>
  );
}
