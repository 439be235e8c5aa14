/** The line that a site's pages need. */
export const trackerSnippet = (address: string, attributes: Record<string, string> = {}): string =>
  `<script defer src="${address}"${Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${value}"`)
    .join('')}></script>`;

/** Where this app serves the tracker. `backendUrl` is what the admin was built with, and may hold a path of its own. */
export const trackerAddress = (backendUrl: string | undefined, origin: string, trackerPath: string): string =>
  `${(backendUrl || origin).replace(/\/+$/, '')}${trackerPath}`;
