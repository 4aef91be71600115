//! Attaching network interfaces to tasks.

use super::super::TaskFailureKind::{NetworkInterface, Quota};
use super::super::cause::{Cause, Terms, cause};
use super::terms::{DENIED, MISSING, THROTTLED};

const INTERFACE: Terms = &[
    "network interface",
    "networkinterface",
    "eni ",
    "elastic network",
    "interface provisioning",
    "in subnet",
    "the subnet",
    "awsvpc",
    "unexpected ec2 error",
    "insufficientfreeaddresses",
    "security group",
    "eni:",
    "enis",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("subnet-full", &[&["insufficientfreeaddresses", "free addresses", "insufficient free address", "no free ip", "insufficient ip",
        "enough ip addresses",
            "enough ip space", "no available ip", "insufficientcidrblocks"]],
        "the subnet has no free IP addresses",
        "use larger or more subnets (`Vpc::zones(…)`, a wider address range), or stop what uses the addresses").kind(NetworkInterface),
    cause("network-interface-quota", &[INTERFACE, &["networkinterfacelimit", "interface limit", "limitexceeded", "maximum number of",
        "quota"]],
        "the quota of network interfaces of the region is reached",
        "request a higher quota of network interfaces (Service Quotas, Amazon VPC), or stop what uses them").kind(Quota),
    cause("network-interface-timeout", &[INTERFACE, &["timeout waiting", "timed out", "timeout wait", "time out",
        "provisioning to complete"]],
        "the network interface wasn't ready in time",
        "wait: ECS starts another task; the cause is on AWS's side, unless it repeats").kind(NetworkInterface).transient(),
    cause("network-interface-throttled", &[INTERFACE, THROTTLED],
        "EC2 throttles the creation of network interfaces", "wait: ECS starts another task; start fewer tasks at once").transient(),
    cause("network-interface-denied", &[INTERFACE, DENIED],
        "ECS isn't allowed to create or tag the network interface",
        "check the service-linked role `AWSServiceRoleForECS`, the service control and tag policies, and who shares the subnet")
        .or(&[&["tagpolicyviolation"]]).kind(NetworkInterface),
    cause("network-missing", &[INTERFACE, MISSING],
        "a subnet or security group of the service doesn't exist any more",
        "deploy a service with subnets and security groups that exist; restore what was deleted outside of the stack")
        .or(&[&["invalidgroup.", "invalidsubnetid", "invalidsubnet"]]).kind(NetworkInterface),
    cause("network-mismatch", &[INTERFACE, &["different networks", "different vpc", "same vpc", "belong to different",
        "not in the same"]],
        "the security groups and the subnets belong to different VPCs", "use security groups of the VPC of the subnets")
        .kind(NetworkInterface),
    cause("network-interface-failed", &[&["unexpected ec2 error", "network interface provision", "failed to configure eni",
        "unable to attach eni", "eni attachment", "failed to attach eni",
            "setting up the network namespace", "netplugin failed", "attach network interface", "failed to setup network",
            "network namespace"]],
        "the task gets no network interface",
        "check the subnets, their free addresses, the security groups and the quota of network interfaces").kind(NetworkInterface),
];
