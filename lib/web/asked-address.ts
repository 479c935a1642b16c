/** Request header with path and query of the desk's page that was asked for; proxy.ts sets it, whatever was sent. */
export const ASKED_ADDRESS_HEADER = 'x-portal-asked-address';
