/** Where things are on the onion host. Debian's, and the one folder that the two programs share. */

/** On a file system in memory; systemd makes it and takes it away. */
export const RUN = "/run/meldpunt-onion";
/** A socket has no address of a visitor, not even that of tor. */
export const SOCKET = `${RUN}/site.sock`;
export const SITE = "/srv/meldpunt/site";
export const CONFIGURATION = "/etc/meldpunt-onion/nginx.conf";
export const KEYS = "/var/lib/tor/meldpunt";
/** The certificates that Debian trusts. */
export const CERTIFICATES = "/etc/ssl/certs/ca-certificates.crt";
/** systemd-resolved: nginx asks again while it runs, for the addresses of CloudFront change. */
export const RESOLVER = "127.0.0.53";
