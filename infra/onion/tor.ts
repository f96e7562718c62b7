import type { OnionPlan } from "./destination.ts";
import { CONFIGURATION, KEYS, RUN, SITE, SOCKET } from "./places.ts";

/** Tor as the door of one onion service and nothing else: no relay, no proxy for others, no log. */
export function torrc({ stage, onionHost }: OnionPlan): string {
  return `# Onion service of stage "${stage}": ${onionHost}
# Made by npm run onion. It takes the place of /etc/tor/torrc.
DataDirectory /var/lib/tor
SocksPort 0
# Debian opens a control socket to tor's group, of which the web server is one.
ControlSocket 0
CookieAuthentication 0
ExitRelay 0
ClientOnly 1
AvoidDiskWrites 1

# No word about who or when. Errors go nowhere: whether it works is seen from outside.
SafeLogging 1
Log err file /dev/null

HiddenServiceDir ${KEYS}
HiddenServiceVersion 3
HiddenServicePort 80 unix:${SOCKET}
HiddenServiceAllowUnknownPorts 0

# Against a flood: a client that hammers has to work for it, a person notices nothing (tor 0.4.8 and newer).
HiddenServicePoWDefensesEnabled 1
HiddenServicePoWQueueRate 50
HiddenServicePoWQueueBurst 250
HiddenServiceEnableIntroDoSDefense 1
`;
}

/** Debian confines tor; without this it cannot reach the socket. */
export function torAppArmor(): string {
  return `# /etc/apparmor.d/local/system_tor: tor may reach the web server's socket.
${RUN}/ r,
${SOCKET} rw,
`;
}

/** The web server, with an account of its own that can do nothing but this. */
export function nginxUnit(): string {
  return `# /etc/systemd/system/meldpunt-onion.service
[Unit]
Description=Melder's site behind an onion service
After=network-online.target
Wants=network-online.target
Before=tor@default.service

[Service]
ExecStart=/usr/sbin/nginx -e /dev/null -c ${CONFIGURATION}
ExecReload=/bin/kill -HUP $MAINPID
Restart=always
RestartSec=5

# tor reaches the socket as a member of this group; nobody else reaches the folder.
User=meldpunt-onion
Group=debian-tor
RuntimeDirectory=meldpunt-onion
RuntimeDirectoryMode=0750
UMask=0007

# Nothing of it in the journal.
StandardOutput=null
StandardError=null

# It reads the site and its configuration, writes below ${RUN}, and calls out.
ProtectSystem=strict
ReadOnlyPaths=${SITE} ${CONFIGURATION}
ProtectHome=yes
PrivateTmp=yes
PrivateDevices=yes
PrivateUsers=yes
ProtectClock=yes
ProtectControlGroups=yes
ProtectHostname=yes
ProtectKernelLogs=yes
ProtectKernelModules=yes
ProtectKernelTunables=yes
ProtectProc=invisible
ProcSubset=pid
NoNewPrivileges=yes
CapabilityBoundingSet=
AmbientCapabilities=
RestrictAddressFamilies=AF_UNIX AF_INET AF_INET6
RestrictNamespaces=yes
RestrictRealtime=yes
RestrictSUIDSGID=yes
LockPersonality=yes
MemoryDenyWriteExecute=yes
SystemCallArchitectures=native
SystemCallFilter=@system-service
# A crash leaves no memory on disk, and memory is never swapped to one.
LimitCORE=0
MemorySwapMax=0

[Install]
WantedBy=multi-user.target
`;
}
