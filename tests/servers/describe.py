#!/usr/bin/env python3
"""Prints, as JSON, what the services' own APIs say of a stack's resources.

    look.py STACK [STACK …]

The answer is an object per stack, resource type and logical id: `.shop["AWS::EC2::VPC"].MainVpc.CidrBlock`. What a
service answers is passed on as it is, without dates. A type that has no service behind it is left out; a resource that
CloudFormation lists and its service doesn't know is null. Address, region and keys come from AWS's own environment
variables (AWS_ENDPOINT_URL, AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY). No secret's value is read.
"""

import functools
import json
import os
import sys

import boto3
import botocore.exceptions


@functools.cache
def service(name):
    # boto3 itself reads AWS_DEFAULT_REGION only.
    return boto3.client(name, region_name=os.environ.get("AWS_REGION"))


def one(client, operation, field, argument, wrap=list):
    """A reader for services that answer a list: the first item that `operation` finds for the physical id."""

    def read(physical_id):
        value = [physical_id] if wrap is list else physical_id
        found = getattr(service(client), operation)(**{argument: value})[field]
        return found[0] if found else None

    return read


def plain(client, operation, argument, field=None):
    """A reader for services that answer one thing."""

    def read(physical_id):
        answer = getattr(service(client), operation)(**{argument: physical_id})
        return answer[field] if field else answer

    return read


def security_group_rule(physical_id):
    """The rules of a group are read with the group."""
    return {"Id": physical_id}


def address(physical_id):
    found = service("ec2").describe_addresses()["Addresses"]
    return next((a for a in found if a["PublicIp"] == physical_id), None)


def load_balancer(arn):
    elb = service("elbv2")
    found = elb.describe_load_balancers(LoadBalancerArns=[arn])["LoadBalancers"][0]
    return {**found, "Attributes": pairs(elb.describe_load_balancer_attributes(LoadBalancerArn=arn)["Attributes"])}


def target_group(arn):
    elb = service("elbv2")
    found = elb.describe_target_groups(TargetGroupArns=[arn])["TargetGroups"][0]
    return {**found, "Attributes": pairs(elb.describe_target_group_attributes(TargetGroupArn=arn)["Attributes"])}


def cluster(name):
    found = service("ecs").describe_clusters(clusters=[name], include=["SETTINGS", "CONFIGURATIONS", "TAGS"])
    return found["clusters"][0] if found["clusters"] else None


def ecs_service(arn):
    found = service("ecs").describe_services(cluster=arn.split("/")[-2], services=[arn], include=["TAGS"])
    return found["services"][0] if found["services"] else None


def scalable_target(identity):
    resource, _, namespace = identity.split("|")
    scaling = service("application-autoscaling")
    found = scaling.describe_scalable_targets(ServiceNamespace=namespace, ResourceIds=[resource])["ScalableTargets"]
    actions = scaling.describe_scheduled_actions(ServiceNamespace=namespace, ResourceId=resource)["ScheduledActions"]
    return {**found[0], "ScheduledActions": actions} if found else None


def scaling_policy(arn):
    found = service("application-autoscaling").describe_scaling_policies(ServiceNamespace="ecs")["ScalingPolicies"]
    return next((p for p in found if p["PolicyARN"] == arn), None)


def role(name):
    iam = service("iam")
    inline = {
        policy: iam.get_role_policy(RoleName=name, PolicyName=policy)["PolicyDocument"]
        for policy in iam.list_role_policies(RoleName=name)["PolicyNames"]
    }
    attached = [p["PolicyArn"] for p in iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]]
    return {**iam.get_role(RoleName=name)["Role"], "Policies": inline, "ManagedPolicyArns": attached}


def log_group(name):
    found = service("logs").describe_log_groups(logGroupNamePrefix=name)["logGroups"]
    return next((g for g in found if g["logGroupName"] == name), None)


def bucket(name):
    s3 = service("s3")
    return {
        "Name": name,
        "Encryption": s3.get_bucket_encryption(Bucket=name)["ServerSideEncryptionConfiguration"],
        "Versioning": s3.get_bucket_versioning(Bucket=name).get("Status"),
        "PublicAccessBlock": s3.get_public_access_block(Bucket=name)["PublicAccessBlockConfiguration"],
    }


def key(identity):
    kms = service("kms")
    rotation = kms.get_key_rotation_status(KeyId=identity)["KeyRotationEnabled"]
    return {**kms.describe_key(KeyId=identity)["KeyMetadata"], "KeyRotationEnabled": rotation}


def dashboard(name):
    return json.loads(service("cloudwatch").get_dashboard(DashboardName=name)["DashboardBody"])


def parameter(name):
    found = service("ssm").get_parameter(Name=name)["Parameter"]
    return {**found, "Value": "***"} if found["Type"] == "SecureString" else found


def queue(url):
    return service("sqs").get_queue_attributes(QueueUrl=url, AttributeNames=["All"])["Attributes"]


def pairs(attributes):
    return {a["Key"]: a["Value"] for a in attributes}


