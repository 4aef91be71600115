#!/usr/bin/env python3
"""Prints the contents of an account as JSON.

    account.py SECTION …

Sections: `resources`, the names that each service lists, by type and without empty types; `buckets`, the configuration
of each bucket; `stacks`, the status, capabilities, outputs, template and events of each existing stack; `tasks`, the
tasks that run, without dates; `secrets`, the values of all secrets, for tests that search for leaks; `parameters`, the
types and values of all SSM parameters by name. Endpoint, region and credentials come from AWS's environment variables.
"""

import json
import sys

import botocore.exceptions

from describe import bucket, service, undated

# Type: the client, its list operation, the field with the items, the field with the name, arguments.
LISTS = {
    "AWS::ApplicationAutoScaling::ScalableTarget": (
        "application-autoscaling", "describe_scalable_targets", "ScalableTargets", "ResourceId", {"ServiceNamespace": "ecs"},
    ),
    "AWS::CloudWatch::Alarm": ("cloudwatch", "describe_alarms", "MetricAlarms", "AlarmName"),
    "AWS::CloudWatch::Dashboard": ("cloudwatch", "list_dashboards", "DashboardEntries", "DashboardName"),
    "AWS::EC2::EIP": ("ec2", "describe_addresses", "Addresses", "PublicIp"),
    "AWS::EC2::VPC": ("ec2", "describe_vpcs", "Vpcs", "VpcId"),
    "AWS::ECS::Cluster": ("ecs", "list_clusters", "clusterArns", None),
    "AWS::ElastiCache::ReplicationGroup": (
        "elasticache", "describe_replication_groups", "ReplicationGroups", "ReplicationGroupId",
    ),
    "AWS::ElasticLoadBalancingV2::LoadBalancer": (
        "elbv2", "describe_load_balancers", "LoadBalancers", "LoadBalancerName",
    ),
    "AWS::ElasticLoadBalancingV2::TargetGroup": ("elbv2", "describe_target_groups", "TargetGroups", "TargetGroupName"),
    "AWS::Events::Rule": ("events", "list_rules", "Rules", "Name"),
    "AWS::IAM::Role": ("iam", "list_roles", "Roles", "RoleName"),
    "AWS::Logs::LogGroup": ("logs", "describe_log_groups", "logGroups", "logGroupName"),
    "AWS::OpenSearchService::Domain": ("opensearch", "list_domain_names", "DomainNames", "DomainName"),
    "AWS::RDS::DBInstance": ("rds", "describe_db_instances", "DBInstances", "DBInstanceIdentifier"),
    "AWS::SNS::Topic": ("sns", "list_topics", "Topics", "TopicArn"),
    "AWS::SQS::Queue": ("sqs", "list_queues", "QueueUrls", None),
    "AWS::Scheduler::Schedule": ("scheduler", "list_schedules", "Schedules", "Name"),
    "AWS::SecretsManager::Secret": ("secretsmanager", "list_secrets", "SecretList", "Name"),
    "AWS::ServiceDiscovery::PrivateDnsNamespace": ("servicediscovery", "list_namespaces", "Namespaces", "Name"),
}


def resources():
    found = {type_name: names(*listing) for type_name, listing in LISTS.items()}
    return {type_name: listed for type_name, listed in found.items() if listed}


def names(client, operation, field, name, arguments=None):
    response = getattr(service(client), operation)(**(arguments or {}))
    # Without the default VPC of a new account.
    listed = [item for item in response.get(field) or [] if name is None or not item.get("IsDefault")]
    return sorted(item if name is None else item[name] for item in listed)


def buckets():
    names = [found["Name"] for found in service("s3").list_buckets()["Buckets"]]
    return {name: {**bucket(name), "Policy": policy(name), "Objects": objects(name)} for name in names}


def policy(name):
    try:
        return json.loads(service("s3").get_bucket_policy(Bucket=name)["Policy"])
    except botocore.exceptions.ClientError:
        return None


def objects(name):
    return [found["Key"] for found in service("s3").list_objects_v2(Bucket=name).get("Contents", [])]


def stacks():
    client = service("cloudformation")
    return {
        stack["StackName"]: {
            "Status": stack["StackStatus"],
            "Capabilities": stack.get("Capabilities", []),
            "Outputs": {output["OutputKey"]: output["OutputValue"] for output in stack.get("Outputs", [])},
            "Template": client.get_template(StackName=stack["StackName"])["TemplateBody"],
            "Events": undated(client.describe_stack_events(StackName=stack["StackName"])["StackEvents"]),
        }
        for stack in client.describe_stacks()["Stacks"]
    }


def tasks():
    client = service("ecs")
    found = []
    for cluster in client.list_clusters()["clusterArns"]:
        arns = client.list_tasks(cluster=cluster)["taskArns"]
        found += client.describe_tasks(cluster=cluster, tasks=arns)["tasks"] if arns else []
    return undated(found)


def secrets():
    client = service("secretsmanager")
    arns = [found["ARN"] for found in client.list_secrets()["SecretList"]]
    return [client.get_secret_value(SecretId=arn)["SecretString"] for arn in arns]


def parameters():
    client = service("ssm")
    found = client.describe_parameters()["Parameters"]
    read = [client.get_parameter(Name=entry["Name"], WithDecryption=True)["Parameter"] for entry in found]
    return {entry["Name"]: {"type": entry["Type"], "value": entry["Value"]} for entry in read}


SECTIONS = {
    "parameters": parameters,
    "resources": resources,
    "buckets": buckets,
    "stacks": stacks,
    "tasks": tasks,
    "secrets": secrets,
}

if __name__ == "__main__":
    json.dump({name: SECTIONS[name]() for name in sys.argv[1:]}, sys.stdout, indent=2, sort_keys=True)
    print()
