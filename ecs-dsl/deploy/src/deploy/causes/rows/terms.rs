//! Terms that several rows share: how something failed.

use super::super::cause::Terms;

/// No response: a route, a rule of a security group, or DNS is missing.
pub(super) const UNREACHABLE: Terms = &[
    "i/o timeout",
    "dial tcp",
    "request canceled",
    "client.timeout",
    "context deadline exceeded",
    "context canceled",
    "requestcanceled",
    "canceled, context",
    "connection timed out",
    "connection issue between",
    "network configuration",
    "no such host",
    "tls handshake timeout",
    "statuscode: 0",
    "no route to host",
    "network is unreachable",
    "request send failed",
    "send request failed",
    "signal: killed",
    "operation timed out",
    "connect: connection refused",
    "server misbehaving",
    "temporary failure in name resolution",
    "could not connect to the endpoint",
    "deadline exceeded",
    "failed to do request",
];

/// A permission is missing.
pub(super) const DENIED: Terms = &[
    "accessdenied",
    "access denied",
    "not authorized",
    "unauthorizedoperation",
    "403 forbidden",
    "code: 403",
    "code 403",
    "error (403",
    "http 403",
    "401 unauthorized",
    "code: 401",
    "permission to",
    "does not have permission",
    "doesn't have permission",
    "has the permissions",
    "don't have permission",
    "is not allowed to",
    "explicit deny",
];

/// Something doesn't exist.
pub(super) const MISSING: Terms = &[
    "not found",
    "notfound",
    "does not exist",
    "doesn't exist",
    "no longer exists",
    "can't find",
    "cannot find",
    "could not find",
    "could not be found",
    "was not found",
    "nosuch",
    "code: 404",
    "404 not found",
    "error (404",
    "cannot be found",
    "not exist",
    "unable to find",
];

/// AWS limits the number of calls.
pub(super) const THROTTLED: Terms = &[
    "throttl",
    "rate exceeded",
    "too many requests",
    "toomanyrequests",
    "requestlimitexceeded",
    "request limit exceeded",
    "slow down",
    "slowdown",
    "code: 429",
    "code 429",
    "error (429",
    "provisionedthroughputexceeded",
];

/// Nothing is left on a disk.
pub(super) const DISK_FULL: Terms = &[
    "no space left on device",
    "thin pool has",
    "disk quota exceeded",
    "not enough space",
    "insufficient disk",
    "enough free space",
];