READERS = {
    "AWS::ApplicationAutoScaling::ScalableTarget": scalable_target,
    "AWS::ApplicationAutoScaling::ScalingPolicy": scaling_policy,
    "AWS::CloudWatch::Alarm": one("cloudwatch", "describe_alarms", "MetricAlarms", "AlarmNames"),
    "AWS::CloudWatch::Dashboard": dashboard,
    "AWS::DynamoDB::Table": plain("dynamodb", "describe_table", "TableName", "Table"),
    "AWS::EC2::EIP": address,
    "AWS::EC2::FlowLog": one("ec2", "describe_flow_logs", "FlowLogs", "FlowLogIds"),
    "AWS::EC2::InternetGateway": one("ec2", "describe_internet_gateways", "InternetGateways", "InternetGatewayIds"),
    "AWS::EC2::NatGateway": one("ec2", "describe_nat_gateways", "NatGateways", "NatGatewayIds"),
    "AWS::EC2::NetworkAcl": one("ec2", "describe_network_acls", "NetworkAcls", "NetworkAclIds"),
    "AWS::EC2::RouteTable": one("ec2", "describe_route_tables", "RouteTables", "RouteTableIds"),
    "AWS::EC2::SecurityGroup": one("ec2", "describe_security_groups", "SecurityGroups", "GroupIds"),
    "AWS::EC2::SecurityGroupIngress": security_group_rule,
    "AWS::EC2::Subnet": one("ec2", "describe_subnets", "Subnets", "SubnetIds"),
    "AWS::EC2::VPC": one("ec2", "describe_vpcs", "Vpcs", "VpcIds"),
    "AWS::EC2::VPCEndpoint": one("ec2", "describe_vpc_endpoints", "VpcEndpoints", "VpcEndpointIds"),
    "AWS::ECR::Repository": one("ecr", "describe_repositories", "repositories", "repositoryNames"),
    "AWS::ECS::Cluster": cluster,
    "AWS::ECS::Service": ecs_service,
    "AWS::ECS::TaskDefinition": plain("ecs", "describe_task_definition", "taskDefinition", "taskDefinition"),
    "AWS::EFS::FileSystem": one("efs", "describe_file_systems", "FileSystems", "FileSystemId", str),
    "AWS::ElastiCache::ReplicationGroup": one(
        "elasticache", "describe_replication_groups", "ReplicationGroups", "ReplicationGroupId", str
    ),
    "AWS::ElasticLoadBalancingV2::Listener": one("elbv2", "describe_listeners", "Listeners", "ListenerArns"),
    "AWS::ElasticLoadBalancingV2::ListenerRule": one("elbv2", "describe_rules", "Rules", "RuleArns"),
    "AWS::ElasticLoadBalancingV2::LoadBalancer": load_balancer,
    "AWS::ElasticLoadBalancingV2::TargetGroup": target_group,
    "AWS::Events::Rule": plain("events", "describe_rule", "Name"),
    "AWS::IAM::Role": role,
    "AWS::KMS::Key": key,
    "AWS::Logs::LogGroup": log_group,
    "AWS::OpenSearchService::Domain": plain("opensearch", "describe_domain", "DomainName", "DomainStatus"),
    "AWS::RDS::DBInstance": one("rds", "describe_db_instances", "DBInstances", "DBInstanceIdentifier", str),
    "AWS::RDS::DBSubnetGroup": one("rds", "describe_db_subnet_groups", "DBSubnetGroups", "DBSubnetGroupName", str),
    "AWS::S3::Bucket": bucket,
    "AWS::SNS::Topic": plain("sns", "get_topic_attributes", "TopicArn", "Attributes"),
    "AWS::SQS::Queue": queue,
    "AWS::SSM::Parameter": parameter,
    "AWS::SecretsManager::Secret": plain("secretsmanager", "describe_secret", "SecretId"),
    "AWS::ServiceDiscovery::PrivateDnsNamespace": plain("servicediscovery", "get_namespace", "Id", "Namespace"),
    "AWS::ServiceDiscovery::Service": plain("servicediscovery", "get_service", "Id", "Service"),
}


def look(stack):
    """What the services say of a stack's resources, by type and logical id."""
    found = {}
    pages = service("cloudformation").get_paginator("list_stack_resources").paginate(StackName=stack)
    for resource in (resource for page in pages for resource in page["StackResourceSummaries"]):
        reader = READERS.get(resource["ResourceType"])
        if reader and resource["ResourceStatus"] != "DELETE_COMPLETE":
            by_id = found.setdefault(resource["ResourceType"], {})
            by_id[resource["LogicalResourceId"]] = read(reader, resource["PhysicalResourceId"])
    return found


def read(reader, physical_id):
    """What the reader finds; None where the service says that there is no such thing."""
    try:
        return undated(reader(physical_id))
    except botocore.exceptions.ClientError as error:
        if "NotFound" in error.response["Error"]["Code"] or "NoSuch" in error.response["Error"]["Code"]:
            return None
        raise


def undated(value):
    """Plain JSON: no answer's own metadata, nothing that differs from run to run by the clock."""
    if isinstance(value, list):
        return [undated(item) for item in value]
    if isinstance(value, dict):
        return {k: undated(v) for k, v in value.items() if k != "ResponseMetadata" and not hasattr(v, "isoformat")}
    return value


if __name__ == "__main__":
    json.dump({stack: look(stack) for stack in sys.argv[1:]}, sys.stdout, indent=2, sort_keys=True)
    print()
