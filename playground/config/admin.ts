import type { Core } from '@strapi/strapi';
import { previewAt } from '../src/preview';

// This is a demo that starts without an .env file: each secret has a value here that everybody knows. A real site has none of them.
const config = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', 'demo-only-admin-jwt-secret'),
  },
  apiToken: {
    salt: env('API_TOKEN_SALT', 'demo-only-api-token-salt'),
  },
  transfer: {
    token: {
      salt: env('TRANSFER_TOKEN_SALT', 'demo-only-transfer-token-salt'),
    },
  },
  secrets: {
    encryptionKey: env('ENCRYPTION_KEY', 'demo-only-encryption-key-32-chars'),
  },
  flags: {
    nps: env.bool('FLAG_NPS', false),
    promoteEE: env.bool('FLAG_PROMOTE_EE', false),
    docLinks: env.bool('FLAG_DOC_LINKS', true),
  },
  ...(env('FRONT_URL') && { preview: previewAt(env('FRONT_URL', ''), env('PREVIEW_SECRET', 'demo-only-preview-secret')) }),
});

export default config;
