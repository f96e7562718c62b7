import { contentType } from "../content-types.ts";
import type { OnionPlan } from "./destination.ts";
import { CERTIFICATES, RESOLVER, RUN, SITE, SOCKET } from "./places.ts";

/**
 * The web server of an onion host: the built files of the melder's site from its own disk, and what changes from the
 * public site over TLS. It writes nothing: no log, no temporary file, no cache.
 */

/** What the build of a site can hold. */
const EXTENSIONS = [
  "html",
  "js",
  "mjs",
  "css",
  "json",
  "svg",
  "png",
  "jpg",
  "webp",
  "ico",
  "txt",
  "wasm",
  "pdf",
  "woff2",
];

/**
 * Of the public site's answers: what belongs to https, and what says which place of CloudFront answered, and when.
 */
const OF_THE_PUBLIC_SITE = [
  "Strict-Transport-Security",
  "Onion-Location",
  "Age",
  "Alt-Svc",
  "Via",
  "X-Cache",
  "X-Amz-Cf-Id",
  "X-Amz-Cf-Pop",
  "ETag",
  "Last-Modified",
];

/** The largest request is a part of a file, 1 MiB and a little; in memory, never on disk. */
const BODY = "2m";

/** Inside double quotes, nginx reads a backslash, a quote and a dollar sign; ours have none, and stay so. */
function quoted(value: string): string {
  if (/["\\$\n]/.test(value))
    throw new Error(`a header with ${JSON.stringify(value)} cannot stand in nginx.conf`);
  return `"${value}"`;
}

export function nginxConfiguration({ stage, onionHost, originHost, headers }: OnionPlan): string {
  const set = Object.entries(headers);
  // Of the public site's answer too; ours is the same and is set for files as well.
  const hidden = [...Object.keys(headers), ...OF_THE_PUBLIC_SITE];
  return `# Onion service of stage "${stage}", made by npm run onion. Make it again after each release.
# Nothing here keeps anything: no log, no cache, no temporary file.
worker_processes 1;
daemon off;
pid ${RUN}/nginx.pid;
error_log /dev/null emerg;

events {
  worker_connections 512;
}

http {
  access_log off;
  error_log /dev/null emerg;
  log_not_found off;
  server_tokens off;
  # An onion address is 62 characters, more than fits by default.
  server_names_hash_bucket_size 128;
  etag off;
  if_modified_since off;
  max_ranges 0;
  absolute_redirect off;
  autoindex off;

  # In memory, always: a body that does not fit is refused.
  client_max_body_size ${BODY};
  client_body_buffer_size ${BODY};
  client_body_temp_path ${RUN}/body;
  proxy_temp_path ${RUN}/proxy;
  fastcgi_temp_path ${RUN}/unused-fastcgi;
  uwsgi_temp_path ${RUN}/unused-uwsgi;
  scgi_temp_path ${RUN}/unused-scgi;
  proxy_max_temp_file_size 0;
  proxy_buffers 64 32k;
  proxy_buffer_size 32k;

  gzip on;
  gzip_vary on;
  gzip_types text/css text/javascript image/svg+xml text/plain;

  types {
${EXTENSIONS.map((extension) => `    "${contentType(`file.${extension}`)}" ${extension};`).join("\n")}
  }
  default_type application/octet-stream;

  # The headers of the melder's site, word for word from the synthesised template of stage "${stage}". Not over the
  # onion: Strict-Transport-Security and Onion-Location.
${set.map(([name, value]) => `  add_header ${name} ${quoted(value)} always;`).join("\n")}
  add_header Last-Modified "";

  # Of a visitor's request, method, path and body go on, and the type of the body. Nothing else.
  proxy_pass_request_headers off;
  proxy_set_header Host ${originHost};
  proxy_set_header Content-Type $content_type;
  proxy_set_header Connection "";
  proxy_http_version 1.1;
  proxy_redirect off;
  proxy_connect_timeout 20s;
  proxy_read_timeout 60s;
  proxy_ssl_server_name on;
  proxy_ssl_name ${originHost};
  proxy_ssl_verify on;
  proxy_ssl_verify_depth 4;
  proxy_ssl_trusted_certificate ${CERTIFICATES};
  proxy_ssl_protocols TLSv1.2 TLSv1.3;
  resolver ${RESOLVER} valid=60s;
${hidden.map((name) => `  proxy_hide_header ${name};`).join("\n")}

  # Whoever asks under another name gets no answer.
  server {
    listen unix:${SOCKET} default_server;
    server_name _;
    return 444;
  }

  server {
    listen unix:${SOCKET};
    server_name ${onionHost};
    root ${SITE};
    set $origin ${originHost};

    location / {
      limit_except GET {
        deny all;
      }
      try_files $uri $uri/index.html =404;
    }

    location /api/ {
      proxy_pass https://$origin$request_uri;
    }

    location /board/ {
      limit_except GET {
        deny all;
      }
      proxy_pass https://$origin$request_uri;
    }

    location /directory/ {
      limit_except GET {
        deny all;
      }
      proxy_pass https://$origin$request_uri;
    }
  }
}
`;
}
