#!/usr/bin/env python3
"""Prints the resources of a stack as JSON, as the service APIs describe them.

    describe.py STACK [STACK …]

The output is an object by stack, resource type and logical id: `.shop["AWS::EC2::VPC"].MainVpc.CidrBlock`. Responses
are unchanged except for dates. Types without a service API are omitted; a resource that CloudFormation lists and its
service doesn't know is null. Endpoint, region and credentials come from AWS's environment variables (AWS_ENDPOINT_URL,
AWS_REGION, AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY). No values of secrets are read.
"""

import functools
import json
import os
import sys

import boto3
import botocore.exceptions


@functools.cache
def service(name):
    # boto3 only reads AWS_DEFAULT_REGION.
    return boto3.client(name, region_name=os.environ.get("AWS_REGION"))


def first_of(client, operation, field, argument, wrap=list):
    """A reader for list operations: the first item that `operation` returns for the physical id."""

    def read(physical_id):
        value = [physical_id] if wrap is list else physical_id
        found = getattr(service(client), operation)(**{argument: value})[field]
        return found[0] if found else None

    return read


def single(client, operation, argument, field=None):
    """A reader for operations that return one resource."""

    def read(physical_id):
        response = getattr(service(client), operation)(**{argument: physical_id})
        return response[field] if field else response

    return read


def security_group_rule(physical_id):
    """Rules are part of their security group."""
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
    "AWS::CloudWatch::Alarm": first_of("cloudwatch", "describe_alarms", "MetricAlarms", "AlarmNames"),
    "AWS::CloudWatch::Dashboard": dashboard,
    "AWS::DynamoDB::Table": single("dynamodb", "describe_table", "TableName", "Table"),
    "AWS::EC2::EIP": address,
    "AWS::EC2::FlowLog": first_of("ec2", "describe_flow_logs", "FlowLogs", "FlowLogIds"),
    "AWS::EC2::InternetGateway": first_of("ec2", "describe_internet_gateways", "InternetGateways", "InternetGatewayIds"),
    "AWS::EC2::NatGateway": first_of("ec2", "describe_nat_gateways", "NatGateways", "NatGatewayIds"),
    "AWS::EC2::NetworkAcl": first_of("ec2", "describe_network_acls", "NetworkAcls", "NetworkAclIds"),
    "AWS::EC2::RouteTable": first_of("ec2", "describe_route_tables", "RouteTables", "RouteTableIds"),
    "AWS::EC2::SecurityGroup": first_of("ec2", "describe_security_groups", "SecurityGroups", "GroupIds"),
    "AWS::EC2::SecurityGroupIngress": security_group_rule,
    "AWS::EC2::Subnet": first_of("ec2", "describe_subnets", "Subnets", "SubnetIds"),
    "AWS::EC2::VPC": first_of("ec2", "describe_vpcs", "Vpcs", "VpcIds"),
    "AWS::EC2::VPCEndpoint": first_of("ec2", "describe_vpc_endpoints", "VpcEndpoints", "VpcEndpointIds"),
    "AWS::ECR::Repository": first_of("ecr", "describe_repositories", "repositories", "repositoryNames"),
    "AWS::ECS::Cluster": cluster,
    "AWS::ECS::Service": ecs_service,
    "AWS::ECS::TaskDefinition": single("ecs", "describe_task_definition", "taskDefinition", "taskDefinition"),
    "AWS::EFS::FileSystem": first_of("efs", "describe_file_systems", "FileSystems", "FileSystemId", str),
    "AWS::ElastiCache::ReplicationGroup": first_of(
        "elasticache", "describe_replication_groups", "ReplicationGroups", "ReplicationGroupId", str
    ),
    "AWS::ElasticLoadBalancingV2::Listener": first_of("elbv2", "describe_listeners", "Listeners", "ListenerArns"),
    "AWS::ElasticLoadBalancingV2::ListenerRule": first_of("elbv2", "describe_rules", "Rules", "RuleArns"),
    "AWS::ElasticLoadBalancingV2::LoadBalancer": load_balancer,
    "AWS::ElasticLoadBalancingV2::TargetGroup": target_group,
    "AWS::Events::Rule": single("events", "describe_rule", "Name"),
    "AWS::IAM::Role": role,
    "AWS::KMS::Key": key,
    "AWS::Logs::LogGroup": log_group,
    "AWS::OpenSearchService::Domain": single("opensearch", "describe_domain", "DomainName", "DomainStatus"),
    "AWS::RDS::DBInstance": first_of("rds", "describe_db_instances", "DBInstances", "DBInstanceIdentifier", str),
    "AWS::RDS::DBSubnetGroup": first_of("rds", "describe_db_subnet_groups", "DBSubnetGroups", "DBSubnetGroupName", str),
    "AWS::S3::Bucket": bucket,
    "AWS::SNS::Topic": single("sns", "get_topic_attributes", "TopicArn", "Attributes"),
    "AWS::SQS::Queue": queue,
    "AWS::SSM::Parameter": parameter,
    "AWS::Scheduler::Schedule": single("scheduler", "get_schedule", "Name"),
    "AWS::SecretsManager::Secret": single("secretsmanager", "describe_secret", "SecretId"),
    "AWS::ServiceDiscovery::PrivateDnsNamespace": single("servicediscovery", "get_namespace", "Id", "Namespace"),
    "AWS::ServiceDiscovery::Service": single("servicediscovery", "get_service", "Id", "Service"),
}


def describe(stack):
    """A stack's resources as the service APIs describe them, by type and logical id."""
    found = {}
    pages = service("cloudformation").get_paginator("list_stack_resources").paginate(StackName=stack)
    for resource in (resource for page in pages for resource in page["StackResourceSummaries"]):
        reader = READERS.get(resource["ResourceType"])
        if reader and resource["ResourceStatus"] != "DELETE_COMPLETE":
            by_id = found.setdefault(resource["ResourceType"], {})
            by_id[resource["LogicalResourceId"]] = read(reader, resource["PhysicalResourceId"])
    return found


def read(reader, physical_id):
    """The reader's result; None if the resource doesn't exist."""
    try:
        return undated(reader(physical_id))
    except botocore.exceptions.ClientError as error:
        if "NotFound" in error.response["Error"]["Code"] or "NoSuch" in error.response["Error"]["Code"]:
            return None
        raise


def undated(value):
    """Plain JSON without response metadata and dates."""
    if isinstance(value, list):
        return [undated(item) for item in value]
    if isinstance(value, dict):
        return {k: undated(v) for k, v in value.items() if k != "ResponseMetadata" and not hasattr(v, "isoformat")}
    return value


if __name__ == "__main__":
    json.dump({stack: describe(stack) for stack in sys.argv[1:]}, sys.stdout, indent=2, sort_keys=True)
    print()
