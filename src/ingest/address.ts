import { lookup as resolveName, type LookupAddress, type LookupOptions } from "node:dns";
import { isIP } from "node:net";
import ipaddr from "ipaddr.js";
import { GraphError } from "../errors.ts";

/**
 * Whether an IP address is one of the public internet: no loopback, private, link-local, shared, multicast or reserved
 * one, whichever way it is written (IPv4 within IPv6, 6to4, Teredo, NAT64 count as what they lead to: not public).
 * Source: the IANA special-purpose address registries, as ipaddr.js has them. Pure.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  return ipaddr.process(address).range() === "unicast";
}

/** @throws URL_REFUSED for an address that is not public. */
export function checkAddress(address: string, url: string): void {
  if (isPublic(address)) return;
  throw new GraphError("URL_REFUSED", `${url} leads to ${address}, which is no public address`);
}

type Callback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/**
 * A look-up of names for `http.request` that gives only public addresses: what is checked is what is connected to,
 * so that a name which changes between two look-ups gains nothing. Side effect: asks DNS.
 */
export const publicLookup =
  (url: string) =>
  (name: string, options: LookupOptions, callback: Callback): void => {
    resolveName(name, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, "");
      try {
        for (const { address } of addresses) checkAddress(address, url);
      } catch (refused) {
        return callback(refused as Error, "");
      }
      const [first] = addresses;
      if (options.all) callback(null, addresses);
      else if (first) callback(null, first.address, first.family);
      else callback(new Error(`${name} has no address`), "");
    });
  };

/** The IP address that a URL names itself, or undefined where it names a host. */
export function addressIn({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, "");
  return isIP(bare) ? bare : undefined;
}
