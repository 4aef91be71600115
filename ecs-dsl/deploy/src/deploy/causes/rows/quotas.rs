//! Quotas, throttling and capacity.

use super::super::cause::{Cause, cause};
use super::terms::THROTTLED as LIMITED_RATE;

#[rustfmt::skip]
pub(super) const THROTTLED: &[Cause] = &[
    cause("throttled", &[LIMITED_RATE],
        "AWS throttled the calls: too many at once",
        "deploy again; if it repeats, deploy fewer stacks at once (`--concurrency`), or request a higher rate")
        .unless(&["throttlingburst", "throttlesettings", "throttle settings"]).transient(),
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("capacity-unavailable", &[&["insufficientinstancecapacity", "insufficient capacity", "do not have sufficient",
        "not have enough capacity", "insufficientcapacity", "no capacity", "out of capacity", "insufficientdbinstancecapacity",
        "capacity is not available", "insufficientcachenodecapacity", "insufficientcacheclustercapacity", "insufficientdbcluster"]],
        "AWS has no capacity for it now", "deploy again later, or use another Availability Zone or another size").transient(),
    cause("security-group-rules-quota", &[&["rules per security group", "rulesperseuritygroup", "rulespersecuritygrouplimit"]],
        "the security group has too many rules",
        "request a higher quota (Service Quotas, Amazon VPC), or merge the rules: ranges, prefix lists, groups"),
    cause("quota", &[&["maximum number of", "limitexceeded", "limit exceeded", "limit has been", "has been reached", "quota",
        "maximum limit", "exceeds the limit", "exceeded the limit", "exceed the limit", "reached the limit", "reached your",
        "reached the maximum",
            "too many", "toomany", "exceeded the maximum", "exceeds the maximum number", "limit of", "limit for", "limits exceeded",
            "exceeds limit", "exceeds your", "would exceed", "cannot exceed", "more than the max", "than allowed"]],
        "a quota is reached", "request a higher quota (Service Quotas), or delete what isn't used; a replacement needs room for both")
        .unless(&["characters", "minute", "seconds"]),
];
