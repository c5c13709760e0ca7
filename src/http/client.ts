import type { IncomingMessage } from "node:http";
import ipaddr from "ipaddr.js";

/** Groups of an IPv6 address that one subscriber has for itself. */
const NETWORK_GROUPS = 4;

/**
 * Who asks, as far as limits go: an IPv4 address, or the network of an IPv6 address.
 * @param proxies how many proxies before this server are trusted; more entries of the header were written by whoever asks
 */
export function clientOf(request: IncomingMessage, proxies: number): string {
  const seen = request.socket.remoteAddress ?? "unknown";
  if (proxies === 0) return networkOf(seen);
  const given = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .map((item) => item.trim())
    .filter(Boolean);
  return networkOf(given.at(-Math.min(proxies, given.length)) ?? seen);
}

function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return "unknown";
  const parsed = ipaddr.process(address);
  return parsed instanceof ipaddr.IPv6
    ? `${parsed.parts
        .slice(0, NETWORK_GROUPS)
        .map((part) => part.toString(16))
        .join(":")}::/64`
    : parsed.toString();
}
