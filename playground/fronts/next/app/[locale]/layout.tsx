import { draftMode } from 'next/headers';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { LOCALES, STRAPI_URL } from '../../lib/strapi';

interface Props {
  children: ReactNode;
  params: Promise<{ locale: string }>;
}

export default async function Layout({ children, params }: Props) {
  const { locale } = await params;
  if (!LOCALES.includes(locale)) notFound();
  const { isEnabled: isPreview } = await draftMode();
  return (
    <html lang={locale}>
      <head>
        <link rel="icon" href={`${STRAPI_URL}/site/lantern.svg`} />
        <link rel="stylesheet" href={`${STRAPI_URL}/site/site.css`} />
        {/* An editor's preview has no tracker: it counts as nobody's view. */}
        {!isPreview && <script defer src={`${STRAPI_URL}/api/insight/tracker.js`} data-manual="" />}
        <script defer src={`${STRAPI_URL}/api/insight/widgets.js`} />
      </head>
      <body>
        <header className="masthead">
          <nav>
            <Link href={`/${locale}`}>Home</Link> <Link href={`/${locale}/articles`}>Articles</Link>
          </nav>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
