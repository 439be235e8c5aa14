export default defineNuxtConfig({
  compatibilityDate: '2026-01-01',
  telemetry: false,
  // NUXT_STRAPI_TOKEN, NUXT_PREVIEW_SECRET and NUXT_PUBLIC_STRAPI_URL say what they are when the server starts.
  runtimeConfig: {
    strapiToken: '',
    previewSecret: '',
    public: { strapiUrl: 'http://localhost:1337' },
  },
  vue: {
    compilerOptions: { isCustomElement: (tag) => tag.startsWith('insight-') },
  },
});
