/** @type {import('next').NextConfig} */
export default {
  // Every reader may be a robot: metadata are rendered before the first byte, inside <head>.
  htmlLimitedBots: /.*/,
  // The layer of kept documents compresses once and keeps the result (docs/decisions/0001).
  compress: false,
  poweredByHeader: false,
  // `npm run check` looks at the types; whoever installs a portal need not wait for that.
  typescript: { ignoreBuildErrors: true },
  // Else a package-lock.json in any folder above would be taken for the project's.
  turbopack: { root: import.meta.dirname },
  reactStrictMode: true,
  serverExternalPackages: ['@node-rs/argon2', 'pg', 'pino', 'sharp', 'sanitize-html', 'typograf'],
  // A part of a sitemap must stand at the root, where no route can have a name with a month in it.
  rewrites: async () => [
    { source: '/sitemap-news-:month(\\d{4}-\\d{2}).xml', destination: '/sitemap-months/:month' },
  ],
  experimental: {
    authInterrupts: true,
    serverActions: { bodySizeLimit: '30mb' },
    // Else the proxy would hand on the first 10 MB of a picture and drop the rest.
    proxyClientMaxBodySize: '30mb',
  },
};
