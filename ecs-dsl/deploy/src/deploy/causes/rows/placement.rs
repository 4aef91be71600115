//! Placing tasks: capacity, instances, quotas.

use super::super::TaskFailureKind::{NoCapacity, Quota, Role, Unknown};
use super::super::cause::{Cause, Terms, cause};
use super::terms::DENIED;

/// ECS starts instances by itself.
const LAUNCH: Terms = &["launch instance", "launching instance", "launch * instance"];

const INSTANCE: Terms = &[
    "container-instance",
    "container instance",
    "taskfailedtostart",
    "resource:",
    "attribute",
];

#[rustfmt::skip]
pub(super) const ROWS: &[Cause] = &[
    cause("instance-launch-denied", &[LAUNCH, DENIED],
        "ECS isn't allowed to start instances for the capacity provider",
        "grant the infrastructure role and the caller what the reason names, such as `ec2:RunInstances` and `iam:PassRole` on the \
         instances' role").kind(Role),
    cause("instance-launch-quota", &[LAUNCH, &["countexceeded", "limitexceeded", "limit exceeded", "quota", "maximum"]],
        "a quota of EC2 keeps ECS from starting instances for the capacity provider",
        "request a higher quota (Service Quotas, Amazon EC2), or choose another instance type").kind(Quota),
    cause("capacity-unavailable", &[&["capacity is unavailable", "insufficient capacity", "insufficientinstancecapacity",
        "resource:fargate", "no capacity available", "capacity was not available", "do not have sufficient"]],
        "no capacity available",
        "deploy again later, use more Availability Zones (`Vpc::zones`), or change the task size (`.cpu(…)`, `.memory(…)`)")
        .kind(NoCapacity).transient(),
    cause("fargate-vcpu-quota", &[&["number of vcpus", "vcpu limit", "vcpulimitexceeded", "vcpus you can run"]],
        "the quota of vCPUs is reached",
        "request a higher quota (Service Quotas, `Fargate On-Demand vCPU resource count` or that of Fargate Spot), or run fewer tasks \
         at once: a \
         rolling deployment runs up to twice the desired count").kind(Quota),
    cause("fargate-task-quota", &[&["number of tasks you can run", "limit on the number of tasks", "tasks you can run concurrently",
        "number of fargate tasks"]],
        "the quota of tasks is reached", "request a higher quota (Service Quotas, AWS Fargate or Amazon ECS), or run fewer tasks")
        .kind(Quota),
    cause("fargate-size-quota", &[&["configuration is above your limit"]],
        "the task is larger than the account's quota allows",
        "request a higher quota of Fargate from AWS Support, or choose a smaller `.cpu(…)` and `.memory(…)`").kind(Quota),
    cause("fargate-size", &[&["no fargate configuration exists", "invalid cpu or memory", "invalid 'cpu' setting",
        "invalid 'memory' setting"]],
        "Fargate has no such combination of CPU and memory", "choose one of Fargate's sizes: `.cpu(…)`, `.memory(…)`").kind(Unknown),
    cause("account-blocked", &[&["account is currently blocked", "account is blocked", "being verified", "account is suspended",
        "optinrequired", "pending verification", "account*is not active"]],
        "AWS has blocked or not yet verified the account", "open a case with AWS Support").kind(Quota),
    cause("no-instances", &[&["no container instances were found", "no container instances found", "no container instances in your",
        "no active container instances"]],
        "the cluster or its capacity provider has no instances: its Auto Scaling group can't start any, or they don't register",
        "look at the activities of the Auto Scaling group: often a quota of EC2 (of GPU or Spot instances), for which to request a \
         higher one, no \
         capacity, or a size of 0; instances need the ECS agent, the role and a route to ECS").kind(NoCapacity),
    cause("instance-cpu-full", &[INSTANCE, &["insufficient cpu", "resource:cpu"]],
        "no instance has enough CPU left",
        "add or enlarge instances, or reduce `.cpu(…)`; a rolling deployment needs room for both revisions").kind(NoCapacity),
    cause("instance-memory-full", &[INSTANCE, &["insufficient memory", "resource:memory"]],
        "no instance has enough memory left",
        "add or enlarge instances, or reduce `.memory(…)`; a rolling deployment needs room for both revisions").kind(NoCapacity),
    cause("instance-gpu-full", &[INSTANCE, &["insufficient gpu", "resource:gpu"]],
        "no instance has a free GPU: the old task holds it",
        "let the old task stop first (`Deployment::rolling().minimum_healthy_percent(0)`), or add an instance").kind(NoCapacity),
    cause("instance-ports", &[INSTANCE, &["already using a port", "resource:port", "too many ports", "port already in use",
        "not enough ports", "required ports"]],
        "every instance already uses the host port",
        "use a dynamic host port or the network mode `awsvpc`, or let the old task stop first").kind(NoCapacity),
    cause("instance-interfaces-full", &[INSTANCE, &["resource:eni", "insufficient eni", "enis available", "eni attachment",
        "eni capacity", "network interface", "resource:branch_eni"]],
        "no instance can attach another network interface", "use larger instances, enable `awsvpcTrunking`, or add instances")
        .kind(NoCapacity),
    cause("agent-disconnected", &[INSTANCE, &["error \"agent\"", "error agent", "taskfailedtostart: agent", "'agent'",
        "agent is disconnected", "disconnected agent", "agent not connected", "have the agent connected"]],
        "the ECS agent of the instance is disconnected", "restart the agent (`sudo systemctl restart ecs`), or replace the instance")
        .kind(NoCapacity).transient(),
    cause("instance-attribute", &[INSTANCE, &["missing an attribute", "missing required attribute", "error \"attribute",
        "taskfailedtostart: attribute", "is missing"]],
        "no instance has an attribute that the task requires",
        "update the agent and the AMI, enable the log driver, use instances of the task's architecture, and in the subnets of the \
         service").kind(NoCapacity),
    cause("placement-constraint", &[INSTANCE, &["placement constraint", "memberof", "distinctinstance"]],
        "no instance meets the placement constraints", "fix the constraints, or add instances that meet them").kind(NoCapacity),
    cause("instance-status", &[INSTANCE, &["draining", "inactive", "not active", "location"]],
        "the instances are draining or inactive", "add instances, or end the draining").kind(NoCapacity),
    cause("instance-launch-failed", &[LAUNCH],
        "ECS can't start instances for the capacity provider",
        "look at the launch template, the instance types and the subnets; the reason has the error of EC2").kind(NoCapacity),
    cause("placement-failed", &[&["met all of its requirements", "resource:*"]],
        "no instance meets the requirements of the task",
        "compare CPU, memory, ports, network interfaces and attributes of the instances with those of the task").kind(NoCapacity),
    cause("capacity-missing", &[&["could not launch"], &["task"]],
        "ECS couldn't start tasks: there is no capacity", "add capacity: instances, Availability Zones, or Fargate On-Demand beside Spot")
        .kind(NoCapacity),
    cause("capacity-provider", &[&["capacity provider"], &["not found", "not associated", "does not exist", "must be associated",
        "inactive", "not valid"]],
        "the cluster doesn't have the capacity provider", "associate it with the cluster: `Cluster::capacity([…])`").kind(NoCapacity),
    cause("zone-unsupported", &[&["unable to place a task. reason: internal error", "unable to place a task. reason is internal error",
        "availability zone*not supported", "not supported in*availability zone"]],
        "Fargate doesn't support the Availability Zone of a subnet, or had an internal error",
        "use subnets in Availability Zones that Fargate supports; else wait").kind(NoCapacity),
    cause("tasks-throttled", &[&["throttl", "rate exceeded"]],
        "AWS throttles the calls of the service", "nothing to fix: ECS tries again; start fewer tasks at once if it repeats")
        .kind(Unknown).transient(),
];
